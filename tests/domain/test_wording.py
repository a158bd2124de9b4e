from datetime import date

import pytest

from plugins.domain import wording
from plugins.domain.parts import Occurrence, Validity
from tests.factory import at, when


def shown(text: str) -> str:
    """Text with its no-break spaces made visible."""
    return text.replace(wording.NBSP, "~")


def test_a_day_is_written_out() -> None:
    for value in (date(2026, 3, 1), when("2026-03-01 09:30"), at("2026-03-01 09:30")):
        assert shown(wording.day(value)) == "1.~März~2026"


def test_every_month_has_its_german_name() -> None:
    names = [wording.day(date(2026, month, 1)).split(wording.NBSP)[1] for month in range(1, 13)]
    year = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
    assert " ".join(names) == year


def test_the_weekday_stands_before_the_day() -> None:
    week = [wording.day_with_weekday(date(2026, 11, day)) for day in range(23, 30)]
    assert [words.split(",")[0] for words in week] == [
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonntag",
    ]
    assert shown(week[4]) == "Freitag, 27.~November~2026"


def test_only_the_given_year_is_left_out() -> None:
    assert shown(wording.day_with_weekday(date(2026, 11, 27), without_year=2026)) == "Freitag, 27.~November"
    assert shown(wording.day_with_weekday(date(2027, 1, 1), without_year=2026)) == "Freitag, 1.~Januar~2027"


@pytest.mark.parametrize(
    ("time", "words"), [("00:00", "0~Uhr"), ("09:05", "9:05~Uhr"), ("18:00", "18~Uhr"), ("18:30", "18:30~Uhr")]
)
def test_a_full_hour_has_no_minutes(time: str, words: str) -> None:
    assert shown(wording.clock_time(at(f"2026-11-27 {time}"))) == words


def test_a_moment_names_the_time_only_when_it_has_one() -> None:
    assert shown(wording.moment(when("2026-11-27"))) == "27.~November~2026"
    assert shown(wording.moment(when("2026-11-27 09:30"))) == "27.~November~2026, 9:30~Uhr"
    assert shown(wording.moment(at("2026-11-27"))) == "27.~November~2026, 0~Uhr"


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("2026-12-05", None, "Samstag, 5.~Dezember"),
        ("2026-12-05 15:00", None, "Samstag, 5.~Dezember, 15~Uhr"),
        ("2026-12-05", "2026-12-05", "Samstag, 5.~Dezember"),
        ("2026-12-05", "2026-12-05 18:00", "Samstag, 5.~Dezember, bis 18~Uhr"),
        ("2026-12-05 15:00", "2026-12-05", "Samstag, 5.~Dezember, ab 15~Uhr"),
        ("2026-12-05 15:00", "2026-12-05 18:30", "Samstag, 5.~Dezember, 15~bis~18:30~Uhr"),
        ("2026-12-05", "2026-12-06", "Samstag, 5.~Dezember, bis Sonntag, 6.~Dezember"),
        ("2026-12-05 15:00", "2026-12-06", "Samstag, 5.~Dezember, 15~Uhr, bis Sonntag, 6.~Dezember"),
        ("2026-12-05", "2026-12-06 11:00", "Samstag, 5.~Dezember, bis Sonntag, 6.~Dezember, 11~Uhr"),
        (
            "2026-12-31 20:00",
            "2027-01-01 02:00",
            "Donnerstag, 31.~Dezember, 20~Uhr, bis Freitag, 1.~Januar~2027, 2~Uhr",
        ),
    ],
)
def test_an_event_names_each_day_once(starts: str, ends: str | None, words: str) -> None:
    event = Occurrence(starts=when(starts), ends=when(ends) if ends else None)
    assert shown(wording.event_time(event, without_year=2026)) == words


def date_on(day: str, place: str | None = None, *, is_cancelled: bool = False) -> Occurrence:
    return Occurrence(starts=when(day), place=place, is_cancelled=is_cancelled)


MARKET, SCHOOL, NOWHERE = date_on("2026-12-01", "Markt"), date_on("2026-12-02", "Schule"), date_on("2026-12-03")
OFF = date_on("2026-12-04 16:00", "Markt", is_cancelled=True)


@pytest.mark.parametrize(
    ("dates", "lines"),
    [
        ((NOWHERE,), ["Wann: Donnerstag, 3.~Dezember"]),
        ((MARKET,), ["Wann: Dienstag, 1.~Dezember", "Wo: Markt"]),
        ((OFF,), ["Wann: Freitag, 4.~Dezember, 16~Uhr: fällt aus", "Wo: Markt"]),
        ((NOWHERE, NOWHERE), ["Wann:", "• Donnerstag, 3.~Dezember", "• Donnerstag, 3.~Dezember"]),
        (
            (MARKET, OFF),
            ["Wann:", "• Dienstag, 1.~Dezember", "• Freitag, 4.~Dezember, 16~Uhr: fällt aus", "Wo: Markt"],
        ),
        ((MARKET, SCHOOL), ["Wann:", "• Dienstag, 1.~Dezember, Markt", "• Mittwoch, 2.~Dezember, Schule"]),
        (
            (MARKET, SCHOOL, MARKET),
            [
                "Wann:",
                "• Dienstag, 1.~Dezember",
                "• Mittwoch, 2.~Dezember, Schule",
                "• Dienstag, 1.~Dezember",
                "Wo: Markt (wenn kein anderer Ort dabeisteht)",
            ],
        ),
        (
            (MARKET, NOWHERE, MARKET),  # no place is not the market
            ["Wann:", "• Dienstag, 1.~Dezember, Markt", "• Donnerstag, 3.~Dezember", "• Dienstag, 1.~Dezember, Markt"],
        ),
    ],
)
def test_when_and_where_of_one_date_or_several(dates: tuple[Occurrence, ...], lines: list[str]) -> None:
    assert [shown(line) for line in wording.event_lines(dates, without_year=2026)] == lines


def test_of_a_long_series_the_later_dates_are_counted() -> None:
    lines = wording.event_lines([MARKET] * 14, most=12)
    assert lines[-2:] == ["• und 2 weitere Termine", "Wo: Markt"]
    assert len(lines) == 15
    assert len(wording.event_lines([MARKET] * 13, most=12)) == 15  # one date takes no more room than its count


@pytest.mark.parametrize(
    ("upcoming", "words"),
    [
        ((MARKET, SCHOOL, NOWHERE), "Nächster Termin: Dienstag, 1.~Dezember~2026, Markt (2~weitere)"),
        ((SCHOOL, OFF), "Nächster Termin: Mittwoch, 2.~Dezember~2026, Schule"),
        ((OFF,), "Letzter Termin: Freitag, 4.~Dezember~2026, 16~Uhr, Markt: fällt aus"),
        ((), "Letzter Termin: Freitag, 4.~Dezember~2026, 16~Uhr, Markt: fällt aus"),
    ],
)
def test_a_list_names_the_next_date(upcoming: tuple[Occurrence, ...], words: str) -> None:
    assert shown(wording.dates_in_short((MARKET, SCHOOL, NOWHERE, OFF), upcoming)) == words


def test_a_series_that_is_withdrawn_has_no_next_date() -> None:
    words = shown(wording.dates_in_short((MARKET, SCHOOL, OFF), (MARKET, SCHOOL, OFF), is_withdrawn=True))
    assert words == "3 Termine vom 1.~Dezember~2026 bis zum 4.~Dezember~2026"


def test_a_series_of_one_day_that_is_withdrawn_has_one_day() -> None:
    assert shown(wording.dates_in_short((MARKET, MARKET), (), is_withdrawn=True)) == "2 Termine am 1.~Dezember~2026"


def test_when_none_of_the_dates_left_takes_place_all_of_them_are_named() -> None:
    words = shown(wording.dates_in_short((MARKET, OFF, OFF), (OFF, OFF)))
    assert words == "2 Termine am 4.~Dezember~2026 fallen aus"
    words = shown(wording.dates_in_short((MARKET, OFF), (OFF,)))
    assert words == "Letzter Termin: Freitag, 4.~Dezember~2026, 16~Uhr, Markt: fällt aus"


def test_the_only_date_needs_no_word_before_it() -> None:
    assert shown(wording.dates_in_short((MARKET,), ())) == "Dienstag, 1.~Dezember~2026, Markt"


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (None, None, ""),
        ("2026-11-23", None, "gültig ab Montag, 23.~November"),
        ("2026-11-23 08:00", None, "gültig ab Montag, 23.~November, 8~Uhr"),
        (None, "2026-11-27", "gültig bis Freitag, 27.~November"),
        (None, "2027-01-01 18:00", "gültig bis Freitag, 1.~Januar~2027, 18~Uhr"),
        ("2026-11-23", "2026-11-27", "gültig von Montag, 23.~November, bis Freitag, 27.~November"),
        ("2026-11-23", "2026-11-23", "gültig am Montag, 23.~November"),
    ],
)
def test_a_validity_is_one_phrase(starts: str | None, ends: str | None, words: str) -> None:
    validity = Validity(starts=when(starts) if starts else None, ends=when(ends) if ends else None)
    assert shown(wording.validity(validity, without_year=2026)) == words


def test_the_machine_readable_form_is_as_exact_as_what_was_written() -> None:
    assert wording.iso(when("2026-11-27")) == wording.iso(date(2026, 11, 27)) == "2026-11-27"
    assert wording.iso(when("2026-11-27 09:30")) == wording.iso(at("2026-11-27 09:30")) == "2026-11-27T09:30+01:00"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "1~KB"),
        (1_499, "1~KB"),
        (999_499, "999~KB"),
        (999_600, "1,0~MB"),
        (1_000_000, "1,0~MB"),
        (12_340_000, "12,3~MB"),
    ],
)
def test_sizes_are_rounded_as_readers_know_them(count: int, words: str) -> None:
    assert shown(wording.file_size(count)) == words
