"""Pelican's settings that every site shares; what a town has of its own stands in its ``pelicanconf.py``."""

from pathlib import Path

from .bridge.environment import FILTERS, OPTIONS

_HOME = Path(__file__).parent

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"  # what is dear to make is kept here (see bridge/store.py)
THEME = str(next(place for place in (_HOME / "theme", _HOME.parent / "theme") if place.is_dir()))
OWN_THEME = "theme"  # the town's own files, which are taken instead of those of the same name (see bridge/own_theme.py)

_SLICES = (
    "bridge",
    "whatsapp",
    "images",
    "pages",
    "feeds",
    "join",
    "paper",
    "events",
    "search",
    "embedding",
    "discovery",
)
PLUGINS = [f"{__package__}.{name}" for name in _SLICES]

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
CACHE_CONTENT = LOAD_CONTENT_CACHE = False

TIMEZONE = "Europe/Berlin"
DEFAULT_LANG = "de"
