"""Whatever happened, a build leaves what a build from nothing makes, byte for byte, and says the same."""

import re
import subprocess
import sys
from subprocess import PIPE

import pytest

from tests.incremental.sequences import Sequence, read, sequence, shown, smallest
from tests.incremental.steps import STEPS, Step
from tests.tools import ROOT

ALL, EACH = 300, 50
MENDED = (
    # Other options or filters of Jinja left pages as they were.
    "founded:0 / settings-changed:152 / settings-changed:118 / settings-changed:182",
    # The town's file, or a template, was a link, and what that led to was changed.
    "founded:0 / linked:2 / / linked:2",
    "founded:0 / linked:7 / / linked:7",
    # A folder of templates was one.
    "founded:0 / linked:5 / / linked:5",
)
_RUN = "import sys; from tests.incremental.__main__ import main; sys.exit(main())"


def _trying(*arguments: str, first: str = "") -> list[str]:
    """In a process of its own, for this one may have started threads, which do not live on in a fork."""
    return [sys.executable, "-c", f"{first}\n{_RUN}", *arguments]


def _tried(*arguments: str, first: str = "") -> subprocess.CompletedProcess[str]:
    command = _trying(*arguments, first=first)
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def _tried_at_once(*seeds: int) -> list[tuple[int, str, str]]:
    """``EACH`` sequences from each of the seeds on, side by side: how they ended, and what they said."""
    commands = [_trying("--seed", str(seed), "--count", str(EACH)) for seed in seeds]
    running = [subprocess.Popen(command, cwd=ROOT, stdout=PIPE, stderr=PIPE, text=True) for command in commands]
    said = [process.communicate() for process in running]
    return [(process.returncode, *each) for process, each in zip(running, said, strict=True)]


@pytest.mark.parametrize("first", range(0, ALL, 2 * EACH))
def test_any_sequence_ends_with_what_a_build_from_nothing_makes(first: int) -> None:
    for status, said, complained in _tried_at_once(first, first + EACH):
        assert (status, complained) == (0, ""), said + complained
        assert f"{EACH} sequences" in said


def test_every_kind_of_step_is_in_those_sequences() -> None:
    drawn = {step.kind for seed in range(ALL) for before in sequence(seed) for step in before}
    assert drawn == STEPS.keys()


def test_what_was_wrong_once_is_right() -> None:
    tried = _tried(*(part for steps in MENDED for part in ("--steps", steps)))
    assert (tried.returncode, tried.stderr) == (0, ""), tried.stdout + tried.stderr


@pytest.mark.parametrize(
    ("mistake", "steps"),
    [
        (
            "from plugins.bridge.asking import Others; Others.is_same = lambda *_: True",
            "founded:0 begun:0 announced:377 / deleted:0",
        ),
        (
            "from plugins.bridge.records import Body; Body.holds_at = lambda *_: True",
            "founded:0 begun:0 announced:1393 / clock-moved:15",
        ),
    ],
)
def test_a_mistake_in_what_is_kept_is_found(mistake: str, steps: str) -> None:
    """Each is one that leaves something as it was; the steps are what was found by trying all, made small."""
    tried = _tried("--steps", steps, first=mistake)
    assert (tried.returncode, tried.stderr) == (1, "")
    assert "build 1: " in tried.stdout
    assert "build 1: well" in _tried("--steps", steps).stdout


def test_a_sequence_with_a_fault_is_made_small() -> None:
    def is_faulty(steps: Sequence) -> bool:
        """When a page follows an announcement, with a build between."""
        kinds = (" ".join(step.kind for step in before) for before in steps)
        return re.search("announced.*/.*paged", "/".join(kinds)) is not None

    steps = read("begun:1 announced:2 / killed:3 / paged:4 announced:5 / deleted:6 / paged:7 / pictured:8")
    assert is_faulty(steps)
    assert smallest(steps, is_faulty) == [[Step("announced", 2)], [Step("paged", 4)]]


def test_a_sequence_can_be_read_again() -> None:
    assert read(shown(sequence(7))) == sequence(7)
