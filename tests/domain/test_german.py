"""How our own words are written in each state, and that an editor's are not touched."""

import pytest

from plugins.domain import german


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Größe, weiß, STRAẞE", "Grösse, weiss, STRASSE"),
        ("„Ja“, sagt er, „auch ‚so‘.“", "«Ja», sagt er, «auch ‹so›.»"),
        ("So geht’s – und mit »so«", "So geht’s – und mit »so«"),
    ],
)
def test_switzerland_writes_without_eszett_and_with_guillemets(text: str, written: str) -> None:
    assert german.written(text, "de-CH") == written
    assert german.written(text, "de-AT") == german.written(text, "de") == text


@pytest.mark.parametrize(
    "quoted",
    ["»Große Straße«", "»«Große Straße»«", "»Fest «Heiß» am Fuß«", "»bilder/groß.jpg«", "»Fuß« oder »Weiß«"],
)
def test_what_a_message_quotes_stays(quoted: str) -> None:
    found = german.message(f"Das ist zu groß: {quoted}. Bitte außen messen.\n  Größe: {quoted}", "de-CH")
    assert found == f"Das ist zu gross: {quoted}. Bitte aussen messen.\n  Größe: {quoted}"


def test_a_message_names_the_month_as_there() -> None:
    text = "Hier steht »5. Januar«, unter »Beginn« 6. Januar 2027."
    assert german.message(text, "de-AT") == "Hier steht »5. Januar«, unter »Beginn« 6. Jänner 2027."
    assert german.message(text, "de") == german.message(text, "de-CH") == text
