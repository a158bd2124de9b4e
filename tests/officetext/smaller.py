"""A text with a fault, made smaller as long as the fault stays."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from tests.officetext.blocks import Block, Line
from tests.officetext.generator import OfficeText, may_follow
from tests.officetext.pieces import PLAIN


def smallest(text: OfficeText, is_faulty: Callable[[OfficeText], bool]) -> OfficeText:
    """Leave out blocks, lines and words as long as the fault stays."""
    found: OfficeText | None = text
    while found:
        text, found = found, next(filter(is_faulty, _smaller(text)), None)
    return text


def _smaller(text: OfficeText) -> Iterator[OfficeText]:
    for place in range(len(text.blocks)):
        rest = text.blocks[:place] + tuple(replace(block, is_tight=False) for block in text.blocks[place + 1 :])
        seen = [block for block in rest if block.rows or block.kind == "typed"]
        if seen and all(may_follow(*pair) for pair in pairwise(seen)):
            yield replace(text, blocks=rest)
    if text.line_end != "\n":
        yield replace(text, line_end="\n")
    for place, block in enumerate(text.blocks):
        for less in _less(block):
            yield replace(text, blocks=(*text.blocks[:place], less, *text.blocks[place + 1 :]))


def _less(block: Block) -> Iterator[Block]:
    """Lines of some kinds may go; the words of a line but for the first, which may be an ordinary one."""
    if block.kind == "typed":
        yield from (replace(block, lines=lines) for lines in _without_one(block.lines) if lines)
        return
    if block.is_tight:
        yield replace(block, is_tight=False)
    if block.is_list:
        yield from _fewer_items(block)
    elif len(block.lines) > 2 or (block.kind == "text" and len(block.lines) > 1):
        yield replace(block, lines=block.lines[:-1])
    if block.kind == "text" and len(block.lines) > 1:
        first = block.lines[1]
        begun = replace(first, row=replace(first.row, begins=True)) if first.row else first
        yield replace(block, lines=(begun, *block.lines[2:]))
    for place, line in enumerate(block.lines):
        for less in _shorter(line):
            yield replace(block, lines=(*block.lines[:place], less, *block.lines[place + 1 :]))


def _fewer_items(block: Block) -> Iterator[Block]:
    """Only the items of the first level, then one of them less."""
    items = tuple(line for line in block.lines if line.row and line.row.kind == "item" and line.row.level == 1)
    if items != block.lines:
        yield replace(block, lines=items)
    elif len(items) > 2 and block.kind != "numbers gaps":
        yield replace(block, lines=items[:-1])


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
