"""One line of WhatsApp markup: markers only where all clients agree, literal ones never."""

import pytest

from plugins.whatsapp.lines import Segment, Style, marked_up, plain

BOLD, ITALIC, CODE = frozenset({Style.BOLD}), frozenset({Style.ITALIC}), frozenset({Style.CODE})


@pytest.mark.parametrize(
    ("segments", "expected"),
    [
        ([Segment("fett", BOLD)], "*fett*"),
        ([Segment("ab "), Segment(" Montag ", BOLD), Segment("gilt")], "ab  *Montag* gilt"),
        ([Segment("fett", BOLD), Segment(", dann")], "*fett*, dann"),
        ([Segment("("), Segment("neu", BOLD), Segment(")")], "*(neu)*"),
        ([Segment("„"), Segment("Heimat", BOLD), Segment("“ ist schön")], "*„Heimat“* ist schön"),
        ([Segment("Schul", BOLD), Segment("weg")], "Schulweg"),
        ([Segment("A–"), Segment("B", BOLD)], "A–B"),
        ([Segment("beides", BOLD | ITALIC)], "*_beides_*"),
        ([Segment("ganz ", BOLD), Segment("und", BOLD | ITALIC), Segment(" gar", BOLD)], "*ganz _und_ gar*"),
        ([Segment("x", CODE | BOLD)], "`x`"),
        ([Segment("   ", BOLD)], "   "),
        ([Segment("wirklich", ITALIC), Segment("?!")], "_wirklich_?!"),
        ([Segment("5 €", BOLD), Segment("/Tag")], "5 €/Tag"),
    ],
)
def test_styles_are_written_where_every_client_reads_them(segments: list[Segment], expected: str) -> None:
    assert marked_up(segments) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Schüler*innen und Lehrer*innen",
        "Ein*e",
        "haushalt_2026_entwurf.pdf",
        "3*4*5",
        "~ 20 Personen",
        "-5 Grad",
        "#rotenburg",
    ],
)
def test_safe_characters_stay(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*ab 18 Uhr*", "∗ab 18 Uhr∗"),
        ("~20 und 30~", "∼20 und 30∼"),
        ("_so_", "＿so＿"),
        ("* nur heute", "∗ nur heute"),
        ("- kein Punkt", "– kein Punkt"),
        ("> kein Zitat", "› kein Zitat"),
        ("24. Dezember", "24.\N{NO-BREAK SPACE}Dezember"),
        ("1. FC Rotenburg", "1.\N{NO-BREAK SPACE}FC Rotenburg"),
    ],
)
def test_literal_markers_are_neutralised(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_a_literal_marker_beside_a_real_one_is_neutralised() -> None:
    assert marked_up([Segment("Preis* für "), Segment("alle", BOLD)]) == "Preis∗ für *alle*"
