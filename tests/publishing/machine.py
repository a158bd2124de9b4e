"""The other end of ``interrupting.py``: a town whose commands run where the machine may fail."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tests.publishing.town import PublicTown
from tests.tools import ROOT


class Ended(NamedTuple):
    """How a command ended (-9: killed), what it said, and the changes that it made below the town's home."""

    returncode: int
    stdout: str
    changes: list[str]


class Machine:
    """Runs the commands of a town, whose cache is its own and may be hit as well."""

    def __init__(self, town: PublicTown, process: subprocess.Popen[str]) -> None:
        self.town, self._process = town, process

    def run(self, command: str, how: str = "", number: int = 0, now: str | None = "2026-11-23T12:00") -> Ended:
        """Run the command; ``how`` the machine fails at which of its changes: ``kill``, or ``full`` from then on."""
        line = self.town.line(command, "--folder", str(self.town.folder), now=now)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps([how, number, line])}\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        return Ended(answer["returncode"], answer["stdout"], answer["changes"])

    def published(self, now: str = "2026-11-23T12:00") -> list[str]:
        """Publish on a machine in good order; the changes that were made."""
        run = self.run("publish", now=now)
        assert run.returncode == 0, run.stdout
        return run.changes


@contextmanager
def machine(town: PublicTown) -> Iterator[Machine]:
    """One for a town."""
    home = town.content.parent
    settings = town.settings_file(CACHE_PATH=str(home / "cache"))
    line = [sys.executable, "-m", "tests.publishing.interrupting", f"{home}/", str(settings)]
    with subprocess.Popen(line, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Machine(town, process)
        assert process.stdin is not None
        process.stdin.close()
