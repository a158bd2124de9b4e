"""Sequences of builds with anything between them: each must leave what a build from nothing makes."""

import random
import tempfile
from pathlib import Path

from tests.incremental.steps import Step, drawn
from tests.incremental.village import Village, tree

Sequence = list[list[Step]]
"""For each build, what happens before it."""

_BEGINNING = [Step(kind, 0) for kind in ("begun", "pictured", "documented")]


_MEMORY = Path("/dev/shm")  # noqa: S108 - thousands of small files need no disk


def sequence(seed: int) -> Sequence:
    """The one of this seed."""
    dice = random.Random(seed)  # noqa: S311 - a test's dice
    return [_BEGINNING, *(drawn(dice) for _ in range(dice.randint(2, 6)))]


def fault(steps: Sequence) -> str:
    """What goes wrong at the first build that leaves anything else; empty when all is well."""
    with tempfile.TemporaryDirectory(prefix="village-", dir=_MEMORY if _MEMORY.is_dir() else None) as home:
        village = Village(Path(home))
        for number, before in enumerate(steps):
            for step in before:
                step(village)
            found = _fault_of_a_build(village)
            if found:
                return f"build {number}: {found}"
    return ""


def smallest(steps: Sequence) -> Sequence:
    """The same fault, or another, with as few steps as leaving out one after the other finds."""
    place = 0
    while place < sum(map(len, steps)):
        fewer = _without(steps, place)
        if fault(fewer):
            steps = fewer
        else:
            place += 1
    return steps


def _without(steps: Sequence, place: int) -> Sequence:
    flat = [(number, step) for number, before in enumerate(steps) for step in before]
    del flat[place]
    return [[step for number, step in flat if number == build] for build in range(len(steps))]


def _fault_of_a_build(village: Village) -> str:
    before, times = _state(village.output)
    built = village.build()
    anew, expected = village.from_nothing()
    after, now = _state(village.output)
    if built != anew:
        return f"it says {built}, a build from nothing says {anew}"
    if not built.is_done:
        return ""  # a killed build may just have been finished, so nothing can be said of what stands there
    different = sorted(path for path in {*after, *expected} if after.get(path, 0) != expected.get(path, 0))
    if different:
        return f"different, missing or too much: {different}"
    closed = [path for path in after if not (village.output / path).stat().st_mode & 0o4]
    late = [path for path, at in now.items() if path in times and not _is_timely(before, after, path, times[path], at)]
    return f"closed: {closed}" * bool(closed) + f"wrong time: {late}" * bool(late)


def _state(output: Path) -> tuple[dict[str, bytes | None], dict[str, int]]:
    found = tree(output) if output.is_dir() else {}
    files = [path for path, content in found.items() if content is not None]
    return found, {path: (output / path).stat().st_mtime_ns for path in files}


def _is_timely(
    before: dict[str, bytes | None], after: dict[str, bytes | None], path: str, earlier: int, now: int
) -> bool:
    """An unchanged file keeps its time, a changed one gets a later second."""
    second = 1_000_000_000
    return earlier == now if before[path] == after[path] else now // second > earlier // second
