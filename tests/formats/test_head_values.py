import pytest

from plugins.domain.keys import ANNOUNCEMENT_ROWS
from plugins.formats.front_matter import head
from plugins.formats.head_values import literal


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r'"Sperrung \"Am Markt\" beendet"', 'Sperrung "Am Markt" beendet'),
        (r'"\U0001F6A7 Bahnhofstra\xDFe"', "🚧 Bahnhofstraße"),
        (r'"\ud83d\udea7 Stau"', "🚧 Stau"),
        (r'"Erste.\nZweite."', "Erste.\nZweite."),
        (r'"Glas\xADfaser"', "Glasfaser"),
        (r'"a\\b"', r"a\b"),
        (r'"\x07Alarm"', "Alarm"),
        (r'"Das \alte\ Rathaus"', r"Das \alte\ Rathaus"),
        (r'"Das \alte Rathaus"', r"Das \alte Rathaus"),
        (r'"\vorne und \Nord"', r"\vorne und \Nord"),
        (r'"C:\bilder\foto"', r"C:\bilder\foto"),
        (r'"Zeile\vZeile"', "Zeile Zeile"),
        (r'"a\\bc"', r"a\bc"),
        ("'Müller''s Hof'", "Müller's Hof"),
        ("'''Heimat'''", "'Heimat'"),
        ('"Heimat"\u200b', "Heimat"),
        *((nothing, "") for nothing in ("null", "~", '""', "''", " null ", "\u200bnull")),
        *((quoted, quoted[1:-1]) for quoted in ('"null"', "'~'", '"# 1"', r"'a\nb'")),
    ],
)
def test_what_a_writer_of_yaml_has_quoted_is_read_as_it_was(written: str, meant: str) -> None:
    assert literal(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        *('"A" und "B"', "'A' und 'B'", "''Titel''", r'"A\" und "B"', '"', "'", '"offen', r"\"A\"", "null und nichtig"),
        *("Null", "NULL", "~ 5 Meter", "[Kernstadt, Borchel]", "{a: b}", "!wichtig", "& Söhne", "*Stern*", "@Rathaus"),
    ],
)
def test_everything_else_is_text(text: str) -> None:
    assert literal(text) == text


@pytest.mark.parametrize(("written", "text"), [(r'"C:\Users\x"', r"C:\Users\x"), (r'"\q"', r"\q")])
def test_a_backslash_that_yaml_does_not_know_stays(written: str, text: str) -> None:
    assert literal(written) == text


def test_a_typed_backslash_keeps_its_letter_in_a_nested_map_too() -> None:
    text = '---\nAnhänge:\n  - Datei: a.pdf\n    Beschriftung: "Das \\alte \\Neue"\n---\n'
    (field,) = head(text, "x.md", ANNOUNCEMENT_ROWS, lambda problem: pytest.fail(str(problem))).fields
    assert field.items[0].parts == {"datei": "a.pdf", "beschriftung": r"Das \alte \Neue"}
