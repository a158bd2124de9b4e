"""Lines of a body that will come out differently from what they look like in the editor's window."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
_TIGHT_BULLET = re.compile(r"\s*[-+•–·](?=[^\W\d_])|\s*\*(?=[^\W\d_])(?!.*\*)")
_TIGHT_NUMBER = re.compile(r"\s*\d{1,2}[.)](?=[^\W\d_])")
_FRAMED = re.compile(r"\s*\|.*\|\s*")
_BARRED = re.compile(r"[^`]*\S\s*\|\s*\S[^`]*")
_DASHES = re.compile(r"[\s|:-]*--[\s|:-]*")
_COLUMNS = re.compile(r"\S[ \u00a0]{3,}\S")
_MARKED = re.compile(r"\s*(?:[-*+•–·>|#]|\d{1,9}[.)]\s|\[\^)")
_SHORTEST, _LONGEST = 60, 80
_SEVERAL = 3
_FEWEST_BARS = 2
_SHOWN = 3

_LIST = (
    "Diese Zeilen sehen aus wie eine Liste, werden aber ein Absatz. Bitte hinter jedes Zeichen ein Leerzeichen setzen:"
)
_TABLE = (
    "Hier soll wohl eine Tabelle stehen. Bitte jede Zeile mit | beginnen und beenden, ohne leere Zeilen dazwischen:"
)
_SPACES = (
    "Diese Zeilen stehen in Spalten aus Leerzeichen; auf der Seite bleibt davon je eines. "
    "Bitte die Spalten mit | oder mit Tabulatoren trennen:"
)
_WRAPPED = (
    "Diese Zeilen sehen aus, als hätte ein Mailprogramm sie umbrochen; jede bleibt eine Zeile für sich. "
    "Bitte zu einem Absatz verbinden, wenn es einer ist:"
)


class _Look(NamedTuple):
    """What a line of its kind looks like, how many make it so, and what to say of them."""

    is_like: Callable[[str], object]
    least: int
    text: str


_LOOKS = (
    _Look(_TIGHT_BULLET.match, 2, _LIST),
    _Look(_TIGHT_NUMBER.match, 2, _LIST),
    _Look(lambda line: "|" in line and _BARRED.fullmatch(line) and not _FRAMED.fullmatch(line), 2, _TABLE),
    _Look(lambda line: _is_gapped(line) and "|" not in line and "\t" not in line, 2, _SPACES),
)


def misleading_looks(body: str) -> Iterator[tuple[int, str]]:
    r"""The first line, from 0, of each such group, and what to say of it, with the lines themselves below.

    >>> [line for line, _ in misleading_looks("Bitte mitbringen:\n-Ausweis\n-Foto")]
    [1]
    """
    found_lines = list(_paragraphs(body))
    rows = _rows_apart([lines for _, lines in found_lines])
    for number, (first, lines) in enumerate(found_lines):
        found = [] if number in rows else list(_in_paragraph(lines))
        yield from ((first + place, _shown(text, lines[place:end])) for place, end, text in sorted(found))


def outside_of_fences(body: str) -> list[str]:
    """All lines, empty where they are code."""
    if "```" not in body and "~~~" not in body:
        return body.split("\n")
    lines, is_open = [], False
    for line in body.split("\n"):
        is_fence = _FENCE.match(line) is not None
        is_open ^= is_fence
        lines.append("" if is_open or is_fence else line)
    return lines


def _paragraphs(body: str) -> Iterator[tuple[int, list[str]]]:
    """The lines between empty ones and outside of fences, with the number of the first."""
    lines = list[str]()
    for number, line in enumerate([*outside_of_fences(body), ""]):
        if line and not line.isspace():
            lines.append(line)
        elif lines:
            yield number - len(lines), lines
            lines = []


def _rows_apart(paragraphs: Sequence[Sequence[str]]) -> set[int]:
    """The numbers of single rows that follow each other: together they are a table."""
    if not any("|" in lines[0] for lines in paragraphs):
        return set()
    bars = [lines[0].count("|") if len(lines) == 1 and _FRAMED.fullmatch(lines[0]) else 0 for lines in paragraphs]
    pairs = [(number, number + 1) for number, (one, other) in enumerate(pairwise(bars)) if one == other > _FEWEST_BARS]
    return {number for pair in pairs for number in pair}


def _in_paragraph(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    if len(lines) == 1:
        if _FRAMED.fullmatch(lines[0]):
            yield 0, 1, _TABLE
        return
    is_table = any("--" in line and _DASHES.fullmatch(line) for line in lines)
    for look in _LOOKS:
        if not (is_table and look.text is _TABLE):
            yield from _runs(lines, look)
    yield from _wrapped(lines)


def _is_gapped(line: str) -> bool:
    return ("   " in line or "\u00a0" in line) and _COLUMNS.search(line) is not None


def _runs(lines: Sequence[str], look: _Look) -> Iterator[tuple[int, int, str]]:
    end, alike = 0, [bool(look.is_like(line)) for line in lines]
    for is_like, group in groupby(alike) if alike.count(True) >= look.least else ():
        start, end = end, end + len(list(group))
        if is_like and end - start >= look.least:
            yield start, end, look.text


def _wrapped(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Several lines of about the same length, or two where a sentence goes on below each of them."""
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and _is_full(lines[end - 1]) and not _MARKED.match(lines[end]):
            continue
        full = end - start - (0 if _is_full(lines[end - 1]) else 1)
        goes_on = all(line.lstrip()[:1].islower() for line in lines[start + 1 : end])
        if full >= _SEVERAL or (full == _SEVERAL - 1 and end - start > full and goes_on):
            yield start, end, _WRAPPED
        start = end


def _is_full(line: str) -> bool:
    return _SHORTEST <= len(line.strip()) <= _LONGEST and "|" not in line and "\t" not in line


def _shown(text: str, lines: Sequence[str]) -> str:
    shown = [line.strip()[:_LONGEST] for line in lines[:_SHOWN]]
    more = ["…"] if len(lines) > _SHOWN else []
    return "\n    ".join([text, *shown, *more])
