import shutil
import sys
from pathlib import Path

import pytest

from plugins.audit import browsers
from plugins.commands import audit as command
from plugins.domain.audit import Audit
from plugins.formats.audit_file import audit as as_read
from tests.tools import require
from tests.towns.settling import settled
from tests.workshop import TOWN, Workshop

ANY_PROGRAM = ("--browser", sys.executable)


def noted(town: Workshop) -> Audit:
    return as_read((town.content / "pruefung.toml").read_text("utf-8"))


@pytest.fixture
def small(workshop: Workshop) -> Workshop:
    """A town below a path of its host, built, and of its pages only two are kept: a minute is too long for a test."""
    town = TOWN.replace('.example"', '.example/aktuelles"', 1)
    assert town != TOWN
    (workshop.content / "stadt.toml").write_text(town, "utf-8")
    workshop.announce("2026-11-20-sperrung")
    workshop.build()
    for page in set(workshop.output.rglob("*.html")) - {
        workshop.output / "index.html",
        workshop.output / "meldungen/2026-11-20-sperrung/index.html",
    }:
        page.unlink()
    return workshop


def test_the_site_of_another_town_is_built_tested_and_its_result_noted_as_its_own(tmp_path: Path) -> None:
    require("chromium")
    town = settled(tmp_path, "gemeinde")
    run = town.started("audit")
    assert run.returncode == 0, run.stdout + run.stderr
    found = noted(town)
    assert found.tag_authority == "tag:kleinmoor.test,2026"
    assert found.pages == found.all_pages > 15
    assert (found.views, found.violations) == (4 * found.pages, 0)
    assert found.tool.startswith("axe-core 4.")
    assert f"Geprüft: {found.pages} von {found.pages} Seiten" in run.stdout
    town.build()
    assert f"alle {found.pages}&nbsp;Seiten in {found.views}&nbsp;Ansichten" in town.read("barrierefreiheit/index.html")


def test_what_is_not_accessible_is_named_noted_and_ends_with_1(small: Workshop) -> None:
    require("chromium")
    page = small.output / "meldungen/2026-11-20-sperrung/index.html"
    page.write_text(page.read_text("utf-8").replace("</main>", '<img src="data:,"></main>'), "utf-8")
    run = small.started("audit", "--output", str(small.output))
    assert run.returncode == 1
    assert run.stdout.splitlines()[:5] == [
        "image-alt: Ein Bild braucht eine Beschreibung. Bitte ergänzen, was darauf zu sehen ist.",
        run.stdout.splitlines()[1],
        "  /meldungen/2026-11-20-sperrung/ (in jeder Ansicht)",
        '    <img src="data:,">',
        "Was nicht in einer Datei unter »content« steht, kommt aus den Vorlagen in »theme«.",
    ]
    assert "Geprüft: 2 von 2 Seiten in 8 Ansichten. 1 Verstoß gefunden." in run.stdout
    assert (noted(small).pages, noted(small).violations) == (2, 1)


def test_pages_without_their_style_sheet_are_not_taken_for_accessible(small: Workshop) -> None:
    require("chromium")
    for sheet in small.output.rglob("*.css"):
        sheet.unlink()
    run = small.started("audit", "--output", str(small.output))
    assert run.returncode == 1
    assert ".css«, das es dort nicht gibt. Bitte neu bauen lassen." in run.stdout
    assert not (small.content / "pruefung.toml").exists()


def test_a_program_that_is_no_browser_tests_nothing(small: Workshop) -> None:
    run = small.started("audit", "--output", str(small.output), "--browser", str(shutil.which("true")))
    assert run.returncode == 1
    assert "lässt sich nicht fernsteuern" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr
    assert not (small.content / "pruefung.toml").exists()


def test_without_a_browser_it_is_said_how_to_get_one(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsers, "known_places", lambda _: iter(()))
    monkeypatch.setenv("PATH", str(workshop.content))
    run = workshop.run("audit")
    assert run.returncode == 1
    assert "»sudo apt-get install chromium«" in run.stdout
    assert workshop.run("audit", "--browser", "fehlt").stdout == (
        "Nichts wurde geprüft. »fehlt« ist hier kein Programm.\n"
    )


def test_without_its_packages_it_is_said_how_to_get_them(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "find_spec", lambda _: None)
    run = workshop.run("audit", *ANY_PROGRAM)
    assert run.returncode == 1
    assert "»make audit«" in run.stdout
    assert f"»{sys.executable} -m pip install --require-hashes --requirement requirements-audit.txt«" in run.stdout


def test_content_with_a_problem_is_mended_first(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-falsch", "Dringlichkeit: sehr")
    run = workshop.run("audit", *ANY_PROGRAM)
    assert run.returncode == 1
    assert run.stdout.startswith("Nichts wurde geprüft. Bitte zuerst beheben:\n")
    assert "2026-11-20-falsch.md:6: Feld »Dringlichkeit«" in run.stdout


def test_only_the_built_site_of_the_same_town_is_taken_for_its_own(small: Workshop) -> None:
    nothing = small.run("audit", "--output", str(small.content), *ANY_PROGRAM)
    assert (nothing.returncode, "steht keine gebaute Website." in nothing.stdout) == (1, True)
    file = small.content / "stadt.toml"
    file.write_text(file.read_text("utf-8").replace("tag:", "tag:neu."), "utf-8")
    other = small.run("audit", "--output", str(small.output), *ANY_PROGRAM)
    assert (other.returncode, "mit einer anderen »kennung«" in other.stdout) == (1, True)
