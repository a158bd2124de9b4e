"""The days and the times of day in a text, in whatever spelling an office types them."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from ..calendar_names import AUSTRIAN_MONTHS, MONTHS, WEEKDAYS

DASH = "[-\u2010-\u2015\u2212]"
"""Every dash that looks like one."""

_RELATIVE = {"gestern": -1, "heute": 0, "jetzt": 0, "sofort": 0, "morgen": 1, "übermorgen": 2}
_NUMBERS = {"Jän": 1, "Jae": 1, "Mrz": 3, "Mae": 3}
"""Months by the first letters of another spelling."""
_NAMES = "|".join([*(name for day in WEEKDAYS for name in (day, day[:2])), "Sonnabend"])
_MONTH = "|".join(
    [*MONTHS, *AUSTRIAN_MONTHS, "Febr", "Sept", *(name[:3] for name in MONTHS), "Mrz", "Maerz", "Jän", "Jaenner"]
)
_LAST_HOUR, _LAST_MINUTE, _CENTURY, _LONGEST_SPAN = 24, 59, 2000, 366

_DAY = (
    r"(?<!\d)(?:(?P<iso>\d{4})(?P<sign>[-./\u2010-\u2012])(?P<iso_month>\d{1,2})(?P=sign)(?P<iso_day>\d{1,2})(?!\d)"
    r"|(?P<compact>20\d{2})(?P<compact_month>\d{2})(?P<compact_day>\d{2})(?!\d)"
    rf"|(?:(?<![:.])(?P<first>\d{{1,2}})\.?\s?(?:{DASH}|/|bis|und)\s?)?(?P<day>\d{{1,2}})"
    rf"(?:\.?\s?(?P<name>{_MONTH})(?!\w)\.?(?:\s?(?P<name_year>\d{{4}}))?"
    r"|\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>(?:19|2[01])\d{2})(?!\d)|(?P<short>\d{2})(?![\d:]|\.\d))?"
    r"|(?P<other>[-/])(?P<other_month>\d{1,2})(?P=other)(?P<other_year>\d{4}|\d{2})(?!\d)))"
    # „2026-12-05 – 07“: behind a day and a dash, a number that nothing marks as a time is the last day.
    rf"(?:\s?(?:{DASH}|/|\bbis\b)\s?(?:(?P<last_month>0[1-9]|1[0-2])-)?(?P<last>0?[1-9]|[12]\d|3[01])(?!\d)\.?"
    rf"(?![\d./+\w]|:\d|\s?(?:\d|{DASH}|(?:bis|und|Uhr|h|Tage|{_MONTH})\b)))?"
)
_CLOCK = (
    r"(?<![\d.:A-SU-Za-su-z])(?:(?P<four>[01]\d|2[0-4])(?P<four_minute>[0-5]\d)|(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?![\d.]\d))?"
    r"(?P<word>\s?(?:Uhr\b|h(?![a-zäöü]))(?:\s?(?P<after>[0-5]\d)(?![\d.:]))?)?)(?!\w|:\d)"
)
_TOKEN = re.compile(f"{_DAY}|{_CLOCK}", re.IGNORECASE)
_DATE = re.compile(_DAY, re.IGNORECASE)
_NAMED_DAY = re.compile(
    rf"\b(?:(?P<relative>{'|'.join(_RELATIVE)})|(?P<weekday>{'|'.join([*WEEKDAYS, 'Sonnabend'])}"
    rf"|(?-i:{'|'.join(day[:2] for day in WEEKDAYS)})))\b",
    re.IGNORECASE,
)
"""„so bald wie möglich“ is no Sunday."""
_WORDS = (
    "am|an|den|der|dem|um|von|vom|ab|zum|zur|bis|seit|ca|gegen|und|sowie"
    "|jeweils|täglich|nächste[nrs]?|kommende[nrs]?|Uhr|Beginn|Ende|Datum|Termin"
)
_BETWEEN = re.compile(rf"(?>(?:[\s.,;:()/+&]|{DASH}|T(?=\d|\Z)|\b(?:{_WORDS}|{_NAMES})\b)*)", re.IGNORECASE)
_LEADS_TO_TIME = re.compile(rf"\s?(?:{DASH}|bis)\s?\d{{1,2}}(?:[:.]\d{{2}}|\s?Uhr\b|\s?h\b|\s*\Z)", re.IGNORECASE)
_LEADS_TO_PLACE = re.compile(rf"\s?(?:{DASH}|bis)\s?\d{{1,2}}\s*,", re.IGNORECASE)
_JOINED = re.compile(rf"{DASH}|\bbis\b", re.IGNORECASE)
_NO_MORE = re.compile(r"[\s.,)]*\Z")


class ImpossibleDateError(ValueError):
    """It is spelt like a date that no calendar has."""


class Token(NamedTuple):
    """A day (two for „1.–3. Dezember“) or a time; ``between`` are the words since the one before, ``end`` its own."""

    between: str
    end: int
    days: tuple[date, ...] = ()
    time: timedelta | None = None

    @property
    def is_next(self) -> bool:
        """Whether nothing stands between that is about anything else."""
        return says_nothing(self.between)

    @property
    def is_joined(self) -> bool:
        """Whether it ends a span."""
        return _JOINED.search(self.between) is not None


def days_and_times(text: str, today: date, *, is_anywhere: bool = True) -> Iterator[Token]:
    """All of them in their order, or those that the text begins with; a number is a time where only a time can stand.

    A day without a year is the one nearest to the next in the text that has one, else the one before, else to
    ``today``. Raises ``ImpossibleDateError`` for the 30th of February.
    """
    last, before, ahead = Token("", 0), today, (-1, today)
    for match in _TOKEN.finditer(text):
        token = Token(text[last.end : match.start()], match.end())
        if not is_anywhere and not token.is_next:
            return
        if match["hour"] is None and match["four"] is None:
            if ahead[0] < match.start():
                ahead = next(_whole_days(text, match.start()), (len(text), before))
            token = token._replace(days=tuple(_days(match, ahead[1])))
            before = token.days[-1]
        elif _is_time(match, token, last):
            minute = match["minute"] or match["after"] or match["four_minute"] or 0
            token = token._replace(time=timedelta(hours=int(match["hour"] or match["four"]), minutes=int(minute)))
        else:
            continue
        yield token
        last = token


def names_a_day(text: str) -> bool:
    """Whether a date stands in it, be it without its year."""
    return _DATE.search(text) is not None


def whole_day(text: str, at: int = 0) -> int | None:
    """Where the next date begins that has its year."""
    return next((match.start() for match in _DATE.finditer(text, at) if _year(match)), None)


def says_nothing(words: str) -> bool:
    """Whether they only lead from a day to a time or to another day."""
    return _BETWEEN.fullmatch(words) is not None


def with_named_days(text: str, today: date, *, has_weekdays: bool = True) -> str:
    """A text with „heute“ or „Montag“ as the day that it is; no other weekday is today.

    >>> with_named_days("morgen um 8", date(2026, 11, 23)), with_named_days("nächsten Montag", date(2026, 11, 23))
    ('2026-11-24 um 8', 'nächsten 2026-11-30')
    """

    def day(match: re.Match[str]) -> str:
        if match["relative"]:
            return f"{today + timedelta(days=_RELATIVE[match['relative'].casefold()])}"
        if not has_weekdays:
            return match.group()
        number = _weekday(match["weekday"])
        return f"{today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)}"

    return _NAMED_DAY.sub(day, text, count=1)


def named_weekdays(text: str) -> set[int]:
    """The weekdays that a text names, Monday as 0."""
    return {_weekday(match["weekday"]) for match in _NAMED_DAY.finditer(text) if match["weekday"]}


def _weekday(name: str) -> int:
    short = name[:2].casefold() if name.casefold() != "sonnabend" else "sa"
    return [each[:2].casefold() for each in WEEKDAYS].index(short)


def _is_time(match: re.Match[str], token: Token, last: Token) -> bool:
    """Whether digits are a time of day: marked as one, or where only a time can stand."""
    follows_day = bool(last.days) and token.is_next
    if match["four"]:
        return follows_day
    is_marked = match["minute"] or match["word"] or _LEADS_TO_TIME.match(match.string, match.end())
    is_last = follows_day and any(each.match(match.string, match.end()) for each in (_NO_MORE, _LEADS_TO_PLACE))
    is_end = last.time is not None and token.is_next and token.is_joined
    is_possible = int(match["hour"]) <= _LAST_HOUR and int(match["minute"] or 0) <= _LAST_MINUTE
    return bool(is_marked or is_last or is_end) and is_possible


def _whole_days(text: str, start: int) -> Iterator[tuple[int, date]]:
    """The possible dates with their year, and where they begin."""
    for match in _DATE.finditer(text, start):
        year = _year(match)
        if year:
            with suppress(ImpossibleDateError):
                yield match.start(), _day(match, year, date.min)


def _days(match: re.Match[str], near: date) -> Iterator[date]:
    if match["first"]:
        yield _day(match, _year(match), near, first=match["first"])
    day = _day(match, _year(match), near)
    yield day
    if match["last"]:
        yield _last(day, int(match["last_month"] or 0), int(match["last"]))


def _last(first: date, month: int, day: int) -> date:
    """The next such day, of that month if one is given."""
    possible = (first + timedelta(days=number) for number in range(1, _LONGEST_SPAN))
    found = next((each for each in possible if each.day == day and month in {0, each.month}), None)
    if found is None:
        raise ImpossibleDateError
    return found


def _year(match: re.Match[str]) -> int | None:
    written = match["iso"] or match["compact"] or match["name_year"] or match["year"] or match["other_year"]
    year = int(written or match["short"] or 0)
    return None if not year else year if year >= 100 else year + _CENTURY  # noqa: PLR2004 - two digits


def _month(match: re.Match[str]) -> int:
    name = (match["name"] or "")[:3].capitalize()
    if name:
        return _NUMBERS.get(name) or [month[:3] for month in MONTHS].index(name) + 1
    return int(match["iso_month"] or match["compact_month"] or match["month"] or match["other_month"])


def _day(match: re.Match[str], year: int | None, near: date, first: str | None = None) -> date:
    day = int(first or match["iso_day"] or match["compact_day"] or match["day"])
    possible = []
    for each in [year] if year else [near.year, near.year + 1, near.year - 1]:
        with suppress(ValueError):
            possible.append(date(each % MAXYEAR, _month(match), day))  # the last year of all has no morrow
    if not possible:
        raise ImpossibleDateError
    return min(possible, key=lambda one: abs(one - near))
