"""Each kind of source as its system writes it."""

import json
from pathlib import Path

import pytest

from tests.moving_in.village import OLD, SOURCES, Village
from tests.workshop import TOWN

TYPO3 = ("--von", OLD, "--pfad", "/aktuelles/detail/{}")
KINDS = {
    "hugo.xml": (),
    "jekyll.atom": (),
    "pelican.atom": (),
    "typo3-export.xml": TYPO3,
    "typo3-news-feed.xml": (),
    "typo3-table.csv": TYPO3,
    "wordpress-export.xml": (),
    "wordpress-feed.xml": (),
}


@pytest.fixture
def village(tmp_path: Path) -> Village:
    return Village(tmp_path)


def test_every_source_here_is_tried() -> None:
    assert {file.name for file in SOURCES.iterdir()} == set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_a_source_passes_the_check_and_changes_nothing_a_second_time(village: Village, name: str) -> None:
    village.brought(SOURCES / name, *KINDS[name])
    before = village.tree()
    assert village.stems()
    assert "Nichts Neues" in village.brought(SOURCES / name, *KINDS[name])
    assert village.tree() == before


def test_a_feed_of_wordpress(village: Village) -> None:
    village.picture("wp-content/uploads/2026/11/buch.jpg")
    said = village.brought(SOURCES / "wordpress-feed.xml", "--bilder", str(village.old))
    assert village.stems() == ["2026-10-02-rat", "2026-11-19-buecherei-geschlossen"]
    assert village.file("2026-11-19-buecherei-geschlossen") == (
        "---\nTitel: Bücherei “Am Markt” geschlossen – bis Montag\nDatum: 2026-11-19 09:34\nThema: Bücherei\n"
        "Ortsteile: Grünhagen\nKurztext: Die Bücherei bleibt zu.\nWhatsApp: nein\nFrühere Adressen:\n"
        "  - /2026/11/buecherei-geschlossen/\n# Aus: https://www.altdorf.example/?p=4711\n---\n"
        "Die Bücherei bleibt zu.\nGrund: Wasserschaden.\n\n![Bücherregal](bilder/2026/buch.jpg)\n\nFoto: Eva\n\n"
        "Mehr: [Rat](/meldungen/2026-10-02-rat/) und "
        "[Plan (PDF)](https://www.altdorf.example/wp-content/uploads/2026/plan.pdf)\n"
    )
    assert "2026-11-19-buecherei-geschlossen.md:19: Die Datei »https://www.altdorf.example/wp-content/" in said
    assert "https://www.youtube.com/embed/abc" in village.body("2026-10-02-rat")
    assert "»Politik & Rat« (1)" in said


def test_a_feed_of_hugo_has_summaries_only_and_the_year_one_is_no_date(village: Village) -> None:
    said = village.brought(SOURCES / "hugo.xml", "--thema", "kinder-und-familie")
    assert "nur Kurzfassungen" in said
    assert "»Über uns«: der Eintrag hat kein Datum" in said
    assert "Titel: Kanalarbeiten in der Straße „Am Anger“ <5 t\n" in village.file("2026-11-18-kanal")
    assert "Thema: Kinder und Familie\n" in village.file("2026-11-18-kanal")
    assert "  - /meldungen/größe/\n" in village.file("2026-03-29-groesse")
    assert "Datum: 2026-03-29 01:30\n" in village.file("2026-03-29-groesse")


def test_a_feed_of_pelican_keeps_tables_code_and_links_between_announcements(village: Village) -> None:
    village.picture("images/kita.png")
    village.brought(SOURCES / "pelican.atom", "--bilder", str(village.old))
    body = village.body("2026-11-20-kita-offnet")
    assert "[die alte Meldung](/meldungen/2019-02-03-alt/)" in body
    assert "[Kita](https://www.altdorf.example/pages/kita.html)" in body
    assert "![Die Kita](bilder/2026/kita.png)" in body
    assert "```\nMo  8 Uhr\nDi  9 Uhr\n```" in body
    assert "| Tag | Uhr |\n| --- | --- |\n| Mo | 8 \\| 9 |" in body


def test_a_feed_of_jekyll_has_titles_in_html(village: Village) -> None:
    village.brought(SOURCES / "jekyll.atom", "--kategorien", "Umwelt = Verkehr")
    text = village.file("2026-11-20-wald-und-wiese")
    assert "Titel: Wald & Wiese: <b>neu</b>\n" in text
    assert "## Titel\n\nText mit Sprung und Fußnote<sup>1</sup>.\n\n- eins\n- zwei\n  1. innen\n" in text
    assert "# Kategorien" not in text


def test_a_feed_of_typo3_with_addresses_that_only_its_server_can_redirect(village: Village) -> None:
    said = village.brought(SOURCES / "typo3-news-feed.xml")
    assert "Titel: M&M: Vollsperrung der B 71\n" in village.file("2026-11-20-vollsperrung-der-b-71")
    assert "Frühere Adressen" not in village.file("2026-11-19-sprechtag")
    assert "Fragezeichen" in said
    assert "bau@altdorf.example, Tel. 04261 71-0" in village.body("2026-11-20-vollsperrung-der-b-71")


def test_an_export_of_wordpress(village: Village) -> None:
    village.picture("2026/11/feuerwehr.jpg")
    said = village.brought(SOURCES / "wordpress-export.xml", "--bilder", str(village.old))
    assert village.stems() == ["2014-03-03-alt", "2026-11-20-neue-leiter"]
    new = village.file("2026-11-20-neue-leiter")
    assert (
        "Thema: Verkehr\nOrtsteile: Borchel\nKurztext: Jetzt 32 Meter hoch.\nBild: bilder/2026/feuerwehr.jpg\n" in new
    )
    assert "Bildbeschreibung: Feuerwehrleute an einer Leiter\nBildnachweis: Eva Mai\n" in new
    assert new.endswith("eine **neue** Leiter.\n\n## Termine\n\n- Montag\n- Dienstag\n")
    old = village.file("2014-03-03-alt")
    assert "Datum: 2014-03-03 09:30\n" in old
    assert "Kurztext: Erster Absatz mit zwei Zeilen.\n" in old
    assert old.endswith(
        "![Leiter](bilder/2014/feuerwehr.jpg)\n\nFoto: Mai\n\nBitte *anmelden* [sic].\n\nLetzter Absatz.\n"
    )
    assert "»[contact-form-7" in said
    assert "Entwürfe (1)" in said
    assert "»Impressum«" in said
    assert "Geheim" not in "".join(map(village.file, village.stems()))


def test_an_export_after_the_feed_of_the_same_site_brings_only_what_is_new(village: Village) -> None:
    feed = (SOURCES / "wordpress-feed.xml").read_text("utf-8")
    village.brought(village.source(feed.replace("?p=4711", "?p=51")))
    assert "Eine Meldung übernommen, 1 schon da." in village.brought(SOURCES / "wordpress-export.xml")


def test_an_export_of_typo3(village: Village) -> None:
    village.picture("fileadmin/user_upload/b71.jpg")
    said = village.brought(SOURCES / "typo3-export.xml", *TYPO3, "--bilder", str(village.old))
    assert village.file("2026-11-20-vollsperrung-der-b-71") == (
        "---\nTitel: Vollsperrung der B 71\nDatum: 2026-11-20 07:00\nThema: Verkehr\nKurztext: Die B 71 ist gesperrt.\n"
        "Bild: bilder/2026/b71.jpg\nBildbeschreibung: Schild an der B 71\nBildnachweis: Stadt Altdorf\nWhatsApp: nein\n"
        "Frühere Adressen:\n  - /aktuelles/detail/vollsperrung-der-b-71\n# Aus: news-12@altdorf.example\n---\n"
        "Die B 71 ist gesperrt, siehe Baustellen.\n\n## Umleitung\n\nÜber die L 130.\n\nLkw über die A 1.\n"
    )
    assert "t3://page?uid=5" in said
    assert "Verborgene oder gelöschte Meldungen (1)" in said
    assert "Übersetzungen (1)" in said


def test_the_export_and_the_feed_of_typo3_name_the_same_news(village: Village) -> None:
    village.brought(SOURCES / "typo3-export.xml", *TYPO3)
    assert "Eine Meldung übernommen, 1 schon da." in village.brought(SOURCES / "typo3-news-feed.xml")


def test_a_table_of_typo3_as_a_spreadsheet_saves_it(village: Village) -> None:
    village.brought(SOURCES / "typo3-table.csv", *TYPO3)
    assert "Titel: Büro zu\n" in village.file("2026-11-19-buero-zu")
    assert village.body("2026-11-19-buero-zu") == "Zeile eins\n\nZeile zwei\n"
    text = village.file("2026-11-20-vollsperrung-der-b-71")
    assert 'Datum: 2026-11-20 07:00\nThema: Verkehr\nOrtsteile: Borchel\nKurztext: Die B 71 ist "dicht".\n' in text


def test_a_table_of_typo3_as_json(village: Village) -> None:
    rows = [{"uid": 3, "title": "Neu", "bodytext": "<p>Text.</p>", "datetime": 1795154400, "hidden": 0, "teaser": None}]
    village.brought(village.source(json.dumps(rows), "news.json"))
    assert village.body(village.stems()[0]) == ""
    assert "Kurztext: Text.\n" in village.file(village.stems()[0])


def test_our_own_feed_into_another_town(village: Village, tmp_path: Path) -> None:
    """The names stay, so that nothing is there twice, whichever of the three feeds and however often."""
    other = Village(tmp_path / "zwei")
    (other.content / "meldungen/2026").mkdir()
    other.announce("2026-11-19-eins", "Ortsteile: Borchel", body="Ein **Text**.\n\n- eins\n- zwei")
    other.announce("2026-11-20-zwei", body="| A | B |\n| --- | --- |\n| 1 | 2 |")
    (other.content / "stadt.toml").write_text(TOWN.replace("tag:musterfelde", "tag:altdorf"), "utf-8")
    other.build()
    village.brought(other.output / "feed.atom")
    assert village.stems() == ["2026-11-19-eins", "2026-11-20-zwei"]
    assert village.body("2026-11-19-eins") == "Ein **Text**.\n\n- eins\n- zwei\n"
    assert "Ortsteile: Borchel\n" in village.file("2026-11-19-eins")
    assert "Nichts Neues, 2 schon da." in village.brought(other.output / "feed.rss")
    assert "Nichts Neues, 2 schon da." in other.brought(other.output / "feed.atom")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Die Datei ist leer."),
        ("<!DOCTYPE html><html><body>x</body></html>", "Das ist eine Webseite, kein Feed."),
        ("PK\x03\x04xyz", "Die Datei ist gepackt."),
        ("0123456789abcdef0123456789abcdef:1:xyz", "Das ist ein Export im Format T3D."),
        ("name;text\nx;y\n", "fehlt die Spalte »title«"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": []}', "Das ist kein JSON mit Meldungen."),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "Das ist kein Feed"),
        ("<T3RecordDocument><records>", "Die XML-Datei ist beschädigt"),
    ],
)
def test_what_is_no_source_is_refused_in_a_sentence(village: Village, text: str, said: str) -> None:
    run = village.bring(village.source(text))
    assert run.returncode == 1
    assert run.stdout.startswith("Nichts wurde übernommen. ")
    assert said in run.stdout
    assert village.stems() == []
