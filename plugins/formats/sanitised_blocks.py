"""Sanitised HTML as tags and text, one after the other."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Sanitised HTML is canonical: no comments, every value in double quotes, which hold any sign but these.
_TAG = re.compile(r'<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?: [a-z-]+="[^"]*")*)>')


class Piece(NamedTuple):
    """A start tag, an end tag (``is_end``), or, without a name, text; ``html`` is what was written."""

    html: str
    name: str = ""
    attributes: str = ""
    is_end: bool = False


def pieces(html: str) -> Iterator[Piece]:
    """All of it, in its order.

    >>> [piece.html for piece in pieces('<p title="a > b">c &amp; d</p>')]
    ['<p title="a > b">', 'c &amp; d', '</p>']
    """
    end = 0
    for match in _TAG.finditer(html):
        if match.start() > end:
            yield Piece(html[end : match.start()])
        yield Piece(match.group(), match["name"], match["attributes"], bool(match["end"]))
        end = match.end()
    if end < len(html):
        yield Piece(html[end:])
