"""``python -m tests.incremental``: sequences from a seed on, or the steps of one; 1 when a fault was found."""

import argparse
import math
import secrets
import shutil
import sys
import time

from tests.incremental.running import share
from tests.incremental.sequences import fault, founded, home, read, sequence, shown, smallest
from tests.incremental.telling import told


def main() -> int:
    """Try them; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.incremental")
    parser.add_argument("--seed", type=int, default=None, help="the first; drawn when nothing is said")
    parser.add_argument("--count", type=int, default=None, help="how many sequences, one seed after the other")
    parser.add_argument("--minutes", type=float, default=None, help="how long at most")
    parser.add_argument("--steps", action="append", help="one sequence, as it was printed; may be said several times")
    given = parser.parse_args()
    _warm_up()
    try:
        if given.steps:
            return max(_shown(list(told(founded(), read(steps)))) for steps in given.steps)
        seed = secrets.randbelow(1_000_000_000) if given.seed is None else given.seed
        return _tried(seed, given.count, given.minutes)
    finally:
        shutil.rmtree(home(), ignore_errors=True)
        shutil.rmtree(home().with_suffix(".shared"), ignore_errors=True)


def _warm_up() -> None:
    """Have everything imported that builds import only when they need it, but start no threads."""
    shared = home().with_suffix(".shared")
    shared.mkdir()
    share(shared)
    village = founded()
    for step in sequence(0)[0]:
        step(village)
    village.warm_up()


def _tried(seed: int, most: int | None, minutes: float | None) -> int:
    until = math.inf if minutes is None else time.monotonic() + 60 * minutes
    tried, found = 0, 0
    try:
        while tried != most and time.monotonic() < until:
            steps = sequence(seed + tried)
            tried += 1
            if fault(steps):
                found += 1
                small = smallest(steps)
                _say(f"seed {seed + tried - 1}: {fault(small)}\n  python -m tests.incremental --steps '{shown(small)}'")
    except KeyboardInterrupt:
        _say("Interrupted.")
    _say(f"{tried} sequences from seed {seed} on, {found} with a fault.")
    return 1 if found else 0


def _shown(lines: list[str]) -> int:
    for line in lines:
        _say(line)
    return 1 if any(line.startswith("build ") and not line.endswith(": well") for line in lines) else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
