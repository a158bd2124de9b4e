"""The calendars of a real build, read by icalendar."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.workshop import Workshop

BERLIN = ZoneInfo("Europe/Berlin")


def events(workshop: Workshop, path: str) -> list[Any]:
    return list(Calendar.from_ical((workshop.output / path).read_bytes()).walk("VEVENT"))


def test_an_event_carries_its_time_and_an_identity_from_the_file_name(workshop: Workshop) -> None:
    workshop.announce(
        "2026-11-20-fest", "Beginn: 2026-12-05 15:00\nEnde: 2026-12-05 18:00\nOrt: Markt; vor dem Rathaus\n"
    )
    workshop.build()
    for path in ("termine.ics", "ortsteile/borchel/termine.ics", "meldungen/2026-11-20-fest/termin.ics"):
        (event,) = events(workshop, path)
        assert str(event["UID"]) == "2026-11-20-fest@musterfelde.example"
        assert event.decoded("DTSTART") == datetime(2026, 12, 5, 15, tzinfo=BERLIN)
        assert event.decoded("DTEND") == datetime(2026, 12, 5, 18, tzinfo=BERLIN)
        assert str(event["LOCATION"]) == "Markt; vor dem Rathaus"
        assert str(event["STATUS"]) == "CONFIRMED"
        assert event["SEQUENCE"] == 0
        assert event.decoded("DTSTAMP") == datetime(2026, 11, 20, 9, 30, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("Beginn: 2026-12-05", date(2026, 12, 5), date(2026, 12, 6)),
        ("Beginn: 2026-12-05\nEnde: 2026-12-06", date(2026, 12, 5), date(2026, 12, 7)),
        ("Beginn: 2026-12-05 15:00", datetime(2026, 12, 5, 15, tzinfo=BERLIN), None),
        (
            "Beginn: 2026-12-05 15:00\nEnde: 2026-12-06",
            datetime(2026, 12, 5, 15, tzinfo=BERLIN),
            datetime(2026, 12, 7, tzinfo=BERLIN),
        ),
    ],
)
def test_the_end_is_exclusive_and_of_the_same_kind(
    workshop: Workshop, when: str, start: date, end: date | None
) -> None:
    workshop.announce("2026-11-20-fest", f"{when}\n")
    workshop.build()
    (event,) = events(workshop, "termine.ics")
    assert event.decoded("DTSTART") == start
    assert (event.decoded("DTEND") if "DTEND" in event else None) == end


def test_a_withdrawn_event_is_cancelled_with_a_higher_sequence(workshop: Workshop) -> None:
    change = "Änderungen:\n  - 2026-11-21 10:00: Neuer Ort.\nAufgehoben: 2026-11-22 10:00: Zu wenig Anmeldungen.\n"
    workshop.announce("2026-11-20-fest", f"Beginn: 2026-12-05\n{change}")
    workshop.build()
    (event,) = events(workshop, "termine.ics")
    assert (str(event["STATUS"]), event["SEQUENCE"]) == ("CANCELLED", (2 * 24 + 10) * 60)
    assert event.decoded("LAST-MODIFIED") == datetime(2026, 11, 22, 10, tzinfo=BERLIN)
    assert "Zu wenig Anmeldungen." in str(event["DESCRIPTION"])


def test_a_calendar_is_written_as_the_norm_wants_it(workshop: Workshop) -> None:
    """RFC 5545, 3.1: CRLF, lines of at most 75 octets; 3.6.5: the time zone is included."""
    workshop.announce("2026-11-20-fest", "Beginn: 2026-12-05 15:00\nOrt: " + "Straße der Gemütlichkeit, " * 6 + "\n")
    workshop.build()
    raw = (workshop.output / "termine.ics").read_bytes()
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin" in raw


def test_events_are_listed_by_their_own_date_and_past_ones_apart(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-spaet", "Beginn: 2026-12-24\n")
    workshop.announce("2026-11-19-frueh", "Beginn: 2026-11-24\n")
    workshop.announce("2026-11-18-vorbei", "Beginn: 2026-11-22\n")
    workshop.announce("2026-11-17-kein-termin")
    workshop.build()
    page = workshop.read("termine/index.html")
    places = [page.index(f"/meldungen/2026-11-{stem}/") for stem in ("19-frueh", "20-spaet", "18-vorbei")]
    assert places == sorted(places)
    assert places[1] < page.index("Vergangene Termine") < places[2]
    assert "kein-termin" not in page


def test_a_town_without_events_has_an_empty_calendar_and_says_so(workshop: Workshop) -> None:
    workshop.build()
    assert events(workshop, "termine.ics") == []
    assert "keine Termine angekündigt" in workshop.read("termine/index.html")
