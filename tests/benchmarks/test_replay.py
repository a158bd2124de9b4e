from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.duel.aktuelles import AKTUELLES
from benchmarks.duel.edits import NOTHING, Edit
from benchmarks.duel.eleventies import ELEVENTY, PACKAGE
from benchmarks.duel.folders import Changes, Files, lay, tree
from benchmarks.duel.pelicans import PELICAN
from benchmarks.duel.projects import Contestant, Project
from benchmarks.duel.replay import Outcome, replay
from benchmarks.duel.report import is_right, table
from benchmarks.duel.state import State, beginning
from tests.tools import missing, require

TITLED, DELETED = Edit("title changed", 1), Edit("announcement deleted", 2)


def sources(state: State) -> Files:
    return {f"{each.stem}.md": each.title.encode() for each in state.announcements}


class Copying:
    """A generator that copies its sources; this way of building again forgets what its ``builds`` leave out."""

    def __init__(self, home: Path, *, builds: Callable[[Changes], Changes]) -> None:
        self._home, self.output, self._builds = home, home / "output", builds

    def build(self, state: State, changes: Changes | None) -> None:
        if changes is None:
            lay(self.output, {}, sources(state))
            return
        seen = self._builds(changes)
        for path in seen.written:
            (self.output / path).write_bytes((self._home / path).read_bytes())
        for path in seen.gone:
            (self.output / path).unlink()

    def close(self) -> None:
        pass


def clean(home: Path, state: State) -> Path:
    lay(home / "output", {}, sources(state))
    return home / "output"


def played(home: Path, builds: Callable[[Changes], Changes]) -> list[Outcome]:
    def start(place: Path) -> Project:
        return Copying(place, builds=builds)

    contestant = Contestant("Kopierer", sources, clean, {"so": start})
    return replay(contestant, [Edit(NOTHING, 0), TITLED, DELETED], home)["so"]


def test_a_way_that_builds_all_that_changed_leaves_nothing_wrong(tmp_path: Path) -> None:
    outcomes = played(tmp_path, lambda changes: changes)
    assert [outcome.wrong.size for outcome in outcomes] == [0, 0, 0]
    assert is_right([outcomes])


def test_a_way_that_builds_nothing_is_found_out_and_each_fault_counted_once(tmp_path: Path) -> None:
    outcomes = played(tmp_path, lambda _: Changes([], []))
    assert [outcome.wrong.size for outcome in outcomes] == [0, 1, 2]
    assert [list(map(len, outcome.new)) for outcome in outcomes] == [[0, 0, 0], [1, 0, 0], [0, 0, 1]]
    assert not is_right([outcomes])


def test_the_table_tells_how_often_an_edit_left_how_many_files_wrong(tmp_path: Path) -> None:
    right = played(tmp_path / "right", lambda changes: changes)
    wrong = played(tmp_path / "wrong", lambda changes: Changes(changes.written, []))
    assert table({"A": [right, right], "B": [wrong, right]}).splitlines() == [
        "| edit | times | A | B |",
        "| --- | --- | --- | --- |",
        "| nothing changed | 2 | 0 | 0 |",
        "| title changed | 2 | 0 | 0 |",
        "| announcement deleted | 2 | 0 | 1 × (0 / 0 / 1) |",
        "| **edits that left a file wrong** | 6 | 0 | 1 × (0 / 0 / 1) |",
        "| **histories that end wrong** | 2 | 0 | 1 |",
    ]


def test_our_builds_leave_what_a_build_from_nothing_makes(tmp_path: Path) -> None:
    history = [TITLED, Edit("title changed, same length, file's time kept", 3), DELETED]
    outcomes = replay(AKTUELLES, history, tmp_path)["`invoke build`"]
    assert len(outcomes) == 3
    assert is_right([outcomes])
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("contestant", [AKTUELLES, PELICAN, ELEVENTY], ids=lambda each: each.name)
def test_every_contestant_publishes_the_same_with_the_banner_on_every_page(
    contestant: Contestant, tmp_path: Path
) -> None:
    if contestant is ELEVENTY:
        require("node")
        if not PACKAGE.is_dir():
            missing("Eleventy", "npm ci --prefix benchmarks")
    state, home = beginning(), tmp_path / "site"
    lay(home, {}, contestant.files(state))
    site = tree(contestant.clean(home, state))
    pages = {f"meldungen/{each.stem}/index.html" for each in state.announcements}
    assert {path for path in site if path.startswith("meldungen/") and path.endswith("index.html")} == pages
    urgent = next(each for each in state.announcements if each.until)
    assert all(urgent.title.encode() in site[path] for path in {*pages, "index.html", "impressum/index.html"})
