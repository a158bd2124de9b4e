"""Jobs on several cores: whatever becomes of a worker, results are as if there were none."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plugins.bridge.workers import in_parallel, in_threads

HERE = os.getpid()
Way = Callable[..., AbstractContextManager[Iterator[Any]]]
both = pytest.mark.parametrize("way", [in_parallel, in_threads])


def children() -> set[str]:
    """Processes that this one has begun and not yet buried: a browser that tests share may be among them."""
    found = set[str]()
    for about in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            parent = about.read_text("utf-8").rpartition(")")[2].split()[1]
            found |= {about.parent.name} if parent == str(HERE) else set()
    return found


def picky(number: int) -> int:
    if number == 5:
        raise ValueError(f"job {number}")
    return number


def interrupt(_: object) -> None:
    os.kill(os.getpid(), signal.SIGINT)


def mortal(number: int) -> int:
    """Now and then ends as the system ends a process that takes too much memory."""
    if number % 4 == 1 and os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def long(number: int) -> Callable[[], bytes]:
    """A job that cannot be pickled, and whose result is more than a pipe holds."""
    return lambda: b"x" * number * 10_000


@pytest.mark.parametrize("chunk", [None, 1, 3, 100])
@pytest.mark.parametrize("count", [1, 2, 5])
def test_results_come_in_order_with_any_number_of_workers(count: int, chunk: int | None) -> None:
    jobs = [long(number) for number in range(20)]
    with in_parallel(jobs, workers=count, chunk=chunk) as results:
        assert list(results) == [job() for job in jobs]
    with in_threads(jobs, workers=count, ahead=chunk or 7) as results:
        assert list(results) == [job() for job in jobs]


def test_there_may_be_more_jobs_than_numbers_of_chunks() -> None:
    with in_parallel([partial(int, number) for number in range(2500)], workers=2, chunk=1) as results:
        assert list(results) == list(range(2500))


@both
def test_no_jobs_have_no_results(way: Way) -> None:
    with way([]) as results:
        assert list(results) == []


@both
@pytest.mark.parametrize("count", [1, 2])
def test_what_a_job_raises_is_raised_at_its_place_and_shows_where(way: Way, count: int) -> None:
    jobs, seen = [partial(picky, number) for number in range(9)], list[int]()
    with pytest.raises(ValueError, match="job 5") as caught, way(jobs, workers=count) as results:
        seen.extend(results)
    assert seen == [0, 1, 2, 3, 4]
    assert caught.traceback[-1].name == "picky"


def test_a_result_that_cannot_be_pickled_arrives_all_the_same() -> None:
    with in_parallel([lambda: iter("ab"), lambda: (_ for _ in "cd")], workers=2, chunk=1) as results:
        assert ["".join(result) for result in results] == ["ab", "cd"]


def test_what_dead_workers_leave_is_done_here() -> None:
    before = children()
    with in_parallel([partial(mortal, number) for number in range(12)], workers=2, chunk=2) as results:
        assert list(results) == list(range(12))
    assert children() == before


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """A run in the background is started deaf to interrupts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interruptible")
def test_an_interrupt_leaves_no_workers_behind() -> None:
    (never, entry), before = os.pipe(), children()
    jobs: list[Callable[[], bytes]] = [bytes, *[partial(os.read, never, 1)] * 2]
    with pytest.raises(KeyboardInterrupt), in_parallel(jobs, workers=2, chunk=1) as results:
        list(map(interrupt, results))
    assert children() == before
    os.close(never)
    os.close(entry)


def test_workers_are_other_processes_but_for_small_jobs_and_one_core_and_beside_threads() -> None:
    said = subprocess.run([sys.executable, "-c", SCRIPT], check=True, capture_output=True, text=True)
    assert (said.stdout, said.stderr) == ("True False False False\n", "")


SCRIPT = """
import os, threading
from plugins.bridge.workers import in_parallel

def is_elsewhere(**how):
    with in_parallel([os.getpid] * 4, **how) as results:
        return os.getpid() not in results

found = [is_elsewhere(workers=2), is_elsewhere(workers=2, fewest=5), is_elsewhere(workers=1)]
done = threading.Event()
thread = threading.Thread(target=done.wait)
thread.start()
found.append(is_elsewhere(workers=2))
done.set()
thread.join()
print(*found)
"""


def test_threads_share_what_they_work_on_and_begin_no_more_than_is_wanted_ahead() -> None:
    begun, seen = list[int](), list[int]()

    def job(number: int) -> int:
        begun.append(number)
        return number

    with in_threads([partial(job, number) for number in range(9)], workers=2, ahead=3) as results:
        for result in results:
            seen.append(result)
            assert len(begun) <= len(seen) + 3
    assert sorted(begun) == seen == list(range(9))
