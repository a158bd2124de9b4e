"""Whether the body says what the Kurztext says; in doubt the channel says it twice."""

from datetime import date

import pytest

from plugins.whatsapp.repetition import says

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Die B 75 ist vom 23. bis 27. November voll gesperrt.", "Die B75 ist vom 23. bis 27.11. voll gesperrt."),
        ("Der Markt ist am 2. Dezember von 8 bis 13 Uhr.", "Der Markt ist am Mittwoch, 2.12.2026, von 8:00–13:00 Uhr."),
        ("*Alle Bürger∗innen* müssen bis 15.00 Uhr raus.", "Alle Bürger*innen müssen bis 15 Uhr raus."),
        ("Rufen Sie an: 04261 71-555. Bis 15 Uhr ist jemand da.", "Bis 15:00 Uhr ist jemand da: 04261 71-555."),
        ("eins zwei drei vier", "eins zwei drei vier fünf"),
    ],
)
def test_the_same_said_otherwise_is_said(text: str, summary: str) -> None:
    assert says(text, summary, TODAY)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Alle müssen bis 14 Uhr ihre Häuser verlassen.", "Alle müssen bis 15 Uhr ihre Häuser verlassen."),
        ("Alle müssen bis 15 Uhr ihre Häuser verlassen.", "Alle im Umkreis von 500 m müssen bis 15 Uhr raus."),
        ("Es kamen 15 Personen bis zur Sperre.", "Bis 15 Uhr kamen Personen zur Sperre."),
        ("Gesperrt vom 23. bis 27. Oktober.", "Gesperrt vom 23. bis 27. November."),
        ("Gesperrt am 27. November 2027.", "Gesperrt am 27. November."),
        ("eins zwei drei", "eins zwei drei vier"),
        ("", "Kurz."),
    ],
)
def test_what_lacks_a_number_a_date_or_a_time_or_words_is_not_said(text: str, summary: str) -> None:
    assert not says(text, summary, TODAY)
