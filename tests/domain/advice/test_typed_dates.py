"""What people type for a date, a time or a span, and the spelling that a message shows them."""

from datetime import date, datetime

import pytest

from plugins.domain.advice.date_messages import Around, otherwise
from plugins.domain.advice.days_and_times import ImpossibleDateError
from plugins.domain.advice.typed_dates import says_only_when, typed
from tests.factory import NOW

TODAY = NOW.date()
DAYS = {
    "2026-12-02": [
        *("Mi, 2.12.", "2.12.26", "02.12.26", "2. Dezember 2026", "2.Dezember 2026", "2. Dez. 2026", "2. Dezember"),
        *("Mittwoch, den 2. Dezember 2026", "am 2.12.", "bis 2.12.2026", "02. 12. 2026", "2026-12-2", "2026/12/2"),
        *("2026.12.02", "20261202", "2/12/2026", "02-12-2026", "2026-12-02 # Mittwoch"),
    ],
    "2027-03-12": ["12.3.", "12. März", "12. Mrz.", "12. Maerz 2027"],
    "2026-11-23": ["heute", "ab sofort", "jetzt"],
    "2026-11-24": ["morgen", "Dienstag"],
    "2026-11-30": ["nächsten Montag"],
}
INSTANTS = {
    "2026-12-02 08:00": [
        *("2026-12-02 8 Uhr", "2026-12-02T08:00", "2026-12-02 08:00:00", "2026-12-02 8.00 Uhr", "2026-12-02, 8:00"),
        *(
            "2026-12-02 ab 8 Uhr",
            "2026-12-02 um 8 Uhr",
            "2026-12-02 8",
            "2026-12-02 8h",
            "2.12.2026 8 Uhr",
            "2.12. 8:00",
        ),
        *("2026-12-02T08:00:00+01:00", "2026-12-02T07:00:00.000Z", "Mi., 02.12.26, 08.00 Uhr", "2026-12-02 0800"),
    ],
    "2026-12-03 00:00": ["2026-12-02 24:00", "2.12.2026, 24 Uhr"],
    "2026-11-23 11:00": ["23.11.2026 11 Uhr", "11 Uhr", "11:00", "ab 11.00 Uhr", "heute 11 Uhr"],
    "2026-11-23 08:30": ["8 Uhr 30", "8.30 Uhr", "8:30h"],
}
SPANS = {
    ("2026-12-02 08:00", "2026-12-02 13:00"): [
        *("2026-12-02 8–13 Uhr", "2026-12-02 8-13", "2.12.2026, 8 bis 13 Uhr", "2026-12-02 08:00 - 13:00 Uhr"),
        *("Mi, 2.12., von 8 bis 13 Uhr", "2026-12-02 8.00–13.00 Uhr", "2026-12-02 8 Uhr bis 2026-12-02 13 Uhr"),
    ],
    ("2026-12-02 20:00", "2026-12-03 02:00"): ["2026-12-02 20–2 Uhr", "2.12. 20 Uhr bis 3.12. 2 Uhr"],
    ("2026-11-23 08:00", "2026-11-23 13:00"): ["8–13 Uhr", "8:00-13:00"],
    ("2026-12-01", "2026-12-03"): ["1.–3. Dezember 2026", "1. bis 3. Dezember", "1.12. - 3.12.2026", "1.-3.12.2026"],
    ("2026-12-05", "2026-12-06"): ["5./6. Dezember 2026", "2026-12-05 – 2026-12-06", "5. und 6. Dezember"],
}


@pytest.mark.parametrize(
    ("text", "right"), [(text, right) for group in (DAYS, INSTANTS) for right, texts in group.items() for text in texts]
)
def test_a_moment_is_shown_as_it_should_be_spelt(text: str, right: str) -> None:
    found = typed(text, NOW)
    assert found is not None
    assert (found.starts(TODAY), found.ends(TODAY)) == (right, None)


@pytest.mark.parametrize(("text", "right"), [(text, right) for right, texts in SPANS.items() for text in texts])
def test_a_span_has_two_ends(text: str, right: tuple[str, str]) -> None:
    found = typed(text, NOW)
    assert found is not None
    assert (found.starts(TODAY), found.ends(TODAY)) == right


@pytest.mark.parametrize("text", ["", "KW 48", "demnächst", "im Frühjahr", "2026", "mittags", "112", "3"])
def test_what_says_no_time_is_left_alone(text: str) -> None:
    assert typed(text, NOW) is None


@pytest.mark.parametrize("text", ["30.2.2026", "2026-02-30 8 Uhr", "31. November", "1.13.2026"])
def test_a_day_that_no_calendar_has_is_no_example(text: str) -> None:
    with pytest.raises(ImpossibleDateError):
        typed(text, NOW)
    assert str(otherwise(text, Around(NOW), needs_time=False)).startswith(f"»{text}« gibt es im Kalender nicht.")


def test_a_time_alone_is_on_the_day_that_is_meant() -> None:
    around = Around(NOW, date(2026, 12, 2))
    assert str(otherwise("13:00", around, needs_time=False)) == (
        "Bei »13:00« fehlt der Tag. Bitte JJJJ-MM-TT HH:MM schreiben, zum Beispiel 2026-12-02 13:00."
    )


def test_a_span_names_both_fields() -> None:
    around = Around(NOW, None, ("Beginn", "Ende"))
    assert str(otherwise("2026-12-02 8–13 Uhr", around, needs_time=False)) == (
        "»2026-12-02 8–13 Uhr« ist ein Zeitraum. "
        "Bitte »Beginn: 2026-12-02 08:00« und »Ende: 2026-12-02 13:00« schreiben."
    )


def test_an_example_out_of_nothing_is_the_clocks_own() -> None:
    later = Around(datetime(2031, 5, 6, 7, 8, tzinfo=NOW.tzinfo))
    assert str(otherwise("bald", later, needs_time=True)).endswith("zum Beispiel 2031-05-06 07:08.")
    assert str(otherwise("bald", later, needs_time=False)).endswith("zum Beispiel 2031-05-06.")


@pytest.mark.parametrize(
    ("text", "is_only"),
    [
        *(("23.11. 14 Uhr", True), ("Mo, 23.11.2026, 14:00", True), ("um 8 Uhr", True), ("heute", True)),
        *(("Der Kran um 8 Uhr", False), ("112", False), ("Kein Markt", False), ("", False), ("2 Bäume", False)),
    ],
)
def test_only_a_date_or_a_time_stands_before_a_colon(text: str, is_only: bool) -> None:  # noqa: FBT001 - a case
    assert says_only_when(text) is is_only
