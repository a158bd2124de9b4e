"""Blocks of a text: how they are typed, line by line, and the rows that a reader must see."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from tests.officetext.pieces import FOOTNOTES, PLAIN, STARTS, Piece, pieces
from tests.officetext.rows import Row, cells_of, tidy

NBSP = "\N{NO-BREAK SPACE}"
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


BLANK = Line()


@dataclass(slots=True)
class Maker:
    """Makes blocks; ``behind`` is the kind of the block before."""

    random: Random
    behind: str = ""
    is_plain: bool = False

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def words(self, most: int = 7) -> Cell:
        return pieces(self.random, most=most, is_plain=self.is_plain)

    def typed(self) -> Cell:
        """Words for code, where an entity would be left over from HTML."""
        return tuple(piece for piece in self.words() if "&" not in piece.source)

    def cell(self) -> Cell:
        """Words without a sign that parts cells."""
        return tuple(piece for piece in self.words(4) if "|" not in piece.source or "\\|" in piece.source)

    def block(self) -> Block:
        kinds = [(make, weight) for name, (make, weight) in _MAKERS.items() if _may_follow(self.behind, name)]
        [make] = self.random.choices([make for make, _ in kinds], [weight for _, weight in kinds])
        made = make(self)
        if self.chance(0.4) and (self.behind.split()[0:1], made.kind.split()[0]) in _TIGHT:
            made = replace(made, is_tight=True)
        self.behind = made.kind
        return made


def _may_follow(before: str, kind: str) -> bool:
    """What would be read together with the block before has something else in between."""
    is_counted = kind in {"numbers", "ones", "dates", "gaps"}
    if before.startswith("numbers ones") or before in {"numbers gaps", "text dates"}:
        return not is_counted
    if kind in {"ones", "gaps", "dates"}:
        return not before.startswith("numbers")
    return True


_PARTS = ("text", "bullets", "numbers", "table", "heading", "code")
_TIGHT = [
    *((["text"], kind) for kind in ("bullets", "numbers", "table", "heading", "code")),
    *((["heading"], kind) for kind in ("text", "bullets", "numbers", "table", "code")),
    *((["code"], kind) for kind in ("text", "bullets", "numbers", "table", "heading")),
    *((["bullets"], kind) for kind in ("numbers", "heading", "table")),
    *((["numbers"], kind) for kind in ("bullets", "heading", "table")),
    *((["table"], kind) for kind in ("text", "heading", "bullets", "numbers")),
]


def _paragraph(make: Maker) -> Block:
    """Lines, some indented, some with a break at their end; some begin as if they were something else."""
    lines = list[Line]()
    count = make.random.randint(1, 4)
    may_be_indented = not make.behind.startswith(("bullets", "numbers"))
    for number in range(count):
        words = make.words()
        if make.chance(0.2) and not make.is_plain:
            words = (make.random.choice(STARTS), *words)
        elif make.chance(0.05):
            words = (make.random.choice(FOOTNOTES), *make.random.choices(PLAIN, k=3))
        before = make.random.choice((" ", "  ", "   ", "    ", "      ", "\t"))
        is_indented = make.chance(0.1) and may_be_indented
        after = make.random.choice(("  ", " ", "\\", "   ", "\t", NBSP)) if make.chance(0.15) else ""
        lines.append(
            Line(
                before=before if is_indented else "",
                cells=(words,),
                after="" if number == count - 1 and after in {"\\", NBSP} else after,
                row=replace(TEXT, begins=not number),
            )
        )
    return Block(kind="text", lines=tuple(lines))


def _lone_tab(make: Maker) -> Block:
    """One line with a tab in it is a line."""
    return Block(kind="text", lines=(Line(cells=(make.words(2), make.words(2)), between="\t", row=TEXT),))


def _dates(make: Maker) -> Block:
    """Lines that begin with numbers which do not run on."""
    numbers = make.random.choice(((24, 31), (3, 10, 17), (24,), (31, 1), (7,), (1986,)))
    mark = make.random.choice((". ", ". ", f".{NBSP}", ") "))
    lines = [
        Line(before="", cells=((Piece(source=f"{each}{mark}", seen=f"{each}{mark}"), *make.words(3)),), row=TEXT)
        for each in numbers
    ]
    return Block(
        kind="text dates", lines=(lines[0], *(replace(line, row=replace(TEXT, begins=False)) for line in lines[1:]))
    )


def _gaps(make: Maker) -> Block:
    """A list that misses a number; whether it goes on is open, what is seen is not."""
    numbers = make.random.choice(((1, 2, 4), (5, 6, 8, 9), (1, 2, 2, 3)))
    return Block(
        kind="numbers gaps",
        lines=tuple(
            Line(before=f"{each}. ", cells=(make.words(4),), row=Row(kind="item", text="", number=each, is_either=True))
            for each in numbers
        ),
    )


def _heading(make: Maker) -> Block:
    signs = "#" * make.random.randint(1, 4)
    gap = make.random.choice((" ", " ", NBSP, "  ", "\t", "" if len(signs) > 1 else " "))
    words = tuple(piece for piece in make.words(4) if "{#" not in piece.source)
    after = make.random.choice(("", "", "", " ", f" {signs}", " {#anker}"))
    return Block(
        kind="heading", lines=(Line(before=signs + gap, cells=(words,), after=after, row=Row(kind="heading", text="")),)
    )


def _nothing(make: Maker) -> Block:
    source = make.random.choice(("##", "## ", "#", "---", "***", "___", "- - -", "* * *", "-----------", "&nbsp;"[:0]))
    return Block(kind="nothing", lines=(Line(before=source),))


def _quote(make: Maker) -> Block:
    lines = [
        Line(before="> ", cells=(make.words(),), row=replace(TEXT, is_quote=True, begins=not n))
        for n in range(make.random.randint(1, 3))
    ]
    return Block(kind="quote", lines=tuple(lines))


def _code(make: Maker) -> Block:
    fence = make.random.choice(("```", "~~~"))
    inner = (
        Line(cells=(make.typed(),), row=Row(kind="code", text=""), is_literal=True)
        for _ in range(make.random.randint(1, 3))
    )
    return Block(kind="code", lines=(Line(before=fence), *inner, Line(before=fence)))


def _pipes(make: Maker) -> Block:
    """With a rule below the head, or every line between two pipes."""
    width, has_rule = make.random.randint(2, 4), make.chance(0.5)
    is_open = has_rule and make.chance(0.3)
    before, after = ("", "") if is_open else make.random.choice((("| ", " |"), ("|", "|"), ("| ", " | ")))
    between = " | " if after != "|" else "|"
    rows = [
        Line(
            before=before,
            cells=_cells(make, width, is_open=is_open),
            between=between,
            after=after,
            row=Row(kind="row", text=""),
        )
        for _ in range(make.random.randint(2, 4))
    ]
    rows[0] = replace(rows[0], cells=tuple(make.cell() for _ in range(width)), row=Row(kind="head", text=""))
    if has_rule:
        rule = make.random.choice(("---", ":--", "--:", ":-:", "-", "------"))
        rule = "|".join([rule] * width)
        rows.insert(1, Line(before=rule if is_open else f"|{rule}|"))
    return Block(kind="table", lines=tuple(rows))


def _cells(make: Maker, width: int, *, is_open: bool) -> tuple[Cell, ...]:
    """The first is never empty, nor the last where no pipe shows it."""
    count = width - 1 if make.chance(0.05) and width > 2 else width
    return tuple(() if 0 < number < width - is_open and make.chance(0.1) else make.cell() for number in range(count))


def _tabs(make: Maker) -> Block:
    width = make.random.randint(2, 4)
    return Block(
        kind="table tabs",
        lines=tuple(
            Line(cells=tuple(make.words(3) for _ in range(width)), between="\t", row=Row(kind="row", text=""))
            for _ in range(make.random.randint(2, 4))
        ),
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks of one list."""

    mark: str
    gap: str
    first: int | None = None
    are_ones: bool = False

    def before(self, place: int) -> str:
        if self.first is None:
            return self.mark + self.gap
        return f"{1 if self.are_ones else self.first + place}{self.mark}{self.gap}"

    @property
    def are_rare(self) -> bool:
        """Marks that count only where two lines follow each other."""
        return self.mark in {"–", "·"}


def _marks(make: Maker, kind: str) -> _Marks:
    gap = make.random.choice((" ", " ", " ", " ", "\t", NBSP, "  ", "   "))
    if kind == "bullets":
        return _Marks(make.random.choice(("-", "-", "*", "+", "•", "•", "–", "·")), gap)
    return _Marks(
        make.random.choice((".", ".", ")")),
        gap,
        1 if kind == "ones" else make.random.choice((1, 1, 1, 2, 3, 5, 9, 17, 99)),
        kind == "ones",
    )


def _listed(kind: str) -> Callable[[Maker], Block]:
    def made(make: Maker) -> Block:
        may_be_indented = not make.behind.startswith(("bullets", "numbers"))
        indent = make.random.choice((" ", "  ", "   ", "    ", "\t")) if make.chance(0.15) and may_be_indented else ""
        lines = list(_items(make, _marks(make, kind), indent, 1))
        while lines[-1] == BLANK:
            lines.pop()
        return Block(kind={"bullets": "bullets", "ones": "numbers ones"}.get(kind, "numbers"), lines=tuple(lines))

    return made


def _items(make: Maker, marks: _Marks, indent: str, level: int) -> Iterator[Line]:
    """Two or more, for a lone one may be something else; some with a second line, a paragraph or a list below."""
    is_loose = make.chance(0.15) and not marks.are_rare
    for place in range(make.random.randint(2, 4)):
        number = None if marks.first is None else marks.first + place
        row = Row(kind="item", text="", level=level, number=number)
        yield Line(before=indent + marks.before(place), cells=(make.words(5),), row=row)
        if not marks.are_rare:
            yield from _below(make, indent, level)
        if is_loose:
            yield BLANK


def _below(make: Maker, indent: str, level: int) -> Iterator[Line]:
    text = replace(TEXT, level=level)
    more = "\t" if "\t" in indent or (not indent and make.chance(0.15)) else " " * make.random.choice((2, 2, 3, 4))
    if make.chance(0.1):
        is_lazy = make.chance(0.3) and not indent
        yield Line(
            before="" if is_lazy else indent + more,
            cells=(make.words(4),),
            row=replace(text, begins=False, is_either=is_lazy),
        )
    if make.chance(0.07):
        yield BLANK
        yield Line(before=indent + more, cells=(make.words(4),), row=text)
        if make.chance(0.5):
            yield BLANK
    if make.chance(0.15) and level < 3:
        kind = make.random.choice(("bullets", "bullets", "numbers", "ones"))
        yield from _items(make, _marks(make, kind), indent + more, level + 1)


_MAKERS: dict[str, tuple[Callable[[Maker], Block], int]] = {
    "text": (_paragraph, 10),
    "tab": (_lone_tab, 1),
    "dates": (_dates, 2),
    "gaps": (_gaps, 1),
    "heading": (_heading, 4),
    "nothing": (_nothing, 1),
    "quote": (_quote, 1),
    "code": (_code, 1),
    "pipes": (_pipes, 3),
    "tabs": (_tabs, 2),
    "bullets": (_listed("bullets"), 7),
    "numbers": (_listed("numbers"), 5),
    "ones": (_listed("ones"), 1),
}
