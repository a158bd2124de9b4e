"""Whatever befalls a run: the served site is whole, old or new, a message says why, and the next run heals."""

import re
from contextlib import ExitStack
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from tests.bridge.disk import being_built, room, small_disk, small_files
from tests.publishing.town import PublicTown
from tests.tools import ROOT
from tests.workshop import tree

STEM = "2026-11-20-sperrung"


def write(town: PublicTown, number: int) -> None:
    town.announce(STEM, body=f"Fassung {number:03}.")


def shown(town: PublicTown) -> int:
    """The number of the text that visitors see, which must be the same wherever it stands."""
    places = (f"meldungen/{STEM}/index.html", "feed.atom", "feed.json", f"redaktion/{STEM}.txt")
    numbers = {found for path in places for found in re.findall(r"Fassung (\d{3})", town.served(path))}
    assert len(numbers) == 1, numbers
    return int(numbers.pop())


def test_a_disk_that_is_full_is_named_and_the_site_stays(town: PublicTown) -> None:
    town.published()
    before = tree(town.site)
    write(town, 1)
    with small_files(3000):
        run = town.publish()
    assert run.returncode == 1
    assert "Das Lesen oder Schreiben scheitert: Die Datei würde zu groß (»" in run.stdout
    assert "Bitte Platz schaffen." in run.stdout
    assert tree(town.site) == before


def test_on_a_disk_that_is_really_full_the_site_stays_and_goes_on_when_there_is_room(town: PublicTown) -> None:
    with small_disk(town.folder, 100_000_000):
        town.published()
        write(town, 1)
        before = room(town.folder)
        town.published()
        needed, filler, ended = before - room(town.folder), town.folder / "voll", list[int]()
        for number, share in enumerate((0, 0.2, 0.4, 0.6, 0.8), start=2):
            write(town, number)
            filler.write_bytes(bytes(room(town.folder) - int(share * needed)))
            run = town.publish()
            ended.append(run.returncode)
            assert run.returncode == 0 or "Der Datenträger ist voll" in run.stdout
            assert shown(town) in {number - 1, number}
            filler.unlink()
            town.published()
            assert shown(town) == number
    assert ended[:2] == [1, 1]


def test_of_five_at_once_all_wait_for_who_was_first_and_one_makes_the_release(town: PublicTown) -> None:
    town.published()
    write(town, 1)
    line = town.process("publish", "--folder", str(town.folder), now="2026-11-23T12:00")
    with being_built(town.folder) as first, ExitStack() as open_:
        five = [open_.enter_context(Popen(line, cwd=ROOT, stdout=PIPE, stderr=PIPE, text=True)) for _ in range(5)]
        waiting = [each.stderr.readline() for each in five if each.stderr]
        first.kill()  # and its lock stays behind
        said = [each.communicate() for each in five]
    for text in waiting:
        assert f"Hier baut schon ein anderer Vorgang (Prozess {first.pid}, seit " in text
        assert text.endswith("Es geht weiter, sobald er fertig ist …\n")
    assert [each.returncode for each in five] == [0] * 5, said
    assert shown(town) == 1
    assert len(town.releases()) == 2
    assert town.site.resolve().parent.name == town.releases()[-1]
    assert [path.name for path in town.content.parent.iterdir() if path.name.startswith(".")] == []
    assert [path for path in town.folder.rglob(".*") if path.name != ".well-known"] == []


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
