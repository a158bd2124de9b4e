"""What the editors' handbook shows as an example can be written so, and what it says of it comes about."""

from html import unescape
from pathlib import Path

import pytest

from plugins.domain.keys import HEAD_ROWS
from tests.handbook import EXAMPLES, FILES, TEXT, Example
from tests.workshop import Workshop

_ENDLESS = "2026-11-23-trinkwasser"
"""The one of which the handbook says that there is a hint."""
SHOWN = {
    "2026-11-23-beispielstrasse": ("Freitag, 27. November", "Ecke Musterweg", "Eine rot-weiße Absperrung"),
    "2026-11-20-bahnhofstrasse": ("Wichtig", "27. November", "Busse halten"),
    "2026-11-18-vorlesen": ("Dienstag, 1. Dezember", "16 bis 17 Uhr", "tel:+493023125120"),
    "2026-11-16-sprechstunde": ("fällt aus", "Dorfgemeinschaftshaus"),
    _ENDLESS: ("Eilmeldung", "Waffensen"),
    "2026-11-17-parkplatz": ("Die Einfahrt für Lieferungen ist wieder frei.",),
    "2026-11-19-basar": ("Richtig ist: Der Basar beginnt um 10 Uhr",),
    "2026-11-23-bombenfund": ("Entwarnung", "im Umkreis von 500 Metern"),
    "2026-11-15-laternen": ("Gilt wieder", "der Umzug findet statt"),
    "2026-11-21-spielplatz": ("Foto: Pressestelle", "Ein breiter, gepflasterter Weg"),
    "2026-11-14-abfuhr": ("<table", "<th>Ortsteil", "13. Januar 2027"),
    "2026-11-22-wasser": ('lang="uk"', '<div lang="ar" dir="auto">'),
    "2026-11-13-versehen": ("Hier stand eine Meldung",),
}
"""Words on the page of each that is public."""
TOLD = {
    "2026-11-20-bahnhofstrasse": "27. November",
    "2026-11-17-parkplatz": "Die Einfahrt für Lieferungen ist wieder frei.",
    "2026-11-19-basar": "Richtig ist: Der Basar beginnt um 10 Uhr, nicht um 11 Uhr.",
    "2026-11-23-bombenfund": "Entwarnung! Die Bombe ist entschärft",
    "2026-11-15-laternen": "*Gilt wieder: Beispiel: Laternenumzug",
    "2026-11-14-abfuhr": "Borchel – Dienstag, 12. Januar 2027",
}
"""Words of the text for the channel."""
_LATER = "2026-12-01-haushalt"


def plain(text: str) -> str:
    """With spaces that break, so that words are found."""
    return unescape(text).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """All whole files of the handbook in one town, built."""
    workshop = Workshop(tmp_path_factory.mktemp("handbuch"))
    for example in FILES.values():
        example.put(workshop)
    workshop.build()
    return workshop


@pytest.mark.parametrize(
    "example", [each for each in EXAMPLES if not each.is_whole], ids=lambda each: Path(str(each.picture)).stem
)
def test_an_example_of_a_text_is_neither_refused_nor_worth_a_hint(example: Example, workshop: Workshop) -> None:
    example.put(workshop)
    assert example.stem not in workshop.run("check").stdout


def test_no_whole_file_is_refused_and_the_only_hint_is_foretold(town: Workshop) -> None:
    said = [line for line in town.run("check").stdout.splitlines() if "/meldungen/" in line]
    assert len(said) == 1
    assert f"{_ENDLESS}.md:7: Hinweis: Feld »Dringlichkeit«: Ohne »Gültig bis«" in said[0]
    assert "Ohne `Gültig bis` erinnert Sie ein Hinweis daran" in " ".join(TEXT.split())


def test_each_example_has_a_name_of_its_own_and_its_words_are_known() -> None:
    assert len(FILES) == sum(example.is_whole for example in EXAMPLES)
    assert {*SHOWN, _LATER} == FILES.keys()


@pytest.mark.parametrize("stem", SHOWN)
def test_the_page_of_an_example_says_what_the_handbook_promises(stem: str, town: Workshop) -> None:
    page = plain(town.read(f"meldungen/{stem}/index.html"))
    assert [words for words in SHOWN[stem] if words not in page] == []


@pytest.mark.parametrize("stem", TOLD)
def test_the_text_for_the_channel_says_what_the_handbook_promises(stem: str, town: Workshop) -> None:
    assert TOLD[stem] in plain(town.read(f"redaktion/{stem}.txt"))


def test_an_urgent_one_stands_on_every_page(town: Workshop) -> None:
    for path in ("index.html", "termine/index.html", "themen/verkehr/index.html"):
        assert "Trinkwasser in Waffensen abkochen" in town.read(path)


def test_one_that_is_over_stands_above_no_more(town: Workshop) -> None:
    title, newer = "Bahnhofstraße ab Montag gesperrt", "Der Spielplatz ist fertig"
    for day, is_over in (("27", False), ("28", True)):
        town.build(now=f"2026-11-{day}T12:00")
        page = town.read("index.html")
        assert (page.index(title) > page.index(newer)) is is_over
    assert "Beendet: Diese Meldung gilt nicht mehr" in town.read("meldungen/2026-11-20-bahnhofstrasse/index.html")
    town.build()


def test_one_that_is_not_due_yet_stands_nowhere_until_then(town: Workshop) -> None:
    title, files = "So sieht der Haushalt aus", [*town.output.rglob("*.html"), *town.output.rglob("*.xml")]
    assert files
    assert [file for file in files if title in file.read_text("utf-8")] == []
    assert not (town.output / f"meldungen/{_LATER}").exists()
    town.build(now="2026-12-01T08:00")
    assert title in town.read(f"meldungen/{_LATER}/index.html")
    town.build()


def test_every_key_that_is_read_is_in_the_table() -> None:
    table = "".join(line for line in TEXT.splitlines() if line.startswith("| `"))
    assert [row.name for row in HEAD_ROWS if f"`{row.name}`" not in table] == []
