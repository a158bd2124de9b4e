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
from typing import IO

from benchmarks.cases import Case, Run
from benchmarks.measure import LIMIT, Failed, Usage, end, kilobytes, surroundings
from benchmarks.peers.eleventy import Eleventy

NAME = "Eleventy, watching"
CASES = (Case.EDITED, Case.NEWEST)


def runs(peer: Eleventy, stems: Sequence[str], rounds: int) -> Iterator[Run]:
    """The announcements, newest first, whose middle and first are edited in turn."""
    with _started(peer) as (process, said):
        _wait_for("Watching", said)
        for number in range(rounds):
            for case, stem in zip(CASES, (stems[len(stems) // 2], stems[0]), strict=True):
                time.sleep(1)  # till it really watches, and what was written has settled
                before, began = _seconds(process), time.perf_counter()
                peer.retitle(stem)
                _wait_for("Wrote", said)
                usage = Usage(
                    wall=time.perf_counter() - began,
                    cpu=_seconds(process) - before,
                    memory=kilobytes(process, "status", "VmHWM:") / 1024,
                )
                yield Run(len(stems), case, NAME, number, usage)


@contextlib.contextmanager
def _started(peer: Eleventy) -> Iterator[tuple[int, IO[str]]]:
    command = [*peer.command(), "--watch", "--incremental"]
    with subprocess.Popen(
        command,
        cwd=peer.cwd,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        timer = threading.Timer(LIMIT, end, [process.pid])
        timer.start()
        try:
            assert process.stdout is not None  # noqa: S101 - as asked for above
            yield process.pid, process.stdout
        finally:
            timer.cancel()
            end(process.pid)


def _wait_for(word: str, said: IO[str]) -> None:
    lines = list[str]()
    for line in said:
        lines.append(line)
        if word in line:
            return
    raise Failed(f"{NAME} ended early: {''.join(lines)[-2000:]}")


def _seconds(process: int) -> float:
    """Processor time of all threads so far."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
