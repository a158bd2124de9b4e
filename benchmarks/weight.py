"""What a page weighs on its way to a phone: its HTML, styles, scripts and fonts, as they are and compressed.

Fonts and pictures are compressed already and count as they are.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import brotli

_AS_IT_IS = {".woff2", ".woff", ".webp", ".avif", ".jpg", ".png"}


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes of one kind of file that a page needs; ``page`` as it is called in the table."""

    peer: str
    page: str
    kind: str
    plain: int
    gzip: int
    brotli: int


def weights(peer: str, page: str, file: Path, site: Path) -> list[Weight]:
    """One row a kind of file, the page itself first."""
    kinds = dict[str, list[Path]]()
    for each in [file, *dict.fromkeys(_needed(file, site))]:
        kinds.setdefault(each.suffix.removeprefix("."), []).append(each)
    return [_weight(peer, page, kind, files) for kind, files in kinds.items()]


def _weight(peer: str, page: str, kind: str, files: list[Path]) -> Weight:
    contents = [(file.suffix in _AS_IT_IS, file.read_bytes()) for file in files]
    return Weight(
        peer=peer,
        page=page,
        kind=kind,
        plain=sum(len(content) for _, content in contents),
        gzip=sum(len(content) if is_packed else len(gzip.compress(content, 9)) for is_packed, content in contents),
        brotli=sum(len(content) if is_packed else len(brotli.compress(content)) for is_packed, content in contents),
    )


def _needed(page: Path, site: Path) -> Iterator[Path]:
    """The files that a browser loads with the page."""
    for address in _Loaded(page.read_text("utf-8")).addresses:
        file = _file(address, page, site)
        yield file
        if file.suffix == ".css":
            for inner in re.findall(r"url\(\s*[\"']?(?!data:|#)([^\"')]+)", file.read_text("utf-8")):
                yield _file(inner, file, site)


class _Loaded(HTMLParser):
    """The addresses of styles, scripts and pictures of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses = list[str]()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """As the parser calls it."""
        given = dict(attrs)
        is_loaded = tag in {"script", "img"} or (tag == "link" and given.get("rel") == "stylesheet")
        address = given.get("href" if tag == "link" else "src")
        if is_loaded and address and not address.startswith("data:"):
            self.addresses.append(address)


def _file(address: str, base: Path, site: Path) -> Path:
    path = address.partition("?")[0]
    return site / path.removeprefix("/") if path.startswith("/") else (base.parent / path).resolve()
