"""Settings for Pelican; what is particular to the town stands in ``content/stadt.toml``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # Pelican's own command does not look for plugins here

from plugins.settings import *  # noqa: F403 - found only now; Pelican's convention for settings

THEME = "theme"
OWN_THEME = ""  # this is the theme that a town's own folder changes in places

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
    "plugins.embedding",
    "plugins.discovery",
]
