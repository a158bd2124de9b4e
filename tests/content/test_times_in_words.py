"""Another hour in the Kurztext than at »Beginn« is worth a second look; the same, however it is written, is not."""

from pathlib import Path

import pytest

from tests.workshop import Workshop


def said(home: Path, summary: str, begins: str) -> str:
    town = Workshop(home)
    file = town.announce("2026-11-20-fest", f"Beginn: {begins}\n")
    file.write_text(file.read_text("utf-8").replace("Kurz zu 2026-11-20-fest.", summary), "utf-8")
    return town.run("check").stdout


@pytest.mark.parametrize(
    ("summary", "begins", "hour"),
    [
        ("Das Fest ist am 5. Dezember um 15 Uhr.", "2026-12-05 16:00", "15 Uhr"),
        ("Fest am 5. Dezember, 15 bis 17 Uhr.", "2026-12-05 14:00", "15 bis 17 Uhr"),
        ("Fest am 05.12.2026, 9.30 Uhr.", "2026-12-05 09:00", "9.30 Uhr"),
    ],
)
def test_another_hour_is_named(tmp_path: Path, summary: str, begins: str, hour: str) -> None:
    text = f"Feld »Beginn«: Im Kurztext steht »{hour}«, hier »{begins[-5:]}«. Bitte prüfen, was stimmt."
    assert text in said(tmp_path, summary, begins)


@pytest.mark.parametrize(
    ("summary", "begins"),
    [
        ("Das Fest ist am 5. Dezember um 16 Uhr.", "2026-12-05 16:00"),
        ("Fest am 5. Dezember, 16 bis 18 Uhr.", "2026-12-05 16:00"),
        ("Fest am 5. Dezember, 9:30 Uhr.", "2026-12-05 09:30"),
        ("Fest am 5. Dezember, ab 15 Uhr Einlass, Beginn um 16 Uhr.", "2026-12-05 16:00"),
        ("Anmelden bis 1. Dezember, 12 Uhr.", "2026-12-05 16:00"),
        ("Das Fest ist am 5. Dezember.", "2026-12-05 16:00"),
    ],
)
def test_what_agrees_or_says_nothing_is_not(tmp_path: Path, summary: str, begins: str) -> None:
    assert "Im Kurztext steht" not in said(tmp_path, summary, begins)
