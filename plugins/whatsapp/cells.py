"""Which cells of a table's row have something to say in a channel text."""

from lxml.html import HtmlElement


def filled(row: HtmlElement) -> list[HtmlElement]:
    """The cells of a row without the empty ones at its ends; between others, one shows that its column is empty."""
    cells = list(row)
    while cells and _is_empty(cells[-1]):
        cells.pop()
    while cells and _is_empty(cells[0]):
        del cells[0]
    return cells


def _is_empty(cell: HtmlElement) -> bool:
    texts = (cell.text_content(), *(image.get("alt") or "" for image in cell.iter("img")))
    return not any(str(text).replace("\N{SOFT HYPHEN}", "").strip() for text in texts)
