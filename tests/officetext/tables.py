"""Tables of three kinds, as they are typed and seen."""

from dataclasses import replace

from tests.officetext.blocks import Block, Cell, Hand, Line
from tests.officetext.rows import Row


def pipe_table(hand: Hand) -> Block:
    """With a rule below the head, or every line between two pipes."""
    width, has_rule = hand.random.randint(2, 4), hand.chance(0.5)
    is_open = has_rule and hand.chance(0.3)
    before, after = ("", "") if is_open else hand.random.choice((("| ", " |"), ("|", "|"), ("| ", " | ")))
    between = " | " if after != "|" else "|"
    rows = [
        Line(
            before=before,
            cells=_cells(hand, width, is_open=is_open),
            between=between,
            after=after,
            row=Row(kind="row", text=""),
        )
        for _ in range(hand.random.randint(2, 4))
    ]
    rows[0] = replace(rows[0], cells=tuple(hand.cell() for _ in range(width)), row=Row(kind="head", text=""))
    if has_rule:
        rule = hand.random.choice(("---", ":--", "--:", ":-:", "-", "------"))
        rule = "|".join([rule] * width)
        rows.insert(1, Line(before=rule if is_open else f"|{rule}|"))
    return Block(kind="table", lines=tuple(rows))


def _cells(hand: Hand, width: int, *, is_open: bool) -> tuple[Cell, ...]:
    """The first is never empty, nor the last where no pipe shows it."""
    count = width - 1 if hand.chance(0.05) and width > 2 else width
    return tuple(() if 0 < number < width - is_open and hand.chance(0.1) else hand.cell() for number in range(count))


def tab_table(hand: Hand) -> Block:
    width = hand.random.randint(2, 4)
    return Block(
        kind="table tabs",
        lines=tuple(
            Line(cells=tuple(hand.words(3) for _ in range(width)), between="\t", row=Row(kind="row", text=""))
            for _ in range(hand.random.randint(2, 4))
        ),
    )
