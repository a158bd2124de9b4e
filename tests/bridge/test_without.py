"""Each slice can be taken out: what is left links to nothing that is gone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from lxml import etree, html

import pelicanconf
from plugins.bridge import run, stages
from plugins.bridge.extent import Extent
from tests.factory import at
from tests.images.photos import photo
from tests.tools import ROOT
from tests.workshop import Workshop

SLICES = [name for name in pelicanconf.PLUGINS if name not in {"plugins.bridge", "plugins.pages"}]
STAGES = (stages.offering, stages.making_outputs, stages.listing_outputs)
AT = at("2026-11-23 12:00")
PAGES = ("whatsapp", "presse", "feeds", "impressum", "datenschutz", "barrierefreiheit")
GONE = {
    "whatsapp": ("kanal/index.html", "redaktion/index.html", "kanal/feed.atom"),
    "feeds": ("feed.atom", "themen/verkehr/feed.rss", "kanal/feed.json"),
    "join": ("whatsapp/qr.svg", "meldungen/2026-11-20-alltag/qr.svg"),
    "paper": ("whatsapp/karte-a6.pdf", "meldungen/2026-11-20-alltag/aushang.pdf"),
    "events": ("termine/index.html", "termine.ics", "meldungen/2026-11-19-fest/termin.ics"),
    "search": ("suche/index.html",),
    "embedding": ("einbetten/index.html", "einbetten/alles.html", "einbetten/thema-verkehr.html"),
    "discovery": ("sitemap.xml", "robots.txt"),
    "images": ("vorschau/seite.png",),
}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """One announcement of every kind, and a page at every address that a slice or the theme knows."""
    found = Workshop(tmp_path_factory.mktemp("town"))
    (found.content / "bilder/markt.jpg").write_bytes(photo(800, 600))
    (found.content / "dokumente/plan.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    for stem in ("alltag", "aelter"):
        found.announce(f"2026-11-20-{stem}")
    found.announce("2026-11-19-fest", "Beginn: 2026-12-01 10:00\nOrt: Markt\n")
    found.announce("2026-11-18-eil", "Dringlichkeit: Eilmeldung\nGültig bis: 2026-11-30\n")
    found.announce("2026-11-17-bild", "Bild: bilder/markt.jpg\nBildbeschreibung: Der Markt.\nBildnachweis: Stadt\n")
    found.announce("2026-11-16-zurueck", "Aufgehoben: 2026-11-21 08:00: Ein Irrtum.\n")
    found.announce("2026-11-15-plan", body="![Der Markt](bilder/markt.jpg)\n\n[Der Plan](dokumente/plan.pdf)")
    for place, name in enumerate(PAGES):
        menu = "Kopf" if name == "whatsapp" else "Fuß"
        head = f"Titel: Seite {name}\nAdresse: /{name}/\nNavigation: {menu}\nReihenfolge: {place}"
        (found.content / "seiten" / f"{name}.md").write_text(
            f"---\n{head}\n---\n## Kosten {{#kosten}}\n\nText.\n", "utf-8"
        )
    return found


@pytest.fixture
def without(town: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str | None], None]]:
    """Takes a slice out of the settings, and what it has connected in this process."""
    taken = []
    more = {"THEME": str(ROOT / "theme"), "CACHE_PATH": str(town.content.parent / "cache")}

    def take(name: str | None) -> None:
        settings = tmp_path / "lessconf.py"
        rest = [plugin for plugin in pelicanconf.PLUGINS if plugin != name]
        lines = (f"{key} = {value!r}\n" for key, value in (more | {"PLUGINS": rest}).items())
        settings.write_text("from pelicanconf import *\n" + "".join(lines), "utf-8")
        monkeypatch.setattr(run, "SETTINGS", str(settings))
        for stage in STAGES:
            for receiver in list(stage.receivers_for(None)):
                if receiver.__module__ == name:
                    stage.disconnect(receiver)
                    taken.append((stage, receiver))

    yield take
    for stage, receiver in taken:
        stage.connect(receiver)


def dead(site: Path) -> list[str]:
    """Every address of this site that a page refers to and that has no file, with the page."""
    return [
        f"{file.relative_to(site)}: {address}"
        for file in sorted(site.rglob("*.html"))
        if "pagefind" not in file.relative_to(site).parts
        for address in referred(html.document_fromstring(file.read_bytes()))
        if address.startswith("/") and not is_made(site, unquote(urldefrag(address).url))
    ]


def referred(page: etree._Element) -> Iterator[str]:
    for element in page.iter():
        yield from (element.get(name, "") for name in ("href", "src"))
        yield from (size.split()[0] for size in element.get("srcset", "").split(",") if size.strip())


def is_made(site: Path, path: str) -> bool:
    file = site / path[1:]
    return (file / "index.html" if path.endswith("/") else file).is_file()


@pytest.mark.parametrize("extent", [Extent.PLAIN, Extent.FULL], ids=lambda extent: str(extent.value))
@pytest.mark.parametrize("name", [None, *SLICES])
def test_without_a_slice_no_page_refers_to_what_is_gone(
    town: Workshop, without: Callable[[str | None], None], tmp_path: Path, name: str | None, extent: Extent
) -> None:
    without(name)
    site = tmp_path / "site"
    run.write_site(str(town.content), str(site), AT, extent=extent)
    assert dead(site) == []
    gone = GONE[name.removeprefix("plugins.")] if name else ()
    assert [path for path in gone if (site / path).exists()] == []
    if not name and extent is Extent.FULL:
        assert [path for paths in GONE.values() for path in paths if not (site / path).is_file()] == []
