"""``invoke duel``: plays all histories in all projects and writes ``benchmarks/duel.md``."""

import argparse
import os
import platform
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

from benchmarks.duel import eleventies
from benchmarks.duel.aktuelles import AKTUELLES
from benchmarks.duel.eleventies import ELEVENTY
from benchmarks.duel.histories import COUNT, histories
from benchmarks.duel.pelicans import PELICAN
from benchmarks.duel.replay import Outcome, replay
from benchmarks.duel.report import is_right, table

_CONTESTANTS = (AKTUELLES, PELICAN, ELEVENTY)
_NOTES = Path(__file__).with_name("notes.md")
_REPORT = Path(__file__).parents[1] / "duel.md"


def _played(place: int, number: int) -> dict[str, list[Outcome]]:
    """One history by one contestant."""
    contestant, history = _CONTESTANTS[place], histories()[number]
    with tempfile.TemporaryDirectory(prefix="duel-") as home:
        found = replay(contestant, history, Path(home))
    for way, outcomes in found.items():
        for outcome in outcomes:
            if outcome.new.size:
                print(f"{contestant.name}, {way}, history {number + 1}, {outcome.kind}: {outcome.new.said}")
    print(f"{contestant.name}, history {number + 1} played", flush=True)
    return {f"{contestant.name}, {way}": outcomes for way, outcomes in found.items()}


def _all(count: int) -> dict[str, list[list[Outcome]]]:
    """For each way, the histories in order. One process more than processors, since Eleventy is mostly waited for."""
    pairs = [(place, number) for number in range(count) for place in range(len(_CONTESTANTS))]
    played: dict[str, list[list[Outcome]]] = {}
    with ProcessPoolExecutor((os.cpu_count() or 1) + 1, mp_context=get_context("fork")) as pool:
        for found in pool.map(_played, *zip(*pairs, strict=True)):
            for way, outcomes in found.items():
                played.setdefault(way, []).append(outcomes)
    return played


def _one_file() -> str:
    with tempfile.TemporaryDirectory(prefix="duel-") as home:
        return eleventies.one_file(Path(home) / "site")


def main(count: int) -> int:
    """Play, write, and 1 when this project left anything wrong."""
    answer = _one_file()
    played = _all(count)
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    text = _NOTES.read_text("utf-8").format(
        count=count,
        machine=machine,
        pelican=version("pelican"),
        eleventy=eleventies.version(),
        table=table(played),
        one_file=f"it ends with “{answer}” for any template" if answer else "it builds, and was not measured",
    )
    _REPORT.write_text(text, "utf-8")
    print(table(played))
    return int(not is_right(next(iter(played.values()))))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT, help="the first so many histories")
    sys.exit(main(parser.parse_args().count))
