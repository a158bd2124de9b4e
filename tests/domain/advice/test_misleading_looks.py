"""What comes out differently from what it looks like is said, with its lines, and nothing else is."""

import pytest

from plugins.domain.advice.misleading_looks import misleading_looks

LONG = "Die Stadt sperrt ab Montag die Bahnhofstraße zwischen Markt und"


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("Mitbringen:\n-Ausweis\n-Foto", 1, "Liste"),
        ("•Ausweis\n•Foto", 0, "Liste"),
        ("*Ausweis\n*Foto", 0, "Liste"),
        ("Text\n\n1.Antrag\n2.Foto", 2, "Liste"),
        ("Ort | Zeit\nBorchel | 9 Uhr", 0, "Tabelle"),
        ("| Ort | Zeit\n| Borchel | 9 Uhr", 0, "Tabelle"),
        ("| Ort | Zeit |\n\nAbfahrt:\n\n| Borchel | 9 Uhr |", 0, "Tabelle"),
        ("Abfahrt:\n\n| Ort | Zeit |\n\n| Borchel | 9 Uhr | 1 |", 2, "Tabelle"),
        ("Montag      8–12 Uhr\nDienstag    9–12 Uhr", 0, "Spalten aus Leerzeichen"),
        (f"Titel\n\n{LONG}\n{LONG}\n{LONG}\nAmt.", 2, "Mailprogramm"),
        (f"{LONG}\n{LONG.lower()}\namt.", 0, "Mailprogramm"),
        (f"- {LONG}\n  {LONG}\n  {LONG}", 0, "Mailprogramm"),
    ],
)
def test_lines_that_mislead_get_a_hint_that_shows_them(body: str, line: int, words: str) -> None:
    found = list(misleading_looks(body))
    assert found[0][0] == line
    assert words in found[0][1]
    assert f"\n    {body.splitlines()[line].strip()}" in found[0][1]


@pytest.mark.parametrize(
    "body",
    [
        "- Ausweis\n- Foto",
        "-5 Grad\n-3 Grad",
        "*so* und *so*\n*nur heute*",
        "| Ort | Zeit |\n| Borchel | 9 Uhr |",
        "| Ort | Zeit |\n\n| Borchel | 9 Uhr |",
        "Ort | Zeit\n--- | ---\nBorchel | 9 Uhr",
        "Start | Kontakt",
        "Ort\tZeit\nBorchel\t9 Uhr",
        "29. November: Advent\n6. Dezember: Nikolaus",
        "```\n-Ausweis\n-Foto\n```",
        "Große Straße 1\n27356 Rotenburg",
        f"{LONG} Amt und noch viel weiter bis ans Ende der Zeile\n" * 4,
        f"- {LONG}\n- {LONG}\n- {LONG}",
        f"{LONG}\nkurz\n{LONG}\nkurz",
    ],
)
def test_lines_that_come_out_as_they_look_get_none(body: str) -> None:
    assert list(misleading_looks(body)) == []
