"""Single values as an office or its programs write them, and what is shown instead."""

import pytest

from plugins.domain.advice.date_messages import Around
from plugins.domain.moments import moment
from plugins.domain.written import posting, timed_text
from tests.factory import BERLIN, NOW

AROUND = Around(NOW)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2026-11-21T10:00:00+01:00: iso", "2026-11-21 10:00"),
        ("2026-11-21T09:00:00Z: iso", "2026-11-21 10:00"),
        ("2026-07-21T09:00:00.000Z: iso", "2026-07-21 11:00"),
        ("2026-11-21 10:00:00 +0100: iso", "2026-11-21 10:00"),
        ("2026-11-21T10:00: iso", "2026-11-21 10:00"),
        ("2026-11-21 10:00 Uhr: iso", "2026-11-21 10:00"),
        ("21.11.2026, 10 Uhr: iso", "2026-11-21 10:00"),
        ("2026-11-21 24:00: iso", "2026-11-22 00:00"),
    ],
)
def test_an_instant_of_a_program_is_shown_in_the_towns_own_time(written: str, right: str) -> None:
    with pytest.raises(ValueError, match=rf"\. Bitte .*, zum Beispiel {right}\.\Z"):
        timed_text(written, BERLIN, AROUND)
    assert timed_text(f"{right}: iso", BERLIN, AROUND)[1] == "iso"


@pytest.mark.parametrize("text", ["2026-11-21 10:00 Uhr", "2026-11-21 10:00uhr", "2026-11-21 10.00 Uhr"])
def test_uhr_stands_behind_a_time_in_a_list_of_dates_alone(text: str) -> None:
    for read in (moment, posting):
        with pytest.raises(ValueError, match=r"zum Beispiel 2026-11-21 10:00\."):
            read(text, BERLIN, AROUND)


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("2026-11-20 10:00, 2026-11-21 11:00", ["2026-11-20 10:00", "2026-11-21 11:00"]),
        ("2026-11-20 10:00 und 2026-11-21 11:00 Uhr", ["2026-11-20 10:00", "2026-11-21 11:00"]),
        ("2026-11-20 10:00; 11:30", ["2026-11-20 10:00", "2026-11-20 11:30"]),
        ("20.11. 10 Uhr / 21.11. 11 Uhr", ["2026-11-20 10:00", "2026-11-21 11:00"]),
        ("2026-11-20, 2026-11-21", ["2026-11-20 12:00", "2026-11-21 12:00"]),
        (
            "2026-11-20 10:00 [ab12cd34], 2026-11-21 11:00 [ff12cd34]",
            ["2026-11-20 10:00 [ab12cd34]", "2026-11-21 11:00 [ff12cd34]"],
        ),
    ],
)
def test_several_postings_on_one_line_become_a_list_of_all_of_them(written: str, lines: list[str]) -> None:
    with pytest.raises(ValueError, match="mehrere Zeitpunkte") as raised:
        posting(written, BERLIN, AROUND)
    assert str(raised.value).split("\n")[1:] == [f"  - {line}" for line in lines]
    for line in lines:
        posting(line, BERLIN, AROUND)
