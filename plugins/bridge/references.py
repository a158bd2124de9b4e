"""Links of editors to addresses of this site, held against the files that a build really makes."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple, Protocol
from urllib.parse import unquote

from ..domain.fields import nearest
from ..domain.problems import Problem

_ADDRESS = "Die Adresse »{}« gibt es auf dieser Seite nicht. Bitte den Link prüfen."
_ANCHOR = "Die Stelle »#{}« gibt es auf der verlinkten Seite nicht. Bitte den Link prüfen."
_LISTS = ("sitemap.xml", "robots.txt", ".well-known/security.txt", "pagefind/pagefind.js")
"""Made after all others, and not by a check."""


class Reference(NamedTuple):
    """A link on a line of a file, as it was written, and the root-relative address that it leads to."""

    source: str
    line: int
    written: str
    address: str


class Files(Protocol):
    """The files of a site by path."""

    def __contains__(self, path: object) -> bool:
        """Whether there is one at the path."""

    def __getitem__(self, path: str) -> bytes:
        """Its content."""


def dead(references: Iterable[Reference], files: Files, addresses: Collection[str] = ()) -> Iterator[Problem]:
    """A hint for each that leads nowhere among the ``files`` of a site, or to a place that its page does not have.

    The same link on one line is told once. ``addresses`` are those that may have been meant.
    """
    for reference in dict.fromkeys(references):
        path, _, anchor = reference.address.partition("#")
        file = _file(unquote(path.partition("?")[0]), files)
        if file is None:
            yield _hint(reference, _ADDRESS.format(reference.written), nearest(path, addresses))
        elif anchor and file.endswith(".html") and not _has_place(files[file], unquote(anchor)):
            near = nearest(unquote(anchor), _places(files[file]))
            right = reference.written.replace(f"#{anchor}", f"#{near}") if near else None
            yield _hint(reference, _ANCHOR.format(unquote(anchor)), right)


def _file(path: str, files: Files) -> str | None:
    """The file that a server sends for a path; it adds the slash behind a folder by itself."""
    bare = path.strip("/")
    candidates = (f"{bare}/index.html".lstrip("/"), *(() if path.endswith("/") else (bare,)))
    return next((each for each in candidates if each in files or each in _LISTS), None)


def _has_place(page: bytes, anchor: str) -> bool:
    return anchor == "top" or re.search(rb'\sid="' + re.escape(anchor.encode()) + rb'"', page) is not None


def _places(page: bytes) -> list[str]:
    """The places of a page that an editor may have named."""
    return [found.decode() for found in re.findall(rb'<h[1-6][^>]*\sid="([^"]+)"', page)]


def _hint(reference: Reference, text: str, right: str | None) -> Problem:
    wrong = reference.written
    return Problem(path=reference.source, line=reference.line, text=text, is_hint=True, wrong=wrong, right=right)
