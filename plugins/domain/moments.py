"""Days and instants as editors write them, always with the town's time zone."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_WRITTEN = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ \t]+(\d{2}):(\d{2}))?")
_TIME = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?(?:\s*Uhr)?"
_GERMAN = re.compile(rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4}})(?:,?\s+{_TIME})?")
_NEARLY = re.compile(rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?:[T\s]+{_TIME})?")
YEARS = range(1900, 2200)
"""The years that a town writes about; beyond lie typing errors, and the end of what can be reckoned with."""


@dataclass(frozen=True, slots=True)
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


def moment(text: str, zone: ZoneInfo, *, needs_time: bool = False) -> Moment:
    """Read ``JJJJ-MM-TT`` or ``JJJJ-MM-TT HH:MM``.

    Raises ``ValueError`` with a German sentence that says what to write instead.
    """
    text = _visible(text)
    match = _WRITTEN.fullmatch(text)
    if not match:
        raise ValueError(f"»{text}« ist kein Datum. {_advice(text, needs_time=needs_time)}")
    if match.group(4) == "24":
        raise ValueError(f"24 Uhr in »{text}« gibt es nicht. Bitte 00:00 am nächsten Tag schreiben.")
    year, month, day, hour, minute = (int(part) if part else 0 for part in match.groups())
    try:
        at = datetime(year, month, day, hour, minute, tzinfo=zone)
    except ValueError:
        raise ValueError(f"»{text}« gibt es im Kalender nicht. Bitte Tag, Monat und Uhrzeit prüfen.") from None
    if year not in YEARS:
        raise ValueError(f"Das Jahr in »{text}« ist wohl ein Tippfehler. Bitte das Jahr prüfen.")
    if at.astimezone(UTC).astimezone(zone).replace(fold=0) != at:
        raise ValueError(f"»{text}« gibt es nicht: In dieser Stunde beginnt die Sommerzeit. Bitte die Uhrzeit prüfen.")
    return Moment(at, is_day=match.group(4) is None)


def _visible(text: str) -> str:
    """Without what Word pastes and nobody sees."""
    return re.sub(r"[\u00a0\u202f\u2009]", " ", re.sub(r"[\u200b\u2060\ufeff]", "", text)).strip()


def instant(text: str, zone: ZoneInfo) -> datetime:
    """Read ``JJJJ-MM-TT HH:MM``; a day alone is refused with ``ValueError``."""
    when = moment(text, zone, needs_time=True)
    if when.is_day:
        raise ValueError(
            f"Bei »{text}« fehlt die Uhrzeit. Bitte JJJJ-MM-TT HH:MM schreiben, zum Beispiel {text} 14:00."
        )
    return when.at


def _advice(text: str, *, needs_time: bool) -> str:
    """Name the right spelling; a date in another one is simply turned round."""
    match = _GERMAN.fullmatch(text.strip()) or _NEARLY.fullmatch(text.strip())
    parts = match.groupdict() if match else {"year": "2026", "month": "11", "day": "23", "hour": None}
    example, form = f"{parts['year']}-{parts['month']:0>2}-{parts['day']:0>2}", "JJJJ-MM-TT"
    if parts["hour"] or needs_time:
        time = f"{parts['hour']:0>2}:{parts['minute']}" if parts["hour"] else "14:00"
        example, form = f"{example} {time}", "JJJJ-MM-TT HH:MM"
    return f"Bitte {form} schreiben, zum Beispiel {example}."
