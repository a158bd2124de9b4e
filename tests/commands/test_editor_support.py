"""What VS Code and form-based editors are told is made of the table of keys, and true."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from plugins.bridge.content_folder import Folder
from plugins.bridge.loading import read_town
from plugins.commands.editor_support import files
from plugins.domain.fields import Item
from plugins.domain.keys import ANNOUNCEMENT_ROWS
from plugins.formats.front_matter import decoded, head
from plugins.writing.snippets import snippets
from tests.tools import ROOT, require
from tests.workshop import DEMO_TOWN, Workshop

NOW = "2026-11-26T09:30"
_VARIABLES = {"YEAR": "2026", "MONTH": "11", "DATE": "26", "HOUR": "09", "MINUTE": "30"}
_HOLE = re.compile(r"\$\{(\d+):((?:\\.|[^}\\])*)\}")
_CHOICE = re.compile(r"\$\{\d+\|((?:\\.|[^|\\])*)\|\}")


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    made = Workshop(tmp_path)
    (made.content / "stadt.toml").write_text(DEMO_TOWN, encoding="utf-8")
    return made


def inserted(body: list[str], answers: dict[int, str] | None = None) -> str:
    """What VS Code inserts once every hole is left as it is, or filled with an answer."""
    text = "\n".join(body)
    for name, value in _VARIABLES.items():
        text = text.replace(f"$CURRENT_{name}", value)
    text = _CHOICE.sub(lambda match: re.split(r"(?<!\\),", match[1])[0], text)
    text = _HOLE.sub(lambda match: (answers or {}).get(int(match[1]), match[2]), text)
    return re.sub(r"\\(.)", r"\1", text.replace("$0", ""))


def bodies(workshop: Workshop) -> dict[str, list[str]]:
    town = read_town(Folder(workshop.content, str(workshop.content)))
    return {name: [str(line) for line in each["body"]] for name, each in snippets(town).items()}  # type: ignore[attr-defined]


def said_of(workshop: Workshop, text: str) -> list[str]:
    file = workshop.content / "meldungen/2026/2026-11-26-baustein.md"
    file.write_text(text, encoding="utf-8")
    return [line for line in workshop.run("check", now=NOW).stdout.splitlines() if file.name in line]


FILLED = {
    "Sperrung": {1: "Bahnhofstraße gesperrt", 3: "Sie ist gesperrt.", 4: "2026-11-27", 5: "2026-11-30"},
    "Termin": {
        1: "Lesung", 3: "Alle sind eingeladen.", 4: "2026-12-05", 5: "15:00", 6: "2026-12-05", 7: "17:00", 8: "Aula",
    },
    "Terminreihe": {
        1: "Sprechstunde", 3: "Wir beraten Sie.", 4: "Aula",
        5: "2026-12-05", 6: "15:00", 7: "17:00", 8: "2026-12-12", 9: "15:00", 10: "17:00",
    },
    "Eilmeldung": {1: "Bitte Fenster schließen", 3: "Es brennt.", 4: "2026-11-26", 5: "18:00"},
}  # fmt: skip


@pytest.mark.parametrize("name", FILLED)
def test_a_filled_in_snippet_passes_the_check_and_one_that_is_not_does_not(workshop: Workshop, name: str) -> None:
    body = bodies(workshop)[name]
    assert said_of(workshop, inserted(body, FILLED[name])) == []
    unfilled = said_of(workshop, inserted(body))
    assert any("»JJJJ-MM-TT" in line and "Hinweis" not in line for line in unfilled), unfilled
    assert any("Hier fehlt noch eine Angabe" in line for line in unfilled)


@pytest.mark.parametrize("name", ["Änderung", "Aufgehoben"])
def test_a_snippet_for_a_head_fits_into_one(workshop: Workshop, name: str) -> None:
    above = "---\nTitel: Lesung\nDatum: 2026-11-25 09:00\nThema: Rathaus\nKurztext: Alle sind eingeladen.\n"
    body = bodies(workshop)[name]
    assert said_of(workshop, f"{above}{inserted(body, {1: 'Der Saal ist ein anderer.'})}\n---\n") == []
    assert any("Hier fehlt noch eine Angabe" in line for line in said_of(workshop, f"{above}{inserted(body)}\n---\n"))


def test_every_snippet_is_tried_here(workshop: Workshop) -> None:
    assert bodies(workshop).keys() == {*FILLED, "Änderung", "Aufgehoben"}


def test_topics_with_signs_of_the_snippets_own_are_chosen_whole(workshop: Workshop) -> None:
    odd = "Bauen, Wohnen | Leben $1 {neu}"
    (workshop.content / "stadt.toml").write_text(DEMO_TOWN.replace('"Verkehr"', f'"{odd}"', 1), encoding="utf-8")
    assert f"Thema: {odd}\n" in inserted(bodies(workshop)["Sperrung"])


def test_what_this_project_has_is_what_its_own_task_writes() -> None:
    """``invoke editor`` writes it anew."""
    made = files(read_town(Folder(ROOT / "content", "content")))
    assert {name: (ROOT / ".vscode" / name).read_text("utf-8") for name in made} == made


def test_a_town_has_its_own_and_keeps_its_settings(workshop: Workshop, tmp_path: Path) -> None:
    target = tmp_path / "vscode"
    target.mkdir()
    (target / "settings.json").write_text("{}", encoding="utf-8")
    run = workshop.run("editor", "--ziel", str(target), now=None)
    assert run.stdout.splitlines() == [f"{target}/aktuelles.code-snippets", f"{target}/meldung.schema.json"]
    assert (target / "settings.json").read_text("utf-8") == "{}"


def schema() -> Any:  # noqa: ANN401 - JSON
    return json.loads((ROOT / ".vscode/meldung.schema.json").read_text("utf-8"))


VALID = {
    "as short as can be": "",
    "lists and forms": """
Ortsteile: [Kernstadt, Borchel]
Änderungen:
  - Zeit: 2026-11-25 14:00
    Text: "Später: um 15 Uhr"
  - 2026-11-26 09:00: Wieder frei.
Anhänge:
  - Datei: dokumente/plan.pdf
    Beschriftung: Der Plan
  - dokumente/liste.pdf: Die Liste
Kontakt: [Frau Müller, 04261 71-0]
""",
    "an event": "Beginn: 2026-12-01 16:00\nEnde: 2026-12-01 18:00\nOrt: Aula\nDringlichkeit: wichtig\n",
    "several dates": "Termine:\n  - 2026-12-01 16:00 – 18:00, Rathaus\n  - 2026-12-05\n",
    "nothing filled in": "Ortsteile: []\nDringlichkeit: ''\nBeginn: \nGültig bis: ''\nÄnderungen: []\n",
    "withdrawn": 'Aufgehoben: "2026-11-26 09:00: Sturm"\nWhatsApp: "nein"\n',
}
INVALID = {
    "an unknown key": "Titell: x\n",
    "an unknown topic": "Thema: Verker\n",
    "a day as people write it": "Gültig bis: 27.11.2026\n",
    "a headline that is too long": f"Titel: {'x' * 121}\n",
    "an end without a beginning": "Ende: 2026-12-01 18:00\n",
    "a picture without a description": "Bild: bilder/a.jpg\n",
    "a change without an instant": "Änderungen: [Wieder frei.]\n",
    "an urgency that does not exist": "Dringlichkeit: dringend\n",
}
HEAD = "Titel: Lesung\nDatum: 2026-11-25 09:00\nThema: Rathaus\nKurztext: Alle sind eingeladen.\n"


def parsed(extra: str) -> Any:  # noqa: ANN401 - YAML
    """A head as YAML 1.2 reads it, where a day is text."""
    return yaml.load(f"{HEAD}{extra}", yaml.BaseLoader)  # noqa: S506 - it makes nothing but text


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(schema())


def test_the_schema_knows_every_key() -> None:
    assert list(schema()["properties"]) == [row.name for row in ANNOUNCEMENT_ROWS]


@pytest.mark.parametrize("name", VALID)
def test_what_a_form_writes_is_valid_for_the_schema_and_for_the_check(workshop: Workshop, name: str) -> None:
    jsonschema.validate(parsed(VALID[name]), schema())
    for file in ("plan", "liste"):
        (workshop.content / f"dokumente/{file}.pdf").write_bytes(b"%PDF-1.4\n")
    text = VALID[name].replace("[Kernstadt, Borchel]", "Kernstadt, Borchel").replace("[Frau Müller, 04261 71-0]", "A")
    said = said_of(workshop, f"---\n{HEAD}{text.strip()}\n---\n".replace("\n\n", "\n"))
    assert [line for line in said if "Hinweis" not in line] == []


@pytest.mark.parametrize("name", INVALID)
def test_what_the_check_refuses_the_schema_refuses(name: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(parsed(INVALID[name]), schema())


def as_yaml(item: Item) -> str | dict[str, str]:
    """The names in a nested map begin with a capital letter."""
    return {key.capitalize(): value for key, value in item.parts.items()} if item.parts else item.text


def test_the_demos_own_announcements_are_valid_once_they_are_yaml() -> None:
    """In the demo a colon stands in most headlines, which a form would put into quotation marks."""
    files_ = sorted((ROOT / "content/meldungen").rglob("*.md"))
    assert len(files_) > 5
    for file in files_:
        fields = head(decoded(file.read_bytes(), ""), "", ANNOUNCEMENT_ROWS, lambda _problem: None).fields
        values = {field.key: list(map(as_yaml, field.items)) if field.items else field.value for field in fields}
        jsonschema.validate(values, schema())


@pytest.fixture
def repository(workshop: Workshop) -> Path:
    """A town's folder under version control, with the hook of this project and its command."""
    home = workshop.content.parent
    shutil.copytree(ROOT / ".githooks", home / ".githooks")
    (home / ".venv/bin").mkdir(parents=True)
    command = home / ".venv/bin/invoke"
    command.write_text(
        f'#!/bin/sh\ncd "{ROOT}" && exec .venv/bin/python -m invoke "$@" --now {NOW}\n', encoding="utf-8"
    )
    command.chmod(0o755)
    (home / ".gitignore").write_text(".venv/\n", encoding="utf-8")
    for words in ("init -q", "config core.hooksPath .githooks", "config user.name A", "config user.email a@b.test"):
        git(home, *words.split())
    return home


def git(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Without what stands around the tests: a hook of this project's own would hand its index on."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        [require("git"), *words], cwd=home, capture_output=True, text=True, check=False, env=clean | {"HOME": str(home)}
    )


def test_the_hook_lets_through_what_is_right_and_names_what_is_not(workshop: Workshop, repository: Path) -> None:
    workshop.announce("2026-11-20-gut")
    git(repository, "add", ".")
    assert git(repository, "commit", "-m", "a").returncode == 0
    file = workshop.announce("2026-11-21-falsch", "Thema: Verker")
    git(repository, "add", ".")
    refused = git(repository, "commit", "-m", "b")
    assert refused.returncode == 1
    said = refused.stdout + refused.stderr
    assert "content/meldungen/2026/2026-11-21-falsch.md:6: Feld »Thema«" in said
    assert "Hinweis:" not in said
    assert "Nichts wurde eingecheckt." in said
    git(repository, "rm", "--cached", "-q", str(file))
    (repository / "notiz.txt").write_text("x", encoding="utf-8")
    git(repository, "add", "notiz.txt")
    assert git(repository, "commit", "-m", "c").returncode == 0


def test_the_hook_looks_at_what_is_staged_only(workshop: Workshop, repository: Path) -> None:
    file = workshop.announce("2026-11-20-gut")
    git(repository, "add", ".")
    file.write_text("kein Kopf", encoding="utf-8")
    assert git(repository, "commit", "-m", "a").returncode == 0
    git(repository, "add", ".")
    file.write_text("---\nTitel: wieder gut\n", encoding="utf-8")
    assert git(repository, "commit", "-m", "b").returncode == 1


def test_pre_commit_runs_the_same_hook() -> None:
    ((repository,),) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8")).values()
    (hook,) = repository["hooks"]
    assert repository["repo"] == "local"
    assert os.access(ROOT / hook["entry"], os.X_OK)
