"""Whole texts, each from a number: the same number is the same text, on every machine."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from tests.officetext.blocks import Block, Line, Maker
from tests.officetext.pieces import PLAIN
from tests.officetext.rows import Row

_LINK = re.compile(r"\[([^][]*)\]\((https://[^()]*)\)")


@dataclass(frozen=True, slots=True)
class OfficeText:
    """Blocks, of which it is known how they are typed and what of them is seen."""

    blocks: tuple[Block, ...]
    line_end: str = "\n"

    @property
    def source(self) -> str:
        lines = list[str]()
        for block in self.blocks:
            if lines and not block.is_tight:
                lines.append("")
            lines.extend(line.source for line in block.lines)
        return self.line_end.join(lines)

    @property
    def rows(self) -> list[Row]:
        return [row for block in self.blocks for row in block.rows]

    @property
    def addresses(self) -> dict[str, str]:
        """Where links lead whose words are no address, by these words."""
        return dict(_LINK.findall(self.source))


def office_text(number: int, *, is_plain: bool = False) -> OfficeText:
    """The text of a number; a ``plain`` one has only signs that are on paper as they are here."""
    random = Random(number)  # noqa: S311 - the same texts on every run
    make = Maker(random, is_plain=is_plain)
    blocks = [make.block() for _ in range(random.randint(1, 5))]
    if not any(block.rows for block in blocks):
        return office_text(number + 1_000_000_007, is_plain=is_plain)
    return OfficeText((replace(blocks[0], is_tight=False), *blocks[1:]), "\r\n" if random.random() < 0.05 else "\n")


def as_typed(source: str) -> OfficeText:
    """A text of which nothing is known but its lines."""
    return OfficeText((Block(kind="typed", lines=tuple(Line(before=line) for line in source.split("\n"))),))


def smallest(text: OfficeText, is_faulty: Callable[[OfficeText], bool]) -> OfficeText:
    """Leave out blocks, lines and words as long as the fault stays."""
    found: OfficeText | None = text
    while found:
        text, found = found, next(filter(is_faulty, _smaller(text)), None)
    return text


def _smaller(text: OfficeText) -> Iterator[OfficeText]:
    for place in range(len(text.blocks)):
        rest = text.blocks[:place] + text.blocks[place + 1 :]
        if any(line.source.strip() for block in rest for line in block.lines):
            yield replace(text, blocks=rest)
    if text.line_end != "\n":
        yield replace(text, line_end="\n")
    for place, block in enumerate(text.blocks):
        for less in _less(block):
            yield replace(text, blocks=(*text.blocks[:place], less, *text.blocks[place + 1 :]))


def _less(block: Block) -> Iterator[Block]:
    """The words of a line may go but for the first, which may be an ordinary one; lines of some kinds as well."""
    if block.is_tight:
        yield replace(block, is_tight=False)
    if block.kind == "typed":
        yield from (replace(block, lines=lines) for lines in _without_one(block.lines) if lines)
        return
    if len(block.lines) > 2 or (block.kind == "text" and len(block.lines) > 1):
        yield replace(block, lines=block.lines[:-1])
    if block.kind == "text" and len(block.lines) > 1:
        first = block.lines[1]
        begun = replace(first, row=replace(first.row, begins=True)) if first.row else first
        yield replace(block, lines=(begun, *block.lines[2:]))
    for place, line in enumerate(block.lines):
        for less in _shorter(line):
            yield replace(block, lines=(*block.lines[:place], less, *block.lines[place + 1 :]))


def _without_one(lines: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """Lines less one, then with one of them less a word."""
    for place, line in enumerate(lines):
        yield lines[:place] + lines[place + 1 :]
        words = re.split(r"(?<=\S)(?=\s)", line.before)
        for word in range(len(words)):
            less = "".join(words[:word] + words[word + 1 :])
            if less != line.before:
                yield (*lines[:place], Line(before=less), *lines[place + 1 :])


def _shorter(line: Line) -> Iterator[Line]:
    for at, cell in enumerate(line.cells):
        for place in range(len(cell) if len(cell) > 1 else 0):
            yield replace(line, cells=(*line.cells[:at], cell[:place] + cell[place + 1 :], *line.cells[at + 1 :]))
        if len(cell) == 1 and cell[0] != PLAIN[0]:
            yield replace(line, cells=(*line.cells[:at], (PLAIN[0],), *line.cells[at + 1 :]))
    if line.after.isspace():
        yield replace(line, after="")
