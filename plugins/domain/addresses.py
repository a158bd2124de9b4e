"""Which addresses are reserved, so that no page and no former address is ever put on top of another.

More than what one build makes: next year's archive and the next numbered page have their places already. Whether a link
leads somewhere is another question, answered by the files of the build (``plugins/bridge/references.py``).
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from .local_topic import local_topics
from .town import Town

_LISTS = (
    "/",
    "/themen/",
    "/ortsteile/",
    "/archiv/",
    "/termine/",
    "/kanal/",
    "/redaktion/",
    "/suche/",
    "/meldungen/",
    "/einbetten/",
)
_FILES = ("/404.html", "/410.html", "/sitemap.xml", "/robots.txt", "/termine.ics")
_FOLDERS = re.compile(r"/(?:assets|bilder|dokumente|vorschau|pagefind|einbetten|\.well-known)/.*")
_YEAR = re.compile(r"/archiv/\d{4}/")
_BESIDE = re.compile(
    r"(?P<base>/(?:.*/)?)(?:feed\.(?:atom|rss|json)|termine?\.ics|seite/\d+/|[^/]+\.(?:txt|pdf|svg|png))"
)


class Addresses:
    """Those of the site itself, of its pages and its announcements; all root-relative."""

    def __init__(self, town: Town, pages: Iterable[str], stems: Iterable[str]) -> None:
        lists = [topic.url for topic in town.topics] + [district.url for district in town.districts]
        lists += [local.url for local in local_topics(town)]
        self._exact = {*_LISTS, *_FILES, *lists, *pages, *(f"/meldungen/{stem}/" for stem in stems)}

    def holds(self, address: str) -> bool:
        """Whether something is, or may later be, at ``address``; query and fragment do not matter."""
        path = re.split(r"[?#]", address, maxsplit=1)[0]
        if path in self._exact or _FOLDERS.fullmatch(path) or _YEAR.fullmatch(path):
            return True
        beside = _BESIDE.fullmatch(path)
        return beside is not None and (beside["base"] in self._exact or _YEAR.fullmatch(beside["base"]) is not None)

    def takes(self, address: str) -> bool:
        """Whether a page at ``address`` would be on top of something, or below a file."""
        bare = address.removesuffix("index.html").rstrip("/")
        parents = [parent for parent in map(str, PurePosixPath(address).parents) if "." in parent.rsplit("/", 1)[-1]]
        return any(map(self.holds, (bare, f"{bare}/", *parents)))
