"""Dates in an editor's own words, to find those that contradict the head of the file or the calendar."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.domain.wording import MONTHS, WEEKDAYS

_HALF_A_YEAR = timedelta(days=183)
_DATE = re.compile(
    rf"(?P<until>\bbis\s+(?:zum\s+|einschließlich\s+)?)?(?:(?P<weekday>{'|'.join(WEEKDAYS)}|Sonnabend)[*_]*,?\s+)?"
    rf"(?:(?:den|dem)\s+)?(?<!\d)(?P<day>\d{{1,2}})\.\s*(?P<month>{'|'.join(MONTHS)})\b(?:\s+(?P<year>\d{{4}}))?"
)
_MARKUP = re.compile(r"\*\*|__")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as it was written; ``is_end`` when „bis“ stands before it."""

    words: str
    day: date
    weekday: str | None
    is_end: bool

    @property
    def is_on_its_weekday(self) -> bool:
        """Whether the weekday, if there is one, is that of the date."""
        named = "Samstag" if self.weekday == "Sonnabend" else self.weekday
        return named is None or named == WEEKDAYS[self.day.weekday()]


def mentions(text: str, written_on: date) -> Iterator[Mention]:
    """Each date with the month as a word; without a year it is the one nearest to ``written_on``.

    >>> [str(found.day) for found in mentions("vom 30. Dezember bis Freitag, 2. Januar", date(2026, 12, 20))]
    ['2026-12-30', '2027-01-02']
    """
    for found in _DATE.finditer(_MARKUP.sub("", text)):
        month = MONTHS.index(found["month"]) + 1
        years = [int(found["year"])] if found["year"] else [written_on.year + offset for offset in (-1, 0, 1)]
        days = [day for year in years if (day := _day(year, month, int(found["day"])))]
        near = [day for day in days if found["year"] or abs(day - written_on) <= _HALF_A_YEAR]
        if near:
            yield Mention(" ".join(found.group().split()), near[-1], found["weekday"], found["until"] is not None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
