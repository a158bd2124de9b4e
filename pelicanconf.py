"""Settings for Pelican; what is particular to the town stands in ``content/stadt.toml``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican's own command does not look for plugins here

from plugins.bridge.environment import FILTERS, OPTIONS

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"

# The table of contents of the outputs: without its line, an output is gone.
PLUGINS = [
    "plugins.bridge",
    "plugins.whatsapp",
    "plugins.images",
    "plugins.pages",
    "plugins.feeds",
    "plugins.join",
    "plugins.paper",
    "plugins.events",
    "plugins.search",
    "plugins.discovery",
]

JINJA_ENVIRONMENT = OPTIONS
JINJA_FILTERS = FILTERS

# The bridge reads and writes everything; Pelican's own generators find nothing to do, and none of its default
# outputs (English fallback pages, drafts, feeds) can appear.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = DRAFT_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_PATH = ".cache"  # what is dear to make is kept here (see plugins/bridge/store.py)
CACHE_CONTENT = LOAD_CONTENT_CACHE = False

TIMEZONE = "Europe/Berlin"
DEFAULT_LANG = "de"
