"""What goes with a value that a town does not have: its line, what hangs below an item, the section of a heading."""

import re
from collections.abc import Sequence

from .calendar_names import AUSTRIAN_MONTHS, MONTHS
from .mentions import Values, mentions, value_of

_HEADING = re.compile(r"[ ]{0,3}(?P<signs>#{1,6})(?:(?<=##)[^#]|[\s\u00a0])")
_UNDERLINE = re.compile(r"(?P<signs>=+|-+)[ ]*")
_ITEM = re.compile(r"\s*(?:[-*+•–·>]|(?P<number>\d+)[.)])[ \t\u00a0]+")
_DATE = re.compile(rf"\s*\d+\.\s*(?:{'|'.join((*MONTHS, *AUSTRIAN_MONTHS))})\b")
_FENCED = re.compile(r"^(?P<fence>~{3,}|`{3,})[^`\n]*\n(?:.*\n)*?(?P=fence)[`~]*[ \t]*$", re.MULTILINE)
_TEXT = 7
"""As if it were a heading below all others."""
_DEEPER = 2
"""By how many blanks more than an item a line hangs below it."""

_Lines = list[str | None]


def without_gaps(body: str, values: Values) -> _Lines:
    r"""The lines of a body, ``None`` for those left out: a value in them, or in what they stand below, is not there.

    A heading below which nothing is left then goes too, and the numbers of a list run on.

    >>> without_gaps("# A\n- {{ a.b }}\n## C {{ a.b }}\nText\n# D", {"a.b": None})
    [None, None, None, None, '# D']
    """
    given = body.split("\n")
    levels, lines = _levels(body, given), _Lines()
    inside, above = 0, None
    for line, level in zip(given, levels, strict=True):
        if 0 < level <= inside:
            inside = 0
        if above is not None and line.strip() and _indent(line) < above + _DEEPER:
            above = None
        is_left_out = any(value_of(each, values) is None for each in mentions(line))
        if is_left_out and not inside:
            inside = level
            above = _indent(line) if above is None and _ITEM.match(line) else above
        is_below = inside or (above is not None and line.strip())
        lines.append(None if is_left_out or is_below else line)
    if None not in lines:
        return lines
    return _renumbered(given, _without_bare_headings(lines, levels), levels)


def _levels(body: str, lines: Sequence[str]) -> list[int]:
    """Of each line that is a heading; 0 for any other, and in code, where ``#`` begins a note."""
    levels = [_level(line) for line in lines]
    for place, line in enumerate(lines[1:]):
        under = _UNDERLINE.fullmatch(line)
        if under and lines[place].strip() and not levels[place] and not _ITEM.match(lines[place]):
            levels[place] = 1 if under["signs"].startswith("=") else 2
    for code in _FENCED.finditer(body) if "```" in body or "~~~" in body else ():
        first, last = (body.count("\n", 0, at) for at in code.span())
        levels[first : last + 1] = [0] * (last + 1 - first)
    return levels


def _level(line: str) -> int:
    heading = _HEADING.match(f"{line} ") if line.lstrip(" ").startswith("#") else None
    return len(heading["signs"]) if heading else 0


def _without_bare_headings(lines: _Lines, levels: Sequence[int]) -> _Lines:
    """From the end, where it is known what follows: text, or a heading of some level."""
    following, is_left_out = 0, False
    for place in reversed(range(len(lines))):
        line, level = lines[place], levels[place]
        if line is None:
            is_left_out = True
        elif line.strip():
            if level and is_left_out and following <= level:
                lines[place] = None
            else:
                following, is_left_out = level or _TEXT, False
    return lines


def _renumbered(given: Sequence[str], lines: _Lines, levels: Sequence[int]) -> _Lines:
    """The numbers that an editor typed count, and so must those be moved that stood behind one left out."""
    made, runs = _Lines(), dict[int, tuple[int, int]]()
    for before, line, level in zip(given, lines, levels, strict=True):
        item = _ITEM.match(before)
        if level:
            runs.clear()
        if not item or not item["number"] or _DATE.match(before):
            made.append(line)
            continue
        indent, number = _indent(before), int(item["number"])
        runs = {other: run for other, run in runs.items() if other <= indent}
        following, gone = runs.get(indent, (1, 0))
        if number != following:
            following, gone = (1, 0) if number == 1 else (-1, 0)
        runs[indent] = (number + 1 if following > 0 else -1, gone + (line is None))
        made.append(line and line.replace(item["number"], str(number - gone), 1))
    return made


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def with_seen_lines(text: str, body: str, body_line: int, values: Values) -> str:
    r"""A file whose body begins on a line, with the lines that are left out empty, so that all others stay in place.

    >>> with_seen_lines("---\n---\n- {{ a.b }}\nText", "- {{ a.b }}\nText", 3, {"a.b": None})
    '---\n---\n\nText'
    """
    above = text.split("\n")[: body_line - 1]
    return "\n".join((*above, *(line or "" for line in without_gaps(body, values))))
