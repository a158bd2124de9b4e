"""The addresses that every public site has, and those that people know once they were there."""

import re
from collections.abc import Iterator

from ..domain.local_topic import local_topics
from ..domain.town import Town

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
    "einbetten/",
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

_PASSING = ("assets/", "bilder/", "meldungen/", "pagefind/", "redaktion/", "vorschau/")
"""What comes and goes with announcements and with time; announcements themselves are counted elsewhere."""

_KNOWN = (".html", ".ics", ".pdf", ".txt", ".xml", ".atom", ".rss", ".json")
_OF_MANY = re.compile(r"(?:.*/)?seite/\d+/index\.html|archiv/\d+/.*")


def expected(town: Town) -> Iterator[str]:
    """Each file without which a site of the town is not whole, below its folder."""
    yield from _FILES
    yield from _FEEDS
    yield from (f"{page}index.html" for page in _PAGES)
    if town.channel:
        yield from _CHANNEL_FILES
        yield from (f"{page}index.html" for page in _CHANNEL_PAGES)
        yield from (f"kanal/{name}" for name in _FEEDS)
    if town.districts:
        yield "ortsteile/index.html"
    topics = [topic.url for topic in town.topics]
    local = [*(district.url for district in town.districts), *(each.url for each in local_topics(town))]
    for url in (*topics, *local):
        yield from (f"{url[1:]}{name}" for name in ("index.html", *_FEEDS))
    yield from (f"{url[1:]}termine.ics" for url in local)


def topics(town: Town) -> dict[str, str]:
    """Those of them that are feeds to subscribe to, with the address of each (WebSub, 4); archives are none."""
    return {path: town.absolute(f"/{path}") for path in expected(town) if is_document(path)}


def is_document(path: str) -> bool:
    """Whether it is a feed, to subscribe to or to read back."""
    return path.rpartition("/")[2] in _FEEDS


def is_of_many(path: str) -> bool:
    """Whether the file is there only as long as there are enough announcements, or any of its year."""
    return _OF_MANY.fullmatch(path) is not None


def is_lasting(path: str) -> bool:
    """Whether people know the address, and nothing but an editor's wish may take it away."""
    return path.startswith("dokumente/") or (path.endswith(_KNOWN) and not path.startswith(_PASSING))


def is_feed(path: str) -> bool:
    """Whether somebody may have subscribed to the file."""
    return is_document(path) or path.rpartition("/")[2] == "termine.ics"
