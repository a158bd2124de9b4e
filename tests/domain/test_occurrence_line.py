"""A line of ``Termine``: what it says, and what an office is told that wrote it otherwise."""

import re
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.advice.date_messages import Around, lines_of, spelled
from plugins.domain.occurrence_line import occurrence
from plugins.domain.parts import Occurrence
from tests.factory import BERLIN, NOW, when
from tests.tools import many

AROUND = Around(NOW)
FROM_FOUR, TO_SIX = when("2026-12-01 16:00"), when("2026-12-01 18:00")
AFTERNOON = Occurrence(starts=FROM_FOUR, ends=TO_SIX)


@pytest.mark.parametrize(
    "line",
    [
        "2026-12-01 16:00 – 18:00",
        "2026-12-01 16:00 - 18:00",
        "2026-12-01 16:00-18:00",
        "2026-12-01 16:00–18:00 Uhr",
        "2026-12-01 16:00 Uhr – 18:00 Uhr",
        "2026-12-01 16:00 bis 18:00 Uhr",
        "2026-12-01 16:00 Bis 18:00uhr",
        "2026-12-01 16:00 – 2026-12-01 18:00",
        "2026-12-01\u00a016:00\u202f–\u202f18:00\u00a0Uhr",
        "  2026-12-01\t16:00 —  18:00 ,",
        "\u200e2026-12-01 16:00\u200b \u2011 18:00\ufeff",
    ],
)
def test_one_afternoon_however_it_is_typed(line: str) -> None:
    assert occurrence(line, BERLIN) == AFTERNOON


@pytest.mark.parametrize(
    ("line", "starts", "ends"),
    [
        ("2026-12-01", "2026-12-01", None),
        ("2026-12-01 16:00", "2026-12-01 16:00", None),
        ("2026-12-01 16:00 Uhr", "2026-12-01 16:00", None),
        ("2026-12-05 – 2026-12-07", "2026-12-05", "2026-12-07"),
        ("2026-12-05 bis 2026-12-07", "2026-12-05", "2026-12-07"),
        ("2026-12-05-2026-12-07", "2026-12-05", "2026-12-07"),
        ("2026-12-05 – 2026-12-05", "2026-12-05", "2026-12-05"),
        ("2026-12-31 20:00 – 2027-01-01 02:00", "2026-12-31 20:00", "2027-01-01 02:00"),
        ("2026-12-05 15:00 – 2026-12-06", "2026-12-05 15:00", "2026-12-06"),
        ("2026-10-25 01:00 – 03:30", "2026-10-25 01:00", "2026-10-25 03:30"),
        ("2026-12-01 16:00 – 16:00", "2026-12-01 16:00", None),
    ],
)
def test_days_times_and_ranges(line: str, starts: str, ends: str | None) -> None:
    assert occurrence(line, BERLIN) == Occurrence(starts=when(starts), ends=when(ends) if ends else None)


@pytest.mark.parametrize(
    ("behind", "place", "is_cancelled"),
    [
        (", Rathaus", "Rathaus", False),
        (",Rathaus, Saal 2: hinten, links", "Rathaus, Saal 2: hinten, links", False),
        (", 2. Etage", "2. Etage", False),
        (", Am Markt 3", "Am Markt 3", False),
        (", Raum 16:00", "Raum 16:00", False),
        (", Raum 2.45.", "Raum 2.45.", False),
        (", 31.2. Flur", "31.2. Flur", False),
        (", Raum 24:00", "Raum 24:00", False),
        (", Bus 24: fällt aus", "Bus 24", True),
        (", Aus alter Zeit", "Aus alter Zeit", False),
        (": fällt aus", None, True),
        (": Fällt aus.", None, True),
        (":FÄLLT  AUS!", None, True),
        (" :\u00a0fa\u0308llt\u00a0aus", None, True),
        (", Saal: unten: fällt aus", "Saal: unten", True),
    ],
)
def test_a_place_and_a_cancellation_follow_the_time(behind: str, place: str | None, is_cancelled: bool) -> None:  # noqa: FBT001
    expected = Occurrence(starts=FROM_FOUR, ends=TO_SIX, place=place, is_cancelled=is_cancelled)
    assert occurrence(f"2026-12-01 16:00 – 18:00{behind}", BERLIN) == expected


REWRITTEN = {
    "2026-12-01 16 Uhr": "2026-12-01 16:00",
    "2026-12-01 16.00 Uhr": "2026-12-01 16:00",
    "2026-12-01 16–18 Uhr, Rathaus": "2026-12-01 16:00 – 18:00, Rathaus",
    "2026-12-01 9:00 – 11:00": "2026-12-01 09:00 – 11:00",
    "2026-12-01T16:00:00": "2026-12-01 16:00",
    "2026-12-01, 16:00 – 18:00, Rathaus": "2026-12-01 16:00 – 18:00, Rathaus",
    "2026-12-01, um 16 Uhr, Rathaus": "2026-12-01 16:00, Rathaus",
    "2026-12-01 ab 16 Uhr": "2026-12-01 16:00",
    "1.12.2026 16 Uhr": "2026-12-01 16:00",
    "Di., 01.12.26, 16.00-18.00 Uhr (Saal 2)": "2026-12-01 16:00 – 18:00, Saal 2",
    "Dienstag, den 1. Dezember 2026 von 16 bis 18 Uhr": "2026-12-01 16:00 – 18:00",
    "1.12. 16 Uhr, Rathaus": "2026-12-01 16:00, Rathaus",
    "5.–7.12.2026, Markt": "2026-12-05 – 2026-12-07, Markt",
    "5. bis 7. Dezember 2026": "2026-12-05 – 2026-12-07",
    "2026-12-01 16:00 Rathaus": "2026-12-01 16:00, Rathaus",
    "1.12.2026 16 Uhr, Raum 2.45.": "2026-12-01 16:00, Raum 2.45.",
    "2026-12-01 16:00: Rathaus": "2026-12-01 16:00, Rathaus",
    "2026-12-01 16:00 fällt aus": "2026-12-01 16:00: fällt aus",
    "2026-12-01 16:00, fällt aus": "2026-12-01 16:00: fällt aus",
    "2026-12-01 16:00: entfällt": "2026-12-01 16:00: fällt aus",
    "2026-12-01 16:00, Rathaus (abgesagt)": "2026-12-01 16:00, Rathaus: fällt aus",
    "2026-12-01 16:00, Rathaus: fällt wegen Krankheit aus": "2026-12-01 16:00, Rathaus: fällt aus",
    "5./6. Dezember 2026, 10–18 Uhr": "2026-12-05 10:00 – 2026-12-06 18:00",
    "5.–7.12.2026 ab 10 Uhr": "2026-12-05 10:00 – 2026-12-07",
    "28.12. - 3.1.2027": "2026-12-28 – 2027-01-03",
    "2026-12-01T16:00:00+01:00": "2026-12-01 16:00",
    "2026-12-31 20:00 – 02:00": "2026-12-31 20:00 – 2027-01-01 02:00",
    "2026-12-31 18:00 – 24:00": "2026-12-31 18:00 – 2027-01-01 00:00",
    "Beginn: 2026-12-01 16:00": "2026-12-01 16:00",
    "2026-12-05 24:00": "2026-12-06 00:00",
    "2026-12-05 24:00 Uhr, Markt": "2026-12-06 00:00, Markt",
    "2026-12-31 24 Uhr: fällt aus": "2027-01-01 00:00: fällt aus",
    "2026-12-05 18:00 –24:00, Markt": "2026-12-05 18:00 – 2026-12-06 00:00, Markt",
    "2026-12-05 – 07, Markt": "2026-12-05 – 2026-12-07, Markt",
    "2026-12-05-07": "2026-12-05 – 2026-12-07",
    "2026-12-05/06 Markt": "2026-12-05 – 2026-12-06, Markt",
    "2026-12-05 bis 18, Markt": "2026-12-05 – 2026-12-18, Markt",
    "2026-12-05 – 12-07, Markt": "2026-12-05 – 2026-12-07, Markt",
    "2026-12-28 – 03: fällt aus": "2026-12-28 – 2027-01-03: fällt aus",
    "5.12.2026 – 7., Markt": "2026-12-05 – 2026-12-07, Markt",
    "2026-12-05 18-22, Markt": "2026-12-05 18:00 – 22:00, Markt",
    "2026-12-05 bis 18 Uhr, Markt": "2026-12-05 – 2026-12-05 18:00, Markt",
}


@pytest.mark.parametrize(("line", "right"), REWRITTEN.items(), ids=REWRITTEN)
def test_what_cannot_be_read_is_shown_in_the_right_spelling(line: str, right: str) -> None:
    with pytest.raises(ValueError, match=f"»{re.escape(line)}«.* Bitte »{re.escape(right)}« schreiben"):
        occurrence(line, BERLIN)
    occurrence(right, BERLIN)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2026-02-30 16:00", "»2026-02-30 16:00« gibt es im Kalender nicht."),
        ("30.2.2026 16 Uhr", "»30.2.2026 16 Uhr« gibt es im Kalender nicht."),
        ("2027-03-28 02:30", "beginnt die Sommerzeit"),
        ("2026-12-07 – 2026-12-05", "liegt vor dem Anfang. Bitte eines von beiden ändern."),
        ("bald", "»bald« lässt sich nicht als Termin lesen. Bitte »JJJJ-MM-TT HH:MM – HH:MM, Ort« schreiben."),
        ("2026-12-01 16:00 – 18:00 – 20:00", "Bitte »JJJJ-MM-TT HH:MM – HH:MM, Ort« schreiben."),
    ],
)
def test_what_is_no_date_at_all_is_named(line: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        occurrence(line, BERLIN)


@pytest.mark.parametrize("between", [", ", "; ", " und ", " sowie "])
def test_several_dates_on_one_line_become_lines(between: str) -> None:
    with pytest.raises(ValueError, match="eigene Zeile") as said:
        occurrence(f"2026-12-01 16:00{between}2027-01-05 16:00, Rathaus", BERLIN)
    shown = str(said.value).split("\n")[1:]
    assert shown == ["  - 2026-12-01 16:00, Rathaus", "  - 2027-01-05 16:00, Rathaus"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1.12., 8.12. und 15.12.2026, 16 Uhr, Saal", ["2026-12-01", "2026-12-08", "2026-12-15"]),
        ("Di, 1.12. und Do, 3.12. jeweils 16 Uhr, Saal", ["2026-12-01", "2026-12-03"]),
        ("28. Dez. und 4. Jänner 2027 um 16.00 h (Saal)", ["2026-12-28", "2027-01-04"]),
        ("28. Dez. und 4. Januar 2027 um 16.00 h (Saal)", ["2026-12-28", "2027-01-04"]),
        ("Mittwoch 16 Uhr, Saal", ["2026-11-25"]),
        ("16 Uhr am 2.12. (Saal)", ["2026-12-02"]),
        ("nächsten Montag, 16h, Saal", ["2026-11-30"]),
    ],
)
def test_days_share_the_time_behind_them_and_find_their_year(text: str, lines: list[str]) -> None:
    assert lines_of(text, AROUND) == [f"{day} 16:00, Saal" for day in lines]


@pytest.mark.parametrize("text", ["9999-12-31 24 Uhr", "31.2.2026", "16 Uhr, Saal", "2. Advent, 15 Uhr"])
def test_no_line_is_shown_for_what_names_no_day_of_the_calendar(text: str) -> None:
    assert lines_of(text, AROUND) == []


def test_each_of_several_dates_keeps_its_own_place() -> None:
    assert lines_of("2026-12-01 16:00, Rathaus; 5.1.2027 17 Uhr, Schule", AROUND) == [
        "2026-12-01 16:00, Rathaus",
        "2027-01-05 17:00, Schule",
    ]


MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2190, 1, 1)).map(lambda each: f"{each:%Y-%m-%d %H:%M}")  # noqa: DTZ001 - as written
PIECES = st.sampled_from(
    [*"–-,:;.( )", " bis ", " Uhr", "2026-12-01", "1.12.", "1.12.2026", "16:00", " 16 Uhr", "24:00", "Rathaus",
     "fällt aus", "entfällt", "2026-02-30", "Di", "\u00a0", "\u0661", "99", "JJJJ"]
)  # fmt: skip


@many(300)
@given(st.lists(PIECES | st.characters(), max_size=9).map("".join))
def test_whatever_is_written_is_read_or_answered(line: str) -> None:
    with suppress(ValueError):
        occurrence(line, BERLIN)


@many(200)
@given(starts=MOMENTS, ends=st.none() | MOMENTS, place=st.sampled_from(["", "Saal 2: hinten, links", "Rathaus"]))
def test_what_a_message_shows_can_be_written(starts: str, ends: str | None, place: str) -> None:
    line = " – ".join(sorted(filter(None, (starts, ends)))) + (f", {place}" if place else "")
    with suppress(ValueError):  # an hour that summer time leaves out
        found = occurrence(line, BERLIN)
        assert occurrence(spelled(line.replace("-", ".", 2), AROUND), BERLIN) == found


def test_what_nobody_understands_stays_as_it_is() -> None:
    assert spelled("irgendwann im Herbst", AROUND) == "irgendwann im Herbst"
    assert spelled("2026-12-01 16 Uhr – 18 Uhr", AROUND) == "2026-12-01 16:00 – 18:00"
