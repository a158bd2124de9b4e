"""What stands on a page, in a feed's entry and on paper: rows, read from the outputs alone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import Any, NamedTuple

from lxml.html import HtmlElement, fragment_fromstring

from tests.officetext.rows import Row, cells_of, text_of

_STYLES = {"strong": "b", "b": "b", "em": "i", "i": "i"}
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_BLOCKS = {"p", "div", "ul", "ol", "li", "table", "blockquote", "pre", "hr", "dl", "dt", "dd", "figure", *_HEADINGS}
Runs = list[tuple[str, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class _Place:
    kind: str = "text"
    level: int = 0
    is_quote: bool = False


class _Item(NamedTuple):
    number: int | None


@dataclass
class _Page:
    """Rows so far; ``item`` is the one whose first row is still to come."""

    rows: list[Row] = field(default_factory=list)
    runs: Runs = field(default_factory=list)
    item: _Item | None = None
    begins: bool = True

    def walk(self, element: HtmlElement, place: _Place) -> None:
        self.add(element.text, frozenset())
        for child in element:
            if child.tag in _BLOCKS:
                self.close(place)
                self.block(child, place)
                self.close(place)
                self.begins = True
            else:
                self.inline(child, frozenset(), place)
            self.add(child.tail, frozenset())
        self.close(place)
        self.begins = True

    def block(self, element: HtmlElement, place: _Place) -> None:
        self.begins = True
        if element.tag == "table":
            self.rows.extend(_table_rows(element, place))
        elif element.tag == "pre":
            lines = str(element.text_content()).removesuffix("\n").split("\n")
            self.rows.extend(_row("code", place, [(line, frozenset())]) for line in lines if line.strip())
        elif element.tag in {"ul", "ol"}:
            self.items(element, replace(place, level=place.level + 1))
        else:
            kind = "heading" if element.tag in _HEADINGS else place.kind
            self.walk(element, replace(place, kind=kind, is_quote=place.is_quote or element.tag == "blockquote"))

    def items(self, element: HtmlElement, place: _Place) -> None:
        number = int(element.get("start", "1"))
        self._empty_item(replace(place, level=place.level - 1))
        for child in element:
            number = int(child.get("value", number))
            self.item = _Item(number if element.tag == "ol" else None)
            self.walk(child, place)
            self._empty_item(place)
            number += 1

    def _empty_item(self, place: _Place) -> None:
        """An item without words of its own is a row as well."""
        if self.item is not None:
            self.rows.append(self._first(place, ""))

    def inline(self, element: HtmlElement, styles: frozenset[str], place: _Place) -> None:
        if element.tag == "br":
            self.close(place)
        elif element.tag == "img":
            self.add(f"[Bild: {element.get('alt')}]", styles)
        inner = styles | {_STYLES[element.tag]} if element.tag in _STYLES else styles
        self.add(element.text, inner)
        for child in element:
            self.inline(child, inner, place)
            self.add(child.tail, inner)

    def add(self, text: str | None, styles: frozenset[str]) -> None:
        if text:
            self.runs.append((text, styles))

    def close(self, place: _Place) -> None:
        text, self.runs = text_of(self.runs), []
        if text:
            self.rows.append(self._first(place, text))
            self.begins = False

    def _first(self, place: _Place, text: str) -> Row:
        row = Row(kind=place.kind, level=place.level, text=text, begins=self.begins, is_quote=place.is_quote)
        if self.item is not None:
            row = replace(row, kind="item", number=self.item.number, begins=True)
        self.item = None
        return row


def html_rows(html: str) -> list[Row]:
    """The rows of a text in HTML.

    >>> [str(row) for row in html_rows("<p>a<br>b</p><ol start='3'><li>c</ol>")]
    ['text: a', 'text (line break): b', '  item (number): 3. c']
    """
    return rows_of(fragment_fromstring(html, create_parent="div"))


def rows_of(element: HtmlElement) -> list[Row]:
    """The rows inside an element."""
    page = _Page()
    page.walk(element, _Place())
    return page.rows


def _row(kind: str, place: _Place, runs: Runs) -> Row:
    return Row(kind=kind, level=place.level, is_quote=place.is_quote, text=text_of(runs))


def _table_rows(table: HtmlElement, place: _Place) -> Iterator[Row]:
    for line in table.iter("tr"):
        cells = list(line.iterchildren("td", "th"))
        kind = "head" if all(cell.tag == "th" for cell in cells) else "row"
        texts = [" / ".join(row.text for row in rows_of(cell)) for cell in cells]
        yield Row(kind=kind, level=place.level, is_quote=place.is_quote, text=cells_of(texts))


def paper_rows(blocks: Iterable[dict[str, Any]], addresses: Iterable[str] = ()) -> list[Row]:
    """The rows of the blocks that paper is set from; ``addresses`` of links stand behind their words."""
    notes = re.compile("|".join(re.escape(f" ({_bare(address)})") for address in addresses) or "(?!)")
    return list(_paper(blocks, _Place(), notes))


def _bare(address: str) -> str:
    return address.partition(":")[2].lstrip("/").removesuffix("/")


def _paper(blocks: Iterable[dict[str, Any]], place: _Place, notes: re.Pattern[str]) -> Iterator[Row]:
    for block in blocks:
        match block["kind"]:
            case "list":
                yield from _paper_items(block, replace(place, level=place.level + 1), notes)
            case "quote":
                yield from _paper(block["blocks"], replace(place, is_quote=True), notes)
            case "lines":
                yield from (_row("code", place, [(line, frozenset())]) for line in block["text"].split("\n") if line)
            case "table":
                for number, cells in enumerate(block["rows"]):
                    kind = "head" if block["has_head"] and not number else "row"
                    texts = [" / ".join(_lines(runs, notes)) for runs in cells]
                    yield Row(kind=kind, level=place.level, is_quote=place.is_quote, text=cells_of(texts))
            case kind:
                for number, text in enumerate(_lines(block["runs"], notes)):
                    row = Row(kind=kind, level=place.level, is_quote=place.is_quote, text=text)
                    yield replace(row, begins=not number)


def _paper_items(block: dict[str, Any], place: _Place, notes: re.Pattern[str]) -> Iterator[Row]:
    for number, item in zip(block["numbers"] or repeat(None), block["items"], strict=False):
        rows = list(_paper(item, place, notes))
        if not rows or rows[0].kind not in {"text", "heading"} or rows[0].level != place.level:
            rows.insert(0, Row(kind="text", level=place.level, text="", is_quote=place.is_quote))
        yield replace(rows[0], kind="item", number=number)
        yield from rows[1:]


def _lines(runs: Iterable[tuple[str, tuple[str, ...]]], notes: re.Pattern[str]) -> Iterator[str]:
    lines: list[Runs] = [[]]
    names = {"strong": "b", "emph": "i"}
    for text, styles in runs:
        kept = frozenset(names[style] for style in styles if style in names)
        for number, part in enumerate(notes.sub("", text).split("\n")):
            if number:
                lines.append([])
            lines[-1].append((part, kept))
    return (text for text in map(text_of, lines) if text)
