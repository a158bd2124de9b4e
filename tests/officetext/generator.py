"""Whole texts, each from a number: the same number is the same text, on every machine."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import dropwhile
from random import Random

from tests.officetext import lists, office, prose, tables
from tests.officetext.blocks import Block, Hand, Line
from tests.officetext.rows import Row

_LINK = re.compile(r"\[([^][]*)\]\((https://[^()]*)\)")


@dataclass(frozen=True, slots=True)
class OfficeText:
    """Blocks, of which it is known how they are typed and what of them is seen."""

    blocks: tuple[Block, ...]
    line_end: str = "\n"
    is_decomposed: bool = False

    @property
    def source(self) -> str:
        lines = list[str]()
        for block in self.blocks:
            if lines and not block.is_tight:
                lines.append("")
            lines.extend(line.source for line in block.lines)
        source = self.line_end.join(lines)
        return unicodedata.normalize("NFD", source) if self.is_decomposed else source

    @property
    def rows(self) -> list[Row]:
        return [row for block in self.blocks for row in block.rows]

    @property
    def addresses(self) -> dict[str, str]:
        """Where links lead whose words are no address, by these words."""
        return dict(_LINK.findall(self.source))


def office_text(number: int, *, is_plain: bool = False) -> OfficeText:
    """The text of a number; a plain one has only signs that are on paper as they are here."""
    random = Random(number)  # noqa: S311 - the same texts on every run
    hand, blocks = Hand(random, is_plain=is_plain), list[Block]()
    for _ in range(random.randint(1, 5)):
        blocks.append(_next(hand, blocks))
    if not any(block.rows for block in blocks):
        return office_text(number + 1_000_000_007, is_plain=is_plain)
    return OfficeText(tuple(blocks), "\r\n" if random.random() < 0.05 else "\n", random.random() < 0.05)


def _next(hand: Hand, before: list[Block]) -> Block:
    """A block that means the same behind the last one of which something is seen."""
    seen = [block for block in reversed(before) if block.rows]
    beside = [*seen[:1], *dropwhile(lambda block: block.kind == "bullets", seen)][
        :2
    ]  # bullets may stand below a number
    while True:
        [make] = hand.random.choices(list(_MAKERS), list(_MAKERS.values()))
        made: Block = make(hand)
        if all(may_follow(block, made) for block in beside):
            break
    is_tight = bool(before) and _first_words(before[-1], made) in _TIGHT and hand.chance(0.4)
    return replace(made, is_tight=is_tight and not _is_one_more_row(before[-1], made))


def _is_one_more_row(before: Block, block: Block) -> bool:
    """Below cells parted by tabs, a line with a tab at its edge is a row with an empty cell."""
    first = block.lines[0]
    return before.kind == "table tabs" and "\t" in first.before + first.after


def _first_words(before: Block, block: Block) -> tuple[str, str]:
    return before.kind.split()[0], block.kind.split()[0]


def may_follow(before: Block, block: Block) -> bool:
    """What would be read together with the block before has something else in between."""
    if (before.is_list or before.kind == "above numbers") and block.lines[0].before[:1].isspace():
        return False
    if before.kind == "notes" and (block.is_list or block.kind == "notes"):
        return False
    if before.kind == block.kind in {"rows", "quote list", "quote"} or {before.kind, block.kind} == {
        "quote",
        "quote list",
    }:
        return False
    return not {before.kind, block.kind} <= _COUNTED or before.kind == block.kind == "numbers"


_COUNTED = {"numbers", "numbers ones", "numbers gaps", "text dates", "above numbers"}
_TIGHT = {
    *(("text", kind) for kind in ("bullets", "numbers", "table", "heading", "code")),
    *(("heading", kind) for kind in ("text", "bullets", "numbers", "table", "code")),
    *(("code", kind) for kind in ("text", "bullets", "numbers", "table", "heading")),
    *(("bullets", kind) for kind in ("numbers", "heading", "table")),
    *(("numbers", kind) for kind in ("bullets", "heading", "table")),
    *(("table", kind) for kind in ("text", "heading", "bullets", "numbers")),
}
"""What may stand without a blank line between."""


_MAKERS: dict[Callable[[Hand], Block], int] = {
    prose.paragraph: 10, prose.lone_tab: 1, prose.dates: 2, prose.heading: 4, prose.nothing: 1,
    prose.quote: 1, prose.code: 1, tables.pipe_table: 3, tables.tab_table: 2,
    lists.listed("bullets"): 7, lists.listed("numbers"): 5, lists.listed("ones"): 1, lists.gaps: 1,
    office.lines: 4, office.signature: 1, office.notes: 2, office.quoted_list: 1, office.foreign: 1,
    office.numbers_above: 1, office.rows_apart: 1,
}  # fmt: skip
"""How often each is typed."""


def as_typed(source: str) -> OfficeText:
    """A text of which nothing is known but its lines."""
    return OfficeText((Block(kind="typed", lines=tuple(Line(before=line) for line in source.split("\n"))),))
