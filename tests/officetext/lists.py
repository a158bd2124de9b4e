"""Lists with any marks, in lists and with text below their items, as they are typed and seen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tests.officetext.blocks import BLANK, TEXT, Block, Hand, Line
from tests.officetext.rows import Row

NO_BREAK = "\N{NO-BREAK SPACE}"


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


def _marks(hand: Hand, kind: str) -> _Marks:
    gap = hand.random.choice((" ", " ", " ", " ", "\t", NO_BREAK, "  ", "   "))
    if kind == "bullets":
        return _Marks(hand.random.choice(("-", "-", "*", "+", "•", "•", "–", "·")), gap)
    return _Marks(
        hand.random.choice((".", ".", ")")),
        gap,
        1 if kind == "ones" else hand.random.choice((1, 1, 1, 2, 3, 5, 9, 17, 99)),
        kind == "ones",
    )


def listed(kind: str) -> Callable[[Hand], Block]:
    def made(hand: Hand) -> Block:
        indent = hand.random.choice((" ", "  ", "   ", "    ", "\t")) if hand.chance(0.15) else ""
        lines = list(_items(hand, _marks(hand, kind), indent, 1))
        while lines[-1] == BLANK:
            lines.pop()
        return Block(kind={"bullets": "bullets", "ones": "numbers ones"}.get(kind, "numbers"), lines=tuple(lines))

    return made


def _items(hand: Hand, marks: _Marks, indent: str, level: int) -> Iterator[Line]:
    """Two or more, for a lone one may be something else; some with a second line, a paragraph or a list below."""
    is_loose = hand.chance(0.15) and not marks.are_rare
    for place in range(hand.random.randint(2, 4)):
        number = None if marks.first is None else marks.first + place
        row = Row(kind="item", text="", level=level, number=number)
        yield Line(before=indent + marks.before(place), cells=(hand.words(5),), row=row)
        if not marks.are_rare:
            yield from _below(hand, indent, level)
        if is_loose:
            yield BLANK


def _below(hand: Hand, indent: str, level: int) -> Iterator[Line]:
    text = replace(TEXT, level=level)
    more = "\t" if "\t" in indent or (not indent and hand.chance(0.15)) else " " * hand.random.choice((2, 2, 3, 4))
    is_lazy = False
    if hand.chance(0.1):
        is_lazy = hand.chance(0.3) and not indent
        yield Line(
            before="" if is_lazy else indent + more,
            cells=(hand.words(4),),
            row=replace(text, begins=False, is_either=is_lazy),
        )
    if hand.chance(0.07) and not is_lazy:
        yield BLANK
        yield Line(before=indent + more, cells=(hand.words(4),), row=text)
        if hand.chance(0.5):
            yield BLANK
    if hand.chance(0.15) and level < 3:
        kind = hand.random.choice(("bullets", "bullets", "numbers", "ones"))
        yield from _items(hand, _marks(hand, kind), indent + more, level + 1)


def gaps(hand: Hand) -> Block:
    """A list that misses a number; whether it goes on is open, what is seen is not."""
    numbers = hand.random.choice(((1, 2, 4), (5, 6, 8, 9), (1, 2, 2, 3)))
    return Block(
        kind="numbers gaps",
        lines=tuple(
            Line(before=f"{each}. ", cells=(hand.words(4),), row=Row(kind="item", text="", number=each, is_either=True))
            for each in numbers
        ),
    )
