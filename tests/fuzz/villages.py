"""Sequences of edits and builds for the fuzzer: one that leaves what no build from nothing makes is a finding."""

import subprocess
import sys
from collections.abc import Iterator

from tests.fuzz.example import Example
from tests.fuzz.fuzzer import Finding
from tests.fuzz.town_hall import Broken
from tests.tools import ROOT


class Villages:
    """Tries one sequence after the other, in a process of its own, from a seed on."""

    def __init__(self, number: int) -> None:
        self._next, self.tried = number * 1_000_000, 0

    def findings(self, seconds: float) -> Iterator[Finding]:
        """What is found in this time."""
        command = [sys.executable, "-m", "tests.incremental", "--seed", str(self._next), "--minutes", str(seconds / 60)]
        tried = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        *found, last = tried.stdout.splitlines() or [""]
        count = int(last.split()[0]) if tried.returncode in {0, 1} and last else 0
        self._next, self.tried = self._next + count, self.tried + count
        if tried.returncode or tried.stderr:
            said = "\n".join(found) + tried.stderr
            yield Finding("sequences", Broken(f"sequences up to seed {self._next}", said), Example())
