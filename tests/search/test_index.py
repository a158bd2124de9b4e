"""Which pages the index holds; what it finds is asked in a browser."""

import gzip
import json
from pathlib import Path

from tests.pages import document
from tests.workshop import Workshop, tree


def indexed(site: Path) -> dict[str, dict[str, object]]:
    """What the index knows of each address."""
    found = {}
    for file in (site / "pagefind/fragment").iterdir():
        content = gzip.decompress(file.read_bytes())
        fragment = json.loads(content[content.index(b"{") :])
        found[str(fragment["url"])] = fragment
    return found


def test_announcements_and_pages_of_the_town_are_indexed_and_nothing_else(demo_site: Path) -> None:
    announcements = {f"/meldungen/{folder.name}/" for folder in (demo_site / "meldungen").iterdir()}
    pages = indexed(demo_site).keys() - announcements
    assert announcements <= indexed(demo_site).keys()
    assert {"/impressum/", "/whatsapp/", "/barrierefreiheit/"} <= pages
    assert pages.isdisjoint(
        {"/", "/suche/", "/archiv/", "/themen/", "/redaktion/", "/404.html", "/kanal/", "/termine/"}
    )


def test_an_announcement_is_found_by_topic_district_and_year(demo_site: Path) -> None:
    found = indexed(demo_site)["/meldungen/2025-12-04-beispiel-advent-mulmshorn/"]
    assert found["filters"] == {"jahr": ["2025"], "ortsteil": ["Mulmshorn"], "thema": ["Veranstaltungen"]}
    meta = found["meta"]
    assert isinstance(meta, dict)
    assert (meta["datum"][:10], meta["thema"]) == ("2025-12-04", "Veranstaltungen")
    assert meta["title"] == "Beispiel: Adventssingen in Mulmshorn"
    assert meta["kurztext"]


def test_what_concerns_the_whole_town_is_found_under_every_district(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-alle")
    workshop.announce("2026-11-20-einer", "Ortsteile: Borchel\n")
    workshop.announce("2026-11-24-spaeter", date="2026-11-24")
    assert workshop.run("build", "--full", "--output", str(workshop.output)).returncode == 0
    found = {url: entry["filters"] for url, entry in indexed(workshop.output).items()}
    year = {"jahr": ["2026"], "thema": ["Verkehr"]}
    assert found == {
        "/meldungen/2026-11-20-alle/": {**year, "ortsteil": ["Kernstadt", "Grünhagen", "Borchel"]},
        "/meldungen/2026-11-20-einer/": {**year, "ortsteil": ["Borchel"]},
    }


def test_only_what_the_search_page_needs_is_published(demo_site: Path) -> None:
    files = {path.name for path in (demo_site / "pagefind").iterdir() if path.is_file()}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.de.pagefind"} <= files
    assert not [name for name in files if "ui" in name or name.endswith(".css")]


def test_a_plain_build_has_no_index_and_its_page_offers_the_lists(plain_site: Path) -> None:
    page = document(plain_site / "suche/index.html")
    assert not (plain_site / "pagefind").exists()
    assert not page.xpath("//script[contains(@src, 'suche')] | //form")
    for address in ("/archiv/", "/themen/verkehr/", "/ortsteile/borchel/"):
        assert page.xpath("//main//a[@href=$address]", address=address)


def test_the_index_of_the_same_pages_stays_as_it_is(workshop: Workshop) -> None:
    """A build on a schedule gives a server nothing new when nothing is new, though Pagefind's files vary."""
    workshop.announce("2026-11-20-alle")
    build = ("build", "--full", "--output", str(workshop.output))
    assert workshop.run(*build).returncode == 0
    before = tree(workshop.output)
    assert workshop.run(*build).returncode == 0
    assert tree(workshop.output) == before
    workshop.announce("2026-11-21-neu")
    assert workshop.run(*build).returncode == 0
    assert "/meldungen/2026-11-21-neu/" in indexed(workshop.output)


def test_the_script_of_the_search_is_loaded_on_its_page_only(demo_site: Path) -> None:
    loading = [path for path, content in tree(demo_site).items() if path.endswith(".html") and b"/search." in content]
    assert loading == ["suche/index.html"]


def test_search_is_offered_where_someone_looks_for_it(demo_site: Path) -> None:
    for path in ("index.html", "archiv/index.html", "404.html"):
        assert document(demo_site / path).xpath("//header//a[@href='/suche/']"), path
        assert document(demo_site / path).xpath("//footer//a[@href='/suche/']"), path
    for path in ("archiv/index.html", "404.html"):
        assert document(demo_site / path).xpath("//main//a[@href='/suche/']"), path
