"""Sanitised HTML taken apart into a tree (lxml)."""

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring, tostring


def tree(html: str) -> HtmlElement:
    """The fragment as one ``div`` element; comments are gone."""
    root = fragment_fromstring(html, create_parent="div")
    etree.strip_tags(root, etree.Comment)
    return root


def markup(root: HtmlElement) -> str:
    """The fragment below the ``div`` that ``tree`` made, as HTML again."""
    return str(tostring(root, encoding="unicode")).removeprefix("<div>").removesuffix("</div>")
