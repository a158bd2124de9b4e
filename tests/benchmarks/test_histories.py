from itertools import pairwise

import pytest

from benchmarks.duel.aktuelles import AKTUELLES
from benchmarks.duel.edits import KINDS, NOTHING
from benchmarks.duel.eleventies import ELEVENTY
from benchmarks.duel.histories import histories
from benchmarks.duel.pelicans import PELICAN
from benchmarks.duel.projects import Contestant
from benchmarks.duel.state import State, beginning


def states(number: int) -> list[State]:
    found = [beginning()]
    for edit in histories()[number]:
        found.append(edit(found[-1]))
    return found


def test_the_fifty_histories_are_always_the_same_and_hold_every_kind_of_edit() -> None:
    assert len(histories()) == 50
    assert histories() == histories()
    assert {edit.kind for history in histories() for edit in history} == set(KINDS)
    assert all(history[0].kind == NOTHING and 4 <= len(history) <= 6 for history in histories())


def test_fewer_histories_are_the_first() -> None:
    assert histories(3) == histories()[:3]


@pytest.mark.parametrize("contestant", [AKTUELLES, PELICAN, ELEVENTY], ids=lambda each: each.name)
def test_every_edit_changes_the_sources_of_every_contestant(contestant: Contestant) -> None:
    for number, history in enumerate(histories()):
        sources = map(contestant.files, states(number))
        for edit, (before, after) in zip(history, pairwise(sources), strict=True):
            assert (before == after) == (edit.kind == NOTHING), edit
