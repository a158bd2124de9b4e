"""``invoke town``: a folder that builds by itself, with a theme of its own over the program's."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.domain import another_town
from tests.tools import ROOT
from tests.town_folder.living import built, invoked
from tests.workshop import NOW, tree
from tests.workshop import invoked as command

OURS = "Daran scheitert der Bau, und diese Datei ist Ihre eigene: "
UNUSED = "Diese Datei ersetzt keine und wird von keiner genannt."
ANNOUNCED = """\
---
Titel: Die Brücke ist gesperrt
Datum: 2026-11-20 09:30
Thema: Feuerwehr
Kurztext: Die Brücke ist bis Freitag gesperrt.
---
Ein Text.
"""


def settled(home: Path, *options: str) -> Path:
    folder = home / "beispielhausen"
    facts = ("--themen", "Verkehr, Feuerwehr 🚒", "--hauptseite", "beispielhausen.test", "--plz", "29999")
    run = command(["town", "Gemeinde Beispielhausen", "--ziel", str(folder), *facts, *options])
    assert run.returncode == 0, run.stdout + run.stderr
    return folder


def test_what_it_says(tmp_path: Path) -> None:
    folder = tmp_path / "au"
    run = command(["town", "Gemeinde Au", "--ziel", str(folder)])
    assert run.stdout.startswith(f"Angelegt: »{folder}« mit Aktuelles ")
    assert f"{folder}/content/stadt.toml: " in run.stdout
    assert "make site" in run.stdout


def test_it_builds_with_the_program_beside_it(this_version: tuple[Path, Path], tmp_path: Path) -> None:
    folder = settled(tmp_path)
    assert [file.name for file in (folder / "programm").iterdir()] == [this_version[0].name]
    before = tree(folder)
    assert "aus 0 Meldungen" in built(folder, this_version[1])
    (folder / "content/meldungen/2026").mkdir()
    (folder / "content/meldungen/2026/2026-11-20-bruecke.md").write_text(ANNOUNCED, "utf-8")
    assert "aus einer Meldung" in built(folder, this_version[1], "--full")
    assert (folder / "output/meldungen/2026-11-20-bruecke/aushang.pdf").is_file()
    assert {path: content for path, content in tree(folder).items() if path in before} == before


def test_pelicans_own_command_builds_the_same(this_version: tuple[Path, Path], tmp_path: Path) -> None:
    folder = settled(tmp_path)
    built(folder, this_version[1], "--output", "ours")
    around = os.environ | {"PYTHONPATH": str(this_version[1]), "SOURCE_DATE_EPOCH": "1795431600"}
    line = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "theirs"]
    subprocess.run(line, cwd=folder, env=around, check=True, capture_output=True)
    assert tree(folder / "ours") == tree(folder / "theirs")


def test_nothing_in_it_is_rotenburgs(tmp_path: Path) -> None:
    for path, content in tree(settled(tmp_path)).items():
        if not path.startswith(("programm/", "requirements", "docs/", "CHANGELOG.md")):
            text = content.decode()
            words = (another_town.NAME, another_town.MAYOR, another_town.HOST, another_town.CHANNEL)
            assert [word for word in (*words, *another_town.DISTRICTS) if word in text] == [], path


def test_its_handbooks_lead_nowhere_that_is_not_there(tmp_path: Path) -> None:
    folder = settled(tmp_path)
    for file in [*folder.glob("*.md"), *(folder / "docs").glob("*.md")]:
        said = re.sub(r"(?s)```.*?```|`[^`\n]*`", "", file.read_text("utf-8"))
        for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", said):
            assert link.startswith("/") or (file.parent / link).exists(), f"{file.name}: {link}"


def test_templates_have_topics_of_the_town(tmp_path: Path) -> None:
    for file in (settled(tmp_path) / "content/vorlagen").glob("*.md"):
        assert "\nThema: Verkehr\n" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("forge", "place"), [("github", ".github/workflows/aktuelles.yml"), ("GitLab", ".gitlab-ci.yml")]
)
def test_the_pipeline_of_its_forge_is_in_place(tmp_path: Path, forge: str, place: str) -> None:
    files = tree(settled(tmp_path, "--forge", forge))
    assert [path for path in files if path.startswith(".git") and path.endswith(".yml")] == [place]
    assert (tmp_path / "beispielhausen/docs/pipelines/veroeffentlichen.sh").stat().st_mode & 0o111


def test_its_own_theme_lies_over_the_programs(this_version: tuple[Path, Path], tmp_path: Path) -> None:
    folder, program = settled(tmp_path), this_version[1]
    built(folder, program)
    own = {
        "templates/404.html": '{% extends "!theme/404.html" %}{% block content %}<h1>Nichts da</h1>{% endblock %}',
        "static/css/stadt.css": ".stadt { letter-spacing: 0.01em; }",
        "README.md": "Was hier steht",
    }
    for path, text in own.items():
        file = folder / "theme" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    built(folder, program)
    page = (folder / "output/404.html").read_text("utf-8")
    assert "<h1>Nichts da</h1>" in page
    assert "Gemeinde Beispielhausen" in page
    [sheet] = (folder / "output/assets").glob("main.*.css")
    assert ".stadt{letter-spacing:0.01em}" in sheet.read_text("utf-8")
    (folder / "theme/templates/404.html").unlink()
    built(folder, program)
    assert "Nichts da" not in (folder / "output/404.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("place", "text", "said"),
    [
        (
            "templates/article.html",
            '{% extends "!theme/article.html" %}\n{% block content %}\n{{ nichts }}{% endblock %}',
            f"theme/templates/article.html:3: {OURS}'nichts' is undefined",
        ),
        (
            "templates/article.html",
            "{% if %}",
            f"theme/templates/article.html:1: {OURS}Expected an expression",
        ),
        (
            "papier/aushang.typ",
            "#nichts",
            f"theme/papier/aushang.typ: {OURS}unknown variable: nichts",
        ),
        (
            "papier/vorschau.typ",
            "#nichts",
            f"theme/papier/vorschau.typ: {OURS}unknown variable: nichts",
        ),
        (
            "static/css/tokens/colours.css",
            ":root {}",
            f"theme/static/css/tokens/colours.css: {OURS}»",
        ),
        ("base.html", "", "theme/base.html: Hier wirkt diese Datei nicht."),
        (
            "static/CSS/stadt.css",
            "",
            f"theme/static/CSS/stadt.css: {UNUSED}",
        ),
        (
            "templates/Article.html",
            "",
            f"theme/templates/Article.html: {UNUSED} Meinten Sie »templates/article.html«?",
        ),
    ],
)
def test_what_is_wrong_in_its_own_theme_is_said_once_with_file_and_line(
    this_version: tuple[Path, Path], tmp_path: Path, place: str, text: str, said: str
) -> None:
    folder = settled(tmp_path)
    (folder / "content/meldungen/2026").mkdir()
    for number in range(3):
        (folder / f"content/meldungen/2026/2026-11-20-bruecke-{number}.md").write_text(ANNOUNCED, "utf-8")
    file = folder / "theme" / place
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    run = invoked(folder, this_version[1], "build", "--full", "--now", NOW)
    assert run.returncode == 1
    faults = [line for line in run.stdout.splitlines() if "Hinweis" not in line and not line.startswith(" ")]
    assert [line[: len(said)] for line in faults] == [said]


def test_a_link_in_its_own_theme_is_refused(this_version: tuple[Path, Path], tmp_path: Path) -> None:
    folder = settled(tmp_path)
    (folder / "theme/templates").mkdir(parents=True)
    (folder / "theme/templates/404.html").symlink_to("/etc/hostname")
    run = invoked(folder, this_version[1], "build")
    assert "theme/templates/404.html: Das ist eine Verknüpfung." in run.stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("Gemeinde Au", "--ziel", str(ROOT)), "gibt es schon."),
        (("Gemeinde Au", "--wappen", "fehlt.svg"), "Die Zeichnung »fehlt.svg« gibt es nicht."),
        ((" ",), "Wie heißt Ihr Ort?"),
    ],
)
def test_what_cannot_be_made_is_refused(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    target = () if "--ziel" in options else ("--ziel", str(tmp_path / "au"))
    run = command(["town", *options, *target])
    assert run.returncode == 1
    assert run.stdout.startswith("Nichts wurde angelegt.")
    assert said in run.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_fact_that_cannot_be_is_named_by_its_option_and_no_folder_is_left(tmp_path: Path) -> None:
    options = ("--farbe", "blau", "--kanal", "0029Va", "--hauptseite", "http://[x")
    run = command(["town", "Gemeinde Au", "--ziel", str(tmp_path / "au"), *options])
    assert run.returncode == 1
    for said in ("--farbe »blau«: ", "--kanal »0029Va«: ", "--hauptseite »http://[x«: "):
        assert f"\n{said}" in f"\n{run.stdout}"
    assert run.stdout.endswith("Nichts wurde angelegt. Bitte die genannten Angaben ändern.\n")
    assert list(tmp_path.iterdir()) == []


def in_a_terminal(typed: str, *options: str) -> tuple[int, str]:
    """What a person sees who types at the questions."""
    ours, theirs = pty.openpty()
    line = [sys.executable, "-m", "invoke", "town", "Gemeinde Au", *options]
    to = subprocess.PIPE
    process = subprocess.Popen(line, cwd=ROOT, stdin=theirs, stdout=to, stderr=subprocess.STDOUT, text=True)
    os.close(theirs)
    os.write(ours, typed.encode())
    said, _ = process.communicate()
    os.close(ours)
    return process.returncode, said


def test_in_a_terminal_it_asks_for_what_is_missing_and_again_for_what_cannot_be(tmp_path: Path) -> None:
    options = ("--ziel", str(tmp_path / "au"), "--themen", "Verkehr", "--hauptseite", "au.test")
    typed = "\n05141 120\n\nMarkt 1\n29999\n\n\nUnterau, Oberau\n\nblau\n#0f5750\n"
    code, said = in_a_terminal(typed, *options)
    assert code == 0, said
    town = (tmp_path / "au/content/stadt.toml").read_text("utf-8")
    assert 'telefon = "05141 120"' in town
    assert 'name = "Oberau"' in town
    assert 'farbe = "#0f5750"' in town
    assert said.count("Telefon der Pressestelle") == 1
    assert said.count("Farbe Ihres Ortes") == 2
    assert "--farbe »blau«: " in said


def test_who_ends_the_questions_has_made_nothing(tmp_path: Path) -> None:
    code, said = in_a_terminal("\x04", "--ziel", str(tmp_path / "au"))
    assert (code, said.splitlines()[-1]) == (130, "Nichts wurde angelegt.")
    assert list(tmp_path.iterdir()) == []
