"""Sanitised HTML put right where emphasis reaches around blocks."""

from collections.abc import Collection

from .sanitised_blocks import pieces, tags


def without_around(html: str, phrases: Collection[str], blocks: Collection[str]) -> str:
    """The same HTML, but for ``phrases`` around ``blocks``: they may hold phrasing content only (HTML, 3.2.5.2.5).

    ``html`` must be well-formed, as a sanitiser writes it.

    >>> without_around("<b>a</b><b><p>b</p></b>", {"b"}, {"p"})
    '<b>a</b><p>b</p>'
    """
    if not _is_around(html, phrases, blocks):
        return html
    made, open_ = list[str](), list[int]()  # the places of the start tags of phrases that are open
    for piece in pieces(html):
        if piece.name in phrases and piece.is_end:
            made.append(piece.html if made[open_.pop()] else "")
            continue
        if piece.name in phrases:
            open_.append(len(made))
        elif piece.name in blocks:
            for place in open_:
                made[place] = ""
        made.append(piece.html)
    return "".join(made)


def _is_around(html: str, phrases: Collection[str], blocks: Collection[str]) -> bool:
    """Whether any block begins within a phrase."""
    depth = 0
    for is_end, name in tags(html):
        if name in phrases:
            depth += -1 if is_end else 1
        elif depth and name in blocks:
            return True
    return False
