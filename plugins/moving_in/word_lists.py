"""Lists that Word writes as paragraphs with a sign in front (lxml)."""

import re

from lxml import etree
from lxml.html import HtmlElement

_SIGN = re.compile(r"[\s\u00a0]*(?:[·•o§\uf0b7\uf0a7–-]|(?P<number>\d{1,3})[.)])[\s\u00a0]+")


def listed(root: HtmlElement) -> None:
    """Paragraphs of the class ``MsoListParagraph…`` become lists."""
    current: HtmlElement | None = None
    for element in list(root.iter("p")):
        before = element.getprevious()
        sign = _SIGN.match(element.text_content()) if "MsoListParagraph" in (element.get("class") or "") else None
        if not sign:
            continue
        kind = "ol" if sign["number"] else "ul"
        parent = element.getparent()
        if parent is None:
            continue
        if current is None or before is not current or current.tag != kind or (current.tail or "").strip():
            made = etree.Element(kind, {"start": sign["number"]} if sign["number"] else {})
            parent.insert(parent.index(element), made)
            current = made
        _without_beginning(element, len(sign.group()))
        element.tag = "li"
        tail, element.tail = element.tail, None
        if current is not None:
            current.append(element)
            current.tail = tail


def _without_beginning(element: HtmlElement, count: int) -> None:
    """Take away so many characters of the text, wherever they stand."""
    for node in element.iter():
        for name in ("text", "tail"):
            text = getattr(node, name)
            if not text or (name == "tail" and node is element):
                continue
            taken = min(count, len(text))
            setattr(node, name, text[taken:])
            count -= taken
            if not count:
                return
