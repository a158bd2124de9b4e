"""Office texts for the fuzzer: those that come out otherwise than they look are findings like all others."""

from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.example import Example, announcement
from tests.fuzz.fuzzer import Finding
from tests.fuzz.town_hall import Broken
from tests.officetext.comparison import Bench, Difference, differences
from tests.officetext.generator import office_text

BATCH = 250
"""Texts in one town."""


class Office:
    """Tries one batch after the other and says each kind of difference once; ``counts`` is how often it was seen."""

    def __init__(self, home: Path, number: int) -> None:
        self._bench, self._next = Bench(home), number * 1_000_000
        self.counts: dict[str, int] = {}
        self.tried = 0

    def findings(self) -> Iterator[Finding]:
        """What is new in the next batch."""
        texts = [office_text(number) for number in range(self._next, self._next + BATCH)]
        self._next, self.tried = self._next + BATCH, self.tried + BATCH
        for found in self._bench.differences(texts, differences):
            rule = f"{found.output}: {found.kind}"
            self.counts[rule] = self.counts.get(rule, 0) + 1
            if self.counts[rule] == 1:
                yield _finding(rule, self._bench.smallest(found, differences))


def _finding(rule: str, found: Difference) -> Finding:
    file = announcement(found.text.source)
    return Finding("texts", Broken(rule, found.what), Example(files={"meldungen/2026/2026-11-20-text.md": file}))
