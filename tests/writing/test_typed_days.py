"""Days and times as an office types them, on a Thursday morning."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.writing.typed_days import dates, end_of, last_moment, line_of, spelt

NOW = datetime(2026, 11, 26, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("27.11.2026", ["2026-11-27"]),
        ("24.12.", ["2026-12-24"]),
        ("1.9.", ["2027-09-01"]),
        ("29.2.", ["2028-02-29"]),
        ("morgen um 8", ["2026-11-27 08:00"]),
        ("Samstag 15 Uhr", ["2026-11-28 15:00"]),
        ("28.11., 15-17 Uhr", ["2026-11-28 15:00 – 17:00"]),
        ("28.11. 15 bis 17 Uhr, Rathaus", ["2026-11-28 15:00 – 17:00, Rathaus"]),
        ("28.11. 20 Uhr bis 2 Uhr", ["2026-11-28 20:00 – 2026-11-29 02:00"]),
        ("28.11. 15 Uhr bis 29.11. 14 Uhr", ["2026-11-28 15:00 – 2026-11-29 14:00"]),
        ("5.12.–7.12.", ["2026-12-05 – 2026-12-07"]),
        ("1.12. und 8.12., 16–18 Uhr", ["2026-12-01 16:00 – 18:00", "2026-12-08 16:00 – 18:00"]),
        ("2026-12-01; 8.12., 16 Uhr, Raum 12", ["2026-12-01", "2026-12-08 16:00, Raum 12"]),
        ("Sa, 28.11. 20 Uhr bis So 2 Uhr", ["2026-11-28 20:00 – 2026-11-29 02:00"]),
        ("Do–Sa, 26.–28.11.", ["2026-11-26 – 2026-11-28"]),
        ("Fr 27.11. und Sa 28.11., jeweils 10 Uhr", ["2026-11-27 10:00", "2026-11-28 10:00"]),
        ("28.11., 15 Uhr (Haus Sonntag)", ["2026-11-28 15:00, Haus Sonntag"]),
        ("28.11., 15 Uhr, Straße des 17. Juni 3-5", ["2026-11-28 15:00, Straße des 17. Juni 3-5"]),
        ("2026-12-01 16:00 – 18:00, Saal 2, 1. Stock", ["2026-12-01 16:00 – 18:00, Saal 2, 1. Stock"]),
    ],
)
def test_a_date_is_understood_and_spelt_as_in_a_file(typed: str, lines: list[str]) -> None:
    assert [line_of(each) for each in dates(typed, NOW)] == lines


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Bitte Tag und Uhrzeit schreiben"),
        ("31.11.2026", "»31.11.2026« gibt es im Kalender nicht."),
        ("15 Uhr", "»15 Uhr« lässt sich nicht als Termin lesen."),
        ("am 3. Advent", "lässt sich nicht als Termin lesen."),
        ("28.11.2025 15 Uhr", "ist schon vorbei."),
        ("28.11., 15-14 Uhr", "Das Ende liegt vor dem Beginn."),
        ("28.11.-26.11.", "liegt vor dem Anfang."),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(typed: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        dates(typed, NOW)


@pytest.mark.parametrize(
    "typed",
    [
        "28.11., 15 und 17 Uhr", "28.11. 15 Uhr und 17 Uhr", "28.11. 15/17 Uhr", "28.11. 8-12 u. 14-16 Uhr",
        "28.11. um halb vier", "nächsten Freitag um halb vier", "28.11. Viertel vor acht", "28.11. fünfzehn Uhr",
        "28.11., nachmittags", "28.11. 3 Uhr nachmittags", "28.11., 3 PM", "28.11. 3 p.m.", "28.11. früh",
        "28.11., 15 Uhr, Einlass 14 Uhr", "28.11. 15 Uhr Ende offen", "28.11. 15 Uhr c. t.", "28.11. oder 29.11.",
        "28.11. bis 30.11., täglich 10 Uhr", "28.11. bis 30.11., täglich 10-17 Uhr", "28.11.-30.11. 10 Uhr",
        "2026-11-28 15:00, um halb vier", "2026-11-28 15:00, und 17 Uhr", "bis 30.11.", "28.11., 15 Uhr, Montag",
    ],
)  # fmt: skip
def test_a_date_is_refused_when_a_word_of_it_would_be_lost(typed: str) -> None:
    with pytest.raises(ValueError, match=r"weder als Uhrzeit noch als Ort|mehrere|nur ein Ende"):
        dates(typed, NOW)


@pytest.mark.parametrize(
    "typed",
    ["Mo 28.11.", "So, 28.11., 15 Uhr", "28.11. (Montag), 15 Uhr", "Sa und So 10 Uhr", "so 28.11.",
     "Fr 28.11. und Sa 27.11."],
)  # fmt: skip
def test_a_weekday_that_the_calendar_denies_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="Bitte Wochentag und Datum prüfen"):
        dates(typed, NOW)
    with pytest.raises(ValueError, match=r"Montag passt nicht zum Datum, gelesen wurde Freitag, 27\. November 2026\."):
        last_moment("Mo 27.11.", NOW)
    with pytest.raises(ValueError, match="Bitte Wochentag und Datum prüfen"):
        end_of(dates("28.11. 15 Uhr", NOW)[0], "Mo 29.11. 12 Uhr", NOW)


@pytest.mark.parametrize(
    ("begin", "end", "line"),
    [
        ("28.11. 15 Uhr", "17", "2026-11-28 15:00 – 17:00"),
        ("28.11. 15 Uhr", "18.30", "2026-11-28 15:00 – 18:30"),
        ("28.11. 20 Uhr", "2 Uhr", "2026-11-28 20:00 – 2026-11-29 02:00"),
        ("28.11. 15 Uhr", "29.11. 12 Uhr", "2026-11-28 15:00 – 2026-11-29 12:00"),
        ("28.11.", "30.11.", "2026-11-28 – 2026-11-30"),
    ],
)
def test_an_end_belongs_to_its_beginning(begin: str, end: str, line: str) -> None:
    assert line_of(end_of(dates(begin, NOW)[0], end, NOW)) == line


@pytest.mark.parametrize(
    ("begin", "end"),
    [("28.11. 15 Uhr", "14 Uhr"), ("28.11.", "17 Uhr"), ("28.11. 15 Uhr", "egal"),
     ("28.11. 15 Uhr", "17 oder 18 Uhr"), ("28.11. 15 Uhr", "5 Uhr nachmittags")],
)  # fmt: skip
def test_an_end_that_cannot_be_is_refused(begin: str, end: str) -> None:
    with pytest.raises(ValueError, match="Ende"):
        end_of(dates(begin, NOW)[0], end, NOW)


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [("heute", "2026-11-26"), ("heute 18 Uhr", "2026-11-26 18:00"), ("18 Uhr", "2026-11-26 18:00"),
     ("bis Freitag", "2026-11-27"), ("1.1.", "2027-01-01"), ("2026-11-30", "2026-11-30")],
)  # fmt: skip
def test_until_when_something_holds(typed: str, spelling: str) -> None:
    assert spelt(last_moment(typed, NOW)) == spelling


@pytest.mark.parametrize("typed", ["8 Uhr", "25.11.2026", "23.–27.11.", "bis auf Weiteres", "31.11."])
def test_an_end_in_the_past_or_none_at_all_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"vorbei|Zeitraum|kein Datum|im Kalender nicht"):
        last_moment(typed, NOW)
