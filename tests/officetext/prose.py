"""Paragraphs, headings, quotes and code, as they are typed and seen."""

from dataclasses import replace

from tests.officetext.blocks import TEXT, Block, Hand, Line
from tests.officetext.pieces import FOOTNOTES, PLAIN, STARTS, Piece
from tests.officetext.rows import Row

NO_BREAK = "\N{NO-BREAK SPACE}"


def paragraph(hand: Hand) -> Block:
    """Lines, some indented, some with a break at their end; some begin as if they were something else."""
    lines = list[Line]()
    count = hand.random.randint(1, 4)
    for number in range(count):
        typed = hand.words()
        if hand.chance(0.2) and not hand.is_plain:
            typed = (hand.random.choice(STARTS), *typed)
        elif hand.chance(0.1) and number == count - 1:
            typed = (hand.random.choice(FOOTNOTES), *hand.random.choices(PLAIN, k=3))
        before = hand.random.choice((" ", "  ", "   ", "    ", "      ", "\t"))
        is_indented = hand.chance(0.1)
        after = hand.random.choice(("  ", " ", "\\", "   ", "\t", NO_BREAK)) if hand.chance(0.15) else ""
        lines.append(
            Line(
                before=before if is_indented else "",
                cells=(typed,),
                after="" if number == count - 1 and after in {"\\", NO_BREAK} else after,
                row=replace(TEXT, begins=not number),
            )
        )
    return Block(kind="text", lines=tuple(lines))


def lone_tab(hand: Hand) -> Block:
    """One line with a tab in it is a line."""
    return Block(kind="tab", lines=(Line(cells=(hand.words(2), hand.words(2)), between="\t", row=TEXT),))


def dates(hand: Hand) -> Block:
    """Lines that begin with numbers which do not run on."""
    numbers = hand.random.choice(((24, 31), (23, 26, 30), (24,), (31, 28), (29,), (1986,)))
    mark = hand.random.choice((". ", ". ", f".{NO_BREAK}", ") "))
    lines = [
        Line(before="", cells=((Piece(source=f"{each}{mark}", seen=f"{each}{mark}"), *hand.words(3)),), row=TEXT)
        for each in numbers
    ]
    return Block(
        kind="text dates", lines=(lines[0], *(replace(line, row=replace(TEXT, begins=False)) for line in lines[1:]))
    )


def heading(hand: Hand) -> Block:
    signs = "#" * hand.random.randint(1, 4)
    gap = hand.random.choice((" ", " ", NO_BREAK, "  ", "\t", "" if len(signs) > 1 else " "))
    words = tuple(piece for piece in hand.words(4) if "{#" not in piece.source)
    after = hand.random.choice(("", "", "", " ", f" {signs}", " {#anker}"))
    return Block(
        kind="heading", lines=(Line(before=signs + gap, cells=(words,), after=after, row=Row(kind="heading", text="")),)
    )


def nothing(hand: Hand) -> Block:
    source = hand.random.choice(("##", "## ", "#", "---", "***", "___", "- - -", "* * *", "-----------", "&nbsp;"[:0]))
    return Block(kind="nothing", lines=(Line(before=source),))


def quote(hand: Hand) -> Block:
    """It begins with a word: ``> 18 Jahre`` says something else."""
    typed = [(hand.random.choice(PLAIN), *hand.words()) for _ in range(hand.random.randint(1, 3))]
    row = replace(TEXT, is_quote=True)
    lines = (Line(before="> ", cells=(words,), row=replace(row, begins=not at)) for at, words in enumerate(typed))
    return Block(kind="quote", lines=tuple(lines))


def code(hand: Hand) -> Block:
    fence = hand.random.choice(("```", "~~~"))
    inner = (
        Line(cells=(hand.typed(),), row=Row(kind="code", text=""), is_literal=True)
        for _ in range(hand.random.randint(1, 3))
    )
    return Block(kind="code", lines=(Line(before=fence), *inner, Line(before=fence)))
