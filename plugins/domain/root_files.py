"""Which files of ``content/wurzel/`` may be copied to the root of the site as they are, by their names.

They are a town's own: proofs for search engines, rules for a web server, associations of apps. None may take the place
of anything that a build makes, today or in a year, none may be run by a server, and none may be sent instead of
a page because it looks like that page compressed.
"""

import re
from collections.abc import Iterable, Iterator

LARGEST = 1_000_000
"""Bytes of one file."""

MOST = 200
"""Files and folders."""

_LONGEST = 200
_PART = re.compile(r"[A-Za-z0-9._@~+=-]+")
_HIDDEN = re.compile(r"(?:(?:.+/)?\.htaccess|\.nojekyll|\.domains|\.well-known(?:/(?:[^./][^/]*/)*[^./][^/]*)?)")
_LEFT_BEHIND = re.compile(
    r"\.DS_Store|\._.*|\.git(?:keep|ignore)|\.directory|Thumbs\.db|desktop\.ini|.*~", re.IGNORECASE
)
_RUN = re.compile(
    r"\.(?:php\d?|phtml|phps|phar|pht|cgi|fcgi|pl|pm|py|pyc|rb|sh|bash|lua|exe|dll|so|bat|cmd|ps1|jspx?|war|aspx?|"
    r"ashx|asmx|cfm|shtml?|stm)(?=\.|$)",
    re.IGNORECASE,
)
_COMPRESSED = (".gz", ".br", ".zst")
_FOLDERS = {
    *("archiv", "assets", "bilder", "dokumente", "einbetten", "feeds", "kanal", "meldungen", "ortsteile", "pagefind"),
    *("presse", "redaktion", "seite", "suche", "termine", "themen", "vorschau", "whatsapp"),
}
_FILES = {
    *("404.html", "feed.atom", "feed.json", "feed.rss", "index.html", "robots.txt", "sitemap.xml", "stand.json"),
    *("termine.ics", ".well-known/security.txt"),
}

_NAME = "Bitte umbenennen: Es gehen nur Buchstaben ohne Umlaute, Ziffern und die Zeichen . _ - @ ~ + =."
_IS_HIDDEN = (
    "Der Name beginnt mit einem Punkt. Das geht nur bei ».htaccess«, ».nojekyll«, ».domains« und im Ordner "
    "».well-known«. Bitte umbenennen oder löschen."
)
_IS_RUN = "Dateien mit »{}« im Namen führt mancher Webserver aus. Hierher gehören nur fertige Dateien. Bitte löschen."
_IS_COMPRESSED = "Ein Webserver sendet gepackte Dateien anstelle der Seite selbst. Bitte ungepackt ablegen."
_IS_OURS = "»/{}« gehört zur Website selbst. Bitte anders nennen oder löschen."
_IS_LONG = f"Der Pfad ist zu lang, erlaubt sind {_LONGEST} Zeichen. Bitte kürzen."


def is_left_behind(name: str) -> bool:
    """Whether programs leave such files behind, which nobody means to publish."""
    return _LEFT_BEHIND.fullmatch(name) is not None


def refusal(path: str, pages: Iterable[str]) -> str | None:
    """Why a path below ``wurzel/`` may not be used, in a German sentence; ``pages`` are addresses of the town's pages.

    Upper and lower case are the same to some disks.

    >>> refusal(".htaccess", ()), refusal("google123.html", ()), refusal(".well-known/a.json", ())
    (None, None, None)
    >>> print(refusal("Impressum/a.html", ["/impressum/"]))
    »/Impressum« gehört zur Website selbst. Bitte anders nennen oder löschen.
    """
    return next(_faults(path, path.split("/"), {page.strip("/").partition("/")[0].lower() for page in pages}), None)


def _faults(path: str, parts: list[str], pages: set[str]) -> Iterator[str]:
    if not all(map(_PART.fullmatch, parts)):
        yield _NAME
    if len(path) > _LONGEST:
        yield _IS_LONG
    if any(part.startswith(".") for part in parts) and not _HIDDEN.fullmatch(path):
        yield _IS_HIDDEN
    for run in filter(None, map(_RUN.search, parts)):
        yield _IS_RUN.format(run.group())
    if path.lower().endswith(_COMPRESSED):
        yield _IS_COMPRESSED
    if path.lower() in _FILES:
        yield _IS_OURS.format(path)
    if parts[0].lower() in _FOLDERS | pages:
        yield _IS_OURS.format(parts[0])
