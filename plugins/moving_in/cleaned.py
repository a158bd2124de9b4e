"""HTML of others reduced to what a text is made of (lxml); what is left out and cannot be missed is said."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement, tostring

from ..formats.html_tree import tree
from ..formats.legal_text import legal
from .html_tables import mended
from .word_lists import listed

LONGEST = 600_000
"""Characters of one text; a body may have 200 KB, and HTML says the same in three times as many."""

_SILENT = ("style", "noscript", "template", "xml", "head", "title", "meta", "link", "base", "source", "track", "map")
_TOLD = {
    "script": "Ein Skript wurde weggelassen. Bitte auf der alten Website nachsehen, was es zeigte.",
    "form": "Ein Formular wurde weggelassen. Bitte durch einen Link oder eine Adresse ersetzen.",
    "svg": "Eine Zeichnung (SVG) wurde weggelassen.",
    "canvas": "Eine gezeichnete Grafik wurde weggelassen.",
    "math": "Eine Formel wurde weggelassen.",
    "applet": "Ein Programm wurde weggelassen.",
}
_EMBEDDED = ("iframe", "video", "audio", "embed", "object")
_CONTROLS = ("input", "button", "select", "textarea", "option", "label", "fieldset", "legend")
_AS_BLOCK = (
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "nav",
    "center",
    "address",
    "figure",
    "details",
    "summary",
    "hgroup",
    "dl",
    "body",
    "html",
    "figcaption",
)
_KEPT = {
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
}
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}, "td": {"colspan"}, "th": {"colspan"}}
_BLOCKS = {"blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "table", "ul"}
_DEEPEST, _MOST_LISTS, _MOST_QUOTES = 40, 10, 5
_EMBEDDED_HERE = "Etwas Eingebettetes (»{}«) wurde zu einem Link. Bitte prüfen."
_EMBEDDED_GONE = "Etwas Eingebettetes wurde weggelassen. Bitte auf der alten Website nachsehen."
_LOST = "Ein Teil des Textes war zu tief verschachtelt und fehlt. Bitte mit der alten Website vergleichen."
_ENLARGED = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?$", re.IGNORECASE)
_NEARLY_ALL = 0.8
_BLANKS = re.compile(r"[ \t\r\n\f]+")


class Remark(NamedTuple):
    """What a person should look at; ``about`` is what stands in the file where it is."""

    text: str
    about: str = ""


Linked = Callable[[str, str], tuple[str | None, Remark | None]]
"""Where a link (its address, its words) or a picture (its address, its description) leads now; ``None``: nowhere."""


def cleaned(html: str, link: Linked, picture: Linked) -> tuple[str, list[Remark]]:
    """Only paragraphs, headings, lists, tables, quotations, emphasis, links and pictures; and what is to be said."""
    root = tree(legal(html) or " ")
    remarks = [Remark(_LOST)] if _is_cut(root, html) else []
    remarks.extend(_without_foreign_things(root))
    _as_known_elements(root)
    listed(root)
    remarks.extend(Remark(text) for text in mended(root))
    remarks.extend(_placed(root, link, picture))
    _bounded(root)
    _as_paragraphs(root)
    _spaced(root)
    remarks = list(dict.fromkeys(remarks))
    return tostring(root, encoding="unicode"), remarks


def _is_cut(root: HtmlElement, html: str) -> bool:
    """Whether the parser gave up on HTML nested too deep, which it does without a word."""
    written = re.sub(r"<!--(?:(?!<!--).)*?-->|<[^<>]*>|\s+", "", html, flags=re.DOTALL)
    return len(re.sub(r"\s+", "", root.text_content())) < len(unescape(written)) * _NEARLY_ALL


def _each(root: HtmlElement, *names: str) -> list[HtmlElement]:
    return [element for element in root.iter(*names) if element is not root]


def _without_foreign_things(root: HtmlElement) -> Iterator[Remark]:
    for element in _each(root, *_SILENT):
        element.drop_tree()
    for element in _each(root, *_TOLD):
        if element.getparent() is not None:
            yield Remark(_TOLD[str(element.tag)])
            element.drop_tree()
    for element in _each(root, *_EMBEDDED):
        if element.getparent() is not None:
            yield _embedded(element)
    for element in _each(root, *_CONTROLS):
        element.drop_tree() if element.tag in {"input", "select", "textarea"} else element.drop_tag()
    for comment in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        parent = comment.getparent()
        if parent is not None:
            _keep_tail(comment)
            parent.remove(comment)


def _keep_tail(node: etree._Element) -> None:
    before, parent = node.getprevious(), node.getparent()
    if node.tail and before is not None:
        before.tail = (before.tail or "") + node.tail
    elif node.tail and parent is not None:
        parent.text = (parent.text or "") + node.tail


def _embedded(element: HtmlElement) -> Remark:
    """A film or a map becomes a link to where it is; nothing of another server is loaded on our pages."""
    sources = [element, *element.iter("source", "embed", "param")]
    found = (each.get(name) for each in sources for name in ("src", "data-src", "data", "data-lazy-src"))
    address = next((each.strip() for each in found if each and each.strip() not in {"", "about:blank"}), "")
    address = f"https:{address}" if address.startswith("//") else address
    if not re.match(r"https?://", address):
        element.drop_tree()
        return Remark(_EMBEDDED_GONE)
    for child in list(element):
        child.drop_tree()
    element.tag, element.text = "p", None
    element.attrib.clear()
    link = etree.SubElement(element, "a", {"href": address})
    link.text = address
    return Remark(_EMBEDDED_HERE.format(address), address)


def _as_known_elements(root: HtmlElement) -> None:
    for element in _each(root, *_AS_BLOCK):
        element.tag = "div"
    for element in _each(root, "dt"):
        words = element.text_content()
        for child in list(element):
            child.drop_tree()
        element.tag, element.text = "p", None
        etree.SubElement(element, "strong").text = words
    for element in _each(root, "dd"):
        element.tag = "div"
    for element in _each(root, "q"):
        element.text, element.tail = f"„{element.text or ''}", f"{element.tail or ''}"
        last = list(element)[-1:]
        if last:
            last[0].tail = f"{last[0].tail or ''}“"
        else:
            element.text += "“"
    for element in _each(root):
        if not isinstance(element.tag, str) or element.tag in {*_KEPT, "caption", "colgroup", "col"}:
            continue
        element.drop_tag()


def _placed(root: HtmlElement, link: Linked, picture: Linked) -> Iterator[Remark]:
    anchors = _each(root, "a")
    for element in anchors:
        address, words = element.get("href") or "", " ".join(element.text_content().split())
        if not words and element.find(".//img") is not None and _ENLARGED.search(address):
            element.drop_tag()
            continue
        target, remark = link(address, words)
        if target is None:
            element.drop_tag()
        else:
            element.set("href", target)
        if remark:
            yield remark
    for element in _each(root, "img"):
        yield from _picture(element, picture)
    for element in _each(root):
        for name in [name for name in element.attrib if name not in _ATTRIBUTES.get(str(element.tag), ())]:
            del element.attrib[name]


def _picture(element: HtmlElement, picture: Linked) -> Iterator[Remark]:
    """Pages that load pictures late name them elsewhere; a point of one pixel is no picture."""
    names = ("data-src", "data-lazy-src", "data-original", "src")
    found = [value for name in names if (value := (element.get(name) or "").strip()) and not value.startswith("data:")]
    if not found or {element.get("width"), element.get("height")} & {"0", "1"}:
        is_inside = (element.get("src") or "").startswith("data:image/")
        element.drop_tree()
        if is_inside and not found:
            yield Remark("Ein Bild, das im Text selbst gespeichert war, wurde weggelassen.")
        return
    description = " ".join((element.get("alt") or element.get("title") or "").split())
    target, remark = picture(found[0], description)
    if remark:
        yield remark
    if target and not re.match(r"https?://", target):
        element.set("src", target)
        element.set("alt", description)
    elif target:
        element.tag = "a"
        element.attrib.clear()
        element.set("href", target)
        element.text = f"Bild: {description}" if description else "Bild"
        for anchor in [each for each in element.iterancestors("a") if isinstance(each, HtmlElement)]:
            anchor.drop_tag()
    else:
        element.drop_tree()


def _bounded(root: HtmlElement) -> None:
    """Nothing is nested deeper than people write; what is flattened says the same."""
    depths = {root: (0, 0, 0)}
    for element in _each(root):
        parent = element.getparent()
        every, lists, quotes = depths[parent] if parent is not None and parent in depths else (0, 0, 0)
        depths[element] = every + 1, lists + (element.tag in {"ul", "ol"}), quotes + (element.tag == "blockquote")
    for element, (every, lists, quotes) in depths.items():
        is_list, is_quote = element.tag in {"ul", "ol", "li"}, element.tag == "blockquote"
        is_deep = every > _DEEPEST or (is_list and lists > _MOST_LISTS) or (is_quote and quotes > _MOST_QUOTES)
        if is_deep and element.tag != "img":
            element.drop_tag()


def _as_paragraphs(root: HtmlElement) -> None:
    for element in _each(root, "div"):
        if not any(child.tag in _BLOCKS for child in element):
            element.tag = "p"
    for element in _each(root, "h1", "h2", "h3", "h4", "h5", "h6"):
        for emphasis in list(element.iter("strong", "b", "em", "i")):
            emphasis.drop_tag()
    levels = sorted({str(element.tag) for element in _each(root, "h1", "h2", "h3", "h4", "h5", "h6")})
    for element in _each(root, "h1", "h2", "h3", "h4", "h5", "h6"):
        element.tag = f"h{min(levels.index(str(element.tag)) + 2, 6)}"


def _spaced(root: HtmlElement) -> None:
    """White space means nothing in HTML, a line break does in Markdown; blanks that hold words together stay."""
    for element in root.iter():
        is_code = element.tag == "pre" or next(element.iterancestors("pre"), None) is not None
        if element.text and not is_code:
            element.text = _words(element.text)
        if element.tail and not (is_code and element.tag != "pre"):
            element.tail = _words(element.tail)


def _words(text: str) -> str:
    text = re.sub(r"[\u200b\u2060\ufeff\u00ad]", "", text).replace("\u2028", " ").replace("\u2029", " ")
    return re.sub(r"[ \u00a0]*\u00a0[ \u00a0]+|[ ]+\u00a0", " ", _BLANKS.sub(" ", text))
