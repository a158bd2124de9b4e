"""Every calendar of a build keeps the rules of RFC 5545 and says what the editors wrote."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from plugins.events.calendar_file import calendar
from plugins.events.entries import entries
from plugins.formats.legal_text import legal
from tests.factory import TOWN, a_post, an_announcement, an_event, when
from tests.tools import many
from tests.workshop import Workshop

ONCE = {
    *("UID", "DTSTAMP", "DTSTART", "DTEND", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DESCRIPTION", "LOCATION"),
    *("URL", "STATUS", "TRANSP", "CATEGORIES"),
}
MUST = ONCE - {"DTEND", "LOCATION"}
LINE = re.compile(
    r"(?P<name>[A-Z-]+)(;[A-Z-]+=(\"[^\"\x00-\x1f\x7f]*\"|[^\";:,\x00-\x1f\x7f]*))*:[^\x00-\x08\x0a-\x1f\x7f]*"
)


@pytest.fixture(params=["demo_site", "full_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Each of the two sites in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


def calendars(site: Path) -> Iterator[tuple[str, bytes]]:
    found = sorted(site.rglob("*.ics"))
    assert site / "termine.ics" in found
    yield from ((str(each.relative_to(site)), each.read_bytes()) for each in found)


def test_every_line_is_a_content_line(site: Path) -> None:
    """3.1: at most 75 octets, folded between characters, CRLF; no control character."""
    for path, raw in calendars(site):
        assert raw.endswith(b"END:VCALENDAR\r\n"), path
        lines = raw.removesuffix(b"\r\n").split(b"\r\n")
        assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines), path
        for line in lines:
            line.decode()
        for unfolded in raw.decode().replace("\r\n ", "").split("\r\n")[:-1]:
            assert LINE.fullmatch(unfolded), f"{path}: {unfolded!r}"


def test_every_calendar_has_what_it_must_have_once(site: Path) -> None:
    for path, raw in calendars(site):
        calendar = Calendar.from_ical(raw)
        assert calendar["VERSION"] == "2.0", path
        assert calendar["PRODID"], path
        assert "METHOD" not in calendar, path
        assert str(calendar["SOURCE"]).endswith(f"/{path}"), path
        assert not list(calendar.errors), path
        uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
        assert len(uids) == len(set(uids)), path
        for event in calendar.walk("VEVENT"):
            _check_event(event)


def _check_event(event: Component) -> None:
    names = [name for name, _ in event.property_items(recursive=False) if name not in {"BEGIN", "END"}]
    assert len(names) == len(set(names))
    assert MUST <= set(names) <= ONCE
    assert not event.errors
    assert str(event.decoded("DTSTAMP").tzinfo) == "UTC"
    assert event.decoded("LAST-MODIFIED") == event.decoded("DTSTAMP")
    starts = event.decoded("DTSTART")
    if "DTEND" in event:
        assert type(event.decoded("DTEND")) is type(starts)
        assert event.decoded("DTEND") > starts
    if isinstance(starts, datetime):
        assert str(starts.tzinfo) == "Europe/Berlin"


def test_every_zone_that_is_named_is_included(site: Path) -> None:
    for path, raw in calendars(site):
        assert not Calendar.from_ical(raw).get_missing_tzids(), path


def test_the_calendars_of_the_town_the_districts_and_the_events_agree(full_site: Path) -> None:
    def events(path: str) -> dict[str, bytes]:
        calendar = Calendar.from_ical((full_site / path).read_bytes())
        return {str(event["UID"]): event.to_ical() for event in calendar.walk("VEVENT")}

    everything = events("termine.ics")
    assert list(everything) == ["2026-11-20-voll@musterfelde.example", "2026-11-19-markt@musterfelde.example"]
    assert events("ortsteile/borchel/termine.ics") == events("ortsteile/kernstadt/termine.ics") == everything
    for uid in everything:
        stem = uid.partition("@")[0]
        assert events(f"meldungen/{stem}/termin.ics") == {uid: everything[uid]}


def test_an_end_at_the_beginning_is_none(workshop: Workshop) -> None:
    """3.8.2.2: the end is later than the beginning."""
    workshop.announce("2026-11-20-fest", "Beginn: 2026-12-05 15:00\nEnde: 2026-12-05 15:00\n")
    workshop.build()
    assert "DTEND" not in workshop.read("termine.ics")


TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(';,:\\"\n\r\t\x00\x1b🚧שß^'))).map(lambda text: f"a{text}z")


@many(150)
@given(title=TEXTS, place=TEXTS, summary=TEXTS)
def test_any_text_survives(title: str, place: str, summary: str) -> None:
    event = an_event(starts=when("2026-12-05 15:00"), place=place)
    post = a_post(an_announcement(title=title, summary=summary, event=event))
    raw = calendar("Termine", TOWN.absolute("/termine.ics"), TOWN.zone, entries(TOWN, post).values())
    (found,) = Calendar.from_ical(raw).walk("VEVENT")
    assert str(found["SUMMARY"]) == legal(title)
    assert str(found["LOCATION"]) == legal(place)
    assert str(found["DESCRIPTION"]).startswith(legal(summary))
