"""What the commands say when the surroundings are not right."""

from pathlib import Path

import pytest

from tests.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


@pytest.mark.parametrize(("command", "options"), [("check", []), ("build", []), ("whatsapp", [])])
def test_a_missing_content_folder_is_named(workshop: Workshop, command: str, options: list[str]) -> None:
    workshop.content = workshop.content.parent / "nirgends"
    run = workshop.run(command, *options)
    assert run.returncode == 1
    assert run.stdout.startswith(f"{workshop.content}: Diesen Ordner gibt es nicht.\n")
    assert run.stderr == ""


def test_an_output_folder_that_cannot_be_made_is_named(workshop: Workshop) -> None:
    file = workshop.content.parent / "datei"
    file.write_text("", encoding="utf-8")
    run = workshop.run("build", "--output", str(file / "output"))
    assert run.returncode == 1
    assert run.stdout.startswith("Die Website lässt sich nicht schreiben: ")
    assert run.stderr == ""


def test_a_clock_that_is_none_is_refused(workshop: Workshop) -> None:
    run = workshop.run("build", now="morgen")
    assert run.returncode == 1
    assert run.stderr == "»morgen« ist kein Zeitpunkt. Bitte wie 2026-11-23T12:00 schreiben.\n"


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_a_terminal_of_another_encoding_gets_the_whole_text(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    workshop.announce("2026-11-20-a")
    expected = workshop.run("whatsapp").stdout
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    assert workshop.run("whatsapp").stdout == expected
    assert "🚧" in expected


def test_many_hints_are_cut_short_after_a_build_only(workshop: Workshop) -> None:
    for number in range(12):
        workshop.announce(f"2026-11-20-a{number}", body="[bitte ergänzen: Text]")
    printed = workshop.build()
    assert printed.count("Hier fehlt noch eine Angabe") == 10
    assert "… und 3 weitere Hinweise, »invoke check« nennt alle." in printed
    assert workshop.run("check").stdout.count("Hier fehlt noch eine Angabe") == 13
