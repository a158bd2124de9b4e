"""What a benchmark found, as a file: the table and the drawing are made of it, and anybody can look into it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Self

from benchmarks.cases import Run
from benchmarks.measure import Usage
from benchmarks.weight import Weight


@dataclass(frozen=True, slots=True)
class Results:
    """The day, the machine in words, the generators' versions, every run, and what pages weigh."""

    day: str
    machine: str
    versions: dict[str, str]
    runs: tuple[Run, ...]
    weights: tuple[Weight, ...] = ()

    @classmethod
    def read(cls, file: Path) -> Self:
        """What ``write`` wrote."""
        found = json.loads(file.read_text("utf-8"))
        runs = (Run(**(each | {"usage": Usage(**each["usage"])})) for each in found["runs"])
        weights = (Weight(**each) for each in found["weights"])
        return cls(**(found | {"runs": tuple(runs), "weights": tuple(weights)}))

    def write(self, file: Path) -> None:
        """As JSON."""
        file.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", "utf-8")

    def counts(self) -> list[int]:
        """The numbers of announcements, rising."""
        return sorted({run.count for run in self.runs})

    def cases(self, count: int) -> list[str]:
        """The kinds of builds that were made with so many, in the order of the first run of each."""
        return _unique(run.case for run in self.runs if run.count == count)

    def peers(self, count: int) -> list[str]:
        """The generators that took part with so many, as above."""
        return _unique(run.peer for run in self.runs if run.count == count)

    def usage(self, count: int, case: str, peer: str) -> Usage | None:
        """The medians of all rounds; None when there was none."""
        found = list(self._rounds(count, case, peer).values())
        if not found:
            return None
        return Usage(*(median(getattr(each, name) for each in found) for name in ("wall", "cpu", "memory")))

    def ratio(self, count: int, case: str, peer: str, other: str) -> float | None:
        """The median, over the rounds in which both took part, of how many times as long as the other it took."""
        own, others = self._rounds(count, case, peer), self._rounds(count, case, other)
        pairs = [own[number].wall / others[number].wall for number in own if number in others]
        return median(pairs) if pairs else None

    def rounds(self, count: int, case: str, peer: str) -> int:
        """How often it was measured."""
        return len(self._rounds(count, case, peer))

    def _rounds(self, count: int, case: str, peer: str) -> dict[int, Usage]:
        return {run.round: run.usage for run in self.runs if (run.count, run.case, run.peer) == (count, case, peer)}


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
