"""What an office types as a day, a time or a span, turned into the spelling that a message shows.

Only for advice: a value is read when it is written as it should be (``moments.py``, ``occurrence_line.py``), and
nothing is published that had to be guessed. The sentences around it are in ``date_messages.py``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from ..calendar_names import CANCELLED
from .days_and_times import (
    ImpossibleDateError,
    Token,
    days_and_times,
    named_weekdays,
    names_a_day,
    says_nothing,
    whole_day,
    with_named_days,
)

OFF = re.compile(
    r"\b(?:f(?:ä|ae)llt\b.{0,80}\baus|ent?f(?:ä|ae)llt|abgesagt|ausgefallen|findet nicht statt|verschoben|verlegt)\b",
    re.IGNORECASE,
)
"""Words that say of a date that it does not take place."""

_OFFSET = re.compile(r"(?<=\d)\s+(?=(?:[+-]\d\d:?\d\d|Z)\Z)")
_BEGINS = re.compile(r"\b(?:ab|um|von)\b", re.IGNORECASE)
_LEADING = r"(?:(?:und|oder|bzw\.?|um|ab|gegen|von|bis|am|in der|zur|zum|ca\.?|circa|etwa|kurz|so|punkt)\s+)"
_HOUR_NAMES = r"(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)s?\b"
_TIME_IN_WORDS = re.compile(
    rf"[\s,;:(–—-]*(?:{_LEADING}*(?:halb|(?:drei)?viertel|(?:früh|spät)?(?:vor|nach)?(?:morgen|mittag|abend|nacht)s?"
    rf"|früh|mitternachts?|ganztägig|pm)\b"
    rf"|{_LEADING}+(?:\d|{_HOUR_NAMES})|\d{{1,2}}(?:[:.]\d\d)?\s?(?:Uhr|h|[ap]\.?m|und|oder|bzw|[+/&])(?!\w))",
    re.IGNORECASE,
)
_EACH_DAY = re.compile(r"\b(?:täglich|jeweils|jeden)\b", re.IGNORECASE)
_MARK = re.compile(r"\[\s*\w+\s*\]")
_SOMEDAY = date(2028, 1, 1)


@dataclass(slots=True)
class Typed:
    """What was said of one date or span; ``is_clear`` when each of its times has a place in it."""

    day: date | None = None
    time: timedelta | None = None
    end_day: date | None = None
    end_time: timedelta | None = None
    place: str = ""
    is_cancelled: bool = False
    is_clear: bool = True

    def starts(self, on: date) -> str:
        """The right spelling of its beginning, ``on`` that day when it says none."""
        return _spelt(self.day or on, self.time)

    def ends(self, on: date) -> str | None:
        """The right spelling of its end, if it has one; what ends before it begins ends on the next day."""
        first = self.day or on
        if self.end_day is None and self.end_time is not None:
            is_next = self.time is not None and self.end_time < self.time
            return _spelt(first, self.end_time + timedelta(days=is_next))
        return _spelt(self.end_day, self.end_time) if self.end_day else None

    def share_time(self, other: "Typed") -> None:
        """A day that says no more takes place when the ``other`` behind it does."""
        if self.time is None and self.end_time is None and self.end_day is None and other.end_day is None:
            self.time, self.end_time = other.time, other.end_time

    @property
    def line(self) -> str:
        """The line of ``Termine`` that says it; it must have a day."""
        day = self.day or date.min
        starts, ends = self.starts(day), self.ends(day) or ""
        is_same_day = self.time is not None and ends[:10] == starts[:10]
        when = " – ".join(filter(None, (starts, ends[11:] if is_same_day else ends)))
        return f"{when}{f', {self.place}' if self.place else ''}{f': {CANCELLED}' if self.is_cancelled else ''}"


def typed(text: str, now: datetime) -> Typed | None:
    """What ``text`` says first, in the town's zone, or ``None`` when it says no time at all.

    A day without a year is the one nearest to the next that has one, else to ``now``. Raises ``ImpossibleDateError``
    for the 30th of February.

    >>> said = typed("Mi, 2.12., 8–13 Uhr", datetime(2026, 11, 23, 12))
    >>> said.line
    '2026-12-02 08:00 – 13:00'
    """
    dates, _ = _read(_in_numbers(text, now), now.date(), is_anywhere=True)
    return dates[0] if dates else None


def typed_lines(text: str, now: datetime, *, is_lenient: bool = False) -> list[str]:
    """The lines of ``Termine`` that say what was meant, none when that is not clear; raises as ``typed``.

    Whoever is ``is_lenient`` looks himself whether a word is lost.

    >>> noon = datetime(2026, 11, 23, 12)
    >>> typed_lines("Di, 1.12.2026 von 16 bis 18 Uhr, Am Markt 3", noon), typed_lines("1. Dezember 20.00-2.00", noon)
    (['2026-12-01 16:00 – 18:00, Am Markt 3'], ['2026-12-01 20:00 – 2026-12-02 02:00'])
    >>> typed_lines("2026-12-01, 16:00 und 2027-01-05, 16 Uhr, Rathaus: entfällt", noon)
    ['2026-12-01 16:00, Rathaus: fällt aus', '2027-01-05 16:00, Rathaus: fällt aus']
    """
    dates = list(_with_places(_in_numbers(text, now), now.date()))
    return [each.line for each in dates] if all(each.day and (each.is_clear or is_lenient) for each in dates) else []


def typed_instants(text: str, now: datetime) -> list[str]:
    """All instants of a text, ends of spans among them, each with a mark in brackets that stands behind it.

    What says no time has that of ``now``; raises as ``typed``.

    >>> typed_instants("20.11.2026, 10 Uhr und 11:30 Uhr", datetime(2026, 11, 23, 12))
    ['2026-11-20 10:00', '2026-11-20 11:30']
    """
    found = []
    dates = list(_with_places(_in_numbers(text, now), now.date()))
    for each in dates if all(each.is_clear for each in dates) else []:
        on, mark = each.day or now.date(), _MARK.search(each.place)
        for moment in filter(None, (each.starts(on), each.ends(on))):
            whole = moment if len(moment) > len("JJJJ-MM-TT") else f"{moment} {now:%H:%M}"
            found.append(f"{whole} {mark.group()}" if mark else whole)
    return found


def keeps_all(text: str, now: datetime, *, has_end: bool) -> bool:
    """Whether one date, with an end if there is room for it, says all that ``text`` does, its weekday included.

    >>> noon = datetime(2026, 11, 23, 12)
    >>> keeps_all("Fr, 27.11., 15-17 Uhr", noon, has_end=True), keeps_all("27.11., 15-17 Uhr", noon, has_end=False)
    (True, False)
    >>> [keeps_all(f"{each}.2026", noon, has_end=True) for each in ("So, 27.11", "27.11. abends, 28.11", "wohl 27.11")]
    [False, False, False]
    """
    words = _in_numbers(text, now)
    dates, end = _read(words, now.date())
    if len(dates) != 1 or not says_nothing(words[end:]):
        return False
    is_one = (dates[0].end_day is None and dates[0].end_time is None) or has_end
    is_daily = dates[0].end_day is not None and _EACH_DAY.search(text) is not None
    return is_one and not is_daily and dates[0].is_clear and _on_their_weekdays(text, dates)


def contradicted_day(text: str, now: datetime) -> date | None:
    """The first day of a text that names another weekday."""
    dates, _ = _read(text, now.date(), is_anywhere=True)
    return dates[0].day if dates and names_a_day(text) and not _on_their_weekdays(text, dates) else None


def opens_with_time_in_words(text: str) -> bool:
    """Whether it goes on with a time of day that no clock shows.

    >>> [opens_with_time_in_words(each) for each in ("um halb vier", ", 15 und 17 Uhr", "nachmittags", "und 5 Uhr")]
    [True, True, True, True]
    >>> [opens_with_time_in_words(each) for each in ("Abendschule", "Am Markt 3", "3. Stock", "wegen Regen")]
    [False, False, False, False]
    """
    return _TIME_IN_WORDS.match(text) is not None


def _on_their_weekdays(text: str, dates: list[Typed]) -> bool:
    """Whether every weekday that is named is that of one of the days."""
    days = {day.weekday() for each in dates for day in (each.day, each.end_day) if day}
    return named_weekdays(text) <= days


def says_only_when(text: str) -> bool:
    """Whether there is nothing but a date or a time in it; the name of a weekday alone may be about anything.

    >>> says_only_when("Mo, 23.11. um 14 Uhr"), says_only_when("Der 23.11. fällt aus"), says_only_when("Montag")
    (True, False, False)
    """
    if _as_program(text):
        return True
    words = with_named_days(text, _SOMEDAY, has_weekdays=False)
    try:
        dates, end = _read(words, _SOMEDAY)
    except ImpossibleDateError:
        return True
    return bool(dates) and says_nothing(words[end:])


def opens_with_time(text: str) -> bool:
    """Whether it begins with a time of day."""
    try:
        first = next(days_and_times(text, _SOMEDAY, is_anywhere=False), None)
    except ImpossibleDateError:
        return False
    return first is not None and first.time is not None


def _in_numbers(text: str, now: datetime) -> str:
    """Instants as programs write them in the town's zone, and „heute“ or „Montag“ where no other day is named."""
    at = _as_program(text)
    if at is None:
        return text if names_a_day(text) else with_named_days(text, now.date())
    return f"{at.astimezone(now.tzinfo or at.tzinfo):%Y-%m-%d %H:%M}" if at.tzinfo else text


def _as_program(text: str) -> datetime | None:
    """An instant as programs write it (ISO 8601), with its offset or without."""
    try:
        return datetime.fromisoformat(_OFFSET.sub("", text.strip()))
    except ValueError:
        return None


def _with_places(text: str, today: date) -> Iterator[Typed]:
    """The dates of one text; a place behind several belongs to each of them."""
    while text:
        dates, end = _read(text, today)
        more = whole_day(text, end)
        words = text[end:more]
        off = OFF.search(words)
        is_right = _on_their_weekdays(text[:end], dates)
        for each in dates:
            each.is_cancelled = off is not None
            each.place = _place(words[: off.start()] if off else words)
            each.is_clear &= is_right and not opens_with_time_in_words(each.place)
            yield each
        text = text[more:] if dates and more else ""


def _place(words: str) -> str:
    """What is left, without the marks that parted it from the time."""
    place = words.strip().strip(" ,;:–—-")
    return place[1:-1] if place.startswith("(") and place.endswith(")") else place.strip("( ")


def _read(text: str, today: date, *, is_anywhere: bool = False) -> tuple[list[Typed], int]:
    """The dates that a text begins with, or with other words among them, and where what follows begins."""
    dates: list[Typed] = []
    end = 0
    for token in days_and_times(text, today, is_anywhere=is_anywhere):
        is_joined = bool(dates) and token.is_joined
        for number, day in enumerate(token.days):
            _add_day(dates, day, is_joined=is_joined or number > 0)
        if token.time is not None:
            _add_time(dates, token, token.time, is_joined=is_joined)
        end = token.end
    for each, later in pairwise(reversed(dates)):
        later.share_time(each)
    return dates, end


def _add_day(dates: list[Typed], day: date, *, is_joined: bool) -> None:
    last = dates[-1] if dates else None
    if last and last.day is None:
        last.day = day
    elif last and is_joined and last.end_day is None and last.end_time is None:
        last.end_day = day
    else:
        dates.append(Typed(day))


def _add_time(dates: list[Typed], token: Token, at: timedelta, *, is_joined: bool) -> None:
    if not dates:
        dates.append(Typed())
    last = dates[-1]
    if last.time is None and (_BEGINS.search(token.between) or (not last.end_day and not is_joined)):
        last.time = at
    elif last.end_time is None:
        last.end_time = at
    elif last.time is None:  # both times behind both days
        last.time, last.end_time = last.end_time, at
    else:
        last.is_clear = False


def _spelt(day: date, at: timedelta | None) -> str:
    if at is None:
        return f"{day:%Y-%m-%d}"
    return f"{datetime.combine(day, time.min) + at:%Y-%m-%d %H:%M}"
