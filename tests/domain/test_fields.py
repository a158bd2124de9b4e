import unicodedata

import pytest

from plugins.domain.advice.other_words import OTHER_WORDS
from plugins.domain.fields import folded, nearest
from plugins.domain.keys import HEAD_ROWS, PAGE_ROWS
from plugins.domain.rows import advice_for_unknown, row_named


def test_no_two_names_mean_the_same_key() -> None:
    for rows in (HEAD_ROWS, PAGE_ROWS):
        names = [folded(name) for row in rows for name in (row.name, *row.english)]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("key", [row.name for row in HEAD_ROWS])
def test_a_key_is_found_in_any_case_and_normal_form(key: str) -> None:
    for written in (key, key.upper(), key.lower(), unicodedata.normalize("NFD", key), key.replace(" ", "\t ")):
        row = row_named(written, HEAD_ROWS)
        assert row is not None
        assert row.name == key


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("Gueltig bis", "Gültig bis"),
        ("Gültigbis", "Gültig bis"),
        ("Gültig-ab", "Gültig ab"),
        ("Anhange", "Anhänge"),
        ("Aenderungen", "Änderungen"),
        ("Änderung", "Änderungen"),
        ("Bildbeschreibung:", "Bildbeschreibung"),
        ("Ortsteil", "Ortsteile"),
        ("Kurtztext", "Kurztext"),
        ("Whats App", "WhatsApp"),
        ("ImKanal", "Im Kanal"),
    ],
)
def test_a_near_miss_names_what_was_meant(key: str, meant: str) -> None:
    assert advice_for_unknown(key, HEAD_ROWS) == (meant, f"Meinten Sie »{meant}«?")


ENGLISH = {
    "Titel": "Title",
    "Datum": "Date date DATE",
    "Thema": "Category CATEGORY Topic",
    "Kurztext": "Summary Description",
    "Ortsteile": "Tags Districts",
    "Dringlichkeit": "Urgency Priority",
    "Gültig bis": "Expires",
    "Beginn": "Start Begin",
    "Ende": "End",
    "Ort": "Location Place",
    "Bild": "Image Cover",
    "Bildbeschreibung": "Alt",
    "Bildnachweis": "Credit",
    "Anhänge": "Attachments",
    "Kontakt": "Contact Author Authors",
    "Änderungen": "Modified Changes",
    "Aufgehoben": "Withdrawn",
    "Im Kanal": "Posted",
    "Status": "draft Published",
    "Frühere Adressen": "Slug Aliases Url Save_as",
}


@pytest.mark.parametrize(
    ("key", "german"),
    [
        *((key, german) for german, keys in ENGLISH.items() for key in keys.split()),
        *(("Valid from", "Gültig ab"), ("valid until", "Gültig bis")),
    ],
)
def test_an_english_key_names_the_german_one(key: str, german: str) -> None:
    assert advice_for_unknown(key, HEAD_ROWS) == (german, f"Bitte auf Deutsch schreiben: »{german}«.")


OTHER = {
    "Aufgehoben": "Abgesagt Absage Abgesetzt Entwarnung Storniert abgesagt! Absagen Fällt_aus",
    "Beginn": "Wann Uhrzeit",
    "Ort": "Wo Veranstaltungsort",
    "Titel": "Überschrift Titelzeile",
    "Thema": "Rubrik Kategorie Kategorien",
    "Kurztext": "Teaser Zusammenfassung Anreisser",
    "Bild": "Foto Titelbild",
    "Bildbeschreibung": "Alternativtext Alttext",
    "Bildnachweis": "Bildquelle Fotograf/in",
    "Anhänge": "Anlage Anlagen Datei Dokument",
    "Kontakt": "Ansprechpartner Ansprechpartner*in Ansprechpartnerinnen ANSPRECHPARTNER",
    "Änderungen": "Update Aktualisierung Aktualisierungen",
    "Dringlichkeit": "Priorität Eilmeldung",
    "Gültig ab": "Gueltig_von",
}


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        *((key.replace("_", " "), meant) for meant, keys in OTHER.items() for key in keys.split()),
        ("Gültig bsi", "Gültig bis"),
        ("Termin", "Termine"),
        ("Orte", "Ort"),
    ],
)
def test_another_word_for_a_key_names_the_key(key: str, meant: str) -> None:
    assert advice_for_unknown(key, HEAD_ROWS) == (meant, f"Meinten Sie »{meant}«?")


def test_another_word_leads_only_to_a_key_of_its_table() -> None:
    assert set(OTHER_WORDS) <= {row.name for row in HEAD_ROWS} | {row.name for row in PAGE_ROWS}
    assert advice_for_unknown("Menü", PAGE_ROWS) == ("Navigation", "Meinten Sie »Navigation«?")
    assert advice_for_unknown("Wann", PAGE_ROWS)[0] is None


def test_a_key_near_nothing_lists_what_there_is() -> None:
    advice = "Möglich sind: Titel, Adresse, Navigation, Reihenfolge, Flyer Inhalte, Flyer Kosten, Flyer Verlassen."
    assert advice_for_unknown("Farbe", PAGE_ROWS) == (None, advice)


def test_nothing_is_near_when_nothing_is_there() -> None:
    assert nearest("Verkehr", []) is None
