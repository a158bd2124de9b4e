"""Whether a text already says what the Kurztext says, so that the channel need not say it twice."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ..domain.dated_words import mentions

_ENOUGH = 0.8
_BEFORE_DATE = re.compile(r"^\D*")
_MARKERS = re.compile(r"[*_~`∗＿∼ˋ]")
_CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?"
_SPAN = re.compile(rf"(?<![\d.:,])({_CLOCK})\s?(?:bis|[–-])\s?(?={_CLOCK}\s?Uhr\b)")
_TIME = re.compile(r"(?<![\d.:,])([01]?\d|2[0-4])(?:[:.]([0-5]\d)|(?=\s?Uhr))(?:\s?Uhr\b|(?<=:\d\d)(?![\d:]))")
_PIECE = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+")


def says(text: str, summary: str, written_on: date) -> bool:
    """Whether every number, date and time of ``summary`` and four fifths of its words stand in ``text``.

    A date is the same with its month as a word or a number, a time with or without its minutes; a number is no time.

    >>> today = date(2026, 11, 20)
    >>> says("Am 23.11. ist von 8:00 Uhr an gesperrt.", "Gesperrt ist am 23. November von 8 Uhr an.", today)
    True
    >>> says("Gesperrt ist es 8 Tage ab heute.", "Gesperrt ist es ab 8 Uhr.", today)
    False
    """
    known = set(_pieces(text, written_on))
    pieces = list(_pieces(summary, written_on))
    words = [piece for piece in pieces if piece.isalpha()]
    count = sum(word in known for word in words)
    return count >= _ENOUGH * len(words) and all(piece in known for piece in pieces if not piece.isalpha())


def says_at_once(blocks: Sequence[str], summary: str, written_on: date) -> bool:
    """Whether the first two blocks say what the summary says.

    >>> today = date(2026, 11, 20)
    >>> says_at_once(["Heute.", "Der Markt ist zu."], "Heute ist der Markt zu.", today)
    True
    >>> says_at_once(["Liebe Leute!", "Heute.", "Der Markt ist zu."], "Heute ist der Markt zu.", today)
    False
    """
    return bool(blocks) and says("\n".join(blocks[:2]), summary, written_on)


def _pieces(text: str, written_on: date) -> Iterator[str]:
    """Words, and dates, times and numbers each in one spelling."""
    text = " ".join(_MARKERS.sub("", text).split())
    for mention in mentions(text, written_on):
        yield mention.day.isoformat()
        text = text.replace(_BEFORE_DATE.sub("", mention.words), " ", 1)
    text = _SPAN.sub(r"\1 Uhr bis ", text)
    for match in _TIME.finditer(text):
        yield f"{int(match[1])}:{match[2] or '00'} Uhr"
    yield from (piece.casefold() for piece in _PIECE.findall(_TIME.sub(" ", text)))
