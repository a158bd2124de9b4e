"""One line of a body as an office types or pastes it: how far it is indented, and the mark that it begins with."""

import re
from typing import NamedTuple

TAB = 4
"""Columns from one tab stop to the next, as in the editor's window of every forge."""

STEP = 2
"""Columns by which a line must be indented to belong to the item above it."""

UNSEEN = "\u200b\u2060\ufeff"
"""What has no width; it comes along with what is pasted, and is no part of a line's mark."""

_DIRECTION = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BEFORE_MARK = rf"[-*+•–·|]|#+\s|[0-9]{{1,3}}[.)][\s{UNSEEN}]"
_LEAD = re.compile(rf"[\s{UNSEEN}]*(?:[{_DIRECTION}]+(?={_BEFORE_MARK}))?")
_GAP = rf"(?P<gap>[{UNSEEN}]*\s+)(?P<text>.*)"
_BULLET = re.compile(rf"(?P<sign>[-*+•●○◦▪■‣⁃∙·–—−\uf0b7\uf0a7]|o(?=\t))(?:{_GAP}|$)")
_NUMBER = re.compile(rf"(?P<number>0|[1-9][0-9]{{0,8}})(?P<sign>\.?\)|\.)(?:{_GAP}|(?<=^..)$|(?<=^...)$)")
_UNLIKE_TEXT = f"\u00a0{UNSEEN}\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_WEAK = "·–—−"
_RULE = re.compile(r"(?P<sign>[-*])(?:\s*(?P=sign)){2,}")


class Line(NamedTuple):
    """A line without its blanks on either side: the columns before it, its words, and the tabs on either side."""

    indent: int
    text: str
    tabs: int = 0
    tabs_behind: int = 0

    def nearer(self, columns: int) -> "Line":
        """The same line as it stands within something that is indented itself."""
        return self._replace(indent=max(self.indent - columns, 0))


_EMPTY = Line(0, "")


class Mark(NamedTuple):
    """What makes a line the item of a list; ``number`` is ``None`` for a bullet.

    A weak one is a dash or a point, which may also begin a sentence.
    """

    sign: str
    number: int | None
    rest: Line
    is_weak: bool = False


def line(raw: str) -> Line:
    r"""A line taken apart; a no-break space is a blank like any other.

    >>> line("\t  Rathaus\u00a0"), line("\u00a0- Ausweis").indent
    (Line(indent=6, text='Rathaus', tabs=1, tabs_behind=0), 1)
    """
    if not raw:
        return _EMPTY
    first = raw[0]
    if first.isascii() and first > " " and raw[-1].isascii() and raw[-1] > " ":
        return Line(0, raw)
    ended = raw.rstrip()
    while ended and ended[-1] in UNSEEN:
        ended = ended.rstrip(UNSEEN).rstrip()
    behind = raw.count("\t", len(ended))
    if first > " " and first not in _UNLIKE_TEXT and not first.isspace():
        return Line(0, ended, 0, behind)
    found = _LEAD.match(raw)
    lead = found.group() if found else ""
    columns = re.sub(r"\S", "", lead).expandtabs(TAB)
    return Line(len(columns), ended[len(lead) :], lead.count("\t"), behind)


def mark(found: Line) -> Mark | None:
    r"""The mark of an item and what stands behind it, if the line begins with one; ``- - -`` is a rule.

    >>> mark(line("3)\u00a0Foto")).rest.text, mark(line("-5 Grad")), mark(line("+49 4261 71-0"))
    ('Foto', None, None)
    """
    text = found.text
    if text[:1].isalpha() and text[0] != "o":
        return None
    match = _NUMBER.match(text) if text[:1].isdigit() else _BULLET.match(text)
    if match is None:
        return None
    groups = match.groupdict()
    if groups["text"] and groups["text"][0] in "-*" and _RULE.fullmatch(text):
        return None
    before = found.indent + match.end("gap") - match.start() if groups["gap"] else found.indent + STEP
    if groups["gap"] and "\t" in groups["gap"]:
        head = " " * found.indent + text[: match.end("gap")]
        before = len(head.expandtabs(TAB))
    rest = Line(max(before - found.indent - STEP, 0), groups["text"] or "")
    number = groups.get("number")
    return Mark(match["sign"], int(number) if number else None, rest, is_weak=match["sign"] in _WEAK)
