r"""Stars and underscores emphasise in pairs around words; behind a price or at a word's end they are what they are.

As CommonMark 0.31 pairs them (6.2), with what German texts need: a star within a word is a letter, ``Schüler*innen``;
two stars count beside any letter, ``**Ort:**Rathaus``; and one mark never closes two, so that a footnote's star stays
one in ``**alle Bürger* kommen**``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markdown.util import STX

_OPENING = "([{<„‚"
_QUOTES = "\"'“”‘’»«›‹"
_BEFORE_WORDS = f"{_OPENING}/–—-"
_NO_CLOSING = ".,;:!?)]}%‰€…"
_NOTED = f"€$£%‰°)]}}{_QUOTES}"
"""A single mark behind such a sign belongs to a footnote: it opens nothing, and closes only what began on its line."""
_WORDS = f"{STX}{_OPENING}{_QUOTES}*_~`&#+"
_RUN = re.compile(r"([*_])\1*")
_SEEN = re.compile(r"[^\s*_]")
_GAP = re.compile(r"\n\s*\n")
_HIDDEN = re.compile(r"\\.|`[^`\n]*`")
_AT_END = re.compile(r"[^\s*|][ \u00a0\t]\*{1,3}[ \u00a0]*(?:[|\t]|$)|\(\*{1,3}\)", re.MULTILINE)
_ESCAPED_NOTE = re.compile(r"(?<=[^\s\\*])\\\*(?![\w*\\])")
_LONGEST = 3
"""Four marks and more are a line to write on."""


class Pair(NamedTuple):
    """Words from ``begin`` to ``end``, with one mark or two on either side of them."""

    begin: int
    end: int
    width: int


class Run(NamedTuple):
    """Marks of one kind beside each other, and what they may do."""

    sign: str
    begin: int
    end: int
    opens: bool
    closes: bool
    is_noted: bool


def runs(text: str) -> Iterator[Run]:
    """All runs of marks, in their order."""
    for found in _RUN.finditer(text):
        begin, end = found.span()
        if end - begin > _LONGEST:
            continue
        sign, before, after = text[begin], text[begin - 1] if begin else " ", text[end] if end < len(text) else " "
        is_single, is_noted = end - begin == 1, before in _NOTED
        is_at_edge = is_single or sign == "_"  # in a word it counts nothing
        is_first = before.isspace() or before in _OPENING
        opens = False
        if not after.isspace():
            is_before_word = is_first or before in _BEFORE_WORDS or _begins_quote(text, begin)
            opens = (is_before_word and after not in _NO_CLOSING) or (
                not (is_at_edge and before.isalnum())
                and not (is_single and is_noted)
                and (after.isalnum() or after in _WORDS)
            )
        yield Run(sign, begin, end, opens, not is_first and not (is_at_edge and after.isalnum()), is_noted)


def _begins_quote(text: str, place: int) -> bool:
    """Whether a quotation mark stands there that opens."""
    if text[place - 1] not in _QUOTES:
        return False
    return place == 1 or text[place - 2].isspace() or text[place - 2] in _OPENING


def pairs(text: str, marks: Iterable[Run]) -> list[Pair]:
    """What is emphasised, the outer before the inner.

    >>> [text[pair.begin : pair.end] for text in ["**alle Bürger* kommen**, 5 €*"] for pair in pairs(text, runs(text))]
    ['alle Bürger* kommen']
    """
    found, waiting = list[Pair](), _Waiting(text)
    for run in marks:
        closed = waiting.closed_by(run) if run.closes else []
        if closed:
            found.extend(closed)
        elif run.opens:
            waiting.add(run)
    return sorted(found)


def has_note_star(text: str) -> bool:
    r"""Whether a star marks a footnote: behind a word or sign and no part of a pair, or at a line's end.

    >>> [has_note_star(text) for text in ("5 €*", "Kirchweg *\nRest", "*so*", "* Punkt", "Bürger*innen", r"5\*")]
    [True, True, False, False, False, True]
    """
    if _ESCAPED_NOTE.search(text):
        return True
    return any(map(_has_note_star, _GAP.split(_HIDDEN.sub("", text)))) if "*" in text else False


def _has_note_star(text: str) -> bool:
    if "*" not in text:
        return False
    if _AT_END.search(text):
        return True
    marks = list(runs(text))
    sides = ((at, pair.width) for pair in pairs(text, marks) for at in (pair.begin - pair.width, pair.end))
    taken = {place for at, width in sides for place in range(at, at + width)}
    return any(run.sign == "*" and run.closes and not taken.issuperset(range(run.begin, run.end)) for run in marks)


class _Waiting:
    """The runs that wait for their partner, by sign and by how many of their marks are left."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._runs: dict[tuple[str, int], list[Run]] = {}

    def add(self, run: Run) -> None:
        self._runs.setdefault((run.sign, run.end - run.begin), []).append(run)

    def closed_by(self, run: Run) -> list[Pair]:
        """The pairs that a run closes, the inner first: with all of its marks, or none.

        Only a footnote's star behind bold words stands beside the two that close: ``**5 €***``.
        """
        width = run.end - run.begin
        three = self._last(run, _LONGEST)
        if width < _LONGEST:
            partner = _later(self._last(run, width), three)
            return self._closed(run.begin, [(partner, width)] if partner else [])
        one, two = self._last(run, 1), self._last(run, 2)
        if one and two and (three is None or three.begin < min(one.begin, two.begin)):
            inner = [(one, 1), (two, 2)]
            return self._closed(run.begin, inner if one.begin > two.begin else inner[::-1])
        if three is None and one is None and two and run.sign == "*":
            return self._closed(run.begin, [(two, 2)])
        return self._closed(run.begin, [(three, 1), (three._replace(end=three.end - 1), 2)] if three else [])

    def _closed(self, place: int, partners: Sequence[tuple[Run, int]]) -> list[Pair]:
        found = list[Pair]()
        for partner, width in partners:
            self._forget(partner)
            found.append(Pair(partner.end, place, width))
            place += width
        if partners:
            partner, width = partners[-1]
            left = partner._replace(end=partner.end - width)
            if left.end > left.begin:
                self.add(left)
        return found

    def _forget(self, partner: Run) -> None:
        """What began within the words that are emphasised now has no partner outside of them."""
        for waiting in self._runs.values():
            while waiting and waiting[-1].begin >= partner.begin:
                waiting.pop()

    def _last(self, run: Run, width: int) -> Run | None:
        waiting = self._runs.get((run.sign, width))
        if not waiting or not _SEEN.search(self._text, waiting[-1].end, run.begin):
            return None
        is_note = run.is_noted and run.end - run.begin == 1
        is_far = is_note and self._text.find("\n", waiting[-1].end, run.begin) >= 0
        return None if is_far else waiting[-1]


def _later(one: Run | None, other: Run | None) -> Run | None:
    return other if one is None or (other and other.begin > one.begin) else one
