"""Words of an earlier announcement that still speak of its own days."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ..domain.calendar_names import WEEKDAYS
from ..domain.dated_words import mentions
from ..domain.wording import listed

_SAYS_WHEN = re.compile(r"(?:Datum|Beginn|Ende|Gültig ab|Gültig bis|Bild|Bildnachweis):|#|\s+- \d{4}-\d{2}-\d{2}")
_WEEKDAY = re.compile(rf"\b({'|'.join([*WEEKDAYS, 'Sonnabend'])})(?:s|en)?\b")
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d{2}(?![\d/-])")


def left_over(text: str, then: Sequence[date], now: Sequence[date]) -> Iterator[tuple[int, str]]:
    r"""The lines of a file, from 1, whose dates, weekdays or years are not among the days of ``now``, and the words.

    ``then`` are the days of the earlier announcement: a year that is none of theirs is history, not left over.

    >>> head = "---\nTitel: Markt 2025\n---\n"
    >>> list(left_over(f"{head}Am Freitag, 12. Dezember.", [date(2025, 12, 12)], [date(2026, 12, 12)]))
    [(2, '»2025«'), (4, '»Freitag, 12. Dezember«')]
    """
    fences = 0
    for number, line in enumerate(text.split("\n"), start=1):
        fences += line == "---"
        if fences > 1 or not _SAYS_WHEN.match(line):
            words = list(dict.fromkeys(_words(line, then, now)))
            if words:
                yield number, listed([f"»{each}«" for each in words])


def _words(line: str, then: Sequence[date], now: Sequence[date]) -> Iterator[str]:
    rest = " ".join(line.replace("**", "").replace("__", "").split())
    for mention in mentions(rest, max(now, default=max(then))):
        rest = rest.replace(mention.words, "", 1)
        if mention.day not in now or not mention.is_on_its_weekday:
            yield mention.words
    weekdays = {day.weekday() for day in now}
    for match in _WEEKDAY.finditer(rest):
        name = "Samstag" if match[1] == "Sonnabend" else match[1]
        if WEEKDAYS.index(name) not in weekdays:
            yield match[0]
    years = {day.year for day in then} - {day.year for day in now}
    yield from (match[0] for match in _YEAR.finditer(rest) if int(match[0]) in years)
