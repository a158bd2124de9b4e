"""Sanitised HTML taken apart into a tree (lxml)."""

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring


def tree(html: str) -> HtmlElement:
    """The fragment as one ``div`` element; comments are gone."""
    root = fragment_fromstring(html, create_parent="div")
    etree.strip_tags(root, etree.Comment)
    return root
