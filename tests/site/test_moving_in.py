"""Other towns with the pages of the demonstration: what is left of it is refused, and nothing of it is published."""

import re
import tomllib
from pathlib import Path

import pytest

from plugins.domain.another_town import traces
from plugins.domain.placeholder import PLACEHOLDER
from tests.audited import audit_of
from tests.factory import TOWN
from tests.paper.tagged import said
from tests.tools import ROOT
from tests.towns.settling import settled, words
from tests.workshop import Workshop

TOWNS = sorted(file.stem for file in (ROOT / "tests/towns").glob("*.toml"))
IMPRINT = """
[impressum]
vertreten = "Ada Muster"
telefon = "04999 1"
email = "amt@amt.test"
verantwortlich = "Bea Muster"
bekanntmachungen = "https://www.amt.test/blatt"
datenschutz = "datenschutz@amt.test"
datenschutzaufsicht = "Die Aufsicht"
barrierefreiheit = "Das Gesetz"
"""


def own_authority(town: Workshop) -> str:
    """The town's ``kennung``."""
    return str(tomllib.loads((town.content / "stadt.toml").read_text("utf-8"))["stadt"]["kennung"])


def moved_in(home: Path, name: str) -> Workshop:
    """A town whose editors have filled in what was asked for, and changed nothing else in the pages."""
    town = settled(home, name)
    with (town.content / "stadt.toml").open("a", encoding="utf-8") as file:
        file.write(IMPRINT)
    (town.content / "pruefung.toml").write_text(audit_of(own_authority(town)), "utf-8")
    for page in sorted((ROOT / "content/seiten").glob("*.md")):
        text = PLACEHOLDER.sub("Das steht fest", page.read_text("utf-8"))
        (town.content / "seiten" / page.name).write_text(text, "utf-8")
    return town


def refused(town: Workshop) -> list[str]:
    """What publishing refuses, without the folder."""
    run = town.run("build", "--publish", "--output", str(town.output))
    assert run.returncode == 1
    lines = run.stdout.replace(f"{town.content}/", "").splitlines()
    return [line for line in lines if ": " in line and "Hinweis" not in line]


@pytest.mark.parametrize("name", TOWNS)
def test_a_town_publishes_the_pages_of_the_demonstration_as_its_own(tmp_path: Path, name: str) -> None:
    town = moved_in(tmp_path, name)
    said_of_it = town.build("--publish")
    hints = re.findall(r"(?:seiten/|stadt\.toml).*: Hinweis: (.*)", said_of_it)
    assert [hint for hint in hints if "Diese Seite ist nicht zu sehen" not in hint] == []
    texts = dict(words(town.output))
    texts |= {str(file.relative_to(town.output)): said(file) for file in town.output.rglob("*.pdf")}
    assert len(texts) > 30
    other = [(path, trace.words) for path, text in texts.items() for trace in traces(text, TOWN)]
    assert other == []
    assert [path for path, text in texts.items() if re.search(r"\{\{ ?\w+[. }]", text)] == []
    if name == "schweiz":
        assert [path for path, text in texts.items() if re.search("[ß„“]", text)] == []
    names = [path for path in texts if "Torsten" in texts[path] or "Wümme" in texts[path]]
    assert names == []


def test_each_thing_that_is_left_is_named_with_its_place(tmp_path: Path) -> None:
    town = moved_in(tmp_path, "gemeinde")
    town.announce("2026-11-14-beispiel-fest")
    file = town.content / "stadt.toml"
    text = file.read_text("utf-8")
    changes = {"https://www.kleinmoor.test": "https://www.rotenburg-wuemme.de", "Dorfstraße 3": "Große Straße 1"}
    for own, other in changes.items():
        assert own in text
        text = text.replace(own, other)
    text = text.replace('telefon = "04999 1"\n', "") + '[aussehen]\nmotiv = "bilder/hügel.svg"\n'
    file.write_text(text, "utf-8")
    (town.content / "bilder/hügel.svg").write_bytes((ROOT / "content/bilder/motiv.svg").read_bytes())
    with (town.content / "seiten/presse.md").open("a", encoding="utf-8") as page:
        page.write("\nFragen an Torsten Oestmann, [Kanal](https://whatsapp.com/channel/0029VazheYi47XeBB0AEQd3O)\n")
    found = refused(town)
    places = [re.match(r"([\w/.-]+)(?::\d+)?: (?:Feld »([\w.]+)«: )?(»[^«]+«|\w+)", line) for line in found]
    assert [match.groups() for match in places if match] == [
        ("meldungen/2026/2026-11-14-beispiel-fest.md", None, "Der"),
        ("seiten/presse.md", None, "»Oestmann«"),
        ("seiten/presse.md", None, "»0029VazheYi47XeBB0AEQd3O«"),
        ("stadt.toml", "stadt.hauptseite", "»www.rotenburg-wuemme.de«"),
        ("stadt.toml", "stadt.kennung", "»tag:kleinmoor.test,2026«"),
        ("stadt.toml", "kontakt.strasse", "»Große Straße 1«"),
        ("stadt.toml", "impressum.telefon", "Hier"),
        ("stadt.toml", "aussehen.motiv", "»bilder/hügel.svg«"),
    ]


def test_until_it_is_published_all_that_is_a_hint(tmp_path: Path) -> None:
    town = moved_in(tmp_path, "gemeinde")
    town.announce("2026-11-14-beispiel-fest")
    (town.content / "seiten/presse.md").write_text("---\nTitel: P\nAdresse: /presse/\n---\nRotenburg\n", "utf-8")
    run = town.run("check")
    assert run.returncode == 0
    assert "Das ist eine erfundene Meldung der Vorführung." in run.stdout
    assert "seiten/presse.md:5: Hinweis: »Rotenburg« stammt aus der Vorführung" in run.stdout
