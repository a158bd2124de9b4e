"""Texts held against everything that a build makes of them."""

from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from tests.officetext import channel
from tests.officetext.generator import OfficeText
from tests.officetext.laws import lost
from tests.officetext.outputs import Made, made_of
from tests.officetext.readings import paper_rows, rows_of
from tests.officetext.rows import Row, is_same
from tests.officetext.smaller import smallest


class Difference(NamedTuple):
    """A text, the output in which it comes out otherwise than it was meant, the kind of fault, and the first place."""

    text: OfficeText
    output: str
    kind: str
    what: str

    def __str__(self) -> str:
        return f"{self.text.source}\n--- {self.output}\n{self.what}\n"


Judge = Callable[[OfficeText, Made | str], list[Difference]]


def differences(text: OfficeText, made: Made | str) -> list[Difference]:
    """One for each output at most."""
    if isinstance(made, str):
        return [Difference(text, "build", "refused", made)]
    rows = text.rows
    found = {
        "page": _first(rows, rows_of(made.page)),
        "feed": _first(rows, rows_of(made.feed)),
        "paper": _first(rows, paper_rows(made.paper, text.addresses.values())),
        "channel": channel.difference(rows, made.channel, text.addresses),
    }
    return [Difference(text, output, *what) for output, what in found.items() if what]


def disagreements(text: OfficeText, made: Made | str) -> list[Difference]:
    """Of a text of which it is not known what it means: what is lost on the page, and where others differ from it."""
    if isinstance(made, str):
        return []
    rows = rows_of(made.page)
    if not all(row.text for row in rows):  # an item or a row of nothing: what is seen of it is nobody's matter
        return []
    found = {
        "page": _lost(text.source, rows),
        "feed": _first(rows, rows_of(made.feed)),
        "paper": _first(rows, paper_rows(made.paper, text.addresses.values())),
        "channel": channel.difference(rows, made.channel, text.addresses),
    }
    return [Difference(text, output, *what) for output, what in found.items() if what]


def _lost(source: str, rows: Sequence[Row]) -> tuple[str, str] | None:
    what = lost(source, rows)
    return ("words", what) if what else None


def _first(expected: Sequence[Row], got: Sequence[Row]) -> tuple[str, str] | None:
    for meant, seen in zip_longest(expected, got):
        if meant is None or seen is None or not is_same(meant, seen):
            kinds = [row.shape if row else "nothing" for row in (meant, seen)]
            kind = "words" if kinds[0] == kinds[1] else f"{kinds[0]} became {kinds[1]}"
            return kind, f"expected {meant or 'the end'}\n     got {seen or 'the end'}"
    return None


class Bench:
    """Builds texts in folders of its own below ``home``, many at once."""

    def __init__(self, home: Path) -> None:
        self._home, self._count = home, 0

    def made(self, sources: Sequence[str]) -> list[Made | str]:
        """What a build makes of each."""
        self._count += 1
        return made_of(sources, self._home / str(self._count))

    def differences(self, texts: Sequence[OfficeText], judge: Judge) -> list[Difference]:
        """Of all texts, in their order; ``judge`` is ``disagreements`` where it is not known what they mean."""
        made = self.made([text.source for text in texts])
        return [each for text, one in zip(texts, made, strict=True) for each in judge(text, one)]

    def smallest(self, found: Difference, judge: Judge) -> Difference:
        """The same fault in a text with less in it."""
        last = found

        def is_faulty(text: OfficeText) -> bool:
            nonlocal last
            same = [each for each in self.differences([text], judge) if each[1:3] == found[1:3]]
            last = same[0] if same else last
            return bool(same)

        smallest(found.text, is_faulty)
        return last
