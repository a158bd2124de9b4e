"""Dates, times and spans as people type them, turned into the spelling that a message shows.

Only for advice: a value is read when it is written as it should be (``moments.py``), and never guessed.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_WEEKDAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
_NAMES = r"(?P<weekday>mo|di|mi|do|fr|sa|so)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nntag|nnabend)?"
_RELATIVE = {"gestern": -1, "heute": 0, "jetzt": 0, "sofort": 0, "morgen": 1, "übermorgen": 2}
_HALF_A_YEAR, _CENTURY, _LAST_HOUR, _LAST_MINUTE = timedelta(days=183), 2000, 24, 59

_DATE = re.compile(
    r"(?<!\d)(?:"
    r"(?P<iso>\d{4})(?P<sign>[-./])(?P<iso_month>\d{1,2})(?P=sign)(?P<iso_day>\d{1,2})(?!\d)"
    r"|(?P<compact>20\d{2})(?P<compact_month>\d{2})(?P<compact_day>\d{2})(?!\d)"
    r"|(?:(?<![:.])(?P<first>\d{1,2})\.?\s?(?:-|/|bis|und)\s?)?(?P<day>\d{1,2})"
    rf"(?:\.?\s?(?P<name>{'|'.join(_MONTHS)}|mrz|maerz)[a-zä]*\.?(?:\s?(?P<name_year>\d{{4}}))?"
    r"|\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4})|(?P<short>\d{2})(?![\d:]))?"
    r"|(?P<other>[-/])(?P<other_month>\d{1,2})(?P=other)(?P<other_year>\d{4}|\d{2})(?!\d))"
    r")"
)
_DAY_WORD = re.compile(rf"\b(?:(?P<relative>{'|'.join(_RELATIVE)})|{_NAMES})\b")
_RELATIVE_DAY = re.compile(rf"\b(?:{'|'.join(_RELATIVE)})\b")
_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?|\s?(?:uhr|h)\s?(?P<after>\d{2})?)?(?![\d])"
    r"|(?<!\d)(?P<four>[01]\d|2[0-4])(?P<four_minute>[0-5]\d)(?!\d)"
)
_MARKED = re.compile(r"\d[:.]\d\d|\duhr|\d uhr|\d ?h\b|\d ?(?:-|bis) ?\d")
_BETWEEN = re.compile(r"\b(?:uhr|h|am|um|ab|den|der|vom|von|seit|ca|gegen|bis|zum|t)\b|[\s,.()/-]")


class ImpossibleDateError(ValueError):
    """It is spelt like a date that no calendar has."""


class Typed(NamedTuple):
    """The right spelling of what was typed, and of the end when it is a span; whether it says a day, and an hour."""

    starts: str
    ends: str | None
    has_day: bool
    has_time: bool


def typed(text: str, now: datetime, on: date | None = None) -> Typed | None:
    """What ``text`` says, in the town's zone, or ``None`` when it says no time at all.

    A day without a year is the one nearest to ``now``, a time without a day is one ``on`` that day, else today.
    Raises ``ImpossibleDateError`` for the 30th of February.

    >>> noon = datetime(2026, 11, 23, 12)
    >>> typed("Mi, 2.12., 8–13 Uhr", noon)
    Typed(starts='2026-12-02 08:00', ends='2026-12-02 13:00', has_day=True, has_time=True)
    """
    aware = _with_offset(text, now)
    if aware:
        return Typed(f"{aware:%Y-%m-%d %H:%M}", None, has_day=True, has_time=True)
    words = _plain(text)
    days = list(_days(words, now.date()))
    rest = _DATE.sub(" ", words)
    days = days or list(_named_days(rest, now.date()))
    times = list(_times(rest)) if days or _MARKED.search(rest) else []
    if not days and not times:
        return None
    first = days[0] if days else on or now.date()
    starts, ends = _spelt(first, days[1:2], times[:2])
    return Typed(starts, ends, has_day=bool(days), has_time=bool(times))


def says_only_when(text: str) -> bool:
    """Whether there is nothing but a date or a time in it.

    >>> says_only_when("Mo, 23.11. um 14 Uhr"), says_only_when("Der 23.11. fällt aus")
    (True, False)
    """
    words = _plain(text)
    for pattern in (_DATE, _TIME, _DAY_WORD, _BETWEEN):
        words = pattern.sub(" ", words)
    return not words.strip() and any(pattern.search(_plain(text)) for pattern in (_DATE, _MARKED, _RELATIVE_DAY))


def _spelt(first: date, last: list[date], times: list[timedelta]) -> tuple[str, str | None]:
    starts, ends = _with_time(first, times[:1]), None
    if last:
        ends = _with_time(last[0], times[1:])
    elif times[1:]:
        until = times[1] if times[1] > times[0] else times[1] + timedelta(days=1)
        ends = _with_time(first, [until])
    return starts, ends


def _with_time(day: date, times: list[timedelta]) -> str:
    if not times:
        return f"{day:%Y-%m-%d}"
    return f"{datetime.combine(day, time.min) + times[0]:%Y-%m-%d %H:%M}"


def _with_offset(text: str, now: datetime) -> datetime | None:
    """An instant as programs write it, with the distance to UTC."""
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return at.astimezone(now.tzinfo) if at.tzinfo else None


def _plain(text: str) -> str:
    """In small letters, with one kind of dash."""
    return re.sub(r"\s*[–—−]\s*|\s+-\s+", "-", text.casefold().replace("\N{LATIN SMALL LETTER SHARP S}", "ss"))


def _days(words: str, today: date) -> Iterator[date]:
    found = list(_DATE.finditer(words))
    years = [year for match in found if (year := _year(match))]
    for match in found:
        month, year = _month(match), _year(match) or (years[-1] if years else None)
        for day in (match["first"], match["iso_day"] or match["compact_day"] or match["day"]):
            if day:
                yield _day(year, month, int(day), today)


def _year(match: re.Match[str]) -> int | None:
    written = match["iso"] or match["compact"] or match["name_year"] or match["year"] or match["other_year"]
    year = int(written or match["short"] or 0)
    return None if not year else year if year >= 100 else year + _CENTURY  # noqa: PLR2004 - two digits


def _month(match: re.Match[str]) -> int:
    name = match["name"]
    if name:
        return 3 if name in {"mrz", "maerz"} else _MONTHS.index(name) + 1
    return int(match["iso_month"] or match["compact_month"] or match["month"] or match["other_month"])


def _day(year: int | None, month: int, day: int, today: date) -> date:
    days = []
    for each in [year] if year else [today.year, today.year + 1, today.year - 1]:
        try:
            days.append(date(each, month, day))
        except ValueError:
            continue
    if not days:
        raise ImpossibleDateError
    return min(days, key=lambda found: abs(found - today))


def _named_days(words: str, today: date) -> Iterator[date]:
    """„heute“, „morgen“, or the next day of that name."""
    match = _DAY_WORD.search(words)
    if match and match["relative"]:
        yield today + timedelta(days=_RELATIVE[match["relative"]])
    elif match:
        yield today + timedelta(days=(_WEEKDAYS.index(match["weekday"]) - today.weekday() - 1) % 7 + 1)


def _times(words: str) -> Iterator[timedelta]:
    for match in _TIME.finditer(words):
        hour = int(match["hour"] or match["four"])
        minute = int(match["minute"] or match["after"] or match["four_minute"] or 0)
        if hour <= _LAST_HOUR and minute <= _LAST_MINUTE:
            yield timedelta(hours=hour, minutes=minute)
