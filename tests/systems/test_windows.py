"""What editors run on Windows, run without what Windows has not (``like_windows.py`` tells how near that comes).

Windows itself and macOS are not in CI. Names and line ends, which differ there, have tests beside this one.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from invoke.collection import Collection

import tasks
from plugins.bridge import content_folder
from plugins.bridge.content_folder import Folder
from plugins.bridge.workers import MANY
from tests.tools import ROOT
from tests.workshop import Workshop, tree

SCRIPT = Path(__file__).with_name("like_windows.py")
AROUND = {"PYTHONPATH": str(ROOT), "PYTHONTZPATH": "", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
"""No time zones but those of the package, and no hint of UTF-8 anywhere."""


def as_there(*line: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """A command of Invoke; or, ``before`` it would run, something else in a process without what Windows has not."""
    code = f"import runpy, sys; sys.argv = sys.argv[1:]; found = runpy.run_path({str(SCRIPT)!r})\n{before}"
    start = ["-c", code, str(SCRIPT)] if before else [str(SCRIPT)]
    command = [sys.executable, "-X", "warn_default_encoding", *start, *line]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | AROUND, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def town(workshop: Workshop) -> Workshop:
    """So many announcements that other processes would help, one of them an event, with umlauts everywhere."""
    for number in range(MANY + 1):
        workshop.announce(f"2026-10-{number % 28 + 1:02}-meldung-{number}", date="2026-10-20 09:30")
    workshop.announce("2026-11-20-fest", "Beginn: 2026-12-01 10:00\nOrt: Müllers Höfe\n", body="Größe: 5 m² 🎉")
    return workshop


def test_the_stand_in_has_not_what_windows_has_not() -> None:
    tried = (
        "import os, signal\nfound['take_away']()\n"
        "assert not hasattr(os, 'fork') and not hasattr(signal, 'SIGKILL')\n"
        "try:\n    import fcntl\nexcept ImportError:\n    print('none')\n"
    )
    run = as_there(before=tried)
    assert (run.returncode, run.stdout) == (0, "none\n"), run.stderr


def test_the_stand_in_notices_a_text_without_an_encoding() -> None:
    """It would be read in the encoding of the office's Windows."""
    careless = f"compile('open(0, closefd=False)', {str(ROOT / 'plugins/careless.py')!r}, 'exec')"
    run = as_there(before=f"found['mind_encodings']()\nexec({careless})\nprint('unnoticed')")
    assert (run.returncode, run.stdout) == (99, ""), run.stderr
    assert "careless.py:1: 'encoding' argument not specified" in run.stderr


def test_a_site_is_checked_and_built_there_byte_for_byte(town: Workshop, tmp_path: Path) -> None:
    """Without other processes, the lock of Linux, modes of open files, or a swap of two folders in one step."""
    town.build()
    there = tmp_path / "there"
    for _ in ("into nothing", "over an earlier build"):
        run = as_there(*town.line("build", "--output", str(there), "--clean"))
        assert run.returncode == 0, run.stdout + run.stderr
        assert tree(there) == tree(town.output)
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".there")] == []
    check = as_there(*town.line("check"))
    assert (check.returncode, check.stdout) == (0, town.run("check").stdout), check.stderr


def test_papers_pictures_and_search_are_made_there(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-alltag")
    run = as_there(*workshop.line("build", "--full", "--output", str(workshop.output)))
    assert run.returncode == 0, run.stdout + run.stderr
    for path in ("meldungen/2026-11-20-alltag/aushang.pdf", "vorschau/seite.png", "pagefind/pagefind-entry.json"):
        assert (workshop.output / path).is_file(), path


def test_a_channel_text_is_shown_and_noted_there(workshop: Workshop) -> None:
    file = workshop.announce("2026-11-20-alltag")
    shown = as_there(*workshop.line("kanal"))
    assert (shown.returncode, shown.stdout) == (0, workshop.run("kanal").stdout), shown.stderr
    noted = as_there(*workshop.line("versandt", "--stem", r"content\meldungen\2026\2026-11-20-alltag.md"))
    assert noted.returncode == 0, noted.stdout + noted.stderr
    assert "\nIm Kanal: 2026-11-23 12:00" in file.read_text("utf-8")


def test_where_disks_ignore_case_a_file_is_known_by_its_own_name_only(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or what an editor checked on such a machine would be missing where it is published."""
    (workshop.content / "bilder/Straße.jpg").write_bytes(b"")
    exists = Path.exists
    monkeypatch.setattr(content_folder, "_IGNORES_CASE", True)
    monkeypatch.setattr(Path, "exists", lambda path: exists(path) or path.name == "STRASSE.JPG")
    folder = Folder(workshop.content, "content")
    assert [str(folder.locate(f"bilder/{name}")) for name in ("Straße.jpg", "STRASSE.JPG", "strasse.jpg")] == [
        "bilder/Straße.jpg", "None", "None",
    ]  # fmt: skip


def test_the_commands_for_windows_are_there() -> None:
    """``docs/betrieb.md`` names them as PowerShell takes them, and only what needs no link."""
    section = (ROOT / "docs/betrieb.md").read_text("utf-8").partition("**Windows, in der PowerShell.**")[2]
    commands = section.partition("```powershell")[2].partition("```")[0].splitlines()
    named = [line.split() for line in commands if line.startswith(r".venv\Scripts")]
    assert [words[0].rpartition("\\")[2] for words in named] == ["python", "invoke"]
    assert all((ROOT / word).is_file() for words in named for word in words if word.endswith(".txt"))
    assert named[-1][1] in Collection.from_module(tasks).task_names
