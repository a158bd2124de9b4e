"""The blocks of a body, read line by line as they look in the editor's window, in place of Python-Markdown's own.

Python-Markdown cuts a text at empty lines first and asks then what each piece is; so a list needed an empty line before
it, and four blanks of indentation. Here each line says what begins with it. What stands within a line, raw HTML,
footnotes and writing it all down is left to Python-Markdown.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol
from xml.etree import ElementTree as ET

import markdown
from markdown.blockparser import BlockParser

from .body_asides import Asides
from .body_lines import Line, line
from .body_lists import Found, begins_list, list_at
from .body_tables import table, table_end
from .body_words import is_heading, is_underlined, joined, put_heading, put_heading_of, words
from .emphasis import has_note_star

_DEEPEST = 60
"""Blocks within each other; what is deeper is text. The limits of ``domain/limits.py`` are below that."""

_STASHED = re.compile("\x02wzxhzdk:[0-9]+\x03")
_RULE = re.compile(r"(?:-\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,}|={3,}|[–—]{3,}")
_STAR_LINE = re.compile(r"\n[ \t\u00a0>]*\*\s")
_MORE_THAN = re.compile(r">\s*\d+(?:[.,]\d+)*(?![\d.])")


class _Reader(Protocol):
    def __call__(self, parent: ET.Element, lines: Sequence[Line], place: int) -> int: ...


class BodyParser(BlockParser):
    """Each reader appends the block that begins at ``place`` to ``parent`` and returns the place behind it."""

    def __init__(self, md: markdown.Markdown, asides: Asides) -> None:
        super().__init__(md)
        self._asides, self._depth, self._is_noted = asides, 0, False

    def parseDocument(self, lines: Iterable[str]) -> ET.ElementTree:  # noqa: N802 - Python-Markdown calls it so
        """The tree of a whole body."""
        self.root = ET.Element(self.md.doc_tag)
        text = "\n".join(lines)
        self._is_noted = _STAR_LINE.search(f"\n{text}") is not None and has_note_star(text)
        self._asides.begin(text)
        self._depth = 0
        self.parseChunk(self.root, text)
        return ET.ElementTree(self.root)

    def parseChunk(self, parent: ET.Element, text: str) -> None:  # noqa: N802 - Python-Markdown calls it so
        """The blocks of a text of their own, a footnote's for example."""
        lines = [line(raw) for raw in text.split("\n")]
        for place in range(1, len(lines)):
            if lines[place].text[:1] == "\x02" and not lines[place].indent and not lines[place - 1].text:
                # What stood before raw HTML is left on a line of its own.
                lines[place] = lines[place]._replace(indent=lines[place - 1].indent)
        self._blocks(parent, lines)

    def _blocks(self, parent: ET.Element, lines: Sequence[Line]) -> None:
        self._depth += 1
        place = 0
        while place < len(lines):
            if lines[place].text:
                reader = self._reader(lines, place, parent) or self._paragraph
                place = reader(parent, lines, place)
            else:
                place += 1
        self._depth -= 1

    def _reader(self, lines: Sequence[Line], place: int, parent: ET.Element | None = None) -> _Reader | None:
        """What reads the block that begins here; ``None`` when the line is one of a paragraph."""
        text = lines[place].text
        first = text[0]
        if self._depth > _DEEPEST or (first.isalpha() and "|" not in text and "\t" not in text):
            return None
        if _RULE.fullmatch(text):
            return self._rule
        signed = self._signed(lines, place) if first in ">#[\x02" else None
        if signed:
            return signed
        last = _last_number(parent) if parent is not None and first.isdigit() else None
        if begins_list(lines, place, is_noted=self._is_noted, last=last):
            return self._list
        return self._table if table_end(lines, place) else None

    def _signed(self, lines: Sequence[Line], place: int) -> _Reader | None:
        text = lines[place].text
        if text[0] == ">":
            is_alone = not any(each.text.startswith(">") for each in _beside(lines, place))
            return None if is_alone and _MORE_THAN.match(text) else self._quote
        if text[0] == "#":
            return self._heading if is_heading(text) else None
        if text[0] == "[":
            return self._aside if self._asides.begins(text) else None
        return self._stash if _STASHED.fullmatch(text) else None

    def _begins_block(self, lines: Sequence[Line]) -> Callable[[int], bool]:
        return lambda place: self._reader(lines, place) is not None

    def _rule(self, parent: ET.Element, lines: Sequence[Line], place: int) -> int:
        del lines
        ET.SubElement(parent, "hr")
        return place + 1

    def _stash(self, parent: ET.Element, lines: Sequence[Line], place: int) -> int:
        ET.SubElement(parent, "p").text = lines[place].text
        return place + 1

    def _heading(self, parent: ET.Element, lines: Sequence[Line], place: int) -> int:
        put_heading(parent, lines[place].text)
        return place + 1

    def _quote(self, parent: ET.Element, lines: Sequence[Line], place: int) -> int:
        end = place
        while end < len(lines) and lines[end].text.startswith(">"):
            end += 1
        inner = (each.text[1:] for each in lines[place:end])
        self._blocks(
            ET.SubElement(parent, "blockquote"), [line(text[1:] if text[:1].isspace() else text) for text in inner]
        )
        return end

    def _table(self, parent: ET.Element, lines: Sequence[Line], place: int) -> int:
        end = table_end(lines, place) or place + 1
        table(parent, lines[place:end])
        return end

    def _aside(self, parent: ET.Element, lines: Sequence[Line], place: int) -> int:
        del parent
        return self._asides.taken(lines, place)

    def _list(self, parent: ET.Element, lines: Sequence[Line], place: int) -> int:
        found = list_at(lines, place, self._begins_block(lines), is_noted=self._is_noted)
        first = found.items[0].number
        element = ET.SubElement(parent, "ul" if first is None else "ol")
        if first is not None and first != 1:
            element.set("start", str(first))
        expected = first
        for item in found.items:
            child = ET.SubElement(element, "li")
            if item.number is not None and expected is not None and not found.counts_itself:
                if item.number != expected:
                    child.set("value", str(item.number))
                expected = item.number + 1
            self._blocks(child, item.lines)
        _set_apart(element, found)
        return found.end

    def _paragraph(self, parent: ET.Element, lines: Sequence[Line], place: int) -> int:
        end = place + 1
        while end < len(lines) and lines[end].text and not self._is_definition(lines, end):
            if end == place + 1 and is_underlined(lines[place].text, lines[end].text):
                put_heading_of(parent, 1 if lines[end].text[0] == "=" else 2, lines[place].text)
                return end + 1
            if self._reader(lines, end) is not None:
                break
            end += 1
        below = end if end < len(lines) and lines[end].text else end + 1
        if below < len(lines) and self._is_definition(lines, below):
            return self._definitions(parent, lines, place, end)
        ET.SubElement(parent, "p").text = joined(lines[place:end])
        return end

    @staticmethod
    def _is_definition(lines: Sequence[Line], place: int) -> bool:
        text = lines[place].text
        return text.startswith(":") and text[1:2].isspace()

    def _definitions(self, parent: ET.Element, lines: Sequence[Line], place: int, end: int) -> int:
        """The lines of a paragraph are terms; what follows them behind a colon explains them."""
        last = parent[-1] if len(parent) else None
        element = last if last is not None and last.tag == "dl" else ET.SubElement(parent, "dl")
        for term in lines[place:end]:
            ET.SubElement(element, "dt").text = words(term.text)
        place = end if lines[end].text else end + 1
        while place < len(lines) and self._is_definition(lines, place):
            start, place = place, place + 1
            while place < len(lines) and self._explains(lines, place):
                place += 1
            head = line(lines[start].text[1:])
            child = ET.SubElement(element, "dd")
            self._blocks(child, [head, *(each.nearer(4) for each in lines[start + 1 : place])])
            _unwrap(child)
        return place

    def _explains(self, lines: Sequence[Line], place: int) -> bool:
        """Whether a line goes on with the explanation above it."""
        following = next((each for each in lines[place:] if each.text), None)
        if not lines[place].text:
            return following is not None and following.indent > 1 and following.text[0] != ":"
        if self._is_definition(lines, place):
            return False
        return lines[place].indent > 1 or (lines[place - 1].text != "" and self._reader(lines, place) is None)


def _beside(lines: Sequence[Line], place: int) -> Sequence[Line]:
    return [*lines[max(place - 1, 0) : place], *lines[place + 1 : place + 2]]


def _last_number(parent: ET.Element) -> int | None:
    """The number of the last item in the same chapter; one that follows it goes on with that list."""
    for element in reversed(parent):
        if element.tag == "ol":
            number = int(element.get("start", "1")) - 1
            for item in element:
                number = int(item.get("value", number + 1))
            return number
        if element.tag[0] == "h":
            return None
    return None


def _set_apart(element: ET.Element, found: Found) -> None:
    """Items are paragraphs where an empty line parts them or their own (CommonMark 0.31, 5.3)."""
    if any(item.is_apart for item in found.items) or any(_has_paragraphs(item) for item in element):
        return
    for item in element:
        _unwrap(item)


def _has_paragraphs(item: ET.Element) -> bool:
    return sum(child.tag == "p" and not _STASHED.fullmatch(child.text or "") for child in item) > 1


def _unwrap(item: ET.Element) -> None:
    """The only paragraph of an item, as its text."""
    if len(item) and item[0].tag == "p" and not _has_paragraphs(item):
        item.text = item[0].text
        item.remove(item[0])
