"""One line of channel text: characters with styles, written down in WhatsApp markup where all clients agree.

A marker counts after a line start or a space and, closing, before a line end, a space or ``.,:;!?)``. There is no
escape, so a style that would need a marker anywhere else widens over the punctuation beside it or is dropped, and a
literal character that a client could take for a marker becomes a look-alike: between letters only inside a span of its
own style, as the star of „Bürger*innen“ in bold.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from ..domain.wording import NBSP


class Style(Enum):
    """A style and its marker, outermost first."""

    BOLD = "*"
    ITALIC = "_"
    STRIKE = "~"
    CODE = "`"


@dataclass(frozen=True, slots=True)
class Segment:
    """Text in one style; an empty set is plain. An address is shown as it is, with a blank on either side."""

    text: str
    styles: frozenset[Style] = frozenset()
    is_address: bool = False


_LOOKALIKES = {"*": "∗", "_": "＿", "~": "∼", "`": "ˋ"}
_PARTNERS = {"(": ")", "[": "]", "„": "“", "‚": "‘", "»": "«", "›": "‹", '"': '"'}
_CLOSER_BEFORE = ".,:;!?)"
TOUCHING = ".,:;!?…()[]„“”‚‘’»«›‹\"'"
_NUMBERED = re.compile(r"(\d+\.) ")
_FENCE = re.compile("`{3,}")
_BULLETED = {"* ": "∗ ", "- ": "– ", "> ": "› "}


def plain(text: str) -> str:
    """Text of an editor that must show exactly as written, line by line."""
    return "\n".join(marked_up([Segment(line)]) for line in text.split("\n"))


def marked_up(segments: Sequence[Segment]) -> str:
    """One line in WhatsApp markup, without list marker or indentation.

    >>> bold = frozenset({Style.BOLD})
    >>> marked_up([Segment("Ab "), Segment("heute ", bold), Segment("sind "), Segment("Schule", bold), Segment("n zu")])
    'Ab *heute* sind Schulen zu'
    >>> marked_up([Segment("Fest („"), Segment("Heimat", bold), Segment("“)")])
    'Fest *(„Heimat“)*'
    >>> marked_up([Segment("*ab 18 Uhr*, Schüler*innen, ~ 20")])
    '∗ab 18 Uhr∗, Schüler*innen, ~ 20'
    >>> marked_up([Segment("Bürger*innen", bold), Segment(" und Schüler*innen")])
    '*Bürger∗innen* und Schüler*innen'
    """
    apart = _addresses_apart(segments)
    text = "".join(segment.text for segment in apart)
    spans = _spans(text, apart)
    if not _starts_in_style(text, spans):
        text = _without_list_marker(text)
        spans = _spans(text, apart)
    text = _neutral(text, {style for style, _, _ in spans}, _untouchable(apart), spans)
    openers: dict[int, str] = {}
    closers: dict[int, str] = {}
    for style, begin, end in spans:
        openers[begin] = openers.get(begin, "") + style.value
        closers[end] = style.value + closers.get(end, "")
    written, begin = list[str](), 0
    for at in sorted({*openers, *closers}):
        written += [text[begin:at], closers.get(at, ""), openers.get(at, "")]
        begin = at
    return "".join([*written, text[begin:]])


def trimmed(line: list[Segment]) -> list[Segment]:
    """A line without the blanks at its ends, of either kind."""
    start, end = 0, len(line)
    while start < end and not line[start].text.strip():
        start += 1
    while start < end and not line[end - 1].text.strip():
        end -= 1
    kept = line[start:end]
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return kept


def _addresses_apart(segments: Sequence[Segment]) -> list[Segment]:
    """Punctuation that touches an address could become part of it and is left out; a letter gets a blank."""
    apart: list[Segment] = []
    for segment in segments:
        if segment.is_address:
            _end_with_blank(apart)
        elif apart and apart[-1].is_address:
            kept = segment.text.lstrip(TOUCHING)
            segment = replace(segment, text=kept if kept[:1].isspace() else f" {kept}")  # noqa: PLW2901 - mended
            if not kept:
                continue
        apart.append(segment)
    return apart


def _end_with_blank(before: list[Segment]) -> None:
    """Make what stands before an address end with a blank, unless it is nothing."""
    while before and not before[-1].is_address:
        last = before.pop()
        kept = last.text.rstrip(TOUCHING)
        if kept:
            before.append(replace(last, text=kept if kept[-1].isspace() else f"{kept} "))
            return
    if before:
        before.append(Segment(" "))


def _starts_in_style(text: str, spans: Sequence["_Span"]) -> bool:
    """Whether a number at the start is styled by itself: its marker keeps the line from being a list."""
    number = _NUMBERED.match(text)
    return number is not None and any(begin == 0 and end <= number.end() for _, begin, end in spans)


def _without_list_marker(text: str) -> str:
    """A line that would begin a list or a quote, made one that does not; its length stays."""
    text = _BULLETED.get(text[:2], text[:2]) + text[2:]
    return _NUMBERED.sub(rf"\1{NBSP}", text, count=1) if _NUMBERED.match(text) else text


def _untouchable(segments: Sequence[Segment]) -> list[tuple[int, int]]:
    """The ranges of the addresses."""
    ranges, at = [], 0
    for segment in segments:
        if segment.is_address:
            ranges.append((at, at + len(segment.text)))
        at += len(segment.text)
    return ranges


_Span = tuple[Style, int, int]


def _spans(text: str, segments: Sequence[Segment]) -> list[_Span]:
    """The spans that can be written, outermost first and properly nested."""
    chosen: list[_Span] = []
    for style in (Style.CODE, Style.BOLD, Style.ITALIC, Style.STRIKE):
        for begin, end in _runs(segments, style):
            for piece in _pieces(text, begin, end, chosen):
                span = _fitted(text, *piece)
                if span and all(_is_nested(style, span, other) for other in chosen):
                    chosen.append((style, *span))
    order = list(Style)
    return sorted(chosen, key=lambda span: (span[1], -span[2], order.index(span[0])))


def _pieces(text: str, begin: int, end: int, chosen: Sequence[_Span]) -> list[tuple[int, int]]:
    """A run that another span begins or ends in the middle of is written as one span on either side of that place."""
    whole = _fitted(text, begin, end)
    if whole is None:
        return []
    crossing = [other for other in chosen if not _is_around(whole, other[1:]) and not _is_around(other[1:], whole)]
    cuts = sorted({at for _, *edges in crossing for at in edges if begin < at < end})
    return list(pairwise([begin, *cuts, end]))


def _is_around(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _runs(segments: Sequence[Segment], style: Style) -> list[tuple[int, int]]:
    """Where a style was meant; code wins over the others, and no style reaches into an address."""
    runs: list[tuple[int, int]] = []
    at = 0
    for segment in segments:
        end = at + len(segment.text)
        is_meant = style in segment.styles and not segment.is_address
        if is_meant and (style is Style.CODE or Style.CODE not in segment.styles):
            if runs and runs[-1][1] == at:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((at, end))
        at = end
    return runs


def _fitted(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The span without blanks at its ends, widened to places where markers count; ``None`` when there is none."""
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    if not any(character.isalnum() for character in text[begin:end]):
        return None
    while begin and _is_widened_over(text[begin - 1]):
        begin -= 1
        if text[end : end + 1] == _PARTNERS.get(text[begin]):
            end += 1
    while end < len(text) and not _may_follow(text[end:]) and _is_widened_over(text[end]):
        end += 1
    opens = begin == 0 or _is_blank(text[begin - 1])
    return (begin, end) if opens and _may_follow(text[end:]) else None


def _is_widened_over(character: str) -> bool:
    return not character.isspace() and not character.isalnum()


def _may_follow(rest: str) -> bool:
    """Whether a closing marker counts before ``rest``: at the end, before a blank, or before closing punctuation."""
    after = rest.lstrip(_CLOSER_BEFORE)
    return not rest or _is_blank(rest[0]) or (rest != after and (not after or _is_blank(after[0])))


def _is_blank(character: str) -> bool:
    """A blank to every client; about a no-break space they disagree."""
    return character in " \t\n"


def _is_nested(style: Style, span: tuple[int, int], other: _Span) -> bool:
    """Apart, or one around the other when the styles differ and none is code."""
    begin, end = span
    other_style, other_begin, other_end = other
    if end < other_begin or begin > other_end:
        return True
    if style is other_style or other_style is Style.CODE:
        return False
    return _is_around(span, (other_begin, other_end)) or _is_around((other_begin, other_end), span)


def _neutral(text: str, used: set[Style], addresses: list[tuple[int, int]], spans: list[_Span]) -> str:
    """Replace literal markers where a client could read them as markup; in code only its own marker counts."""
    characters = list(text)
    code = [(begin, end) for style, begin, end in spans if style is Style.CODE]
    for style in Style:
        marker = style.value
        if marker not in text:
            continue
        places = [at for at, character in enumerate(text) if character == marker and not _inside(at, addresses)]
        if style is not Style.CODE:
            places = [at for at in places if not _inside(at, code)]
        could_open = [at for at in places if _could_open(*_beside(text, at, spans))]
        could_close = [at for at in places if _could_close(*_beside(text, at, spans))]
        is_pair = could_open and could_close and could_open[0] < could_close[-1]
        # The first star behind an opener ends its span to some clients, also inside a word: „Bürger*innen“ in bold.
        within = {at for at in places if _inside(at, [(begin, end) for each, begin, end in spans if each is style])}
        if is_pair or style in used:
            for at in {*could_open, *could_close, *within}:
                characters[at] = _LOOKALIKES[marker]
    for match in _FENCE.finditer(text):  # to some clients a span that may cross lines, wherever it stands
        if not _inside(match.start(), code):
            characters[match.start() : match.end()] = _LOOKALIKES["`"] * len(match.group())
    return "".join(characters)


def _inside(at: int, ranges: list[tuple[int, int]]) -> bool:
    return any(begin <= at < end for begin, end in ranges)


def _beside(text: str, at: int, spans: list[_Span]) -> tuple[str, str]:
    """What will stand before and after a character: a marker at the edge of a span, else its neighbours."""
    before = next((style.value for style, begin, _ in spans if begin == at), text[at - 1 : at] if at else "")
    after = next((style.value for style, _, end in spans if end == at + 1), text[at + 1 : at + 2])
    return before, after


def _could_open(before: str, after: str) -> bool:
    return not _is_word(before) and after != "" and not _is_blank(after)


def _could_close(before: str, after: str) -> bool:
    return before != "" and not _is_blank(before) and not _is_word(after)


def _is_word(character: str) -> bool:
    """A letter to every client: some take only ASCII for one, so that a marker counts beside an umlaut."""
    return character.isascii() and character.isalnum()
