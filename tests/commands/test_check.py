"""A check looks at everything that a full build makes, and at what it knows to be sound only once."""

from pathlib import Path

import pytest

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from tests.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Two announcements, of which one leads to a place in the other."""
    found = Workshop(tmp_path)
    found.announce("2026-11-20-a", "WhatsApp: nein\n", body="Siehe [dort](/meldungen/2026-11-20-b/#wann).")
    found.announce("2026-11-20-b", body="## Wann {#wann}\n\nMorgen.")
    return found


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of what was made; nothing is made in other processes, as there is too little."""
    paths, make = list[str](), Build.made

    def noted(build: Build, output: Output) -> bytes:
        paths.append(output.path)
        return make(build, output)

    monkeypatch.setattr(Build, "made", noted)
    return paths


def test_what_is_sound_is_not_made_again(workshop: Workshop, made: list[str]) -> None:
    first = workshop.run("check")
    assert "meldungen/2026-11-20-a/index.html" in made
    made.clear()
    assert workshop.run("check") == first
    assert made == []
    workshop.announce("2026-11-20-b", body="## Wann {#wann}\n\nHeute.")
    workshop.run("check")
    assert "meldungen/2026-11-20-b/index.html" in made
    assert "meldungen/2026-11-20-a/index.html" not in made


def test_a_place_that_is_gone_is_told_though_the_page_that_leads_there_is_as_it_was(workshop: Workshop) -> None:
    assert workshop.run("check").stdout == "Alles in Ordnung.\n"
    workshop.announce("2026-11-20-b", body="## Wo\n\nHier.")
    found = workshop.run("check").stdout
    assert "2026-11-20-a.md:8: Hinweis: Die Stelle »#wann« gibt es auf der verlinkten Seite nicht." in found
    assert workshop.run("check").stdout == found


def test_what_cannot_be_made_is_told_each_time(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Build.made

    def broken(build: Build, output: Output) -> bytes:
        if output.path.endswith("b/index.html"):
            raise OSError("no")
        return make(build, output)

    monkeypatch.setattr(Build, "made", broken)
    first = workshop.run("check")
    assert first.returncode == 1
    assert "2026-11-20-b.md" in first.stdout
    assert workshop.run("check") == first
    monkeypatch.undo()
    assert workshop.run("check").stdout == "Alles in Ordnung.\n"


def test_a_check_is_of_no_help_to_that_of_another_folder(tmp_path: Path, workshop: Workshop, made: list[str]) -> None:
    workshop.run("check")
    other = Workshop(tmp_path / "other")
    other.announce("2026-11-20-a")
    made.clear()
    other.run("check")
    workshop.run("check")
    assert "meldungen/2026-11-20-a/index.html" in made
    made.clear()
    workshop.run("check")
    assert made == []
