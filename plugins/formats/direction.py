"""Text of any script reads in its own direction: ``dir="auto"`` on the blocks of sanitised HTML (HTML, 3.2.6.4).

What an editor says of language and direction stays, if it is one.
"""

import re
from html import unescape
from unicodedata import bidirectional

from ..domain.languages import is_language
from .html import BLOCKS, TAGS
from .sanitised_blocks import lines_of, pieces

_DIRECTED = BLOCKS - {"hr", "col", "colgroup", "thead", "tbody", "tfoot", "tr"}
_VOID = {"br", "col", "hr", "img", "wbr"}
_SET = re.compile(r' (?P<name>dir|lang)="(?P<value>[^"]*)"')
_DIRECTIONS = {"auto", "ltr", "rtl"}
_LETTERS = {"L", "R", "AL"}
_PIECES, _LINES = lines_of(()), lines_of(TAGS - BLOCKS)
"""An element within a line matters only where an editor has given one a direction or a language."""

_WAITS, _KNOWN, _FIXED = "waits", "known", "fixed"


def with_directions(html: str) -> str:
    """The HTML with a direction of its own for each block but the first of what holds it.

    That first one decides for what is around it, so that a list has its marks and a table its columns on the right
    side: a browser passes over blocks that have a direction when it looks for that of their parent.

    >>> with_directions("<ul><li>a</li><li>b</li></ul>")
    '<ul dir="auto"><li>a</li><li dir="auto">b</li></ul>'
    """
    reading, made = _Reading(), list[str]()
    for line, tag, end, name, attributes in (_PIECES if _SET.search(html) else _LINES).findall(html):
        if line:
            reading.read(line)
            made.append(line)
        if end:
            reading.close()
            made.append(tag)
        elif tag:
            made.append(reading.opened(name, attributes))
    return "".join(made)


class _Reading:
    """``_open`` has for each open element what its direction comes from, or that of the element around it.

    One that ``waits`` has it from the first letter to come, for one that is ``known`` there was a letter; what an
    editor has ``fixed`` holds for all inside.
    """

    def __init__(self) -> None:
        self._open: list[list[str]] = [[_KNOWN]]

    def read(self, line: str) -> None:
        """Go past text."""
        around = self._open[-1]
        if around[0] == _WAITS and _has_letter(line):
            around[0] = _KNOWN

    def close(self) -> None:
        """Go past an end tag."""
        self._open.pop()

    def opened(self, name: str, attributes: str) -> str:
        """A start tag as it stands in the result, with the attribute that it needs besides its own."""
        attributes = _SET.sub(_if_valid, attributes) if attributes else ""
        return f"<{name}{attributes}{self._added(name, attributes, self._open[-1])}>"

    def _added(self, name: str, attributes: str, around: list[str]) -> str:
        by_editor = re.search(' dir="(?P<value>[^"]*)"', attributes) if attributes else None
        is_directed = not by_editor and around[0] == _KNOWN and name in _DIRECTED
        if name in _VOID:
            return ""
        if by_editor:
            self._open.append([_WAITS if by_editor["value"].lower() == "auto" else _FIXED])
        else:
            self._open.append([_WAITS] if is_directed else around)  # the same list: a letter inside is one for both
        return ' dir="auto"' if is_directed else ""


def _has_letter(line: str) -> bool:
    """Whether a line of HTML, the elements in it apart, has a letter that says its direction."""
    if line[0].isascii() and line[0].isalpha():
        return True
    text = "".join(piece.html for piece in pieces(line) if not piece.name)
    return any(bidirectional(sign) in _LETTERS for sign in unescape(text))


def _if_valid(match: re.Match[str]) -> str:
    is_valid = is_language(match["value"]) if match["name"] == "lang" else match["value"].lower() in _DIRECTIONS
    return match.group() if is_valid else ""
