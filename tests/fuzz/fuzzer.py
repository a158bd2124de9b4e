"""Draws examples until the time is up, keeps one small example of every distinct fault."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from tests import shrinking
from tests.fuzz.bodies import bodies
from tests.fuzz.drawings import drawings
from tests.fuzz.example import Example, announcement
from tests.fuzz.folders import folders
from tests.fuzz.heads import heads
from tests.fuzz.pictures import pictures
from tests.fuzz.promises import broken
from tests.fuzz.town_hall import Broken, TownHall

PARTS: dict[str, Callable[[], SearchStrategy[Example]]] = {
    "heads": heads,
    "bodies": bodies,
    "pictures": pictures,
    "drawings": drawings,
    "folders": folders,
}
SLOW = 20
"""An example that takes this many times as long as an ordinary one is noted."""


@dataclass(slots=True)
class Finding:
    """A fault with the smallest example known for it."""

    part: str
    fault: Broken
    example: Example
    count: int = 1


@dataclass(slots=True)
class Slow:
    """An example that took long."""

    part: str
    times: float
    example: Example


class _TimeIsUpError(Exception):
    """Ends Hypothesis's drawing."""


@dataclass
class Fuzzer:
    """One run in one town hall; ``note`` hears of every new finding."""

    hall: TownHall
    note: Callable[[Finding], None] = lambda _finding: None
    findings: dict[str, Finding] = field(default_factory=dict)
    slow: list[Slow] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    built: int = 0
    seconds_to_shrink: float = 15

    def __post_init__(self) -> None:
        ordinary = Example(files={"meldungen/2026/2026-11-20-text.md": announcement("Text.")})
        self.hall.saw(ordinary)  # the first build also makes what every later one finds in the store
        self.hall.saw(ordinary)
        self.ordinary = self.hall.seconds

    def run(self, part: str, *, number: int, seconds: float = 1e9, examples: int = 1_000_000) -> None:
        """Draw examples of one part; ``number`` is the seed."""
        ends = time.monotonic() + seconds

        @seed(number)
        @settings(
            max_examples=examples,
            phases=[Phase.generate],
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(PARTS[part]())
        def draw(example: Example) -> None:
            if time.monotonic() > ends:
                raise _TimeIsUpError
            self.tried(part, example)

        try:
            draw()
        except _TimeIsUpError:
            return

    def tried(self, part: str, example: Example) -> None:
        """Judge one example; a fault not seen before is made small and noted."""
        self.counts[part] = self.counts.get(part, 0) + 1
        faults = self._faults(example)
        if self.hall.seconds > SLOW * self.ordinary:
            self.slow.append(Slow(part, self.hall.seconds / self.ordinary, example))
        for fault in faults:
            if known := self.findings.get(fault.rule):
                known.count += 1
                continue
            small = smallest(example, partial(self._breaks, fault.rule), self.seconds_to_shrink)
            self.findings[fault.rule] = finding = Finding(part, fault, small)
            self.note(finding)

    def _breaks(self, rule: str, example: Example) -> bool:
        return any(fault.rule == rule for fault in self._faults(example))

    def _faults(self, example: Example) -> list[Broken]:
        seen = self.hall.saw(example)
        self.built += seen.build.code == 0
        return broken(seen)


def smallest(example: Example, is_faulty: Callable[[Example], bool], seconds: float) -> Example:
    """Leave out what the fault does not need, as far as there is time."""
    return shrinking.smallest(example, _smaller, is_faulty, seconds)


def _smaller(example: Example) -> Iterator[Example]:
    """Examples with one entry less, then with a part of a file less, the largest parts first."""
    for path in example.paths():
        yield example.without(path)
    for path, content in example.files.items():
        size = len(content) // 2
        while size:
            for start in range(0, len(content), size):
                yield replace(example, files=example.files | {path: content[:start] + content[start + size :]})
            size = size // 2 if size > 8 else 0


def write(finding: Finding, folder: Path) -> Path:
    """Put a finding where a person can look at it and run it; the folder made for it.

    One without files says in its text how to see it again.
    """
    name = "".join(sign if sign.isalnum() else "-" for sign in finding.fault.rule)[:80].strip("-")
    home = folder / name
    home.mkdir(parents=True, exist_ok=True)
    text = f"{finding.fault.rule}\n\n{finding.fault.detail}\n"
    if finding.example.paths():
        finding.example.write(home / "content")
        text += f"\ninvoke build --full --now 2026-11-23T12:00 --content '{home}/content' --output '{home}/output'\n"
    (home / "finding.txt").write_text(text, "utf-8", "backslashreplace")
    return home
