"""Sanitised HTML taken apart into a tree (lxml)."""

from collections.abc import Collection
from xml.etree import ElementTree as ET

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring


def tree(html: str) -> HtmlElement:
    """The fragment as one ``div`` element; comments are gone."""
    root = fragment_fromstring(html, create_parent="div")
    etree.strip_tags(root, etree.Comment)
    return root


def without_around(html: str, phrases: Collection[str], blocks: Collection[str]) -> str:
    """Emphasis that was left open and so reaches around blocks is none (HTML, 3.2.5.2.5: it holds phrasing content)."""
    root = tree(html)
    around = [element for element in root.iter(*phrases) if next(element.iter(*blocks), None) is not None]
    if not around:
        return html
    for element in around:
        element.drop_tag()
    # The standard library's writer leaves addresses as they are; libxml2's would encode them.
    written = ET.tostring(root, encoding="unicode", method="html")
    return written.removeprefix("<div>").removesuffix("</div>")
