"""One command measured as a whole: seconds on the clock, seconds of all processors, megabytes at most, children too.

* Processor time is what the system counts for the process and for every child that it or its children waited for.
* Memory is looked at up to fifty times a second, though for no more than a twentieth of the time, since who looks
  takes time from who works. Of the first process its own high-water mark counts, which no look can miss; of several,
  the sum of their proportional shares (PSS), so that what forked workers share with their parent counts once. The files
  in the system's cache do not count.
* ``PYTHONDONTWRITEBYTECODE`` is taken away: with it, every start would compile the program again.
"""

import contextlib
import os
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

_LOOK = 0.02
LIMIT = 900.0


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds on the clock, seconds of all processors, megabytes at most."""

    wall: float
    cpu: float
    memory: float


class Failed(Exception):  # noqa: N818 - reads as what happened
    """The command ended with an error, or was ended for taking too long; the message says what it wrote last."""


def measured(command: list[str], folder: Path, *, limit: float = LIMIT) -> Usage:
    """Run the command in the folder until it ends; ``Failed`` when it does not end well within ``limit`` seconds."""
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=surroundings(), stdout=said, stderr=subprocess.STDOUT, start_new_session=True
        )
        timer = threading.Timer(limit, end, [process.pid])
        timer.start()
        try:
            with _Watch(process.pid) as watch:
                os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
                wall = time.perf_counter() - began
        finally:
            timer.cancel()
            end(process.pid)  # whatever happened, nothing is left behind
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            last = said.read()[-2000:].decode(errors="replace")
            raise Failed(f"{' '.join(command)} ended with {process.returncode} after {wall:.0f} s: {last}")
    return Usage(wall, used.ru_utime + used.ru_stime, watch.peak / 1024)


def surroundings() -> dict[str, str]:
    """The environment of a measured command."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def end(group: int) -> None:
    """End a process that was started as a session of its own, with all that it started; fine when it is over."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


class _Watch(threading.Thread):
    """Looks at a process and its descendants till told to stop; ``peak`` in kilobytes."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._process, self._over = process, threading.Event()

    def run(self) -> None:
        """Look, wait, look."""
        pause = _LOOK
        while not self._over.wait(pause):
            began = time.thread_time()
            family = _family(self._process)
            alone = kilobytes(self._process, "status", "VmHWM:")
            shared = sum(kilobytes(each, "smaps_rollup", "Pss:") for each in family) if len(family) > 1 else 0
            self.peak = max(self.peak, alone, shared)
            pause = max(_LOOK, 20 * (time.thread_time() - began))

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.join()


def _family(process: int) -> list[int]:
    found = [process]
    for parent in found:
        for children in Path(f"/proc/{parent}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += map(int, children.read_text("ascii").split())
    return found


def kilobytes(process: int, file: str, name: str) -> int:
    """A line of a file that the system keeps of a process; 0 when the process is over."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/{file}").read_text("utf-8").splitlines():
            if line.startswith(name):
                return int(line.split()[1])
    return 0
