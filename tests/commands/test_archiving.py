"""The package of a year, read as an archive reads it."""

from pathlib import Path
from urllib.parse import unquote, urldefrag

import bagit
import pytest
from lxml import html
from PIL import Image

from plugins.bridge.output import Made
from plugins.commands.bag import pack
from tests.workshop import Run, Workshop, tree

YEAR = "2026"
SECRETS = {
    "2026-11-10-entwurf": ("Status: entwurf", "2026-11-10"),
    "2026-11-10-spaeter": ("", "2026-12-24 08:00"),
    "2025-12-30-voriges": ("", "2025-12-30"),
}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Two announcements of the year, one with files, and what must not be in the package of the year."""
    town = Workshop(tmp_path_factory.mktemp("archive"))
    Image.new("RGB", (1600, 900), "teal").save(town.content / "bilder/markt platz.jpg")
    Image.new("RGB", (40, 30), "red").save(town.content / "bilder/woanders.jpg")
    (town.content / "dokumente/plan ä.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    picture = "Bild: bilder/markt platz.jpg\nBildbeschreibung: Der Markt\nBildnachweis: Stadt\n"
    town.announce("2026-11-20-fest", f"{picture}Anhänge: dokumente/plan ä.pdf: Plan\nBeginn: 2026-12-01\nOrt: Markt")
    link = "Siehe [das Fest](/meldungen/2026-11-20-fest/#text) und [voriges](/meldungen/2025-12-30-voriges/)."
    town.announce("2026-02-03-alt", "WhatsApp: nein", date="2026-02-03", body=link)
    for stem, (extra, date) in SECRETS.items():
        town.announce(stem, extra, date=date, body=f"Geheim: {stem}. ![x](bilder/woanders.jpg)")
    gone = town.announce("2026-11-11-weg")
    gone.write_text("---\nGelöscht: 2026-11-12\nTitel: Geheim: weg\n---\nGeheim: 2026-11-11-weg\n", "utf-8")
    return town


def packed(town: Workshop, target: Path, *options: str, year: str = YEAR) -> Run:
    return town.run("archive", year, "--ziel", str(target), *options)


@pytest.fixture(scope="module")
def package(town: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("packages") / "paket"
    run = packed(town, target)
    assert run.returncode == 0, run.stdout + run.stderr
    assert (
        run.stdout == f"Fertig: 2 Meldungen aus 2026 in »{target}«.\nHinweis: Das Jahr 2026 ist noch nicht zu Ende.\n"
    )
    return target


def test_an_archive_finds_it_valid(package: Path) -> None:
    bag = bagit.Bag(str(package))
    bag.validate()
    assert bag.version_info == (1, 0)
    assert set(bag.payload_files()) == {path for path in tree(package) if path.startswith("data/")}
    assert bag.info["Bagging-Date"] == "2026-11-23"
    assert bag.info["Source-Organization"] == "Stadt Musterfelde"
    assert bag.info["External-Identifier"].endswith(":archiv/2026")


def test_one_changed_byte_is_noticed(package: Path, tmp_path: Path) -> None:
    for path, content in tree(package).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(
            content.replace(b"Plan", b"Plun") if path.endswith("fest/index.html") else content
        )
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(tmp_path)).validate()


def test_the_same_clock_gives_the_same_bytes(town: Workshop, package: Path, tmp_path: Path) -> None:
    assert packed(town, tmp_path / "noch").returncode == 0
    assert tree(tmp_path / "noch") == tree(package)


def test_it_holds_pages_sources_files_feed_and_channel_texts(package: Path) -> None:
    data = {path.removeprefix("data/"): content for path, content in tree(package).items()}
    expected = {
        "LIESMICH.txt",
        "website/archiv/2026/index.html",
        "website/archiv/2026/feed.atom",
        "website/meldungen/2026-02-03-alt/index.html",
        "website/meldungen/2026-11-20-fest/index.html",
        "website/meldungen/2026-11-20-fest/termin.ics",
        "website/dokumente/plan ä.pdf",
        "quellen/meldungen/2026/2026-11-20-fest.md",
        "quellen/bilder/markt platz.jpg",
        "quellen/dokumente/plan ä.pdf",
        "kanal/2026-11-20-fest.txt",
    }
    assert expected <= data.keys()
    assert "kanal/2026-02-03-alt.txt" not in data
    assert "Anzahl:    2" in data["LIESMICH.txt"].decode()


def test_nothing_of_drafts_embargoed_erased_or_other_announcements_is_in_it(package: Path) -> None:
    for path, content in tree(package).items():
        assert b"Geheim" not in content, path
        assert b"entwurf" not in content, path
        assert b"spaeter" not in content, path
        assert b"2026-11-11-weg" not in content, path
    assert [path for path in tree(package) if "woanders" in path or "voriges" in path] == []


def test_every_page_opens_from_a_disk(package: Path) -> None:
    site = package / "data/website"
    pages = list(site.rglob("*.html"))
    assert len(pages) == 3
    inside = set()
    for page in pages:
        for written in html.parse(page).xpath("//@href | //@src"):
            address = unquote(urldefrag(str(written)).url)
            assert not address.startswith("/"), (page, written)
            if address and ":" not in address:
                assert (page.parent / address).is_file(), (page, written)
                inside.add((page.parent / address).resolve().relative_to(site).parts[0])
    assert inside == {"assets", "bilder", "dokumente", "meldungen"}
    link = html.parse(site / "meldungen/2026-02-03-alt/index.html").xpath("//a[text()='das Fest']/@href")
    assert link == ["../2026-11-20-fest/index.html#text"]


def test_pictures_in_all_sizes_are_there(package: Path) -> None:
    page = package / "data/website/meldungen/2026-11-20-fest/index.html"
    sizes = [part.split()[0] for value in html.parse(page).xpath("//@srcset") for part in str(value).split(", ")]
    assert sizes
    assert [size for size in sizes if not (page.parent / unquote(size)).is_file()] == []


@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("2019", "Aus dem Jahr 2019 gibt es keine Meldung. Es gibt: 2025, 2026.\n"),
        ("20x5", "»20x5« ist kein Jahr. Bitte wie 2025 schreiben.\n"),
        ("²⁰²⁵", "»²⁰²⁵« ist kein Jahr. Bitte wie 2025 schreiben.\n"),
    ],
)
def test_a_year_without_announcements_is_named(town: Workshop, tmp_path: Path, year: str, said: str) -> None:
    run = packed(town, tmp_path / "paket", year=year)
    assert (run.returncode, run.stdout) == (1, said)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_target_stays_as_it_is(town: Workshop, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("x")
    run = packed(town, tmp_path)
    said = f"»{tmp_path}« gibt es schon. Bitte mit »--ziel« einen anderen Ordner nennen.\n"
    assert (run.returncode, run.stdout) == (1, said)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_with_a_problem_nothing_is_packed(workshop: Workshop, tmp_path: Path) -> None:
    workshop.announce("2026-11-20-falsch", "Farbe: rot")
    run = packed(workshop, tmp_path / "paket")
    assert run.returncode == 1
    assert run.stdout.startswith("Nichts wurde gepackt. Bitte zuerst beheben:\n")
    assert "Feld »Farbe«" in run.stdout
    assert not (tmp_path / "paket").exists()


def test_a_failure_while_packing_leaves_nothing_behind(
    town: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "paket")

    monkeypatch.setattr("plugins.commands.archiving.pack", full)
    run = packed(town, tmp_path / "paket")
    assert run.returncode == 1
    assert run.stdout.startswith("Nichts wurde gepackt. Das Lesen oder Schreiben scheitert: ")
    assert list(tmp_path.iterdir()) == []


def test_the_order_of_the_payload_does_not_matter_and_odd_names_are_encoded(tmp_path: Path) -> None:
    payload = [Made("b%.txt", b"b"), Made("a.txt", b"a")]
    for name, files in (("one", payload), ("other", payload[::-1])):
        (tmp_path / name).mkdir()
        pack(tmp_path / name, files, [("External-Description", "Zwei\nZeilen")])
    assert tree(tmp_path / "one") == tree(tmp_path / "other")
    manifest = (tmp_path / "one/manifest-sha512.txt").read_text("utf-8")
    assert [line.split("  ")[1] for line in manifest.splitlines()] == ["data/a.txt", "data/b%25.txt"]
    info = (tmp_path / "one/bag-info.txt").read_text("utf-8")
    assert info == "External-Description: Zwei Zeilen\nPayload-Oxum: 2.2\n"
