"""iCalendar files (RFC 5545, written by icalendar)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from icalendar import Calendar
from icalendar import Event as CalendarEvent


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


def calendar(name: str, entries: Iterable[CalendarEntry]) -> bytes:
    """A calendar to subscribe to or import; time zones are included, lines folded, ends CRLF."""
    found = Calendar()
    found.add("prodid", "-//Aktuelles//Termine//DE")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("name", name)  # RFC 7986, 5.1
    found.add("x-wr-calname", name)  # what clients older than RFC 7986 read
    for entry in entries:
        found.add_component(_event(entry))
    found.add_missing_timezones()
    return bytes(found.to_ical())


def _event(entry: CalendarEntry) -> CalendarEvent:
    event = CalendarEvent()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.starts)
    if entry.ends:
        event.add("dtend", entry.ends)
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    if entry.place:
        event.add("location", entry.place)
    event.add("url", entry.url)
    event.add("categories", list(entry.categories))
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    return event
