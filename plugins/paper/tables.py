"""Tables of HTML as rows of equal length: every cell in its own column (HTML 4.9.12)."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from .nesting import integer

_WIDEST = 200
"""Columns; no sheet shows more, and no paper needs to know how far a cell would reach beyond."""

Grid = list[list[HtmlElement | None]]


def grid(table: HtmlElement) -> Grid:
    """The cells; one over several columns or rows stands in the first of them, and ``None`` in the others.

    Columns in which no cell begins are left out. A table that is too wide loses its spans and keeps its cells.
    """
    rows = [list(_cells(row)) for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    placed, taken_until = dict[tuple[int, int], HtmlElement](), [0] * _WIDEST
    for y, row in enumerate(rows):
        for cell in row:
            x = next((x for x, until in enumerate(taken_until) if until <= y), None)
            if x is None:
                return _padded(rows)
            placed[y, x] = cell
            wide = min(max(integer(cell.get("colspan"), 1), 1), _WIDEST - x)
            high = integer(cell.get("rowspan"), 1) or len(rows)  # 0: to the end
            taken_until[x : x + wide] = [y + max(high, 1)] * wide
    columns = sorted({x for _, x in placed})
    return [[placed.get((y, x)) for x in columns] for y in range(len(rows))]


def _padded(rows: list[list[HtmlElement]]) -> Grid:
    width = max(map(len, rows))
    return [[*row, *[None] * (width - len(row))] for row in rows]


def _cells(row: HtmlElement) -> Iterator[HtmlElement]:
    return (cell for cell in row if cell.tag in {"td", "th"})
