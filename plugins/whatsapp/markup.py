"""From rendered HTML to the blocks of a channel text, by walking the element tree.

Headings become bold lines, links show their text and stand, one a line, below their block; lists stay lists. What
stands within a line, and what looks alike in place of a marker, is ``lines.py``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from ..domain.german import GERMAN, is_german, quotes
from ..domain.wording import NBSP
from ..formats.html_tree import tree
from .addresses import is_same_address, labelled, written_address
from .cells import filled
from .lines import TOUCHING, Segment, Style, marked_up, trimmed
from .paragraph import Paragraph

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "summary"}
_STYLES = {
    "strong": Style.BOLD, "b": Style.BOLD, "em": Style.ITALIC, "i": Style.ITALIC,
    "del": Style.STRIKE, "s": Style.STRIKE, "code": Style.CODE, "kbd": Style.CODE, "samp": Style.CODE,
    **dict.fromkeys(_HEADINGS, Style.BOLD),
}  # fmt: skip
_CONTAINERS = {"div", "section", "figure", "details", "dl", "table", "thead", "tbody", "tfoot"}
_BLOCKS = {"p", "ul", "ol", "li", "blockquote", "pre", "hr", "dd", "figcaption"}
_FOOTNOTE, _WAY_BACK = "footnote-ref", "footnote-backref"
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NEAR = 8
"""Segments between an address and the end of its sentence, which is punctuation and what touches it."""
_SENTENCE_END = re.compile(rf"[{re.escape(TOUCHING)}]*[.!?…][{re.escape(TOUCHING)}]*[ {NBSP}]+(?=[^ {NBSP}])")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_RULE = "———"
_BULLET = re.compile(r"^- ")
_LINKED = {"http", "https"}


def blocks(html: str, base: str, language: str = GERMAN) -> list[str]:
    """The text of sanitised ``html`` as blocks to be set apart by a blank line; ``base`` completes addresses."""
    picture = "[Bild: {}]" if is_german(language) else "[{}]"
    return [block for block in _Walker(base, quotes(language), picture).blocks(tree(html)) if block.strip()]


class _Link(NamedTuple):
    """Words that lead to a web address, and the line they stand on, from 0."""

    line: int
    text: str
    address: str


@dataclass
class _Inline:
    """Text being gathered: finished lines of segments, and the links met on the way."""

    lines: list[list[Segment]] = field(default_factory=lambda: [[]])
    links: list[_Link] = field(default_factory=list)

    def add(self, text: str | None, styles: frozenset[Style]) -> None:
        """Blanks fold into one; a no-break space stays."""
        folded = _BLANKS.sub(" ", (text or "").replace(_SOFT_HYPHEN, ""))
        line = self.lines[-1]
        if folded.startswith(" ") and (not line or line[-1].text.endswith(" ")):
            folded = folded[1:]
        if folded:
            self.put(Segment(folded, styles))

    def put(self, segment: Segment) -> None:
        """Add a segment; the sentence behind one that ends with an address begins a line, as its full stop is lost."""
        line = self.lines[-1]
        near = range(max(len(line) - _NEAR, 0), len(line))
        address = next((place for place in reversed(near) if line[place].is_address), None)
        if address is not None:
            before = "".join(each.text for each in line[address + 1 :])
            ended = _SENTENCE_END.match(before + segment.text)
            if ended:
                head, tail = (segment.text[: ended.end() - len(before)], segment.text[ended.end() - len(before) :])
                line.append(replace(segment, text=head))
                self.lines.append([])
                segment = replace(segment, text=tail)
        self.lines[-1].append(segment)

    def begin_line(self) -> None:
        """What follows stands on a line of its own."""
        if self.lines[-1]:
            self.lines.append([])

    def ends_with(self, sign: str) -> bool:
        """Whether the last line ends with it, as a label before its value does."""
        return "".join(segment.text for segment in self.lines[-1][-2:]).rstrip().endswith(sign)

    def written(self) -> list[tuple[int, str]]:
        """The lines in markup, each with its place; empty ones are dropped."""
        lines = (marked_up(trimmed(line)) for line in self.lines)
        return [(place, line) for place, line in enumerate(lines) if line]


@dataclass(frozen=True, slots=True)
class _Walker:
    base: str
    quotes: tuple[str, str]
    picture: str

    def blocks(self, parent: HtmlElement) -> Iterator[str]:
        """Each block below ``parent``; stray inline content between blocks becomes a paragraph."""
        loose = _Inline()
        loose.add(parent.text, frozenset())
        for child in parent:
            if self._is_inline(child):
                self._gather(child, loose, frozenset())
            else:
                yield from self._flushed(loose)
                loose = _Inline()
                yield from self._block(child)
            loose.add(child.tail, frozenset())
        yield from self._flushed(loose)

    def _flushed(self, inline: _Inline) -> Iterator[str]:
        lines = self._with_links(inline)
        if lines:
            yield Paragraph("\n".join(lines))

    def _block(self, element: HtmlElement) -> Iterator[str]:
        tag = str(element.tag)
        if tag in {"ul", "ol"}:
            yield "\n".join(self._list(element, depth=0))
        elif tag == "blockquote":
            # Quotes are flat: a list inside one keeps its words, its bullets become plain characters.
            quoted = [line.removeprefix("> ") for block in self.blocks(element) for line in block.split("\n")]
            yield "\n".join(f"> {_BULLET.sub('• ', line)}" for line in quoted if line)
        elif tag == "dl":
            yield "\n".join(self.blocks(element))
        elif tag == "pre":
            yield "\n".join(_code_line(line) for line in str(element.text_content()).strip("\n").split("\n"))
        elif tag == "hr":
            yield _RULE
        elif tag == "table":
            yield "\n".join(self._rows(element))
        elif tag in _CONTAINERS or self._holds_blocks(element):
            yield from self.blocks(element)
        else:
            yield from self._flushed(self._inline(element))

    def _list(self, element: HtmlElement, depth: int) -> Iterator[str]:
        """WhatsApp's lists are flat: a nested item is an indented line with another mark."""
        indent, number = "   " * depth, int(element.get("start") or 1)
        yield from _stray(element.text, indent)
        for child in _list_children(element):
            if child.tag in {"ul", "ol"}:
                yield from self._list(child, depth + 1)
            else:
                number = int(child.get("value") or number)
                mark = _mark(element.tag == "ol", number, depth) if child.tag == "li" else "   "
                number += 1 if child.tag == "li" else 0
                for line, is_nested in self._item_lines(child, depth):
                    yield line if is_nested else f"{indent}{mark}{line}"
                    mark = "   "
            yield from _stray(child.tail, indent)

    def _item_lines(self, item: HtmlElement, depth: int) -> Iterator[tuple[str, bool]]:
        """The lines of an item in their order, each with whether it belongs to a list inside."""
        inline = _Inline()
        inline.add(item.text, frozenset())
        for child in item:
            if child.tag in {"ul", "ol"}:
                yield from ((line, False) for line in self._with_links(inline))
                inline = _Inline()
                yield from ((line, True) for line in self._list(child, depth + 1))
            else:
                self._gather(child, inline, frozenset())
            inline.add(child.tail, frozenset())
        yield from ((line, False) for line in self._with_links(inline))

    def _rows(self, table: HtmlElement) -> Iterator[str]:
        """A table as lines, its cells set apart by a dash unless a colon does; caption and head are bold."""
        for caption in table.iter("caption"):
            yield from self._with_links(self._inline(caption))
        for row in table.iter("tr"):
            inline = _Inline()
            self._gather_row(row, inline)
            yield from self._with_links(inline)

    def _gather_row(self, row: HtmlElement, inline: _Inline) -> None:
        for place, cell in enumerate(filled(row)):
            inline.add(("" if inline.ends_with(":") else " –") + " " if place else "", frozenset())
            self._gather(cell, inline, frozenset({Style.BOLD} if cell.tag == "th" else ()))

    def _inline(self, element: HtmlElement) -> _Inline:
        inline = _Inline()
        self._gather(element, inline, frozenset())
        return inline

    def _gather(self, element: HtmlElement, inline: _Inline, styles: frozenset[Style]) -> None:
        tag = str(element.tag)
        if tag == "br" and next(element.iterancestors("td", "th"), None) is not None:
            inline.add(" / ", styles)
        elif tag == "br":
            inline.lines.append([])
        elif tag == "pre":
            for line in str(element.text_content()).strip("\n").split("\n"):
                inline.begin_line()
                inline.add(line, frozenset({Style.CODE}))
            inline.begin_line()
        elif tag == "tr":  # of a table in an item of a list
            inline.begin_line()
            self._gather_row(element, inline)
            inline.begin_line()
        elif tag == "img":
            inline.add(self.picture.format(element.get("alt")) if element.get("alt") else "", styles)
        elif element.get("class") == _FOOTNOTE:
            inline.add(f"[{element.text_content()}]", styles)
        elif element.get("class") != _WAY_BACK and not (tag == "a" and self._is_linked(element, inline)):
            self._gather_inside(element, inline, styles | {_STYLES[tag]} if tag in _STYLES else styles)

    def _gather_inside(self, element: HtmlElement, inline: _Inline, styles: frozenset[Style]) -> None:
        is_block = not self._is_inline(element)
        before, after = self.quotes if element.tag == "q" else ("", "")
        if is_block:
            inline.begin_line()
        inline.add(before + (element.text or ""), styles)
        for child in element:
            self._gather(child, inline, styles)
            inline.add(child.tail, styles)
        inline.add(after, styles)
        if is_block:
            inline.begin_line()

    def _is_linked(self, element: HtmlElement, inline: _Inline) -> bool:
        """Note where a link leads; true when its text is the address itself and so stands there already.

        Only web addresses are worth a line; ``mailto:`` and ``tel:`` already show what is dialled.
        """
        href, text = str(element.get("href") or ""), _BLANKS.sub(" ", str(element.text_content())).strip()
        try:
            address = written_address(urljoin(self.base, href))
        except ValueError:  # no client could follow it either
            return False
        if urlsplit(address).scheme not in _LINKED or not href or href.startswith("#"):
            return False
        if is_same_address(text, href):
            is_plain = text.startswith("www.") and written_address(f"https://{text}") == f"https://{text}"
            inline.put(Segment(text if is_plain else address, is_address=True))
            return True
        inline.links.append(_Link(len(inline.lines) - 1, text, address))
        return False

    @staticmethod
    def _with_links(inline: _Inline) -> list[str]:
        """The lines of a block, then its links; a block that is nothing but one link takes a single line."""
        written = inline.written()
        lines, last = [line for _, line in written], written[-1][0] if written else -1
        for place, text, address in inline.links:
            label = marked_up([Segment(text)])
            if lines == [label] and urlsplit(address).netloc == text:
                lines = [address]
            elif lines and place == last and lines[-1] == label:
                lines[-1] = labelled(label, address)
            else:
                lines.append(labelled(label, address))
        return lines

    @staticmethod
    def _is_inline(element: HtmlElement) -> bool:
        return str(element.tag) not in _HEADINGS | _CONTAINERS | _BLOCKS

    def _holds_blocks(self, element: HtmlElement) -> bool:
        return any(not self._is_inline(child) for child in element)


def _mark(is_numbered: bool, number: int, depth: int) -> str:  # noqa: FBT001 - a list is numbered or it is not
    if is_numbered:
        return f"{number}. " if depth == 0 else f"{number}) "
    return "- " if depth == 0 else "◦ "


def _stray(text: str | None, indent: str) -> Iterator[str]:
    """Words that stand in a list but in no item of it."""
    if (text or "").strip():
        yield f"{indent}   {marked_up([Segment(_BLANKS.sub(' ', str(text)).strip())])}"


def _list_children(parent: HtmlElement) -> Iterator[HtmlElement]:
    """The items of a list, and what else broken HTML has put into it or around them."""
    for child in parent:
        if child.tag in {"li", "ul", "ol"} or next(child.iter("li"), None) is None:
            yield child
        else:
            yield from _list_children(child)


def _code_line(line: str) -> str:
    """One line of a code block: no span crosses a line, and its blanks stay outside."""
    code = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}```{code.replace('```', 'ˋˋˋ')}```" if code else ""
