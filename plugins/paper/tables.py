"""Tables of HTML as rows of equal length: every cell in its own column (HTML 4.9.12)."""

from collections.abc import Iterator
from itertools import count

from lxml.html import HtmlElement

from plugins.paper.nesting import integer

_WIDEST, _HIGHEST = 1000, 65534

Grid = list[list[HtmlElement | None]]


def grid(table: HtmlElement) -> Grid:
    """The cells; one over several columns or rows stands in the first of them, and ``None`` in the others.

    Columns in which no cell begins are left out.
    """
    rows = [list(_cells(row)) for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    taken, placed = dict[tuple[int, int], None](), dict[tuple[int, int], HtmlElement]()
    for y, row in enumerate(rows):
        for cell in row:
            x = next(x for x in count() if (y, x) not in taken)
            placed[y, x] = cell
            wide = min(max(integer(cell.get("colspan"), 1), 1), _WIDEST)
            high = min(integer(cell.get("rowspan"), 1) or _HIGHEST, _HIGHEST, len(rows) - y)
            taken.update(((y + down, x + across), None) for down in range(max(high, 1)) for across in range(wide))
    columns = sorted({x for _, x in placed})
    return [[placed.get((y, x)) for x in columns] for y in range(len(rows))]


def _cells(row: HtmlElement) -> Iterator[HtmlElement]:
    return (cell for cell in row if cell.tag in {"td", "th"})
