"""Whether every link of a site leads to a file and a place on it."""

from collections.abc import Container, Iterator
from functools import cache
from pathlib import PurePosixPath

from ..domain.problems import Problem
from .page_facts import own_path
from .record import Pages

_TOP = "top"
"""A place that every page has (HTML 7.4.6.3)."""


def dead_links(paths: Container[str], pages: Pages, address: str, told: Container[str | None]) -> Iterator[Problem]:
    """A problem for each link that leads nowhere, but those ``told``, on the first page that has it.

    ``paths`` are those of the files of the site at an address.
    """
    site = _Site(paths, pages, address)
    found = dict[str, list[str]]()
    for path in sorted(pages.made_of):
        for link in site.dead(path):
            found.setdefault(link, []).append(path)
    for link, around in sorted(found.items()):
        if link not in told:
            text = f"Der Link auf »{link}« führt nirgendwohin (auf {len(around)} Seiten)."
            yield Problem(path=f"/{around[0].removesuffix('index.html')}", text=text)


class _Site:
    """Asked page by page; what pages have in common is found out once."""

    def __init__(self, paths: Container[str], pages: Pages, address: str) -> None:
        self._paths, self._pages, self._address = paths, pages, address
        self.is_dead, self._places = cache(self._is_dead), cache(self._places_of)
        self._of_piece = {
            name: (
                [link for link in piece.links if link.startswith("/") and self.is_dead(link)],
                [link for link in piece.links if not link.startswith("/")],
            )
            for name, piece in pages.pieces.items()
        }

    def dead(self, path: str) -> set[str]:
        """The links of a page that lead nowhere."""
        return {link for name in self._pages.made_of[path] for link in self._dead_in(path, name)}

    def _dead_in(self, path: str, name: str) -> Iterator[str]:
        dead, own = self._of_piece[name]
        yield from dead
        for written in own:
            if written.startswith("#") and written[1:] in self._places(path):
                continue
            link = own_path(written, f"{self._address}/{path.removesuffix('index.html')}", self._address)
            if link is not None and self.is_dead(link):
                yield link

    def _is_dead(self, link: str) -> bool:
        path, _, place = link.partition("#")
        file = self._file(path)
        if file not in self._paths:
            return file != "stand.json"
        return bool(place) and place != _TOP and file in self._pages.made_of and place not in self._places(file)

    def _file(self, path: str) -> str:
        bare = path.strip("/")
        index = str(PurePosixPath(bare, "index.html"))
        return index if path.endswith("/") or (bare not in self._paths and index in self._paths) else bare

    def _places_of(self, path: str) -> frozenset[str]:
        pieces = (self._pages.pieces[name] for name in self._pages.made_of[path])
        return frozenset(place for piece in pieces for place in piece.places)
