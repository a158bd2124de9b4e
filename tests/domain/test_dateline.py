"""What is heard right after a headline: pure, so each case is a line."""

from dataclasses import replace
from typing import Any

import pytest

from plugins.domain.dateline import MOST_HEARD, Dateline, dateline, districts_in_words
from plugins.domain.parts import Event, Occurrence, Revision, Validity, Withdrawal
from plugins.domain.town import Town
from tests.factory import BORCHEL, CENTRE, TOWN, a_post, an_announcement, an_event, at, when

OFF = Withdrawal(at=at("2026-11-22 10:00"), reason="Ein Irrtum.")
BARE = replace(TOWN, districts=())
WORDY = " ".join("a" for _ in range(60))


def said(line: Dateline) -> str:
    label = f"{line.label}: " if line.label and line.parts else line.label
    return (label + ", ".join(line.parts)).replace("\N{NO-BREAK SPACE}", " ")


def line(town: Town = TOWN, **changes: Any) -> str:  # noqa: ANN401 - any field
    return said(dateline(a_post(an_announcement(**changes)), town))


def holds(starts: str | None, ends: str | None) -> Validity:
    return Validity(starts=when(starts) if starts else None, ends=when(ends) if ends else None)


def series(*dates: str, off: tuple[str, ...] = (), place: str | None = "Markt") -> Event:
    return Event(
        occurrences=tuple(
            Occurrence(starts=when(date), place=place, key=date, is_cancelled=date in off) for date in dates
        ),
        place=place,
    )


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (None, None, ""),
        (None, "2026-11-27", "bis Freitag, 27. November"),
        (None, "2026-11-27 17:30", "bis Freitag, 27. November, 17:30 Uhr"),
        (None, "2027-01-04", "bis Montag, 4. Januar 2027"),
        (None, "2026-11-21", "bis Samstag, 21. November 2026"),
        ("2026-11-14", "2026-11-27", "bis Freitag, 27. November"),
        ("2026-11-23", "2026-11-27", "vom 23. bis 27. November"),
        ("2026-11-23", "2026-12-04", "vom 23. November bis 4. Dezember"),
        ("2026-12-21", "2027-01-04", "vom 21. Dezember bis 4. Januar 2027"),
        ("2026-11-23 07:00", "2026-11-24 08:00", "vom 23. November, 7 Uhr, bis 24. November, 8 Uhr"),
        ("2026-11-23", "2026-11-24 08:00", "vom 23. November bis 24. November, 8 Uhr"),
        ("2026-11-29", "2026-11-29", "am Sonntag, 29. November"),
        ("2026-11-29 08:00", "2026-11-29 18:00", "am Sonntag, 29. November, 8 bis 18 Uhr"),
        ("2026-11-29 08:00", None, "ab 29. November 2026, 8 Uhr"),
        ("2026-11-01", None, "ab 1. November 2026"),
    ],
)
def test_how_long_it_holds_is_said_in_few_words(starts: str | None, ends: str | None, words: str) -> None:
    assert line(BARE, validity=holds(starts, ends)) == words


def test_of_a_span_that_is_over_the_year_is_said() -> None:
    changes: dict[str, Any] = {"date": when("2025-12-01"), "validity": holds("2025-12-21", "2026-01-04")}
    assert line(BARE, **changes) == "vom 21. Dezember 2025 bis 4. Januar 2026"


def test_in_austria_the_year_begins_in_jaenner() -> None:
    post = a_post(an_announcement(validity=holds(None, "2027-01-04")))
    assert said(dateline(post, replace(BARE, language="de-AT"))) == "bis Montag, 4. Jänner 2027"


def test_the_districts_come_before_the_end() -> None:
    assert line(districts=(CENTRE, BORCHEL), validity=holds(None, "2026-11-27")) == (
        f"{CENTRE.name}, {BORCHEL.name}, bis Freitag, 27. November"
    )
    assert line() == "alle Ortsteile"


def test_many_districts_are_a_number_also_when_a_long_title_leaves_no_room_for_a_few() -> None:
    many = tuple(replace(BORCHEL, name=f"Bad Ort {number}") for number in range(38))
    assert line(districts=many) == "38 Ortsteile"
    few: dict[str, Any] = {"districts": many[:5], "validity": holds(None, "2026-11-27 08:00")}
    assert line(**few) == ("Bad Ort 0, Bad Ort 1, Bad Ort 2, Bad Ort 3, Bad Ort 4, bis Freitag, 27. November, 8 Uhr")
    assert line(title="ein Titel " * 8, **few) == "5 Ortsteile, bis 27. November"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (an_event(when("2026-12-02 17:00"), when("2026-12-02 19:00")), "Mittwoch, 2. Dezember, 17 bis 19 Uhr, Borchel"),
        (an_event(when("2026-12-02"), None, "Halle"), "Mittwoch, 2. Dezember, Halle, Borchel"),
        (an_event(when("2026-12-02"), None, "Halle Borchel"), "Mittwoch, 2. Dezember, Halle Borchel"),
        (an_event(when("2026-11-02"), None, "Halle Borchel"), "Montag, 2. November 2026, Halle Borchel"),
        (
            series("2026-11-01", "2026-12-08 15:00", "2026-12-15", "2027-01-05"),
            "Nächster Termin: Dienstag, 8. Dezember, 15 Uhr, Markt, Borchel, 2 weitere Termine",
        ),
        (
            series("2026-12-01", "2026-12-08", "2026-12-15", off=("2026-12-01",)),
            "Nächster Termin: Dienstag, 8. Dezember, Markt, Borchel, 1 weiterer Termin, 1. Dezember fällt aus",
        ),
        (series("2026-12-01", off=("2026-12-01",)), "Dienstag, 1. Dezember fällt aus, Markt, Borchel"),
        (
            series("2026-11-01", "2026-12-01", "2026-12-08", off=("2026-12-01", "2026-12-08")),
            "Findet nicht statt: 2 Termine vom 1. bis 8. Dezember, Markt, Borchel",
        ),
        (series("2026-11-01", "2026-11-08"), "Letzter Termin: Sonntag, 8. November 2026, Markt, Borchel"),
    ],
)
def test_of_an_event_the_date_that_counts_and_its_place_are_said(event: Event, words: str) -> None:
    assert line(event=event, districts=(BORCHEL,)) == words


def test_the_districts_an_event_is_for_are_not_taken_for_its_place() -> None:
    event = an_event(when("2026-12-02"), None, "Rathaus")
    assert line(event=event, districts=(CENTRE, BORCHEL)).endswith(f"Rathaus, für {CENTRE.name}, {BORCHEL.name}")


@pytest.mark.parametrize(
    ("name", "place", "is_said"),
    [
        ("Hof", "Bauhof", False),
        ("Au", "Haus der Vereine", False),
        ("Unterstedt", "Unterstedter Straße 3", False),
        ("Au", "Dorfhaus AU, Saal", True),
        ("Bad (Süd)", "Halle Bad (Süd)", True),
    ],
)
def test_a_district_is_named_by_a_place_that_has_its_name_as_a_word(name: str, place: str, is_said: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    found = line(event=an_event(when("2026-12-02"), None, place), districts=(replace(BORCHEL, name=name),))
    assert found == f"Mittwoch, 2. Dezember, {place}{'' if is_said else f', {name}'}"


def test_until_when_one_may_register_is_said_too() -> None:
    event = an_event(when("2026-12-02"), None, "Rathaus")
    assert line(event=event, validity=holds(None, "2026-11-27")) == (
        "Mittwoch, 2. Dezember, Rathaus, gültig bis Freitag, 27. November"
    )


@pytest.mark.parametrize("starts", [None, "2026-11-01", "2026-12-02"])
def test_what_is_valid_until_the_event_is_not_said_to_be(starts: str | None) -> None:
    event = an_event(when("2026-12-02 17:00"), None, "Rathaus")
    assert line(event=event, validity=holds(starts, "2026-12-02")) == "Mittwoch, 2. Dezember, 17 Uhr, Rathaus"


def test_of_an_exhibition_the_last_day_is_said_although_only_its_beginning_is_an_event() -> None:
    event = an_event(when("2026-12-02 17:00"), None, "Rathaus")
    assert line(event=event, validity=holds("2026-12-02", "2026-12-20")).endswith("gültig vom 2. bis 20. Dezember")


def test_of_a_long_place_the_beginning_is_said() -> None:
    place = "Großer Saal im alten Haus der Vereine am Markt hinter der Kirche, Eingang durch den Hof, zweite Tür links"
    event = an_event(when("2026-12-02 17:00"), None, place)
    assert line(event=event) == f"Mittwoch, 2. Dezember, 17 Uhr, {place}"
    assert line(event=event, title="ein Titel " * 8).endswith("17 Uhr, Großer Saal im alten…")
    near = an_event(when("2026-12-02 17:00"), None, f"Halle, {place}")
    assert line(event=near, title="ein Titel " * 8).endswith("17 Uhr, Halle")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Gilt nicht mehr: alle Ortsteile"),
        ({"districts": (BORCHEL,), "validity": holds("2026-11-24", "2026-11-27")},
         "Gilt nicht mehr: Borchel, sollte gelten vom 24. bis 27. November"),
        ({"validity": holds("2026-12-01", None)},
         "Gilt nicht mehr: alle Ortsteile, sollte gelten ab 1. Dezember 2026"),
        ({"validity": holds("2026-11-01", None)},
         "Gilt nicht mehr: alle Ortsteile, galt ab 1. November 2026"),
        ({"validity": holds(None, "2026-12-01")},
         "Gilt nicht mehr: alle Ortsteile, sollte gelten bis Dienstag, 1. Dezember"),
        ({"event": an_event(when("2026-12-02 17:00"), None, "Markt"), "validity": holds(None, "2026-11-27")},
         "Findet nicht statt: Mittwoch, 2. Dezember, 17 Uhr, Markt"),
        ({"event": series("2026-12-01", "2026-12-08")},
         "Findet nicht statt: 2 Termine vom 1. bis 8. Dezember, Markt"),
    ],
)  # fmt: skip
def test_what_is_withdrawn_begins_by_saying_so(changes: dict[str, Any], words: str) -> None:
    assert line(withdrawal=OFF, **changes) == words


def test_what_is_withdrawn_says_so_also_where_there_is_nothing_else_to_say() -> None:
    assert line(BARE, withdrawal=OFF) == "Gilt nicht mehr"


def test_what_is_valid_again_is_said_as_before() -> None:
    again = Revision(at=at("2026-11-22 12:00"), note="Gilt wieder: Doch.")
    assert line(withdrawal=OFF, revisions=(again,), validity=holds(None, "2026-11-27")) == (
        "alle Ortsteile, bis Freitag, 27. November"
    )


HEADS: list[dict[str, Any]] = [
    {},
    {"validity": holds("2026-11-24 07:30", "2027-01-24 08:30"), "districts": (CENTRE, BORCHEL)},
    {"validity": holds("2026-12-24 07:30", "2027-01-24 08:30"), "withdrawal": OFF},
    {"event": an_event(when("2026-12-19 11:15"), when("2027-01-20 18:30"), "ein Ort " * 40)},
    {"event": series("2026-12-19 11:15", "2026-12-20 11:15", place="Ort " * 40), "districts": (CENTRE, BORCHEL)},
    {"event": series("2026-12-19", "2026-12-20", place="Ort " * 40), "withdrawal": OFF},
]


@pytest.mark.parametrize("changes", HEADS)
def test_it_is_heard_within_thirty_words_whatever_the_headline(changes: dict[str, Any]) -> None:
    for count in range(1, 61):
        found = dateline(a_post(an_announcement(title=" ".join("a" * count), **changes)), TOWN)
        assert found.parts
        assert found.length + (1 if found.is_first else 1 + count) <= MOST_HEARD, count
        assert not found.is_first or found.length <= MOST_HEARD - 14, count


def test_it_stands_before_the_headline_only_when_that_is_too_long() -> None:
    held: dict[str, Any] = {"validity": holds(None, "2026-11-27")}
    assert not dateline(a_post(an_announcement(title=" ".join("a" * 22), **held)), TOWN).is_first
    assert dateline(a_post(an_announcement(title=WORDY, **held)), TOWN).is_first


def test_a_word_of_many_is_the_towns_own() -> None:
    assert districts_in_words((BORCHEL,) * 7, TOWN.words.part) == "7 Ortsteile"
