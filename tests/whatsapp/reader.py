"""A reader of WhatsApp markup, written from its rules alone: it shares nothing with the code that writes the markup.

Clients disagree about markers next to brackets, quotation marks, emoji and umlauts. So there are several readings: in
the strict one a marker counts only where all clients agree, in the lenient one wherever some client might see one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How characters look; the value is the marker."""

    BOLD = "*"
    ITALIC = "_"
    STRIKE = "~"
    CODE = "`"


class Kind(StrEnum):
    """What a client makes of a line because of how it begins."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTE = "quote"
    CODE = "code"


Styles = frozenset[Style]
PLAIN: Styles = frozenset()


@dataclass(frozen=True, slots=True)
class Segment:
    """Neighbouring characters of one look."""

    text: str
    styles: Styles = PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """One line as a client shows it: without its markers."""

    kind: Kind
    segments: tuple[Segment, ...]
    number: int | None = None

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which a client may read, as generous as each flag says.

    An umlaut is no letter to a generous client, whose patterns may know ASCII only.
    """

    name: str
    opens_after_anything: bool  # but an ASCII letter or digit; otherwise after a space or at the start
    closes_before_anything: bool  # but an ASCII letter or digit; otherwise before a space, the end or . , : ; ! ? )
    begins_indented: bool  # list items and quotes also after blanks; a monospaced span may cross lines


STRICT = Reading("strict", opens_after_anything=False, closes_before_anything=False, begins_indented=False)
LENIENT = Reading("lenient", opens_after_anything=True, closes_before_anything=True, begins_indented=True)
EARLY = Reading("early", opens_after_anything=True, closes_before_anything=False, begins_indented=False)
LATE = Reading("late", opens_after_anything=False, closes_before_anything=True, begins_indented=False)
READINGS = (STRICT, LENIENT, EARLY, LATE)

_MONO = "```"
_MONO_SPAN = re.compile(r"```(.+?)```", re.DOTALL)
_STRICT_STARTS = {
    Kind.BULLET: re.compile(r"[-*] "),
    Kind.NUMBERED: re.compile(r"(\d+)\. "),
    Kind.QUOTE: re.compile(r"> "),
}
_LENIENT_STARTS = {
    Kind.BULLET: re.compile(r"\s*[-*][ \t]"),
    Kind.NUMBERED: re.compile(r"\s*(\d+)\.[ \t]"),
    Kind.QUOTE: re.compile(r"\s*>[ \t]"),
}


def shown_lines(text: str, reading: Reading) -> list[Line]:
    """The lines that a client shows; blank ones are left out.

    >>> [line.segments for line in shown_lines("*ab* 18 Uhr", STRICT)]
    [(Segment(text='ab', styles=frozenset({<Style.BOLD: '*'>})), Segment(text=' 18 Uhr', styles=frozenset()))]
    """
    if reading.begins_indented:
        text = _MONO_SPAN.sub(_one_span_per_line, text)
    return [_line(line, reading) for line in text.split("\n") if line.strip()]


def _one_span_per_line(span: re.Match[str]) -> str:
    return "\n".join(_MONO + line + _MONO if line.strip() else line for line in span[1].split("\n"))


def _line(text: str, reading: Reading) -> Line:
    starts = _LENIENT_STARTS if reading.begins_indented else _STRICT_STARTS
    for kind, start in starts.items():
        found = start.match(text)
        if found:
            number = int(found[1]) if kind is Kind.NUMBERED else None
            return Line(kind, _segments(text[found.end() :], reading), number)
    segments = _segments(text, reading)
    is_code = text.startswith(_MONO) and text.endswith(_MONO) and [s.styles for s in segments] == [{Style.CODE}]
    return Line(Kind.CODE if is_code else Kind.PARAGRAPH, segments)


def _segments(text: str, reading: Reading) -> tuple[Segment, ...]:
    merged: list[Segment] = []
    for segment in _Scanner(text, reading).segments(0, len(text), PLAIN):
        if merged and merged[-1].styles == segment.styles:
            merged[-1] = Segment(merged[-1].text + segment.text, segment.styles)
        else:
            merged.append(segment)
    return tuple(merged)


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a span's content begins and ends, and where reading goes on."""

    style: Style
    content: int
    content_end: int
    end: int


@dataclass(frozen=True, slots=True)
class _Scanner:
    """Finds the spans of one line; what stands in a span is read like a line of its own, except in code."""

    text: str
    reading: Reading

    def segments(self, start: int, end: int, styles: Styles) -> Iterator[Segment]:
        place = start
        while place < end:
            span = self._span(place, start, end)
            if span is None or span.style in styles:  # bold in bold: its stars are shown
                yield Segment(self.text[place], styles)
                place += 1
                continue
            if span.style is Style.CODE:  # code wins over every other style
                yield Segment(self.text[span.content : span.content_end], frozenset({Style.CODE}))
            else:
                yield from self.segments(span.content, span.content_end, styles | {span.style})
            place = span.end

    def _span(self, place: int, start: int, end: int) -> _Span | None:
        """The span whose opener stands at ``place``, if one does and is closed before ``end``."""
        character = self.text[place]
        if character not in set(Style):
            return None
        marker = _MONO if self.text.startswith(_MONO, place, end) else character
        style, content = Style(character), place + len(marker)
        may_begin_blank = marker == _MONO and self.reading.begins_indented
        if not self._opens(place, start) or content >= end or (self._is_blank(content) and not may_begin_blank):
            return None
        closer = content
        while closer < end:
            code = self._span(closer, content, end) if style is not Style.CODE and self.text[closer] == "`" else None
            if code:
                closer = code.end
            elif closer > content and self._closes(closer, marker, end):
                return _Span(style, content, closer, closer + len(marker))
            else:
                closer += 1
        return None

    def _opens(self, place: int, start: int) -> bool:
        if place == start:
            return True
        before = self.text[place - 1]
        return not _is_ascii_word(before) if self.reading.opens_after_anything else before == " "

    def _closes(self, place: int, marker: str, end: int) -> bool:
        if not self.text.startswith(marker, place, end) or self._is_blank(place - 1):
            return False
        after = place + len(marker)
        if after == end:
            return True
        if self.reading.closes_before_anything:
            return not _is_ascii_word(self.text[after])
        return self.text[after] in " .,:;!?)"

    def _is_blank(self, place: int) -> bool:
        """A generous client knows only the plain blanks."""
        return self.text[place] in " \t" if self.reading.opens_after_anything else self.text[place].isspace()


def _is_ascii_word(character: str) -> bool:
    return character.isascii() and character.isalnum()
