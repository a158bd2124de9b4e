"""Tables as they are typed or pasted: with ``|`` or with tabs, with or without a line of dashes, with or without head.

No cell is lost: a table is as wide as its widest row.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from xml.etree import ElementTree as ET

from .body_lines import Line, mark
from .body_words import is_heading, words

_PIPE = re.compile(r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|\\.|(?P<pipe>\|)")
_DASHES = re.compile(r"\s*:?(?:-+|[–—=-]{2,}|—):?\s*")  # a word processor makes one dash of three
_SEPARATOR = re.compile(r"[\s|:–—=-]*[–—=-][\s|:–—=-]*")
_LETTERED = re.compile(r"(?:\(?[a-zA-Z][.)]|\([0-9]{1,3}\)|[IVXLC]+[.)]|§+ ?\d+[a-z]?|TOP ?\d+[.:]?)\s*\t[^\t]*")
_CELL_TAB = re.compile(r"\S[ \u00a0]*\t\s*\S")


def table_end(lines: Sequence[Line], place: int) -> int | None:
    """Where the table ends that begins at ``place``; ``None`` when none does."""
    text = lines[place].text
    end = _pipes_end(lines, place) if "|" in text else None
    return end or (_tabs_end(lines, place) if "\t" in text else None)


def table(parent: ET.Element, lines: Sequence[Line]) -> None:
    """The rows of one table; the first is its head when it stands above dashes, or when all are between ``|``."""
    if "|" not in lines[0].text or _pipes_end(lines, 0) is None:
        _filled(parent, [], _tabbed(lines), [])
        return
    lines = [line for line in lines if line.text]
    rows = [_cells(line.text) for line in lines]
    dashes = [place for place, line in enumerate(lines) if _is_separator(line.text) and (place <= 1 or _is_drawn(line))]
    sides = rows[dashes[0]] if dashes else []
    written = [row for place, row in enumerate(rows) if place not in dashes]
    head = written[:1] if any(written[0]) else []
    _filled(parent, head, written[1:], [_side(cell) for cell in sides])


def _apart_end(lines: Sequence[Line], place: int) -> int | None:
    """Where rows between ``|`` end of which each stands alone between empty lines, as they are pasted."""
    width, end = len(_cells(lines[place].text)), place + 1
    while (following := _alone(lines, end)) and len(_cells(lines[following].text)) == width:
        end = following + 1
    return end if end > place + 1 and width > 1 else None


def _alone(lines: Sequence[Line], place: int) -> int | None:
    """The row between empty lines that follows at ``place``."""
    if place + 1 >= len(lines) or lines[place].text:
        return None
    following = next((at for at in range(place, len(lines)) if lines[at].text), None)
    if following is None or not _is_framed(lines[following].text):
        return None
    return following if following + 1 == len(lines) or not lines[following + 1].text else None


def _pipes_end(lines: Sequence[Line], place: int) -> int | None:
    is_framed = _is_framed(lines[place].text)
    following = lines[place + 1].text if place + 1 < len(lines) else ""
    is_headed = _is_separator(following) and "|" in following and len(_cells(lines[place].text)) > 1
    if is_framed and not following and (not place or not lines[place - 1].text):
        return _apart_end(lines, place)
    if not (is_framed and (_is_framed(following) or _is_separator(following))) and not is_headed:
        return None
    end = place
    while end < len(lines) and lines[end].text and _is_row(lines[end], is_framed=is_framed):
        end += 1
    is_filled = any(any(_cells(line.text)) and not _is_separator(line.text) for line in lines[place:end])
    return end if is_filled and end > place + 1 else None


def _is_row(line: Line, *, is_framed: bool) -> bool:
    if is_framed:
        return line.text.startswith("|") or _is_framed(f"|{line.text}")
    return "|" in line.text


def _is_framed(text: str) -> bool:
    return len(text) > 1 and text.startswith("|") and text.endswith("|") and not text.endswith("\\|")


def _is_separator(text: str) -> bool:
    """A line of dashes below a head, or around the rows of a table drawn by hand."""
    return _SEPARATOR.fullmatch(text) is not None and all(map(_DASHES.fullmatch, filter(None, _cells(text))))


def _is_drawn(line: Line) -> bool:
    """Whether dashes below the first rows are a line; single ones are cells that say „nothing“."""
    return any(len(cell) > 1 for cell in _cells(line.text))


def _cells(text: str) -> list[str]:
    """What stands between the bars; one in code or behind a backslash is a character."""
    bars = [found.start() for found in _PIPE.finditer(text) if found["pipe"]]
    edges = [-1, *bars, len(text)]
    cells = [text[start + 1 : end].strip() for start, end in pairwise(edges)]
    if len(cells) > 1 and text.startswith("|"):
        del cells[0]
    if len(cells) > 1 and bars and bars[-1] == len(text) - 1:
        del cells[-1]
    return cells


def _side(dashes: str) -> str | None:
    left, right = dashes.startswith(":"), dashes.endswith(":")
    return ("center" if right else "left") if left else "right" if right else None


def _tabs_end(lines: Sequence[Line], place: int) -> int | None:
    """Where rows parted by tabs end; of all but two the first or the last cells may be empty."""
    end, filled = place, 0
    while end < len(lines) and _is_tabbed(lines[end]):
        filled += _CELL_TAB.search(lines[end].text) is not None
        end += 1
    return end if filled > 1 else None


def _is_tabbed(line: Line) -> bool:
    """Tabs part cells, except the one behind what a line is counted with, be it a list's mark or not."""
    if not line.text or mark(line) or is_heading(line.text) or _LETTERED.fullmatch(line.text):
        return False
    return line.tabs > 0 or line.tabs_behind > 0 or _CELL_TAB.search(line.text) is not None


def _tabbed(lines: Sequence[Line]) -> list[list[str]]:
    """Cells parted by single tabs where all rows agree, as a spreadsheet copies them; else by any number of tabs."""
    rows = [[*[""] * line.tabs, *_parted(r"\t", line), *[""] * line.tabs_behind] for line in lines]
    indented = min(line.tabs for line in lines)
    aligned = [[*[""] * (line.tabs > indented), *_parted(r"\t+", line)] for line in lines]
    if not _are_even(rows) and (_are_even(aligned) or all(line.tabs == indented for line in lines)):
        return aligned
    width = max(map(len, rows))
    rows = [[*row, *[""] * (width - len(row))] for row in rows]
    kept = [column for column in range(width) if any(row[column] for row in rows)]
    return [[row[column] for column in kept] for row in rows]


def _parted(tabs: str, line: Line) -> list[str]:
    return [cell.strip() for cell in re.split(tabs, line.text)]


def _are_even(rows: Sequence[list[str]]) -> bool:
    return len(set(map(len, rows))) == 1


def _filled(
    parent: ET.Element, head: Sequence[list[str]], body: Sequence[list[str]], sides: Sequence[str | None]
) -> None:
    element, width = ET.SubElement(parent, "table"), max(map(len, (*head, *body)))
    for part, tag, rows in (("thead", "th", head), ("tbody", "td", body)):
        if rows:
            group = ET.SubElement(element, part)
            for row in rows:
                _put_row(ET.SubElement(group, "tr"), tag, [*row, *[""] * (width - len(row))], sides)


def _put_row(parent: ET.Element, tag: str, row: Sequence[str], sides: Sequence[str | None]) -> None:
    for column, text in enumerate(row):
        cell = ET.SubElement(parent, tag)
        cell.text = words(text)
        side = sides[column] if column < len(sides) else None
        if side:
            cell.set("align", side)
