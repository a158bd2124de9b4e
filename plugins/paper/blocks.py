"""The text of an announcement taken apart for paper: headings, paragraphs, lists, tables, quotes.

A link on paper cannot be touched, so its address follows its words, unless they are the address or it leads to this
site, where the notice's own code leads as well.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from lxml.html import HtmlElement

from ..domain.country import Country
from ..domain.german import GERMAN, quotes
from ..formats.html_tree import tree
from ..formats.legible import Block, Run
from .nesting import integer, shallow
from .tables import grid

_STYLES = {
    "strong": "strong", "b": "strong", "em": "emph", "i": "emph", "sup": "super", "sub": "sub",
    "del": "strike", "s": "strike",
}  # fmt: skip
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?![A-Za-z0-9])")
_TONGUE = "lang:"
_SPACE = re.compile(r"[ \t\r\n]+")


def blocks(html: str, country: Country = Country.DE, language: str = GERMAN) -> list[Block]:
    """Everything the HTML says, in its order; headings never skip a level (PDF/UA-1, 7.4.2).

    A number is called as from ``country``, and quotations stand between the signs of ``language``.
    """
    root, level = shallow(tree(html)), 1
    for heading in [heading for heading in root.iter(*_HEADINGS) if not _is_seen(heading)]:
        heading.drop_tree()
    for heading in root.iter(*_HEADINGS):
        level = min(int(str(heading.tag)[1]), level + 1)
        heading.tag = f"h{level}"
    for quotation in root.iter("q"):
        _put_between(quotation, *quotes(language))
    for link in [link for link in root.iter("a") if _is_said(link, country)]:
        del link.attrib["href"]
    return list(_blocks(root))


def _put_between(element: HtmlElement, before: str, behind: str) -> None:
    """Signs around its words, as a browser shows them."""
    element.text = before + (element.text or "")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + behind
    else:
        element.text += behind


def _is_said(link: HtmlElement, country: Country) -> bool:
    """Whether its words are the address: a number +49 4261 … is said when 04261 … stands there."""
    _, _, rest = str(link.get("href") or "").partition(":")
    shown = rest.lstrip("/").removesuffix("/").removeprefix(f"+{country.dialled}")
    return re.sub(r"\W", "", shown) in re.sub(r"\W", "", link.text_content()) if link.get("href") else False


def _is_seen(element: HtmlElement) -> bool:
    is_written = any(sign.isprintable() and not sign.isspace() for sign in element.text_content())
    return is_written or any(picture.get("alt") for picture in element.iter("img"))


def _blocks(element: HtmlElement) -> Iterator[Block]:
    return _spoken(element, _parts(element))


def _spoken(element: HtmlElement, blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks in the language and direction of the element around them, unless they have their own."""
    direction = str(element.get("dir") or "").strip().lower()
    speech = {"lang": _language(element), "dir": direction if direction in {"ltr", "rtl"} else ""}
    for block in blocks:
        yield {**{name: value for name, value in speech.items() if value}, **block}


def _language(element: HtmlElement) -> str:
    """The first part of a language tag (BCP 47, 2.1), which says enough for hyphens, letters and screen readers."""
    match = _LANGUAGE.match(str(element.get("lang") or "").strip())
    return match[1].lower() if match else ""


def _parts(element: HtmlElement) -> Iterator[Block]:
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
    return list(_spoken(element, maker(element))) if maker else None


def _heading(element: HtmlElement) -> Iterator[Block]:
    yield {"kind": "heading", "level": int(str(element.tag)[1]), "runs": _tidy(_inside(element, ()))}


def _list(element: HtmlElement) -> Iterator[Block]:
    """What stands in a list beside its items has its place before the next of them."""
    number = integer(element.get("start"), 1) - 1
    items, numbers, beside = list[list[Block]](), list[int](), [_run(element.text)]
    for child in element:
        if child.tag == "li":
            items.append(list(_blocks(child)))
            number = integer(child.get("value"), number + 1)
            numbers.append(number)
        else:
            made = _block(child)
            beside.extend(_runs(child, ()) if made is None else ())
            items.extend([list(made)] if made else [])
            number += 1 if made else 0
            numbers.extend([number] if made else [])
        beside.append(_run(child.tail))
    yield from _paragraph(beside)
    if items:
        yield {"kind": "list", "numbers": numbers if element.tag == "ol" else None, "items": items}


def _quote(element: HtmlElement) -> Iterator[Block]:
    yield {"kind": "quote", "blocks": list(_blocks(element))}


def _lines(element: HtmlElement) -> Iterator[Block]:
    yield {"kind": "lines", "text": element.text_content().rstrip("\n")}


def _table(element: HtmlElement) -> Iterator[Block]:
    """The caption, then rows of equal length."""
    for caption in element.iterchildren("caption"):
        yield from _lead(caption)
    cells = grid(element)
    if any(cells):
        rows = [[[] if cell is None else _tidy(_inside(cell, _tongue(cell))) for cell in row] for row in cells]
        has_head = all(cell is None or cell.tag == "th" for cell in cells[0])
        yield {"kind": "table", "width": len(rows[0]), "has_head": has_head, "rows": rows}


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
    if _tongue(element):
        styles = (*(style for style in styles if not style.startswith(_TONGUE)), *_tongue(element))
    style = _STYLES.get(str(element.tag))
    yield from _inside(element, (*styles, style) if style and style not in styles else styles)
    if element.tag == "a":
        yield _address(element), styles


def _tongue(element: HtmlElement) -> tuple[str, ...]:
    """The style that says its language."""
    return (f"{_TONGUE}{_language(element)}",) if _language(element) else ()


def _address(link: HtmlElement) -> str:
    scheme, _, rest = str(link.get("href") or "").partition(":")
    if scheme not in {"http", "https", "mailto", "tel"}:
        return ""
    return f" ({rest.lstrip('/').removesuffix('/')})"


def _run(text: str | None, styles: tuple[str, ...] = ()) -> Run:
    return _SPACE.sub(" ", text or ""), styles


def _tidy(runs: Iterable[Run]) -> list[Run]:
    """Without empty runs and empty lines, and without blanks at the ends of lines."""
    tidy = list[Run]()
    for text, styles in runs:
        is_first = not tidy or tidy[-1][0] == "\n"
        kept = text.lstrip(" ") if is_first and text != "\n" else text
        if kept == "\n" and tidy:
            tidy[-1] = (tidy[-1][0].rstrip(" "), tidy[-1][1])
        if kept and not (kept == "\n" and tidy and tidy[-1][0] == "\n"):
            tidy.append((kept, styles))
    while tidy and not tidy[0][0].strip(" \n"):
        tidy.pop(0)
    while tidy and not tidy[-1][0].strip(" \n"):
        tidy.pop()
    if tidy:
        tidy[0] = (tidy[0][0].lstrip(" \n"), tidy[0][1])
        tidy[-1] = (tidy[-1][0].rstrip(" \n"), tidy[-1][1])
    return tidy


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
