"""The addresses that every public site has."""

from collections.abc import Iterator

from plugins.domain.town import Town

_FEEDS = ("feed.atom", "feed.rss", "feed.json")
_PAGES = (
    "",
    "themen/",
    "archiv/",
    "termine/",
    "presse/",
    "suche/",
    "feeds/",
    "impressum/",
    "datenschutz/",
    "barrierefreiheit/",
)
_CHANNEL_PAGES = ("whatsapp/", "kanal/", "redaktion/")
_FILES = (
    "404.html",
    "sitemap.xml",
    "robots.txt",
    ".well-known/security.txt",
    "termine.ics",
    "pagefind/pagefind.js",
)
_CHANNEL_FILES = (
    "whatsapp/qr.svg",
    "whatsapp/qr.png",
    "whatsapp/karte-a6.pdf",
    "whatsapp/flyer-din-lang.pdf",
    "whatsapp/plakat-a4.pdf",
    "whatsapp/karten-a4.pdf",
    "whatsapp/karte-a6-druckerei.pdf",
    "whatsapp/flyer-din-lang-druckerei.pdf",
)


def expected(town: Town) -> Iterator[str]:
    """Each file without which a site of the town is not whole, below its folder."""
    yield from _FILES
    yield from _FEEDS
    yield from (f"{page}index.html" for page in _PAGES)
    if town.channel:
        yield from _CHANNEL_FILES
        yield from (f"{page}index.html" for page in _CHANNEL_PAGES)
    if town.districts:
        yield "ortsteile/index.html"
    for url in (*(topic.url for topic in town.topics), *(district.url for district in town.districts)):
        yield from (f"{url[1:]}{name}" for name in ("index.html", *_FEEDS))
    yield from (f"{district.url[1:]}termine.ics" for district in town.districts)


def is_feed(path: str) -> bool:
    """Whether somebody may have subscribed to the file."""
    return path.rpartition("/")[2] in {*_FEEDS, "termine.ics"}
