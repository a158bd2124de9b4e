"""What offices type below their sentences: addresses, hours, agendas, signatures, notes, quotes, other languages."""

from dataclasses import replace

from tests.officetext.blocks import BLANK, TEXT, Block, Hand, Line
from tests.officetext.pieces import Piece
from tests.officetext.rows import Row

_ADDRESSES = (
    ("Stadt Rotenburg (Wümme)", "Große Straße 1", "27356 Rotenburg"),
    ("Bürgerbüro", "Am Pferdemarkt 3 a", "27356 Rotenburg (Wümme)", "Tel. 04261 71-0"),
    ("z. H. Frau Müller-Lüdenscheidt", "Postfach 10 01 20", "D-27356 Rotenburg"),
)
_PHONES = ("Rathaus: 04261 71-0", "Bauhof: 04261/71-222", "Frau Özdemir: (04261) 71 333", "Zentrale +49 4261 71-0")
_HOURS = ("Mo–Fr: 8:00–12:30 Uhr", "Di + Do: 14–17 Uhr", "Mi: geschlossen", "Sa. 9 - 12 Uhr", "und nach Vereinbarung")
_AGENDA = ("TOP 1 Begrüßung", "1.1 Protokoll", "1.2 Anfragen", "TOP 2: Haushalt 2027", "2.1. Satzung", "a) Straßen")
_FOREIGN = (("en", "The road is closed."), ("tr", "Yol kapalı."), ("uk", "Вулиця закрита."), ("ar", "الطريق مغلق"))
_ENDS = ("", "", "", "  ", "\\", "\t", " ")


def lines(hand: Hand) -> Block:
    """Lines below each other, as in a letter; a break at an end may be written out."""
    some = (
        hand.random.choice(_ADDRESSES),
        *(tuple(hand.random.sample(group, 3)) for group in (_PHONES, _HOURS, _AGENDA)),
    )
    chosen = hand.random.choice(some)
    typed = [_line(text, replace(TEXT, begins=not at)) for at, text in enumerate(chosen)]
    ended = [replace(line, after=hand.random.choice(_ENDS)) for line in typed[:-1]]
    return Block(kind="text lines", lines=(*ended, typed[-1]))


def _line(text: str, row: Row, before: str = "") -> Line:
    return Line(before=before, cells=((Piece(source=text, seen=text),),), row=row)


def signature(hand: Hand) -> Block:
    """Below two dashes, as mail programs write them."""
    rest = replace(TEXT, begins=False)
    greeting = hand.random.choice(("Mit freundlichen Grüßen", "Viele Grüße,", "Ihre Stadtverwaltung"))
    after = hand.random.choice(("", " "))
    return Block(
        kind="text signature",
        lines=(_line(greeting, TEXT), replace(_line("--", rest), after=after), _line("i. A. Öztürk", rest)),
    )


def notes(hand: Hand) -> Block:
    """Marks of footnotes, and below them what they mean."""
    price = hand.random.choice(("Eintritt 5 €*", "Kirchweg *", "Abendkasse 7,50 €*,", "Kino* und Saal (groß)*"))
    meant = hand.random.choice((("* ermäßigt",), ("* ermäßigt", "** nur bar"), ("*) ermäßigt",), ("** ermäßigt",)))
    is_apart = hand.chance(0.5)
    below = [_line(text, replace(TEXT, begins=is_apart and not at)) for at, text in enumerate(meant)]
    return Block(kind="notes", lines=(_line(price, TEXT), *((BLANK,) if is_apart else ()), *below))


def quoted_list(hand: Hand) -> Block:
    mark = hand.random.choice("-*•")
    row = Row(kind="item", text="", level=1, is_quote=True)
    return Block(
        kind="quote list",
        lines=tuple(
            Line(before=f"> {mark} ", cells=(hand.words(4),), row=row) for _ in range(hand.random.randint(2, 3))
        ),
    )


def foreign(hand: Hand) -> Block:
    """In an element that says which language it is; a plain hand writes letters as a printer sets them."""
    language, text = hand.random.choice(_FOREIGN[:2] if hand.is_plain else _FOREIGN)
    return Block(
        kind="foreign", lines=(Line(before=f'<div lang="{language}">'), _line(text, TEXT), Line(before="</div>"))
    )


def numbers_above(hand: Hand) -> Block:
    """Numbers above their words, as a PDF hands them out."""
    first, sign = hand.random.choice((1, 1, 3, 9)), hand.random.choice(".)")
    typed = list[Line]()
    for number in range(first, first + hand.random.randint(2, 3)):
        row = Row(kind="item", text="", level=1, number=number)
        typed += [Line(before=f"{number}{sign}"), Line(cells=(hand.words(3),), row=row)]
    return Block(kind="above numbers", lines=tuple(typed))


def rows_apart(hand: Hand) -> Block:
    """Rows of a table with empty lines between."""
    typed = list[Line]()
    width = hand.random.randint(2, 3)
    for number in range(hand.random.randint(2, 3)):
        row = Row(kind="row" if number else "head", text="")
        cells = tuple(hand.cell() for _ in range(width))
        typed += [Line(before="| ", cells=cells, between=" | ", after=" |", row=row), BLANK]
    return Block(kind="rows", lines=tuple(typed[:-1]))
