"""The compared site's settings: Pelican's own outputs, with what this content does not need switched off."""

SITENAME = "Beispielstadt Aktuelles"
SITEURL = "https://www.beispielstadt.example"
TIMEZONE = "Europe/Berlin"
DEFAULT_LANG = "de"
PATH = "content"
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["banner"]

ARTICLE_PATHS = ["meldungen"]
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
SLUGIFY_SOURCE = "basename"
FORMATTED_FIELDS: list[str] = []  # the summary is plain text: it need not go through Markdown
ARTICLE_URL, ARTICLE_SAVE_AS = "meldungen/{slug}/", "meldungen/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "themen/{slug}/", "themen/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "ortsteile/{slug}/", "ortsteile/{slug}/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "archiv/{date:%Y}/", "archiv/{date:%Y}/index.html"
AUTHOR_SAVE_AS = ""

DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None, "period_archives": None}
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/seite/{number}/", "{base_name}/seite/{number}/index.html"),
]
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"

FEED_DOMAIN = SITEURL
FEED_MAX_ITEMS = 50
FEED_ALL_ATOM = "feed.atom"
CATEGORY_FEED_ATOM = "themen/{slug}/feed.atom"
TAG_FEED_ATOM = "ortsteile/{slug}/feed.atom"
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
