"""Telephone numbers and e-mail addresses become links: in sanitised HTML, and in plain text for a template."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape
from itertools import accumulate
from unicodedata import bidirectional
from urllib.parse import unquote

from markupsafe import Markup

from ..domain.country import Country
from ..domain.reachable import Reachable, may_reach, reachable
from ..domain.telephone import tel
from .html import PHRASES
from .sanitised_blocks import Piece, lines_of, pieces, tags

_LEFT_ALONE = {"a", "code", "kbd", "pre", "samp", "summary", "var"}
"""A link within a link or within the button that a ``summary`` is cannot be used; code is shown, not meant."""
_OWN_CALL = re.compile(r'(?<= href="tel:)/{0,2}(?P<number>[(]?[+0][0-9()./ %-]+)(?=")')
_LINES = lines_of(PHRASES | {"a", "del", "ins"} | _LEFT_ALONE)


def with_links(html: str, country: Country = Country.DE) -> str:
    """Sanitised HTML in which one can call and write to whom it names.

    What an editor has linked stays, but dials as well; numbers are those of ``country``.

    >>> with_links("<p>Tel. <b>04261&nbsp;71-0</b></p>")
    '<p>Tel. <b><a href="tel:+494261710">04261&nbsp;71-0</a></b></p>'
    """
    parts, depth = list[str](), 0
    for line, tag, *_ in _LINES.findall(html):
        if may_reach(line) or "tel:" in line:
            found = [_dialling(piece, country) for piece in pieces(line)]
            depths = [*accumulate((_step(piece.is_end, piece.name) for piece in found), initial=depth)]
            parts += (*_linked_line(found, depths, country), tag)
            depth = depths[-1]
            continue
        parts += (line, tag)
        if "<" in line:
            depth += sum(_step(is_end, name) for is_end, name in tags(line))
    return "".join(parts)


def _step(is_end: object, name: str) -> int:
    """Into an element that is left alone, or out of it."""
    return 0 if name not in _LEFT_ALONE else -1 if is_end else 1


def _dialling(piece: Piece, country: Country) -> Piece:
    """An editor's own ``tel:`` as every telephone takes it: without blanks, brackets and the zero between them."""
    if piece.name != "a":
        return piece

    def dialled(found: re.Match[str]) -> str:
        return tel(unquote(found["number"]), country).removeprefix("tel:")

    return piece._replace(html=_OWN_CALL.sub(dialled, piece.html))


def linked(text: str, country: Country = Country.DE) -> Markup:
    """Plain text as HTML, with its links and lines.

    >>> print(linked("Bauhof & Co., 04261 71-0"))
    Bauhof &amp; Co., <a href="tel:+494261710">04261 71-0</a>
    """
    return Markup(_linked(text, 0, list(reachable(text, country))).replace("\n", "<br>\n"))  # noqa: S704 - every sign of it was escaped


def _linked_line(line: Sequence[Piece], depths: Sequence[int], country: Country) -> Iterator[str]:
    """What stands on one line is read as a whole, as a word in bold may say what the number behind it is.

    ``depths`` tell of each piece how many elements around it are left alone.
    """
    texts = ["" if piece.name else unescape(piece.html) for piece in line]
    places = list(reachable("".join(texts), country))
    starts = [place.start for place in places]
    for piece, depth, text, end in zip(line, depths, texts, accumulate(map(len, texts)), strict=False):
        start = end - len(text)
        near = places[bisect_left(starts, start) : bisect_left(starts, end)]
        inside = [place for place in near if place.end <= end]
        yield piece.html if piece.name or depth > 0 or not inside else _linked(text, start, inside)


def _linked(text: str, start: int, places: Iterable[Reachable]) -> str:
    """``text``, which begins at ``start``, with a link at each of the places inside it."""
    html, end, is_mixed = "", 0, any(bidirectional(sign) in {"R", "AL"} for sign in text)
    for place in places:
        shown = text[place.start - start : place.end - start]
        # Between words from right to left the groups of a number would change their places.
        direction = ' dir="ltr"' if is_mixed and place.address.startswith("tel:") else ""
        before, address = _escaped(text[end : place.start - start]), _escaped(place.address)
        html += f'{before}<a href="{address}"{direction}>{_escaped(shown)}</a>'
        end = place.end - start
    return html + _escaped(text[end:])


def _escaped(text: str) -> str:
    """As the sanitiser writes text (HTML, 13.3)."""
    return escape(text, quote=False).replace("\N{NO-BREAK SPACE}", "&nbsp;")
