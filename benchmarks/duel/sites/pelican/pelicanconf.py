"""Plain Pelican for the duel; what a history changes is added below."""

import os

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
CACHE_PATH = "cache"
SITEURL = "https://kleinau.example"
TIMEZONE = "Europe/Berlin"
DEFAULT_LANG = "de"
DEFAULT_PAGINATION = 10

ARTICLE_PATHS = ["meldungen"]
PAGE_PATHS = ["seiten"]
STATIC_PATHS = ["bilder"]
SLUGIFY_SOURCE = "basename"
FILENAME_METADATA = "(?P<slug>.*)"
USE_FOLDER_AS_CATEGORY = False
ARTICLE_URL = "meldungen/{slug}/"
ARTICLE_SAVE_AS = "meldungen/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
CATEGORY_URL = "themen/{slug}/"
CATEGORY_SAVE_AS = "themen/{slug}/index.html"
DIRECT_TEMPLATES = ["index"]
AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
CLOCK = os.environ.get("DUEL_CLOCK", "")
