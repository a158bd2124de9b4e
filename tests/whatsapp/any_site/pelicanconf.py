"""An ordinary site with Pelican's own readers, generators and theme."""

AUTHOR = "The office"
SITENAME = "News"
SITEURL = "https://news.example/blog"
PATH = "content"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
DEFAULT_DATE_FORMAT = "%Y-%m-%d"
LOCALE = ["C"]
WITH_FUTURE_DATES = False
SLUGIFY_USE_UNICODE = True
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

ARTICLE_URL = "posts/{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = "posts/{date:%Y}/{slug}/index.html"
ARTICLE_LANG_URL = "posts/{date:%Y}/{slug}/{lang}/"
ARTICLE_LANG_SAVE_AS = "posts/{date:%Y}/{slug}/{lang}/index.html"

PLUGINS = ["plugins.whatsapp"]
WHATSAPP_EMOJI = {"Road works": "🚧", "waste": "🗑", "Fêtes & fairs": "🎉"}
