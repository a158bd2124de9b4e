"""What a calendar says of one date: the fields; ``entries.py`` works out what they hold, SEQUENCE among them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One VEVENT. Two days make it all-day; ``ends`` is exclusive (RFC 5545, 3.6.1), ``changed_at`` carries a zone."""

    uid: str
    starts: date | datetime
    ends: date | datetime | None
    summary: str
    description: str
    place: str | None
    url: str
    categories: tuple[str, ...]
    changed_at: datetime
    sequence: int
    is_cancelled: bool
