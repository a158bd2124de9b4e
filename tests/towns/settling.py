"""Other towns than the one of most tests: a content folder with some of everything, for each file in this folder."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from tests.images.photos import photo
from tests.tools import ROOT
from tests.workshop import Workshop

_XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
SHIELD = (
    f'<svg {_XMLNS} width="60mm" height="75mm" viewBox="0 0 60 75"><style>.a{{fill:#c1121f;stroke:#222}}</style>'
    '<path class="a" d="M2 2h56v40c0 18-20 27-28 31C22 69 2 60 2 42z"/><path fill="#fff" d="M25 12h10v18h18v10H35'
    'v20H25V40H7V30h18z"/></svg>'
)
"""Upright, in colours of its own."""

HILLS = (
    f'<svg {_XMLNS} viewBox="0 0 800 260"><defs><linearGradient id="g"><stop stop-color="#8bc34a"/>'
    "</linearGradient></defs>"
    '<path fill="url(#g)" d="M0 260 200 90l140 110L520 40l280 220z"/>'
    '<circle class="akzent" cx="660" cy="60" r="34" style="fill:#ff0"/></svg>'
)
"""A drawing in many colours, of which one is to stand out."""

PAGES = ("presse", "feeds", "impressum", "datenschutz", "barrierefreiheit")
_READ = {".html", ".xml", ".atom", ".rss", ".json", ".ics", ".txt"}


def town_file(name: str) -> str:
    """The ``stadt.toml`` of a town."""
    return (ROOT / "tests/towns" / f"{name}.toml").read_text("utf-8")


def settled(home: Path, name: str) -> Workshop:
    """A town with an announcement of every kind, and the pages that every town needs."""
    found = Workshop(home)
    (found.content / "stadt.toml").write_text(town_file(name), "utf-8")
    (found.content / "bilder/markt.jpg").write_bytes(photo(800, 600))
    (found.content / "bilder/wappen.svg").write_text(SHIELD, "utf-8")
    (found.content / "bilder/motiv.svg").write_text(HILLS, "utf-8")
    found.announce("2026-11-20-alltag")
    found.announce("2026-11-19-fest", "Beginn: 2026-12-01 10:00\nOrt: Markt\n")
    found.announce("2026-11-18-eil", "Dringlichkeit: Eilmeldung\nGültig bis: 2026-11-30\n")
    found.announce("2026-11-17-bild", "Bild: bilder/markt.jpg\nBildbeschreibung: Der Markt.\nBildnachweis: Wir\n")
    found.announce("2026-11-16-zurueck", "Aufgehoben: 2026-11-21 08:00: Ein Irrtum.\n")
    for page in PAGES:
        write_page(found, page)
    return found


def write_page(town: Workshop, name: str, text: str = "Ein Text.") -> None:
    """A page of the town at the address of its name, in the menu at the foot."""
    head = f"Titel: Seite {name}\nAdresse: /{name}/\nNavigation: Fuß"
    (town.content / "seiten" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")


def words(site: Path) -> Iterator[tuple[str, str]]:
    """Whatever people or programs read of a site as text, by path; scripts and the search index are left out."""
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site)
        if file.suffix in _READ and "pagefind" not in path.parts:
            yield str(path), file.read_text("utf-8")


def shown(site: Path, path: str) -> str:
    """What a page shows and says of itself, blanks and line breaks made one blank."""
    page: HtmlElement = html.document_fromstring((site / path / "index.html").read_bytes())
    about = map(str, page.xpath("//title/text() | //meta/@content"))
    return re.sub(r"\s+", " ", f"{' '.join(about)} {page.body.text_content()}")
