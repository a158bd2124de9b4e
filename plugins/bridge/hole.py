"""The place of the banner in pages that are made without it: an Eilmeldung changes every page, and fills none anew.

A template leaves a ``HOLE``, and what goes there is the same on all pages. So a page that differs in nothing else is
made of the one that stands there already.
"""

from typing import NamedTuple

HOLE = "\0banner\0"
"""No page has these signs: what editors write is refused with them."""

_HOLE = HOLE.encode()


class Filling(NamedTuple):
    """What goes into the hole, with its digest."""

    content: bytes
    digest: str


class Hole(NamedTuple):
    """Where in the bytes of a page its hole was filled, and the digest of the filling."""

    filling: str
    start: int
    end: int


def fill(content: bytes, filling: Filling | None) -> tuple[bytes, Hole | None]:
    r"""The content with its hole filled, and where; as it is when there is no hole.

    >>> fill("<a>\0banner\0<b>".encode(), Filling(b"!", "digest"))
    (b'<a>!<b>', Hole(filling='digest', start=3, end=4))
    """
    before, found, after = content.partition(_HOLE)
    if filling is None or not found:
        return content, None
    filled = b"".join((before, filling.content, after))
    return filled, Hole(filling.digest, len(before), len(before) + len(filling.content))


def emptied(content: bytes, hole: Hole) -> bytes:
    r"""What was filled, as it was before.

    >>> emptied(b"<a>!<b>", Hole("digest", 3, 4))
    b'<a>\x00banner\x00<b>'
    """
    return b"".join((content[: hole.start], _HOLE, content[hole.end :]))
