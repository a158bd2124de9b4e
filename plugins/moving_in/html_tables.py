"""Tables of others, as Markdown can say them (lxml)."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from ..domain.limits import MOST_COLUMNS

_IN_CELLS = ("p", "div", "ul", "ol", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr")
_LAYOUT = "Eine Tabelle diente der Anordnung und wurde zu Absätzen. Bitte die Reihenfolge prüfen."
_SPANNED = "In einer Tabelle waren Zellen verbunden. Bitte prüfen."
_WIDE = f"Eine Tabelle mit mehr als {MOST_COLUMNS} Spalten wurde zu Absätzen. Bitte als Datei anhängen."


def mended(root: HtmlElement) -> Iterator[str]:
    """Change the tables in place; the sentences that are to be said of them."""
    for table in reversed([each for each in root.iter("table") if isinstance(each, HtmlElement)]):
        rows = [list(row.iter("td", "th")) for row in table.iter("tr")]
        widest = max(map(len, rows), default=0)
        is_layout = table.find(".//table") is not None or table.get("role") == "presentation"
        if is_layout or widest > MOST_COLUMNS or widest < 2 or len(rows) < 2:  # noqa: PLR2004 - no table has less
            yield from [_WIDE] if widest > MOST_COLUMNS else [_LAYOUT] if is_layout and widest > 1 else []
            _as_blocks(table)
            continue
        if any((cell.get("rowspan") or "1") not in {"0", "1"} for row in rows for cell in row):
            yield _SPANNED
        _simple(table, rows[0])


def _as_blocks(table: HtmlElement) -> None:
    for element in list(table.iter("tr", "td", "th", "caption")):
        element.tag = "div"
    for element in list(table.iter("tbody", "thead", "tfoot", "colgroup", "col")):
        element.drop_tag()
    table.tag = "div"


def _simple(table: HtmlElement, first: list[HtmlElement]) -> None:
    """One row of heads, cells of one line each, the caption above."""
    for caption in list(table.iter("caption")):
        caption.tag = "p"
        parent = table.getparent()
        if parent is not None:
            caption.drop_tree()
            caption.tail = None
            parent.insert(parent.index(table), caption)
    for element in list(table.iter("colgroup", "col")):
        element.drop_tag()
    if all(cell.find("strong") is not None or cell.find("b") is not None for cell in first if _has_words(cell)):
        for cell in first:
            cell.tag = "th"
    for cell in list(table.iter("td", "th")):
        _on_one_line(cell)
        for emphasis in list(cell.iter("strong", "b")) if cell.tag == "th" else ():
            emphasis.drop_tag()


def _has_words(cell: HtmlElement) -> bool:
    return bool(cell.text_content().strip())


def _on_one_line(cell: HtmlElement) -> None:
    for item in list(cell.iter("li")):
        if item.getnext() is not None and len(item):
            item[-1].tail = f"{item[-1].tail or ''};"
        elif item.getnext() is not None:
            item.text = f"{(item.text or '').rstrip()};"
    for element in list(cell.iter(*_IN_CELLS)):
        element.tail = f" {element.tail or ''}"
        element.drop_tag()
