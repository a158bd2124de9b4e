"""iCalendar files (RFC 5545, written by icalendar)."""

from collections.abc import Iterable
from datetime import timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Timezone
from icalendar import Event as CalendarEvent

from ..formats.legal_text import legal
from .calendar_entry import CalendarEntry

_EVERY = timedelta(hours=12)
"""How often a calendar program may ask for what is new."""


_ALIKE = {"Europe/Berlin", "Europe/Vienna", "Europe/Zurich"}
_CENTRAL = """\
BEGIN:VTIMEZONE
TZID:{}
BEGIN:DAYLIGHT
DTSTART:19970330T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
"""The rule of the European Union (directive 2000/84/EC), which Switzerland follows, without an end.

icalendar would list the changes until 2038 only, and summer time an hour late (``tests/events/test_zone.py``).
"""


def calendar(name: str, address: str, zone: ZoneInfo, entries: Iterable[CalendarEntry]) -> bytes:
    """A calendar to subscribe to or import, itself at ``address``; time zones are included, lines folded, ends CRLF.

    One without events holds the town's ``zone``, for a calendar needs a component („1*component“, 3.6).
    It has no METHOD: it publishes and asks nobody to answer, so „a scheduling transaction MUST NOT be assumed“ (3.7.2).
    """
    made = Calendar()
    made.add("prodid", "-//Aktuelles//Termine//DE")
    made.add("version", "2.0")
    made.add("name", name)  # RFC 7986, 5.1
    made.add("x-wr-calname", name)  # what clients older than RFC 7986 read
    made.add("source", address, {"VALUE": "URI"})  # RFC 7986, 5.8
    made.add("refresh-interval", _EVERY, {"VALUE": "DURATION"})  # RFC 7986, 5.7
    made.add("x-published-ttl", "PT12H")  # what clients older than RFC 7986 read
    for entry in entries:
        made.add_component(_event(entry))
    for key in sorted(made.get_missing_tzids() & _ALIKE):
        made.subcomponents.insert(0, _timezone(key))
    made.add_missing_timezones()
    if not made.subcomponents:
        made.add_component(_timezone(zone.key))
    return bytes(made.to_ical())


def _timezone(key: str) -> Component:
    return Timezone.from_ical(_CENTRAL.format(key)) if key in _ALIKE else Timezone.from_tzid(key)


def _event(entry: CalendarEntry) -> CalendarEvent:
    event = CalendarEvent()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.starts)
    if entry.ends:
        event.add("dtend", entry.ends)
    event.add("summary", legal(entry.summary))
    event.add("description", legal(entry.description))
    if entry.place:
        event.add("location", legal(entry.place))
    event.add("url", entry.url)
    event.add("categories", list(entry.categories))
    event.add("transp", "TRANSPARENT")  # what is on in town makes nobody busy
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    return event
