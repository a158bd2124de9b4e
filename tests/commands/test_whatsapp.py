"""``invoke whatsapp``: JSON, the clipboard, and the summary of a CI run."""

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.tools import ROOT
from tests.workshop import Workshop

CLIPBOARD = '#!/bin/sh\ncat > "$CLIPBOARD_FILE"\n'


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    found = Workshop(tmp_path)
    found.announce("2026-11-20-a", body="Text mit *Betonung* und „Zitat“.")
    return found


def test_json_carries_the_texts_for_other_programs(workshop: Workshop) -> None:
    [found] = json.loads(workshop.run("whatsapp", "--json").stdout)
    assert (found["stem"], found["state"]) == ("2026-11-20-a", "neu")
    assert found["url"] == "https://aktuelles.musterfelde.example/meldungen/2026-11-20-a/"
    assert found["length"] == len(found["text"])
    assert f"{found['text']}\n" == workshop.run("whatsapp", "--stem", "2026-11-20-a").stdout
    assert json.loads(workshop.run("whatsapp", "--json", "--stem", "2026-11-20-a").stdout) == found


def test_a_ci_run_gets_its_summary(workshop: Workshop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("# Vorher\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    workshop.run("whatsapp")
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("# Vorher\n## Fällig für den WhatsApp-Kanal\n")
    assert "### Titel von 2026-11-20-a (neu)\n\n````text\n🚧 *Titel von 2026-11-20-a*\n" in written
    workshop.announce("2026-11-20-a", "Im Kanal: 2026-11-21 10:00\n")
    workshop.run("whatsapp")
    assert summary.read_text(encoding="utf-8").endswith("Es gibt nichts Neues.\n")


def on_a_terminal(workshop: Workshop, environment: dict[str, str]) -> tuple[str, str]:
    """Standard output, which is a terminal, and standard error of ``invoke whatsapp --stem``."""
    mine, theirs = pty.openpty()
    run = subprocess.run(
        workshop.process("whatsapp", "--stem", "2026-11-20-a"),
        cwd=ROOT,
        env={"PATH": "", "HOME": os.environ.get("HOME", "/"), **environment},
        stdout=theirs,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    os.close(theirs)
    shown = os.read(mine, 65536).decode().replace("\r\n", "\n")
    os.close(mine)
    return shown, run.stderr


def test_one_text_goes_to_the_clipboard_of_a_terminal(workshop: Workshop, tmp_path: Path) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("wl-copy", "wl-paste", "xclip"):
        (programs / name).write_text(CLIPBOARD, encoding="utf-8")
        (programs / name).chmod(0o755)
    copied = tmp_path / "copied.txt"
    environment = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0", "CLIPBOARD_FILE": str(copied)}
    shown, said = on_a_terminal(workshop, environment | {"PATH": f"{programs}:{os.environ['PATH']}"})
    assert copied.read_text(encoding="utf-8") == shown.rstrip("\n")
    assert "In die Zwischenablage kopiert." in said


def test_without_a_clipboard_the_text_is_printed_all_the_same(workshop: Workshop) -> None:
    shown, said = on_a_terminal(workshop, {})
    assert shown.startswith("🚧 *Titel von 2026-11-20-a*\n")
    assert "kopiert" not in said


FAULT = "Feld »Thema«: »Sport« gibt es hier nicht."


@pytest.fixture
def faulty(workshop: Workshop) -> Workshop:
    """One announcement with a hint, one with a problem."""
    workshop.announce("2026-11-20-a", body="[bitte ergänzen: Text]")
    file = workshop.announce("2026-11-20-b")
    file.write_text(file.read_text(encoding="utf-8").replace("Verkehr", "Sport"), encoding="utf-8")
    return workshop


def test_faulty_content_is_named_without_hints(faulty: Workshop) -> None:
    run = faulty.run("whatsapp")
    assert (run.returncode, run.stderr) == (1, "")
    [line] = run.stdout.splitlines()
    assert FAULT in line


def test_json_stays_clean_when_something_is_wrong(faulty: Workshop) -> None:
    run = faulty.run("whatsapp", "--json")
    assert (run.returncode, run.stdout) == (1, "")
    [line] = run.stderr.splitlines()
    assert FAULT in line


@pytest.mark.parametrize("stem", ["2026-11-20-z", "2026-12-24-spaeter", "2026-01-01-alt"])
def test_json_stays_clean_when_there_is_no_such_text(workshop: Workshop, stem: str) -> None:
    workshop.announce("2026-12-24-spaeter", date="2026-12-24")
    workshop.announce("2026-01-01-alt", date="2026-01-01")
    run = workshop.run("whatsapp", "--json", "--stem", stem)
    assert (run.returncode, run.stdout) == (1, "")
    assert stem in run.stderr


@pytest.mark.parametrize("lines", [0, 1])
def test_a_reader_that_has_gone_is_no_error(workshop: Workshop, lines: int) -> None:
    for number in range(40):
        workshop.announce(f"2026-11-20-a{number}", body="Ein langer Satz. " * 40)
    line = workshop.process("kanal")
    with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout
        assert run.stderr
        for _ in range(lines):
            assert run.stdout.readline().startswith("41 Texte sind für den Kanal fällig")
        run.stdout.close()
        assert run.stderr.read() == ""


def test_one_text_is_announced_as_one(workshop: Workshop) -> None:
    assert workshop.run("whatsapp").stdout.startswith("Ein Text ist für den Kanal fällig")
