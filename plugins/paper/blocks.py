"""The text of an announcement taken apart for paper: headings, paragraphs, lists, tables, quotes.

A link on paper cannot be touched, so its address follows its words, unless they are the address or it leads to this
site, where the notice's own code leads as well.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from lxml.html import HtmlElement

from plugins.formats.html_tree import tree

Run = tuple[str, tuple[str, ...]]
"""Text and its styles: ``strong``, ``emph``, ``super``, ``sub``."""

Block = dict[str, object]
"""``kind`` and what belongs to it, as ``theme/papier/text.typ`` shows it."""

_STYLES = {"strong": "strong", "b": "strong", "em": "emph", "i": "emph", "sup": "super", "sub": "sub"}
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SPACE = re.compile(r"[ \t\r\n]+")


def blocks(html: str) -> list[Block]:
    """Everything the HTML says, in its order; headings never skip a level (PDF/UA-1, 7.4.2)."""
    root, level = tree(html), 1
    for heading in root.iter(*_HEADINGS):
        level = min(int(str(heading.tag)[1]), level + 1)
        heading.tag = f"h{level}"
    return list(_blocks(root))


def _blocks(element: HtmlElement) -> Iterator[Block]:
    runs = [_run(element.text)]
    for child in element:
        made = _block(child)
        if made is None:
            runs.extend(_runs(child, ()))
        else:
            yield from _paragraph(runs)
            runs = []
            yield from made
        runs.append(_run(child.tail))
    yield from _paragraph(runs)


def _block(element: HtmlElement) -> Iterable[Block] | None:
    """What a block element says; ``None`` for an element within a line."""
    maker = _MAKERS.get(str(element.tag))
    return list(maker(element)) if maker else None


def _heading(element: HtmlElement) -> Iterator[Block]:
    yield {"kind": "heading", "level": int(str(element.tag)[1]), "runs": _tidy(_inside(element, ()))}


def _list(element: HtmlElement) -> Iterator[Block]:
    items = [list(_blocks(item)) for item in element if item.tag == "li"]
    yield {"kind": "list", "start": int(element.get("start", 1)) if element.tag == "ol" else None, "items": items}


def _quote(element: HtmlElement) -> Iterator[Block]:
    yield {"kind": "quote", "blocks": list(_blocks(element))}


def _lines(element: HtmlElement) -> Iterator[Block]:
    yield {"kind": "lines", "text": element.text_content().rstrip("\n")}


def _table(element: HtmlElement) -> Iterator[Block]:
    """Rows of equal length; a cell over several columns stands in the first of them."""
    for caption in element.iter("caption"):
        yield from _lead(caption)
    rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in element.iter("tr")]
    filled = [[_tidy(_inside(cell, ())) for cell in row] for row in rows]
    width = max((len(row) for row in filled), default=0)
    if width:
        has_head = all(cell.tag == "th" for cell in rows[0])
        cells = [row + [[] for _ in range(width - len(row))] for row in filled]
        yield {"kind": "table", "width": width, "has_head": has_head, "rows": cells}


def _lead(element: HtmlElement) -> list[Block]:
    return _paragraph(_inside(element, ("strong",)))


def _plain(element: HtmlElement) -> list[Block]:
    return _paragraph(_inside(element, ()))


def _nothing(_: HtmlElement) -> list[Block]:
    return []


def _paragraph(runs: Iterable[Run]) -> list[Block]:
    tidy = _tidy(runs)
    return [{"kind": "text", "runs": tidy}] if tidy else []


def _inside(element: HtmlElement, styles: tuple[str, ...]) -> Iterator[Run]:
    yield _run(element.text, styles)
    for child in element:
        yield from _runs(child, styles)
        yield _run(child.tail, styles)


def _runs(element: HtmlElement, styles: tuple[str, ...]) -> Iterator[Run]:
    if element.get("class") == "footnote-backref":
        return
    if element.tag in {"br", "li", *_MAKERS}:  # a block within a line begins a new one, in a cell for example
        yield "\n", styles
    if element.tag == "img":
        yield f"[Bild: {element.get('alt')}]" if element.get("alt") else "", (*styles, "emph")
        return
    style = _STYLES.get(str(element.tag))
    yield from _inside(element, (*styles, style) if style and style not in styles else styles)
    if element.tag == "a":
        yield _address(element), styles


def _address(link: HtmlElement) -> str:
    scheme, _, rest = str(link.get("href") or "").partition(":")
    if scheme not in {"http", "https", "mailto", "tel"}:
        return ""
    shown = rest.lstrip("/").removesuffix("/")
    said = link.text_content()
    # a number written +49 4261 … is said as 04261 …
    is_said = re.sub(r"\W", "", shown.removeprefix("+49")) in re.sub(r"\W", "", said)
    return "" if is_said else f" ({shown})"


def _run(text: str | None, styles: tuple[str, ...] = ()) -> Run:
    return _SPACE.sub(" ", text or ""), styles


def _tidy(runs: Iterable[Run]) -> list[Run]:
    """Without empty runs and empty lines, and without blanks at the ends."""
    found = list[Run]()
    for run in runs:
        if run[0] and not (run[0] == "\n" and found and found[-1][0] == "\n"):
            found.append(run)
    while found and not found[0][0].strip(" \n"):
        found.pop(0)
    while found and not found[-1][0].strip(" \n"):
        found.pop()
    if found:
        found[0] = (found[0][0].lstrip(" \n"), found[0][1])
        found[-1] = (found[-1][0].rstrip(" \n"), found[-1][1])
    return found


_MAKERS: dict[str, Callable[[HtmlElement], Iterable[Block]]] = {
    **dict.fromkeys(_HEADINGS, _heading),
    "p": _plain,
    **dict.fromkeys(("summary", "dt"), _lead),
    **dict.fromkeys(("div", "details", "figure", "figcaption", "dl", "dd"), _blocks),
    **dict.fromkeys(("ul", "ol"), _list),
    "blockquote": _quote,
    "pre": _lines,
    "table": _table,
    "hr": _nothing,
}
