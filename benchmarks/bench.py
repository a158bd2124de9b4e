"""All builds of all generators, one number of announcements after the other, and the files made of the results."""

import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from benchmarks import watching
from benchmarks.cases import BASIC, Case, Contest, Run
from benchmarks.corpus import entries
from benchmarks.machine import machine
from benchmarks.measure import Failed
from benchmarks.peers.eleventy import Eleventy
from benchmarks.peers.hugo import Hugo
from benchmarks.peers.ours import Ours, OursFull
from benchmarks.peers.peer import Missing, Peer
from benchmarks.peers.pelican import Pelican, PelicanCached
from benchmarks.results import Results
from benchmarks.weight import Weight, weights

PAIR: tuple[type[Peer], ...] = (Ours, Hugo)
VARIANTS = (OursFull, PelicanCached)
ALL: tuple[type[Peer], ...] = (*PAIR, OursFull, Pelican, PelicanCached, Eleventy)
GROWTH = (2000, 5000, 20_000)


def main(counts: Sequence[int], rounds: int, growth: Sequence[int], folder: Path) -> int:
    """Measure and write into the folder; 1 with one sentence when a generator is missing or fails."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # temporary folders are cleared up then, too
    where, day = machine(), f"{datetime.now(UTC):%Y-%m-%d}"
    runs, weighed, fault = list[Run](), list[Weight](), None
    try:
        versions = {kind.name: kind.version() for kind in ALL if kind not in VARIANTS}
        runs.extend(_all(counts, rounds, growth, weighed))
    except (Missing, Failed) as error:
        fault = error
        print(error, file=sys.stderr)
    if runs:
        _write(Results(day, where, versions, tuple(runs), tuple(weighed)), folder)
    return int(fault is not None)


def _all(counts: Sequence[int], rounds: int, growth: Sequence[int], weighed: list[Weight]) -> Iterator[Run]:
    list(_runs(20, ALL, (Case.COLD,), 1, []))  # everybody works, and the system has read their programs
    for count in counts:
        weighed.clear()
        yield from _runs(count, ALL, tuple(Case), rounds, weighed)
    for count in growth:
        if count not in counts:
            yield from _runs(count, PAIR, BASIC, min(rounds, 2), [])


def _runs(
    count: int, kinds: Sequence[type[Peer]], cases: Sequence[Case], rounds: int, weighed: list[Weight]
) -> Iterator[Run]:
    """All builds of so many announcements; their sites are gone afterwards, and weighed before."""
    with tempfile.TemporaryDirectory(prefix="bench-") as home:
        peers = [kind(Path(home) / kind.__name__) for kind in kinds]
        for peer in peers:
            peer.write(entries(count))
        stems = [entry.stem for entry in entries(count)]
        watched = [watching.runs(peer, stems, rounds) for peer in peers if isinstance(peer, Eleventy)]
        for run in chain(Contest(peers, stems).runs(cases, rounds), *watched):
            _say(run)
            yield run
        for peer in (peer for peer in peers if not isinstance(peer, VARIANTS)):
            weighed += weights(peer.name, "start page", peer.output / "index.html", peer.output)
            weighed += weights(peer.name, "an announcement", peer.page(stems[1]), peer.output)


def _say(run: Run) -> None:
    used = run.usage
    numbers = f"{used.wall:8.2f} s {used.cpu:8.2f} s {used.memory:6.0f} MB"
    print(f"{run.count:>6,} {run.case:22} {run.peer:20} {numbers}", flush=True)


def _write(results: Results, folder: Path) -> None:
    from benchmarks.plot import plot  # noqa: PLC0415 - large, and measuring is done
    from benchmarks.report import report  # noqa: PLC0415 - as above

    folder.mkdir(parents=True, exist_ok=True)
    results.write(folder / "results.json")
    plot(results, folder / "results.svg")
    (folder / "results.md").write_text(report(results), "utf-8")
    print(f"See {folder / 'results.md'}.")
