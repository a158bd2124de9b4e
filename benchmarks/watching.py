"""Eleventy as a process that keeps running, waits for changes and, with ``--incremental``, makes what they touch.

That is the only way in which it remembers anything between builds. Measured is the time from saving a file until it
says that all is written, and the work of the process in between; its start, a cold build, is not part of it.
"""

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.cases import Case, Run
from benchmarks.measure import LIMIT, Failed, Usage, end, kilobytes, surroundings
from benchmarks.peers.eleventy import Eleventy

NAME = "Eleventy, watching"
CASES = (Case.EDITED, Case.NEWEST)
_NOTICED, _REST = 120.0, 1.0


def runs(peer: Eleventy, stems: Sequence[str], rounds: int) -> Iterator[Run]:
    """The announcements, newest first, whose middle and first are edited in turn; fewer when an edit goes unnoticed."""
    with _started(peer) as process:
        if not _heard(process, "Watching", LIMIT):
            raise Failed(f"{NAME} did not start.")
        for number in range(rounds):
            for case, stem in zip(CASES, (stems[len(stems) // 2], stems[0]), strict=True):
                before = _at_rest(process.pid)
                began = time.perf_counter()
                peer.retitle(stem)
                if not _heard(process, "Wrote", _NOTICED):
                    print(f"{NAME} did not notice an edit within {_NOTICED:.0f} s and is measured no further.")
                    return
                wall, cpu = time.perf_counter() - began, _seconds(process.pid) - before
                memory = kilobytes(process.pid, "status", "VmHWM:") / 1024
                yield Run(len(stems), case, NAME, number, Usage(wall, cpu, memory))


@contextlib.contextmanager
def _started(peer: Eleventy) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [*peer.command(), "--watch", "--incremental"],
        cwd=peer.cwd,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            end(process.pid)


def _heard(process: "subprocess.Popen[str]", word: str, limit: float) -> bool:
    """Wait until the process says the word; if it does not in time, it is ended."""
    timer = threading.Timer(limit, end, [process.pid])
    timer.start()
    try:
        return any(word in line for line in process.stdout or ())
    finally:
        timer.cancel()


def _at_rest(process: int) -> float:
    """Wait until it has really begun to watch, which it says too early; its processor time so far."""
    before = -1.0
    while (now := _seconds(process)) > before:
        before = now
        time.sleep(_REST)
    return now


def _seconds(process: int) -> float:
    """Processor time of all threads so far."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
