"""Folders of towns as each version made them: every later version builds them as they are, and keeps its promises.

With ``--golden`` the folder of this version is made, once: what a version has promised is never written anew. ``0.1.0``
is the demonstration of the very first version, with what that made of it; since then only the documents of an archive
(RFC 5005) share the id of the feed that they continue.
"""

import json
import re
import shutil
import tomllib
from pathlib import Path

import pytest

from tests.images.photos import photo
from tests.tools import ROOT
from tests.town_folder.living import built
from tests.town_folder.test_town import settled
from tests.workshop import tree

KEPT = Path(__file__).parent / "kept"
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
PROMISES = "versprochen.json"
_OURS = (
    *("programm", "docs", ".git", "requirements-audit.txt", "requirements.txt", "Makefile", "README.md"),
    *("content/vorlagen", ".cache", "output"),
)
_MADE_ANEW = ("assets/", "bilder/", "vorschau/", "pagefind/", "dokumente/")

ANNOUNCED = {
    "2025/2025-05-02-alt": """\
Titel: Alt
Datum: 2025-05-02
Thema: Verkehr
Kurztext: Alt.
Frühere Adressen:
  - /alt.html""",
    "2026/2026-11-17-bild": """\
Titel: Bild
Datum: 2026-11-17 08:00
Thema: Verkehr
Kurztext: Ein Bild.
Bild: bilder/markt.jpg
Bildbeschreibung: Der Markt.
Bildnachweis: Wir
Anhänge:
  - dokumente/plan.txt: Plan
Kontakt: 04999 120""",
    "2026/2026-11-18-fest": """\
Titel: Fest
Datum: 2026-11-18
Thema: Verkehr
Kurztext: Ein Fest.
Beginn: 2026-12-01 10:00
Ende: 2026-12-01 12:00
Ort: Markt
Änderungen:
  - 2026-11-19 09:00: Beginn um zehn.
Im Kanal: 2026-11-18 10:00""",
    "2026/2026-11-19-reihe": """\
Titel: Reihe
Datum: 2026-11-19
Thema: Feuerwehr
Kurztext: Übungen.
Termine:
  - 2026-12-02 18:00 – 20:00
  - 2026-12-09 18:00, Halle: fällt aus
  - 2026-12-12 – 2026-12-13
Ortsteile: Oberau""",
    "2026/2026-11-20-eil": """\
Titel: Eil
Datum: 2026-11-20 09:30
Thema: Feuerwehr
Kurztext: Dringend.
Dringlichkeit: Eilmeldung
Gültig bis: 2026-11-30
Aufgehoben: 2026-11-21 08:00: Entwarnung
WhatsApp: nein""",
    "2026/2026-11-22-kanal": """\
Titel: Kanal
Datum: 2026-11-22
Thema: Verkehr
Kurztext: Eigener Text.
WhatsApp: |
  *Eigener* Text
Im Kanal:
  - 2026-11-22 10:00 [ab12cd34]
Status: veröffentlicht""",
}
_404 = """\
{% extends "!theme/404.html" %}
{% block content %}
<h1>Nichts da</h1>
{% endblock %}
"""


def make(home: Path, program: Path) -> None:
    """A town's folder with some of everything, as this version makes it, and what it promises."""
    folder = settled(home, "--ortsteile", "Oberau, Unterau", "--kanal", "https://www.whatsapp.com/channel/0029VaAbCdEf")
    for stem, head in ANNOUNCED.items():
        file = folder / f"content/meldungen/{stem}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"---\n{head}\n---\nEin Text.\n\n- eins\n- zwei\n", "utf-8")
    (folder / "content/bilder/markt.jpg").write_bytes(photo(160, 120))
    (folder / "content/dokumente/plan.txt").write_text("Ein Plan.\n", "utf-8")
    own = folder / "theme/templates/404.html"
    own.parent.mkdir(parents=True)
    own.write_text(_404, "utf-8")
    built(folder, program)
    target = KEPT / VERSION
    for path, content in tree(folder).items():
        if not path.startswith(_OURS) and "__pycache__" not in path:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (target / path).write_bytes(content)
    (target / PROMISES).write_text(json.dumps(promised(folder), indent=1, ensure_ascii=False) + "\n", "utf-8")


def promised(folder: Path) -> dict[str, list[str]]:
    """What feed readers, calendars, printed codes and bookmarks hold on to: identities and addresses."""
    output = folder / "output"
    feeds = "".join(file.read_text("utf-8") for file in sorted(output.rglob("*.atom")))
    calendars = "".join(file.read_text("utf-8").replace("\r\n ", "") for file in sorted(output.rglob("*.ics")))
    return {
        "addresses": [path for path in tree(output) if not path.startswith(_MADE_ANEW)],
        "feed ids": sorted(set(re.findall("<id>(.+?)</id>", feeds))),
        "calendar UIDs": sorted(set(re.findall(r"UID:(\S+)", calendars))),
    }


def test_the_folder_of_this_version_is_kept(
    request: pytest.FixtureRequest, this_version: tuple[Path, Path], tmp_path: Path
) -> None:
    if request.config.getoption("--golden") and not (KEPT / VERSION).exists():
        make(tmp_path, this_version[1])
    assert (KEPT / VERSION / PROMISES).is_file()


@pytest.mark.parametrize("version", sorted(folder.name for folder in KEPT.iterdir()))
def test_it_is_built_as_it_is_and_its_promises_are_kept(
    version: str, this_version: tuple[Path, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "town"
    shutil.copytree(KEPT / version, folder)
    before = tree(folder)
    built(folder, this_version[1])
    now, then = promised(folder), json.loads((folder / PROMISES).read_text("utf-8"))
    assert {kind: sorted(set(known) - set(now[kind])) for kind, known in then.items()} == {kind: [] for kind in then}
    own = (folder / "theme/templates/404.html").exists()
    assert own == ("Nichts da" in (folder / "output/404.html").read_text("utf-8"))
    assert {path: content for path, content in tree(folder).items() if path in before} == before
