"""Work on all cores at once, its results in order: Python's own in forked processes, what leaves Python in threads.

``in_parallel`` forks: a worker inherits everything as it is at that moment, so a job is any call with whatever it holds
on to, and only results are pickled. What a job changes otherwise is lost. ``in_threads`` is for libraries that let
other threads run meanwhile (Typst, Pillow); their jobs share everything. Fork first, then start threads: a process with
threads is not forked, since what they have locked would stay locked in the worker. Nor may a worker use Typst when its
parent has, whose own threads are not inherited (``plugins/formats/typesetting.py`` refuses).

Nothing depends on how many workers there are: not results, their order, or what is raised. Where none are possible
(Windows, macOS, one core) or worth it, jobs are done here, one when its result is asked for.
"""

import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from .crew import MOST_CHUNKS, Crew

MANY = 100
"""Bodies or pages that are worth the start of other processes."""

_MOST = 8
"""Workers; a machine may have more cores than memory for them."""

_CHUNKS = 16
"""For each worker, so that none waits long for the last one."""

_T = TypeVar("_T")


def cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def in_parallel(
    jobs: Sequence[Callable[[], _T]], *, fewest: int = 2, chunk: int | None = None, workers: int | None = None
) -> Iterator[Iterator[_T]]:
    """Each job's result in order, worked out in forked processes that begin at once; leaving ends them.

    No process begins for fewer than ``fewest`` jobs; each takes ``chunk`` jobs at a time. A job that raises in a worker
    or whose result cannot be pickled, and the chunk of a worker that dies, are done again here: so whatever is raised
    is raised at its place and with its traceback, after which there are no more results.
    """
    count = min(workers or min(cores(), _MOST), len(jobs))
    if count < 2 or len(jobs) < fewest or not _may_fork():  # noqa: PLR2004 - one worker is no help
        yield (job() for job in jobs)
        return
    size = max(chunk or -(-len(jobs) // (count * _CHUNKS)), -(-len(jobs) // MOST_CHUNKS))
    chunks = [jobs[start : start + size] for start in range(0, len(jobs), size)]
    crew = Crew()
    try:
        crew.hire(min(count, len(chunks)), chunks)
        yield (result for number, each in enumerate(chunks) for result in crew.results(number, each))
    finally:
        crew.dismiss()


@contextmanager
def in_threads(
    jobs: Sequence[Callable[[], _T]], *, ahead: int = 100, workers: int | None = None
) -> Iterator[Iterator[_T]]:
    """Each job's result in order, worked out in threads that begin at once; leaving waits for jobs already begun.

    At most ``ahead`` results wait to be asked for. What a job raises is raised at its place.
    """
    count = min(workers or min(cores(), _MOST), len(jobs))
    if count < 2:  # noqa: PLR2004 - as above
        yield (job() for job in jobs)
        return
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not needed for a build with little to do

    pool = ThreadPoolExecutor(count)
    try:
        waiting = deque(map(pool.submit, jobs[:ahead]))

        def results() -> Iterator[_T]:
            for place in range(len(jobs)):
                yield waiting.popleft().result()
                waiting.extend(map(pool.submit, jobs[place + ahead : place + ahead + 1]))

        yield results()
    finally:
        pool.shutdown(cancel_futures=True)


def _may_fork() -> bool:
    """Not on macOS, whose own libraries do not bear it."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1
