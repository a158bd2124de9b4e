"""Days and times as they are typed at a question, in the spelling of a file."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from ..domain.advice.date_messages import NOT_IN_CALENDAR, Around
from ..domain.advice.days_and_times import ImpossibleDateError, names_a_day, with_named_days
from ..domain.advice.typed_dates import says_only_when, typed, typed_lines
from ..domain.calendar_names import WEEKDAYS
from ..domain.moments import Moment, moment
from ..domain.occurrence_line import occurrence
from ..domain.parts import Occurrence
from .nothing_lost import refuse_loss, refuse_other_weekday

_T = TypeVar("_T")
_HALF_A_YEAR, _A_YEAR = timedelta(days=182), 366
_LATE_AT_NIGHT = time(6)
_PIECES = re.compile(r"\s*[;\n]\s*")
_EXAMPLE = "28.11.2026, 15–17 Uhr"


def dates(text: str, now: datetime) -> list[Occurrence]:
    """The dates that were typed, parted by semicolons, ``und`` or line breaks; ``now`` is in the town's zone.

    What has no year is the next such day. Raises ``ValueError`` with a German sentence, also for what is over.
    """
    found = [date for piece in _PIECES.split(text.strip()) if piece for date in _dates(piece, now)]
    for each in found:
        if each.is_over(now):
            raise ValueError(f"»{text}« ist schon vorbei. Bitte Tag und Uhrzeit prüfen, auch das Jahr.")
    if not found:
        raise ValueError(f"Bitte Tag und Uhrzeit schreiben, zum Beispiel »{_EXAMPLE}«.")
    return found


def end_of(begin: Occurrence, text: str, now: datetime) -> Occurrence:
    """The same date with the end that was typed: a time alone is on its day, or in the night behind it."""
    starts = spelt(begin.starts)
    typed_end = f"{starts} bis {_with_named_days(text, now)}"
    line = next(iter(_understood(typed_end, now)), typed_end)
    found = occurrence(line, _zone(now), Around(now))
    ends = found.ends
    if found.starts != begin.starts or found.place or (ends is None and text.strip()):
        raise ValueError(f"»{text}« lässt sich nicht als Ende lesen. Bitte zum Beispiel »17 Uhr« schreiben.")
    if begin.starts.is_day and ends and not ends.is_day:
        raise ValueError("Der Beginn hat keine Uhrzeit. Bitte auch beim Ende nur den Tag schreiben.")
    _refuse_next_noon(found, text)
    refuse_other_weekday(text, [ends.day] if ends else [])
    return replace(found, place=begin.place)


def last_moment(text: str, now: datetime) -> Moment:
    """Until when something holds; raises ``ValueError`` also for what is over."""
    found = one_moment(text, now)
    if found.is_over(now):
        raise ValueError(f"»{text}« ist schon vorbei. Bitte Tag und Uhrzeit prüfen, auch das Jahr.")
    return found


def one_moment(text: str, now: datetime) -> Moment:
    """A day or an instant; a time alone is today. Raises ``ValueError`` with a German sentence."""
    words = _with_named_days(text, now)
    said = _impossible_named(lambda: typed(words, now + _HALF_A_YEAR), text)
    if said is None or not says_only_when(words):
        raise ValueError(f"»{text}« ist kein Datum. Bitte zum Beispiel »28.11.2026« schreiben.")
    if said.ends(now.date()):
        raise ValueError(f"»{text}« ist ein Zeitraum. Bitte nur einen Tag schreiben, zum Beispiel »28.11.2026«.")
    found = moment(said.starts(now.date()), _zone(now), Around(now))
    refuse_other_weekday(text, [found.day])
    return found


def spelt(value: Moment) -> str:
    """A moment as a file has it.

    >>> from zoneinfo import ZoneInfo
    >>> spelt(one_moment("27.11., 9 Uhr", datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Europe/Berlin"))))
    '2026-11-27 09:00'
    """
    return f"{value.day}" if value.is_day else f"{value.at:%Y-%m-%d %H:%M}"


def line_of(date: Occurrence, place: str | None = None) -> str:
    """A date as a line of ``Termine`` has it, without the ``place`` that is said of all of them."""
    when = spelt(date.starts)
    if date.ends:
        is_same_day = not date.ends.is_day and date.ends.day == date.starts.day
        when += f" – {spelt(date.ends)[11:] if is_same_day else spelt(date.ends)}"
    return f"{when}, {date.place}" if date.place and date.place != place else when


def days_between(first: date, last: date) -> list[date]:
    """The days of a span, both ends among them; of one that is longer than a year, the first."""
    return [first + timedelta(days=number) for number in range(min((last - first).days, _A_YEAR) + 1)]


def _dates(piece: str, now: datetime) -> list[Occurrence]:
    """The dates that were meant; a line of ``Termine`` is read as such, so that its place stays as it is."""
    found = list[Occurrence]()
    with suppress(ValueError):
        found = [occurrence(piece, _zone(now), Around(now))]
    if not found:
        lines = _understood(_with_named_days(piece, now), now)
        found = [occurrence(line, _zone(now), Around(now)) for line in lines]
    if not found:
        raise ValueError(f"»{piece}« lässt sich nicht als Termin lesen. Bitte zum Beispiel »{_EXAMPLE}« schreiben.")
    for each in found:
        _refuse_next_noon(each, piece)
    refuse_loss(piece, found)
    return found


def _refuse_next_noon(date: Occurrence, text: str) -> None:
    """What ends before it begins may end at night, but what ends by day was mistyped, unless that day was named."""
    ends = date.ends
    if ends is None or ends.is_day or ends.day == date.starts.day or ends.at.time() <= _LATE_AT_NIGHT:
        return
    name = WEEKDAYS[ends.day.weekday()]
    is_named = rf"(?<!\d)0?{ends.day.day}\.|-{ends.day:%d}\b|\b{name[:2]}(?:{name[2:]})?\b|\bmorgen\b"
    if not re.search(is_named, text, re.IGNORECASE):
        raise ValueError(f"»{text}«: Das Ende liegt vor dem Beginn. Bitte eines von beiden ändern.")


def _understood(text: str, now: datetime) -> list[str]:
    return _impossible_named(lambda: typed_lines(text, now + _HALF_A_YEAR, is_lenient=True), text)


def _with_named_days(text: str, now: datetime) -> str:
    """„Morgen“ is reckoned from now, a day without its year half a year ahead: it is the next one."""
    return text if names_a_day(text) else with_named_days(text, now.date())


def _impossible_named(read: Callable[[], _T], text: str) -> _T:
    try:
        return read()
    except ImpossibleDateError:
        raise ValueError(NOT_IN_CALENDAR.format(text)) from None


def _zone(now: datetime) -> ZoneInfo:
    """The town's zone, which the clock of a town always has."""
    assert isinstance(now.tzinfo, ZoneInfo)  # noqa: S101 - for the type
    return now.tzinfo
