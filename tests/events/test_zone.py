"""The time zone in the calendars is right at every hour, and has no end."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Timezone

from plugins.events.calendar_entry import CalendarEntry
from plugins.events.calendar_file import calendar

BERLIN = ZoneInfo("Europe/Berlin")


ENTRY = CalendarEntry(
    uid="2026-11-20-fest@stadt.example",
    starts=date(2026, 12, 5),
    ends=None,
    summary="Fest",
    description="Ein Fest.",
    place=None,
    url="https://stadt.example/meldungen/2026-11-20-fest/",
    categories=("Verkehr",),
    changed_at=datetime(2026, 11, 20, tzinfo=UTC),
    sequence=0,
    is_cancelled=False,
)


def with_entries(*entries: CalendarEntry, zone: str = "Europe/Berlin") -> bytes:
    return calendar("Termine", "https://stadt.example/termine.ics", ZoneInfo(zone), entries)


def written(zone: ZoneInfo) -> bytes:
    return with_entries(replace(ENTRY, starts=datetime(2026, 12, 5, 15, tzinfo=zone)))


def zone_in(raw: bytes) -> Timezone:
    (found,) = Calendar.from_ical(raw).walk("VTIMEZONE")
    assert isinstance(found, Timezone)
    return found


@pytest.mark.parametrize(
    ("name", "year"),
    [
        *(("Europe/Berlin", year) for year in (1997, 2026, 2027, 2037, 2038, 2099)),
        ("Europe/Vienna", 2026),
        ("Europe/Zurich", 2099),
    ],
)
def test_summer_time_begins_and_ends_on_the_hour(name: str, year: int) -> None:
    """RFC 5545, 3.6.5: an onset is the local time before the change."""
    there = ZoneInfo(name)
    zone = zone_in(written(there)).to_tz(lookup_tzid=False)
    for month in (3, 10):
        for hour in range(24 * 31 - 1):
            at = datetime(year, month, 1, tzinfo=UTC) + timedelta(hours=hour)
            assert at.astimezone(zone).utcoffset() == at.astimezone(there).utcoffset(), at


def test_icalendar_still_has_the_faults_for_which_we_write_the_zone_ourselves() -> None:
    """When this fails, its own time zones are right and have no end, and ours can go."""
    theirs = Timezone.from_tzinfo(BERLIN)
    assert "only works from" in str(theirs["COMMENT"])
    onset = datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert onset.astimezone(BERLIN).utcoffset() == timedelta(hours=2)
    assert onset.astimezone(theirs.to_tz(lookup_tzid=False)).utcoffset() == timedelta(hours=1)


def test_another_zone_is_included_as_well() -> None:
    zone = ZoneInfo("Atlantic/Canary")
    assert str(zone_in(written(zone))["TZID"]) == "Atlantic/Canary"


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Atlantic/Canary"])
def test_a_calendar_without_events_holds_the_zone_of_its_town(zone: str) -> None:
    assert str(zone_in(with_entries(zone=zone))["TZID"]) == zone


def test_a_calendar_of_whole_days_needs_no_zone() -> None:
    assert b"VTIMEZONE" not in with_entries(ENTRY)
