"""Sanitised HTML as tags and text, one after the other."""

import re
from collections.abc import Collection, Iterator
from html import unescape
from typing import NamedTuple

# Sanitised HTML is canonical: no comments, every value in double quotes, which hold any sign but these.
# Atomic groups: "(…)*+" around a group that can backtrack finds less in Python before 3.11.5 (CPython issue 106052).
_ATTRIBUTES = r'(?>(?: [a-z-]+="[^"]*")*)'
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>{_ATTRIBUTES})>")

_ANY = rf"</?[a-z][a-z0-9]*{_ATTRIBUTES}>"
_NAMES = re.compile(rf"<(/?)([a-z][a-z0-9]*){_ATTRIBUTES}>")


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


def is_seen(html: str) -> bool:
    """Whether a reader finds words or a picture.

    >>> is_seen("<p>&nbsp;</p><hr>"), is_seen("<p>a</p>"), is_seen('<p><img src="a.png"></p>')
    (False, True, True)
    """
    return any(piece.name == "img" or (not piece.name and _is_written(piece.html)) for piece in pieces(html))


def _is_written(text: str) -> bool:
    return any(character.isprintable() and not character.isspace() for character in unescape(text))


def tags(html: str) -> list[tuple[str, str]]:
    """The slash, if it is an end tag, and the name of each."""
    return _NAMES.findall(html)


def lines_of(within: Collection[str]) -> re.Pattern[str]:
    """What finds, one after the other, the lines of sanitised HTML, each with the tag that ends it.

    A line is text and the elements ``within`` lines; then come the tag, or nothing at the end, its slash when it is an
    end tag, its name and its attributes.

    >>> [found[:2] for found in lines_of({"b"}).findall("<p>a <b>c</b></p>")]
    [('', '<p>'), ('a <b>c</b>', '</p>'), ('', '')]
    """
    inner = rf"</?(?:{'|'.join(sorted(within))}){_ATTRIBUTES}>|" if within else ""
    return re.compile(rf"((?>(?:[^<]++|{inner}(?!{_ANY})<)*))(<(/?)([a-z][a-z0-9]*)({_ATTRIBUTES})>|\Z)")
