"""The one way for a table to scroll: a box around it, which the keyboard reaches; from sanitised HTML to a page's.

What scrolls is a stop of the keyboard with a role and a name of its own (WCAG 2.2, 2.1.1 and 4.1.2); Safari makes none
by itself. Only a browser knows how wide a table is, so all boxes are stops, and the theme's ``page.js`` takes that away
from those whose table fits every window.
"""

import re
from html import escape, unescape

from .sanitised_blocks import Piece, pieces

_DIRECTION = re.compile(r' dir="[^"]*"')
_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
_NAME = "Tabelle"


def with_scrolling_tables(html: str) -> str:
    """Each table that stands in no other in a box of its own, named after the caption or the heading above.

    The box has the table's direction, so that it shows first what is read first.

    >>> with_scrolling_tables("<h3>Zeiten</h3><table><tr><td>8</td></tr></table>").partition("<table>")[0]
    '<h3>Zeiten</h3><div class="table-scroll" role="region" tabindex="0" aria-label="Tabelle: Zeiten">'
    """
    if "<table" not in html:
        return html
    all_pieces, made, names = list(pieces(html)), list[str](), list[str]()
    depth, heading = 0, ""
    for place, piece in enumerate(all_pieces):
        before = after = ""
        if piece.name in _HEADINGS and not piece.is_end:
            heading = _words(all_pieces, place)
        elif piece.name == "table" and piece.is_end:
            depth -= 1
            after = "" if depth else "</div>"
        elif piece.name == "table":
            before = "" if depth else _box(piece, _new(_caption(all_pieces, place) or heading, names))
            depth += 1
        made.append(f"{before}{_DIRECTION.sub('', piece.html) if before else piece.html}{after}")
    return "".join(made)


def _box(table: Piece, name: str) -> str:
    direction = _DIRECTION.search(table.attributes)
    tag = f'<div class="table-scroll" role="region" tabindex="0" aria-label="{escape(name)}"'
    return f"{tag}{direction[0] if direction else ''}>"


def _new(about: str, names: list[str]) -> str:
    """A name that no table on the page has yet: axe and people tell regions by it."""
    name = f"{_NAME}: {about}" if about else _NAME
    names.append(name)
    return name if names.count(name) == 1 else f"{name} ({names.count(name)})"


def _caption(all_pieces: list[Piece], place: int) -> str:
    """The words of the caption, which is a table's first element (HTML, 4.9.1)."""
    inside = next((number for number in range(place + 1, len(all_pieces)) if all_pieces[number].name), place)
    return _words(all_pieces, inside) if all_pieces[inside].name == "caption" else ""


def _words(all_pieces: list[Piece], place: int) -> str:
    """What is written in the element that starts there."""
    name, words = all_pieces[place].name, list[str]()
    for piece in all_pieces[place + 1 :]:
        if piece.is_end and piece.name == name:
            break
        words.append("" if piece.name else unescape(piece.html))
    return " ".join("".join(words).split())
