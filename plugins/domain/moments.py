"""Days and instants as editors write them, always with the town's time zone."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from .advice.date_messages import NOT_IN_CALENDAR, NOWHERE, Around, otherwise
from .problems import UnfitError
from .spelling import SPELT, YEARS
from .unseen import bare


@dataclass(frozen=True)
class Moment:
    """A day (``2026-11-27``, at midnight) or an instant (``2026-11-27 09:30``); ``at`` is always aware."""

    at: datetime
    is_day: bool

    @property
    def day(self) -> date:
        """The calendar day in the town."""
        return self.at.date()

    def is_over(self, now: datetime) -> bool:
        """Whether this moment, taken as an end that still counts, has passed.

        Residents read „gültig bis 31.05.“ as „still true on the 31st“.

        >>> zone = ZoneInfo("Europe/Berlin")
        >>> end = moment("2026-05-31", zone)
        >>> end.is_over(datetime(2026, 5, 31, 23, 59, tzinfo=zone)), end.is_over(datetime(2026, 6, 1, tzinfo=zone))
        (False, True)
        """
        return now >= self.closes_at if self.is_day else now > self.at

    @property
    def closes_at(self) -> datetime:
        """The instant at which an end written like this is reached: the next midnight for a day alone."""
        if not self.is_day:
            return self.at
        return datetime.combine(self.day + timedelta(days=1), datetime.min.time(), self.at.tzinfo)


def moment(text: str, zone: ZoneInfo, around: Around = NOWHERE, *, needs_time: bool = False) -> Moment:
    """Read ``JJJJ-MM-TT`` or ``JJJJ-MM-TT HH:MM``.

    Raises ``ValueError`` with a German sentence that says what to write instead, with what stands ``around``.
    """
    text = bare(text)
    match = SPELT.fullmatch(text)
    if not match:
        raise otherwise(text, around, needs_time=needs_time)
    if match.group(4) == "24":
        raise _next_midnight(text, match)
    year, month, day, hour, minute = (int(part) if part else 0 for part in match.groups())
    try:
        at = datetime(year, month, day, hour, minute, tzinfo=zone)
    except ValueError:
        raise ValueError(NOT_IN_CALENDAR.format(text)) from None
    if year not in YEARS:
        raise ValueError(f"Das Jahr in »{text}« ist wohl ein Tippfehler. Bitte das Jahr prüfen.")
    if at.astimezone(UTC).astimezone(zone).replace(fold=0) != at:
        raise ValueError(f"»{text}« gibt es nicht: In dieser Stunde beginnt die Sommerzeit. Bitte die Uhrzeit prüfen.")
    return Moment(at, is_day=match.group(4) is None)


def _next_midnight(text: str, match: re.Match[str]) -> UnfitError:
    """What to write for 24 Uhr."""
    sentence = f"24 Uhr in »{text}« gibt es nicht. Bitte 00:00 am nächsten Tag schreiben"
    try:
        day = date(int(match[1]), int(match[2]), int(match[3])) + timedelta(days=1)
    except (ValueError, OverflowError):
        return UnfitError(f"{sentence}.", text)
    return UnfitError(f"{sentence}, zum Beispiel {day:%Y-%m-%d} 00:00.", text, f"{day:%Y-%m-%d} 00:00")


def instant(text: str, zone: ZoneInfo, around: Around = NOWHERE) -> datetime:
    """Read ``JJJJ-MM-TT HH:MM``; a day alone is refused with ``ValueError``."""
    when = moment(text, zone, around, needs_time=True)
    if when.is_day:
        example = f"{when.day} {around.now:%H:%M}"
        advice = f"Bitte JJJJ-MM-TT HH:MM schreiben, zum Beispiel {example}."
        raise UnfitError(f"Bei »{bare(text)}« fehlt die Uhrzeit. {advice}", bare(text), example)
    return when.at
