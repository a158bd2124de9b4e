"""Several dates of one event, in everything that a build makes of them."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from plugins.domain.parts import Revision, Withdrawal
from plugins.events.calendar_file import calendar
from plugins.events.entries import entries, sequence
from tests.content.folder import CASE, ContentFolder
from tests.factory import TOWN, a_post, an_announcement, an_event, at, when
from tests.feeds.reading import items
from tests.pages import document
from tests.tools import ROOT
from tests.workshop import Workshop

BERLIN = ZoneInfo("Europe/Berlin")
STEM, HOST = "2026-11-20-fall", "musterfelde.example"
PLACE = f"meldungen/{STEM}"
HEAD = "---\nTitel: Sprechstunde\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\nOrtsteile: Borchel\n"
TERMINE = """\
Ort: Rathaus
Termine:
  - 2026-11-22 16:00 – 18:00
  - 2026-12-01 16:00 – 18:00
  - 2027-01-05 16:00 bis 18:00 Uhr: fällt aus
  - 2027-01-12 16:00 – 18:00, Schule, Raum 2: hinten
  - 2026-12-05 – 2026-12-07
  - 2026-12-24
  - 2027-01-12 16:00, Markt
"""
UIDS = [
    f"{STEM}-{key}@{HOST}"
    for key in (
        "20261122T1600",
        "20261201T1600",
        "20261205",
        "20261224",
        "20270105T1600",
        "20270112T1600",
        "20270112T1600-2",
    )
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentFolder:
    """A content folder that is in order; Pelican finds its settings in the project's root."""
    monkeypatch.chdir(ROOT)
    return ContentFolder(tmp_path)


def made(folder: ContentFolder, extra: str) -> list[Any]:
    """The calendar entries of an announcement with these lines in its head, read by icalendar."""
    folder.put(CASE, f"{HEAD}{extra}---\nText.\n".encode())
    [post] = [post for post in folder.read().site.posts if post.stem == STEM]
    raw = calendar("Termine", "https://a.example/termine.ics", TOWN.zone, entries(TOWN, post).values())
    return list(Calendar.from_ical(raw).walk("VEVENT"))


def test_each_date_has_an_identity_of_its_own_and_two_at_once_are_numbered(folder: ContentFolder) -> None:
    assert [str(event["UID"]) for event in made(folder, TERMINE)] == UIDS


def test_a_date_keeps_its_identity_when_others_come_go_or_are_typed_otherwise(folder: ContentFolder) -> None:
    later = TERMINE.replace("  - 2026-11-22 16:00 – 18:00\n", "").replace(" – 18:00, Schule", " bis 19:00, Schule")
    assert [str(event["UID"]) for event in made(folder, f"{later}  - 2026-12-02\n")] == [
        *(UIDS[1:2]),
        f"{STEM}-20261202@{HOST}",
        *(UIDS[2:]),
    ]


def test_a_series_of_one_date_is_a_series(folder: ContentFolder) -> None:
    [event] = made(folder, "Termine: 2026-12-01 16:00\n")
    assert str(event["UID"]) == f"{STEM}-20261201T1600@{HOST}"
    [single] = made(folder, "Beginn: 2026-12-01 16:00\n")
    assert str(single["UID"]) == f"{STEM}@{HOST}"


def test_only_the_cancelled_date_is_cancelled_until_all_are_withdrawn(folder: ContentFolder) -> None:
    def states(extra: str) -> list[tuple[str, bool]]:
        found = made(folder, TERMINE + extra)
        return [(str(event["STATUS"]), str(event["SUMMARY"]).startswith("Abgesagt: ")) for event in found]

    off, on = ("CANCELLED", True), ("CONFIRMED", False)
    assert states("") == [on, on, on, on, off, on, on]
    assert states("Aufgehoben: 2026-11-22 10:00: Krank.\n") == [off] * 7


def test_the_days_of_a_date_are_exclusive_and_its_place_its_own(folder: ContentFolder) -> None:
    found = {str(event["UID"]).removeprefix(f"{STEM}-").partition("@")[0]: event for event in made(folder, TERMINE)}
    assert found["20261205"].decoded("DTSTART") == date(2026, 12, 5)
    assert found["20261205"].decoded("DTEND") == date(2026, 12, 8)
    assert found["20261224"].decoded("DTEND") == date(2026, 12, 25)
    assert found["20270105T1600"].decoded("DTEND") == datetime(2027, 1, 5, 18, tzinfo=BERLIN)
    assert "DTEND" not in found["20270112T1600-2"]
    places = [str(found[key]["LOCATION"]) for key in ("20261205", "20270112T1600", "20270112T1600-2")]
    assert places == ["Rathaus", "Schule, Raum 2: hinten", "Markt"]


@pytest.mark.parametrize(
    ("line", "starts", "ends"),
    [
        ("2026-10-25 01:00 – 04:00", "2026-10-24 23:00", "2026-10-25 03:00"),
        ("2027-03-27 22:00 – 2027-03-28 04:00", "2027-03-27 21:00", "2027-03-28 02:00"),
    ],
)
def test_a_night_in_which_the_clocks_change_has_its_true_length(
    folder: ContentFolder, line: str, starts: str, ends: str
) -> None:
    [event] = made(folder, f"Termine:\n  - {line}\n")
    expected = [datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (starts, ends)]
    assert [event.decoded(name).astimezone(UTC) for name in ("DTSTART", "DTEND")] == expected


@pytest.mark.parametrize(
    ("revised", "withdrawn", "minutes"),
    [
        ((), None, 0),
        (("2026-11-20 00:05",), None, 5),
        (("2026-11-21 10:00", "2026-11-23 11:59"), None, (3 * 24 + 11) * 60 + 59),
        (("2026-11-21 10:00",), "2026-11-22 10:00", (2 * 24 + 10) * 60),
        (("2026-11-23 11:45",), "2026-11-23 11:00", (3 * 24 + 11) * 60 + 45),
        (("2026-11-21 10:00", "2026-11-24 10:00"), "2026-11-25 10:00", (24 + 10) * 60),
        (("2026-11-01 10:00",), None, 0),
        (("2026-03-20 10:00",), "2026-11-22 10:00", (2 * 24 + 10) * 60),
    ],
)
def test_the_sequence_grows_with_the_newest_change_in_effect(
    revised: tuple[str, ...], withdrawn: str | None, minutes: int
) -> None:
    changes = tuple(Revision(at=at(each), note="x") for each in revised)
    gone = Withdrawal(at=at(withdrawn), reason="x") if withdrawn else None
    event = an_event(when("2026-12-05"))
    assert sequence(a_post(an_announcement(event=event, revisions=changes, withdrawal=gone))) == minutes


@pytest.mark.parametrize("now", ["2026-11-22 10:00", "2026-11-22 10:30", "2026-11-23 12:00", "2027-11-23 12:00"])
def test_the_sequence_never_falls_as_time_passes_or_a_withdrawal_is_taken_back(now: str) -> None:
    gone = Withdrawal(at=at("2026-11-22 10:00"), reason="Sturm.")
    again = Revision(at=at("2026-11-22 10:30"), note="Gilt wieder: Der Sturm bleibt aus.")
    post = a_post(an_announcement(event=an_event(when("2026-12-05")), withdrawal=gone, revisions=(again,)), now=at(now))
    minutes = 30 if at(now) >= again.at else 0
    assert sequence(post) == (2 * 24 + 10) * 60 + minutes


def test_a_withdrawal_that_is_taken_back_still_counts() -> None:
    gone = Withdrawal(at=at("2026-11-22 10:00"), reason="Sturm.")
    post = a_post(an_announcement(withdrawal=gone))
    taken_back = replace(post.standing, withdrawal=None, taken_back=gone)
    assert sequence(replace(post, standing=taken_back)) == sequence(post) > 0


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ["Die Bahnhofstraße ist gesperrt."]),
        ({"withdrawal": "22 10:00"}, ["Sturm."]),
        ({"revisions": "21 10:00"}, ["Neuer Ort.", "Die Bahnhofstraße ist gesperrt."]),
        ({"revisions": "21 10:00", "withdrawal": "22 10:00"}, ["Sturm."]),
        ({"revisions": "22 11:00", "withdrawal": "22 10:00"}, ["Neuer Ort.", "Sturm."]),
    ],
)
def test_a_calendar_says_what_holds_and_the_newest_about_it(changes: dict[str, str], expected: list[str]) -> None:
    times = {name: at(f"2026-11-{time}") for name, time in changes.items()}
    gone = Withdrawal(at=times["withdrawal"], reason="Sturm.") if "withdrawal" in times else None
    news = (Revision(at=times["revisions"], note="Neuer Ort."),) if "revisions" in times else ()
    [entry] = entries(
        TOWN, a_post(an_announcement(event=an_event(when("2026-12-05")), withdrawal=gone, revisions=news))
    ).values()
    assert entry.description.split("\n\n") == [*expected, entry.url]


def test_an_address_with_an_umlaut_is_written_for_programs_and_the_identity_stays() -> None:
    town = replace(TOWN, address="https://aktuelles.müsterfeld.example")
    post = a_post(an_announcement(event=an_event(when("2026-12-05"))))
    [entry], [before] = entries(town, post).values(), entries(TOWN, post).values()
    assert entry.url.startswith("https://aktuelles.xn--msterfeld-q9a.example/meldungen/")
    assert entry.description.endswith(entry.url)
    assert entry.uid == before.uid


def test_the_sequence_does_not_fall_when_an_older_entry_goes() -> None:
    old, new = (Revision(at=at(each), note="x") for each in ("2026-11-21 10:00", "2026-11-22 10:00"))
    assert sequence(a_post(an_announcement(revisions=(old, new)))) == sequence(
        a_post(an_announcement(revisions=(new,)))
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the series, an event on one date and one on several that are all over."""
    workshop = Workshop(tmp_path_factory.mktemp("series"))
    file = workshop.content / "stadt.toml"
    file.write_text(file.read_text("utf-8").replace("zeichen = 400", "zeichen = 1000"), "utf-8")
    workshop.announce(STEM, f"Ortsteile: Borchel\n{TERMINE}")
    workshop.announce("2026-11-19-fest", "Beginn: 2026-12-03\nOrt: Markt\n")
    workshop.announce("2026-11-18-kurs", "Termine:\n  - 2026-11-19 10:00\n  - 2026-11-21: fällt aus\n")
    workshop.build()
    return workshop.output


def uids(file: Path) -> list[str]:
    return [str(event["UID"]) for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]


def test_every_calendar_holds_every_date_in_order(built: Path) -> None:
    own, fest = uids(built / PLACE / "termin.ics"), f"2026-11-19-fest@{HOST}"
    assert own == UIDS
    course = [f"2026-11-18-kurs-{key}@{HOST}" for key in ("20261119T1000", "20261121")]
    everything = [*course, *UIDS[:2], fest, *UIDS[2:]]
    assert uids(built / "termine.ics") == uids(built / "ortsteile/borchel/termine.ics") == everything
    assert uids(built / "ortsteile/kernstadt/termine.ics") == [*course, fest]


def said(file: Path, style: str) -> list[str]:
    shown = document(file).find_class(style)
    return [" ".join(element.text_content().split()) for element in shown]


def test_the_page_of_all_dates_has_an_entry_for_each(built: Path) -> None:
    file = built / "termine/index.html"
    assert said(file, "teaser-event") == [
        "Dienstag, 1. Dezember 2026, 16 bis 18 Uhr, Rathaus",
        "Donnerstag, 3. Dezember 2026, Markt",
        "Samstag, 5. Dezember 2026, bis Montag, 7. Dezember 2026, Rathaus",
        "Donnerstag, 24. Dezember 2026, Rathaus",
        "Dienstag, 5. Januar 2027, 16 bis 18 Uhr, Rathaus: fällt aus",
        "Dienstag, 12. Januar 2027, 16 bis 18 Uhr, Schule, Raum 2: hinten",
        "Dienstag, 12. Januar 2027, 16 Uhr, Markt",
        "Sonntag, 22. November 2026, 16 bis 18 Uhr, Rathaus",
        "Samstag, 21. November 2026: fällt aus",
        "Donnerstag, 19. November 2026, 10 Uhr",
    ]
    struck = [" ".join(element.text_content().split()) for element in document(file).iter("s")]
    assert struck == ["Dienstag, 5. Januar 2027, 16 bis 18 Uhr, Rathaus", "Samstag, 21. November 2026"]
    page = document(file).text_content()
    assert page.count("Alle Termine in den Kalender (ICS)") == 5  # not for the cancelled one, and none that is over
    assert page.count("In den Kalender (ICS)") == 1


def test_lists_name_the_next_date_and_count_the_others(built: Path) -> None:
    assert sorted(said(built / "themen/verkehr/index.html", "teaser-event")) == [
        "Donnerstag, 3. Dezember 2026, Markt",
        "Letzter Termin: Samstag, 21. November 2026: fällt aus",
        "Nächster Termin: Dienstag, 1. Dezember 2026, 16 bis 18 Uhr, Rathaus (4 weitere)",
    ]
    assert said(built / "index.html", "next-when") == [
        "Dienstag, 1. Dezember 2026, 16 bis 18 Uhr",
        "Donnerstag, 3. Dezember 2026",
    ]


def test_the_page_lists_all_dates_and_says_which_are_over_or_off(built: Path) -> None:
    file = built / PLACE / "index.html"
    [dates] = document(file).find_class("facts-dates")
    lines = [" ".join(item.text_content().split()) for item in dates]
    assert lines[0] == "Sonntag, 22. November 2026, 16 bis 18 Uhr (vorbei)"
    assert lines[1] == "Dienstag, 1. Dezember 2026, 16 bis 18 Uhr"
    assert lines[4] == "Dienstag, 5. Januar 2027, 16 bis 18 Uhr: fällt aus"
    assert lines[5].endswith(", Schule, Raum 2: hinten")
    assert "Rathaus (wenn kein anderer Ort dabeisteht)" in document(file).text_content()
    assert [item.get("datetime") for item in dates.iter("time")][2:4] == ["2026-12-05", "2026-12-24"]
    over = (built / "meldungen/2026-11-18-kurs/index.html").read_text("utf-8")
    assert "Beendet: Alle Termine sind vorbei" in over


def test_machines_are_told_each_date_and_that_they_belong_together(built: Path) -> None:
    [script] = document(built / PLACE / "index.html").iterfind('.//script[@type="application/ld+json"]')
    graph = json.loads(script.text or "")["@graph"]
    [series] = [thing for thing in graph if thing["@type"] == "EventSeries"]
    dates = [thing for thing in graph if thing["@type"] == "Event"]
    assert [each["@id"] for each in series["subEvent"]] == [each["@id"] for each in dates]
    assert len({each["@id"] for each in dates}) == len(UIDS)
    assert {each["superEvent"]["@id"] for each in dates} == {series["@id"]}
    assert (series["startDate"], series["endDate"]) == ("2026-11-22T16:00:00+01:00", "2027-01-12")
    assert [each["eventStatus"].rpartition("/Event")[2] for each in dates].index("Cancelled") == 4
    assert dates[5]["location"]["name"] == "Schule, Raum 2: hinten"


def test_the_feed_lists_all_dates_and_the_channel_those_to_come(built: Path) -> None:
    [html] = [item.html for item in items((built / "feed.atom").read_bytes()) if item.url.endswith(f"{PLACE}/")]
    shown = html.replace("&nbsp;", " ")
    assert shown.count("<li ") == len(UIDS)
    assert '<li dir="auto">Dienstag, 5. Januar 2027, 16 bis 18 Uhr: fällt aus</li>' in shown
    assert '<li dir="auto">Sonntag, 22. November 2026, 16 bis 18 Uhr</li>' in shown
    text = (built / f"redaktion/{STEM}.txt").read_text("utf-8").replace("\u00a0", " ")
    assert "Wann:\n• Dienstag, 1. Dezember, 16 bis 18 Uhr\n• Samstag, 5. Dezember, bis Montag, 7. Dezember\n" in text
    assert "• Dienstag, 5. Januar 2027, 16 bis 18 Uhr: fällt aus\n" in text
    assert "Wo: Rathaus (wenn kein anderer Ort dabeisteht)\n" in text
    assert "22. November" not in text
