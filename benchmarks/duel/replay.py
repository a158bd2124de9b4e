"""Plays a history in a project and holds each build against one from nothing."""

import hashlib
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.duel.edits import Edit, Times
from benchmarks.duel.folders import Difference, Files, difference, lay, tree
from benchmarks.duel.projects import Contestant, Project
from benchmarks.duel.state import State, beginning


class Outcome(NamedTuple):
    """What a build after an edit left wrong: in all, and what was not wrong before."""

    kind: str
    wrong: Difference
    new: Difference


def replay(contestant: Contestant, history: list[Edit], home: Path) -> dict[str, list[Outcome]]:
    """For each way of the contestant, what came of each edit."""
    cleanly = _Clean(contestant, home / "clean")
    states = [beginning()]
    for edit in history:
        states.append(edit(states[-1]))
    return {
        way: _outcomes(history, states, _trees(contestant, start, history, states, home / f"way-{number}"), cleanly)
        for number, (way, start) in enumerate(contestant.ways.items())
    }


def _trees(
    contestant: Contestant,
    start: Callable[[Path], Project],
    history: list[Edit],
    states: list[State],
    home: Path,
) -> list[Files]:
    """What stands after each build; no pause between a build and the next edit."""
    home.mkdir(parents=True)
    project, trees, before = start(home), list[Files](), contestant.files(states[0])
    lay(home, {}, before)
    try:
        project.build(states[0], None)
        trees.append(tree(project.output))
        for edit, state in zip(history, states[1:], strict=True):
            files = contestant.files(state)
            changes = lay(home, before, files, edit.times)
            project.build(state, changes)
            trees.append(tree(project.output))
            before = files
    finally:
        project.close()
    shutil.rmtree(home)
    return trees


class _Clean:
    """Builds from nothing, each made once."""

    def __init__(self, contestant: Contestant, home: Path) -> None:
        self._contestant, self._home, self._known = contestant, home, dict[str, Files]()

    def __call__(self, state: State) -> Files:
        files = self._contestant.files(state)
        key = hashlib.sha256(repr((sorted(files.items()), state.now)).encode()).hexdigest()
        if key not in self._known:
            self._home.mkdir(parents=True)
            lay(self._home, {}, files, Times.NEW)
            self._known[key] = tree(self._contestant.clean(self._home, state))
            shutil.rmtree(self._home)
        return self._known[key]


def _outcomes(
    history: list[Edit], states: list[State], trees: list[Files], cleanly: Callable[[State], Files]
) -> list[Outcome]:
    found = [difference(tree_, cleanly(state)) for tree_, state in zip(trees, states, strict=True)]
    if found[0].size:
        raise RuntimeError(f"the first build is not what a build from nothing makes: {found[0]}")
    return [
        Outcome(edit.kind, wrong, wrong.since(before))
        for edit, (before, wrong) in zip(history, pairwise(found), strict=True)
    ]
