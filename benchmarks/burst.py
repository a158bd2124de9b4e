"""A water pipe bursts: from the commit of an Eilmeldung until a server shows it, in page, feed, channel text and board.

Written to ``burst.md``. A schedule looks for commits once a minute, which comes on top.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from benchmarks.corpus import entries
from benchmarks.machine import machine
from benchmarks.measure import Failed, Usage, measured
from benchmarks.peers.published import Published
from tests.asking import asked
from tests.server import running_nginx

_LOOK = 0.01


class Burst(NamedTuple):
    """Seconds until all four showed it, and what the whole command used, packing and clearing up included."""

    seen: float
    usage: Usage


def main(counts: Sequence[int], rounds: int, folder: Path) -> int:
    """Measure and write into the folder; 1 with one sentence when publishing fails."""
    where, day, found = machine(), f"{datetime.now(UTC):%Y-%m-%d}", dict[int, list[Burst]]()
    try:
        for count in counts:
            for burst in bursts(count, rounds):
                found.setdefault(count, []).append(burst)
                print(
                    f"{count:>6,} seen after {burst.seen:6.2f} s, {burst.usage.cpu:6.2f} s of all processors",
                    flush=True,
                )
    except Failed as error:
        print(error, file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "burst.md").write_text(report(found, where, day), "utf-8")
    print(f"See {folder / 'burst.md'}.")
    return 0


def bursts(count: int, rounds: int) -> Iterator[Burst]:
    """So many Eilmeldungen, one after the other, in a town of so many announcements that is served by nginx."""
    with tempfile.TemporaryDirectory(prefix="bench-") as home, ThreadPoolExecutor(1) as pool:
        town = Published(Path(home) / "town")
        town.write(entries(count))
        measured(town.command(), town.cwd)
        (Path(home) / "nginx").mkdir()
        with running_nginx(town.output, Path(home) / "nginx") as address:
            for _ in range(rounds):
                os.sync()
                stem = town.burst()
                began = time.perf_counter()
                command = pool.submit(measured, town.command(), town.cwd)
                seen = _seen(address.removeprefix("http://"), stem, command) - began
                yield Burst(seen, command.result())


def _seen(host: str, stem: str, command: Future[Usage]) -> float:
    """When the server first showed it everywhere; ``Failed`` when it does not though the command has ended."""
    waiting = [f"/meldungen/{stem}/", "/feed.atom", f"/redaktion/{stem}.txt", "/redaktion/"]
    while waiting:
        is_over = command.done()
        waiting = [path for path in waiting if not _shows(host, path, stem)]
        if waiting and is_over:
            command.result()
            raise Failed(f"The command has ended, but {', '.join(waiting)} do not show {stem}.")
        time.sleep(_LOOK)
    return time.perf_counter()


def _shows(host: str, path: str, stem: str) -> bool:
    answer = asked(host, path)
    return answer.status == HTTPStatus.OK and stem.encode() in answer.body


def report(found: dict[int, list[Burst]], where: str, day: str) -> str:
    """A page in Markdown."""
    lines = [
        "# A water pipe bursts",
        "",
        f"Made by `invoke bench --only burst` on {day}: {where}.",
        "",
        "Seconds from the commit of an Eilmeldung, which changes every page, until nginx shows it in all four: its",
        "page, the feed, its channel text and the board. Papers, share image and search are part of it. The command",
        "goes on after that, to pack the pages and clear up. A schedule looks for commits once a minute, on top of it.",
        "",
        "| announcements | seen: median | seen: p95 | command: median | processor seconds | megabytes | runs |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(_row(count, each) for count, each in found.items()),
    ]
    return "\n".join([*lines, ""])


def _row(count: int, found: list[Burst]) -> str:
    seen = [each.seen for each in found]
    usage = [median(getattr(each.usage, name) for each in found) for name in ("wall", "cpu", "memory")]
    numbers = [f"{median(seen):.2f}", f"{p95(seen):.2f}", f"{usage[0]:.2f}", f"{usage[1]:.2f}", f"{usage[2]:.0f}"]
    return f"| {count:,} | {' | '.join(numbers)} | {len(found)} |"


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed; of one value that."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]
