"""How much a build makes, and from which settings."""

from enum import Enum

SETTINGS, PUBLISHING_SETTINGS = "pelicanconf.py", "publishconf.py"


class Extent(Enum):
    """Pages, feeds and texts; with papers, share images and search; or that for the public."""

    PLAIN = "plain"
    FULL = "full"
    PUBLIC = "public"
