"""Sequences of builds with anything between them: each must leave what a build from nothing makes."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import gettempdir

from tests import shrinking
from tests.incremental.looking import closed, differences, late, left_beside, times, tree
from tests.incremental.steps import Step, drawn
from tests.incremental.village import Village

Sequence = list[list[Step]]
"""For each build, what happens before it."""

_BEGINNING = [Step(kind) for kind in ("founded", "begun", "pictured", "documented")]
_MEMORY = Path("/dev/shm")  # noqa: S108 - thousands of small files need no disk
_PATIENCE = 180
"""Seconds."""


def sequence(seed: int) -> Sequence:
    """The one of this seed."""
    dice = random.Random(seed)  # noqa: S311 - a test's dice
    return [_BEGINNING, *(drawn(dice) for _ in range(dice.randint(2, 6)))]


def shown(steps: Sequence) -> str:
    """On one line, for ``read``: what happens before one build and before the next is parted by a slash."""
    return " / ".join(" ".join(map(str, before)) for before in steps)


def read(text: str) -> Sequence:
    """What ``shown`` wrote."""
    return [[Step.read(step) for step in before.split()] for before in text.split("/")]


def home() -> Path:
    """Where this process has its villages, one after the other: nothing that is made may depend on the place."""
    return (_MEMORY if _MEMORY.is_dir() else Path(gettempdir())) / f"village-{os.getpid()}"


def founded() -> Village:
    """A new village in place of the one before."""
    shutil.rmtree(home(), ignore_errors=True)
    return Village(home())


def fault(steps: Sequence) -> str:
    """What goes wrong at the first build that leaves anything else; empty when all is well."""
    return next(faults(founded(), steps), "")


def faults(village: Village, steps: Sequence) -> Iterator[str]:
    """All that goes wrong."""
    for number, before in enumerate(steps):
        for step in before:
            if found := step(village):
                yield f"build {number}, {step}: {found}"
        if found := fault_of_a_build(village):
            yield f"build {number}: {found}"


def smallest(steps: Sequence, is_faulty: Callable[[Sequence], object] = fault) -> Sequence:
    """The same fault, or another, with as few builds and steps as leaving out one after the other finds in time."""
    return shrinking.smallest(steps, _smaller, is_faulty, _PATIENCE)


def _smaller(steps: Sequence) -> Iterator[Sequence]:
    """Without a build and what happens before it, the last first; without the build only; without one step."""
    for number in reversed(range(len(steps))):
        yield [*steps[:number], *steps[number + 1 :]]
    for number in range(len(steps) - 1):
        yield [*steps[:number], [*steps[number], *steps[number + 1]], *steps[number + 2 :]]
    for number, before in enumerate(steps):
        for place in range(len(before)):
            yield [*steps[:number], [*before[:place], *before[place + 1 :]], *steps[number + 1 :]]


def fault_of_a_build(village: Village) -> str:
    """Build, and say what of it differs from a build from nothing, or would mislead a web server."""
    before, was_torn = (tree(village.output), times(village.output)), village.is_torn
    built = village.build()
    anew, expected = village.from_nothing()
    after = tree(village.output), times(village.output)
    village.is_torn = False
    if built != anew:
        return f"it says {built}, a build from nothing says {anew}"
    if "an einem eigenen Fehler" in built.text:
        return f"the program breaks: {built.text}"
    if not built.is_done:
        return "" if was_torn or before == after else f"it fails and changes {differences(after[0], before[0])}"
    if different := differences(after[0], expected):
        return f"different, missing or too much: {different}"
    if found := [*closed(village.output), *left_beside(village.output)]:
        return f"closed, or left beside: {found}"
    return f"wrong time: {found}" if (found := late(before, after)) else ""
