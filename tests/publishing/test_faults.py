"""Whatever befalls a run: the served site is whole, old or new, a message says why, and the next run heals."""

import re
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.bridge.disk import small_files
from tests.publishing.town import PublicTown
from tests.tools import IN_CI, ROOT
from tests.workshop import tree

STEM = "2026-11-20-sperrung"
_SHARES = range(5, 100, 10) if IN_CI else (30, 60, 97)
"""Where a run is hit, in hundredths of all that it changes."""


def hit(town: PublicTown, how: str, number: int) -> subprocess.CompletedProcess[str]:
    """A run in which the machine fails at a change below the folder of releases."""
    line = town.line("publish", "--folder", str(town.folder), now="2026-11-23T12:00")
    command = [sys.executable, "-m", "tests.publishing.interrupting", how, str(number), f"{town.folder}/", *line]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def write(town: PublicTown, number: int) -> None:
    town.announce(STEM, body=f"Fassung {number:03}.")


def shown(town: PublicTown) -> int:
    """The number of the text that visitors see, which must be the same wherever it stands."""
    places = (f"meldungen/{STEM}/index.html", "feed.atom", "feed.json", f"redaktion/{STEM}.txt")
    numbers = {found for path in places for found in re.findall(r"Fassung (\d{3})", town.served(path))}
    assert len(numbers) == 1, numbers
    return int(numbers.pop())


def test_a_run_that_is_killed_or_finds_the_disk_full_leaves_a_whole_site(town: PublicTown) -> None:
    write(town, 0)
    town.published()
    write(town, 1)
    counted = hit(town, "kill", 0)
    assert counted.returncode == 0, counted.stderr
    changes, number = int(counted.stderr.splitlines()[-1]), 1
    assert changes > 200
    for how in ("kill", "full"):
        for share in _SHARES:
            number += 1
            write(town, number)
            run = hit(town, how, share * changes // 100)
            assert run.returncode == (-9 if how == "kill" else 1), run.stdout + run.stderr
            assert how == "kill" or "Der Datenträger ist voll" in run.stdout
            assert shown(town) in {number - 1, number}
            town.published()
            assert shown(town) == number
            assert [path.name for path in (town.folder / "releases").iterdir() if path.name.startswith(".")] == []
    reference = PublicTown(town.content.parent / "nebenan")
    write(reference, number)
    reference.published()
    expected, served = tree(reference.site), tree(town.site)
    assert {path: served[path] for path in expected} == expected


def test_a_disk_that_is_full_is_named_and_the_site_stays(town: PublicTown) -> None:
    town.published()
    before = tree(town.site)
    write(town, 1)
    with small_files(3000):
        run = town.publish()
    assert run.returncode == 1
    assert "Die Datei würde zu groß" in run.stdout
    assert tree(town.site) == before


def test_of_two_at_once_the_second_waits(town: PublicTown) -> None:
    town.published()
    write(town, 1)
    line = town.process("publish", "--folder", str(town.folder), now="2026-11-23T12:00")
    both = [subprocess.Popen(line, cwd=ROOT, stdout=PIPE, stderr=PIPE, text=True) for _ in range(2)]
    said = [each.communicate() for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    assert shown(town) == 1
    assert not any(path.name.startswith(".") for path in (town.folder / "releases").iterdir())


@pytest.mark.parametrize("target", ["rsync:{home}/ziel", "{home}/ziel"])
def test_a_target_that_fails_is_named_and_gets_all_from_the_next_run(
    town: PublicTown, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, target: str
) -> None:
    town.settings(monkeypatch, PUBLISH_TO=[target.format(home=tmp_path)])
    with monkeypatch.context() as broken:
        program = tmp_path / "bin/rsync"
        program.parent.mkdir()
        program.write_text("#!/bin/sh\necho 'connection unexpectedly closed' >&2\nexit 12\n", encoding="utf-8")
        program.chmod(0o755)
        broken.setenv("PATH", str(program.parent), prepend=":")
        (tmp_path / "ziel").mkdir()
        (tmp_path / "ziel/fremd.txt").write_text("fremd", encoding="utf-8")
        run = town.publish()
    assert run.returncode == 1
    assert f"Die Übertragung nach »{target.format(home=tmp_path)}« scheitert: " in run.stdout
    assert town.served("index.html")
    (tmp_path / "ziel/fremd.txt").unlink()
    town.published()
    assert tree(tmp_path / "ziel") == tree(town.site)
