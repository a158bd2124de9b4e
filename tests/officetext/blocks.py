"""Blocks of a text: lines as they are typed, each with the row that a reader must see."""

from dataclasses import dataclass, replace
from random import Random

from tests.officetext.pieces import Piece, words
from tests.officetext.rows import Row, cells_of, tidy

TEXT = Row(kind="text", text="")
Cell = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One typed line: signs before, between and after cells; ``row`` lacks its text, ``None`` is not seen."""

    before: str = ""
    cells: tuple[Cell, ...] = ()
    between: str = ""
    after: str = ""
    row: Row | None = None
    is_literal: bool = False

    @property
    def source(self) -> str:
        return self.before + self.between.join(_typed(cell) for cell in self.cells) + self.after

    @property
    def seen(self) -> list[Row]:
        if self.row is None:
            return []
        if self.is_literal:
            return [replace(self.row, text=tidy(self.source))]
        texts = [tidy(" ".join(piece.seen for piece in cell)) for cell in self.cells]
        text = cells_of(texts) if self.row.kind in {"head", "row"} else tidy(" ".join(texts))
        return [replace(self.row, text=text)]


def _typed(cell: Cell) -> str:
    return " ".join(piece.source for piece in cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines of one kind; ``is_tight`` has no blank line before it."""

    kind: str
    lines: tuple[Line, ...]
    is_tight: bool = False

    @property
    def rows(self) -> list[Row]:
        return [row for line in self.lines for row in line.seen]

    @property
    def is_list(self) -> bool:
        return self.kind.startswith(("bullets", "numbers"))


BLANK = Line()


@dataclass(frozen=True, slots=True)
class Hand:
    """Who types: words, and now and then this or that; ``is_plain`` keeps to what has the same signs on paper."""

    random: Random
    is_plain: bool = False

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def words(self, most: int = 7) -> Cell:
        return words(self.random, most=most, is_plain=self.is_plain)

    def typed(self) -> Cell:
        """Words for code, where an entity would be left over from HTML."""
        return tuple(piece for piece in self.words() if "&" not in piece.source)

    def cell(self) -> Cell:
        """Words without a sign that parts cells."""
        return tuple(piece for piece in self.words(4) if "|" not in piece.source or "\\|" in piece.source)
