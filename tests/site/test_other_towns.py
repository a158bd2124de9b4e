"""Towns that leave out or have more than the demo, built as they are."""

import re
from pathlib import Path

import pytest

from plugins.formats.town_file import town as read_town
from plugins.publishing.expected import expected
from tests.bridge.test_without import dead
from tests.paper.tagged import said
from tests.towns.settling import settled, shown, town_file, words, write_page
from tests.workshop import Workshop, tree

OF_A_CITY = re.compile(r"Ortsteil|Rathaus|\bStadt\b|(?:der|die|das|dem|den) Landkreis Musterland")
OF_A_CHANNEL = re.compile("whatsapp|kanal|karte|flyer|plakat", re.IGNORECASE)
OF_DISTRICTS = re.compile("ortsteil|article:tag", re.IGNORECASE)


@pytest.fixture(scope="module")
def gemeinde(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The one without channel and districts, built in full."""
    found = settled(tmp_path_factory.mktemp("gemeinde"), "gemeinde")
    assert "anal" not in found.build("--full")
    return found


@pytest.fixture(scope="module")
def landkreis(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The one with forty parts."""
    found = settled(tmp_path_factory.mktemp("landkreis"), "landkreis")
    found.announce("2026-11-15-holte", "Ortsteile: Barkhausen, Holte, Zeven an der Mehde\n")
    write_page(found, "whatsapp")
    found.build("--full")
    return found


def test_without_a_channel_nothing_speaks_of_one(gemeinde: Workshop) -> None:
    assert [path for path, text in words(gemeinde.output) if OF_A_CHANNEL.search(text)] == []
    for gone in ("whatsapp", "kanal", "redaktion"):
        assert not (gemeinde.output / gone).exists()


def test_without_districts_nothing_speaks_of_them(gemeinde: Workshop) -> None:
    assert [path for path, text in words(gemeinde.output) if OF_DISTRICTS.search(text)] == []
    assert not (gemeinde.output / "ortsteile").exists()


def test_with_both_many_pages_do(landkreis: Workshop) -> None:
    for pattern in (OF_A_CHANNEL, OF_DISTRICTS):
        assert sum(pattern.search(text) is not None for _, text in words(landkreis.output)) > 50


def test_what_a_town_leaves_out_is_linked_from_nowhere(gemeinde: Workshop, landkreis: Workshop) -> None:
    assert dead(gemeinde.output) == []
    assert dead(landkreis.output) == []


def test_what_a_town_has_is_there_without_the_rest(gemeinde: Workshop) -> None:
    there = (
        *("termine.ics", "feed.atom", "themen/bauen-wohnen/feed.json", "presse/index.html", "sitemap.xml"),
        *("meldungen/2026-11-19-fest/termin.ics", "meldungen/2026-11-20-alltag/qr.svg", "vorschau/seite.png"),
    )
    assert [path for path in there if not (gemeinde.output / path).is_file()] == []
    assert "Mit einem Feed-Leser kommen neue von selbst zu Ihnen." in shown(gemeinde.output, "")


def test_publishing_misses_nothing_that_a_town_leaves_out(gemeinde: Workshop) -> None:
    found = read_town(town_file("gemeinde"), "stadt.toml", print)
    assert found
    assert [path for path in expected(found) if not (gemeinde.output / path).is_file()] == []


def test_a_notice_of_a_town_without_districts_says_nothing_of_them(gemeinde: Workshop) -> None:
    notice = said(gemeinde.output / "meldungen/2026-11-19-fest/aushang.pdf")
    assert "Wann" in notice
    assert "Für wen" not in notice


def test_the_terminal_says_that_there_is_no_channel(gemeinde: Workshop) -> None:
    sentence = "Es gibt keinen WhatsApp-Kanal: In »stadt.toml« fehlt der Abschnitt »[kanal]«."
    run = gemeinde.run("whatsapp")
    assert (run.returncode, run.stdout) == (0, f"{sentence}\n")
    run = gemeinde.run("whatsapp", "--json")
    assert (run.returncode, run.stdout, run.stderr) == (0, "[]\n", f"{sentence}\n")
    assert gemeinde.run("whatsapp", "--stem", "2026-11-20-alltag").returncode == 1
    file = gemeinde.content / "meldungen/2026/2026-11-20-alltag.md"
    before = file.read_bytes()
    run = gemeinde.run("posted", "2026-11-20-alltag")
    assert (run.returncode, run.stdout) == (1, f"{sentence} Es wurde nichts geändert.\n")
    assert file.read_bytes() == before


def test_the_archive_of_a_year_has_no_texts_of_a_channel(gemeinde: Workshop, tmp_path: Path) -> None:
    run = gemeinde.run("archive", "2026", "--ziel", str(tmp_path / "paket"))
    assert run.returncode == 0, run.stdout + run.stderr
    files = tree(tmp_path / "paket/data")
    assert "anal" not in files["LIESMICH.txt"].decode()
    assert [path for path in files if path.startswith("kanal")] == []


def checked(town: Workshop) -> list[str]:
    """The problems and hints of a check, without the folder."""
    lines = town.run("check").stdout.replace(f"{town.content}/", "").splitlines()
    return [line for line in lines if re.match(r"[\w/.-]+:\d+: ", line)]


def test_what_editors_write_about_a_channel_that_is_not_there_is_named(tmp_path: Path) -> None:
    town = settled(tmp_path, "gemeinde")
    assert checked(town) == []
    town.announce("2026-11-14-eigen", "WhatsApp: |\n  <b>Ein eigener Text.</b>\nIm Kanal: 2026-11-10 10:00\n")
    write_page(town, "whatsapp", "Unser Kanal.")
    write_page(town, "presse", "[Zum Kanal](/whatsapp/)")
    missing = "Es gibt keinen Kanal, denn in »stadt.toml« fehlt »[kanal]«."
    assert checked(town) == [
        f"meldungen/2026/2026-11-14-eigen.md:6: Hinweis: Feld »WhatsApp«: Dieser Text erscheint nirgends: {missing}",
        "seiten/presse.md:6: Hinweis: Die Adresse »/whatsapp/« gibt es auf dieser Seite nicht. Bitte den Link prüfen.",
        f"seiten/whatsapp.md:3: Hinweis: Feld »Adresse«: Diese Seite ist nicht zu sehen: {missing}",
    ]


def test_a_district_in_a_town_without_any_is_a_problem(tmp_path: Path) -> None:
    town = settled(tmp_path, "gemeinde")
    town.announce("2026-11-14-leer", "Ortsteile:\n")
    town.announce("2026-11-14-nord", "Ortsteile: Nord, Süd\n")
    [problem] = checked(town)
    place, told = problem.split(": ", 1)
    assert place == "meldungen/2026/2026-11-14-nord.md:6"
    assert told.startswith("Feld »Ortsteile«: Hier gibt es keine, jede Meldung gilt überall. Bitte die Zeile löschen")


def says(town: Workshop, sentences: dict[str, str]) -> None:
    """Each page shows its sentence."""
    assert [path for path, sentence in sentences.items() if sentence not in shown(town.output, path)] == []


def test_a_county_is_called_as_it_is_called(landkreis: Workshop) -> None:
    assert [path for path, text in words(landkreis.output) if OF_A_CITY.search(text)] == []
    says(landkreis, {
        "": "Was bei uns und in den Gemeinden los ist: Sperrungen, Termine, Neues aus dem Kreishaus.",
        "ortsteile": "Wählen Sie Ihre Gemeinde. Meldungen für alle Gemeinden stehen bei jeder dabei.",
        "kanal": "Die Texte für den WhatsApp-Kanal des Landkreises Musterland, zum Mitlesen ohne WhatsApp.",
        "feeds": "für alle Meldungen, jedes Thema und jede Gemeinde.",
        "meldungen/2026-11-20-alltag": "Für wen alle Gemeinden",
    })  # fmt: skip
    assert "Gemeinden: Barkhausen, Holte, Zeven an der Mehde" in landkreis.read("redaktion/2026-11-15-holte.txt")


def test_the_papers_of_a_county_call_it_so_too(landkreis: Workshop) -> None:
    sheets = [said(file) for file in sorted((landkreis.output / "whatsapp").glob("*.pdf"))]
    assert len(sheets) == 6
    for sheet in (*sheets, said(landkreis.output / "meldungen/2026-11-20-alltag/aushang.pdf")):
        assert not OF_A_CITY.search(sheet)
    assert all("Neues aus dem Kreishaus, direkt aufs Handy" in sheet for sheet in sheets)
    assert sum("Der WhatsApp-Kanal des Landkreises Musterland" in sheet for sheet in sheets) == 3


def test_a_town_with_words_of_its_own_is_heard_in_them(tmp_path: Path) -> None:
    town = settled(tmp_path, "samtgemeinde")
    town.build()
    says(town, {
        "": "Was bei uns und in den Dörfern los ist: Sperrungen, Termine, Neues aus der Alten Burg.",
        "ortsteile": "Wählen Sie Ihr Dorf. Meldungen für alle Dörfer stehen bei jedem dabei.",
        "presse": "der Samtgemeinde Ober- und Unterau und alle Wege, auf denen die Alte Burg informiert.",
        "feeds": "für alle Meldungen, jedes Thema und jedes Dorf.",
        "themen/verkehr": "Meldungen der Samtgemeinde Ober- und Unterau.",
    })  # fmt: skip
    assert "Meldungen für Oberau und für alle Dörfer." in town.read("ortsteile/oberau/feed.atom")


def test_many_parts_do_not_stand_before_the_news(landkreis: Workshop) -> None:
    before, news = landkreis.read("index.html").split("Neueste Meldungen")
    assert before.count('href="/ortsteile/') == 2  # the menu and the one chip
    assert "Nach Gemeinde Alle 40 Gemeinden Neueste Meldungen" in shown(landkreis.output, "")
    assert "Alle 40" not in news


def test_a_town_that_gives_something_up_is_as_if_it_never_had_it(tmp_path: Path) -> None:
    town = settled(tmp_path, "landkreis")
    write_page(town, "whatsapp")
    town.build()
    for name in ("landkreis", "gemeinde"):
        text = town_file(name)
        if name == "landkreis":
            text = re.sub(r"\[kanal\]\n(?:.+\n)+", '[woerter]\nhaus = "Landratsamt"\n', text)
        (town.content / "stadt.toml").write_text(text, "utf-8")
        town.build()
        later = tree(town.output)
        town.build("--clean")
        assert later == tree(town.output)
        assert not any(path.startswith(("whatsapp", "kanal", "redaktion")) for path in later)


def test_a_part_with_a_comma_in_its_name_is_one_part(landkreis: Workshop) -> None:
    assert "Für wen Barkhausen, Holte, Zeven an der Mehde" in shown(landkreis.output, "meldungen/2026-11-15-holte")
    for part in ("barkhausen-holte", "zeven-an-der-mehde"):
        assert "2026-11-15-holte" in landkreis.read(f"ortsteile/{part}/feed.atom")
    assert "2026-11-15-holte" not in landkreis.read("ortsteile/fintel/feed.atom")
