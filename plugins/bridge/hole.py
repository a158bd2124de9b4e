"""The place of the banner in pages that are made without it: an Eilmeldung changes every page, and fills none anew.

A template leaves a ``HOLE``, and what goes there is the same on all pages. So a page that differs in nothing else is
made of the one that stands there already.
"""

from typing import NamedTuple

HOLE = "\0banner\0"
"""No text has these signs: those that no page may show are dropped when it is read."""

_HOLE = HOLE.encode()


class Filling(NamedTuple):
    """What goes into the hole, with its digest."""

    content: bytes
    digest: str


class Hole(NamedTuple):
    """Where in the bytes of a page its hole was filled, and the digest of the filling.

    A page with several has them at no place, and is made anew.
    """

    filling: str
    start: int
    end: int


def fill(content: bytes, filling: Filling | None) -> tuple[bytes, Hole | None]:
    r"""The content with its hole filled, and where; as it is when there is no hole.

    >>> fill("<a>\0banner\0<b>".encode(), Filling(b"!", "digest"))
    (b'<a>!<b>', Hole(filling='digest', start=3, end=4))
    """
    start = content.find(_HOLE)
    if filling is None or start < 0:
        return content, None
    is_only = content.find(_HOLE, start + 1) < 0
    place = (start, start + len(filling.content)) if is_only else (-1, -1)
    return content.replace(_HOLE, filling.content), Hole(filling.digest, *place)


def emptied(content: bytes, hole: Hole) -> bytes | None:
    r"""What was filled, as it was before, where that can be told.

    >>> emptied(b"<a>!<b>", Hole("digest", 3, 4))
    b'<a>\x00banner\x00<b>'
    """
    if hole.start < 0:
        return None
    return b"".join((content[: hole.start], _HOLE, content[hole.end :]))
