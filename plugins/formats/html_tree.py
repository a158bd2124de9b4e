"""Sanitised HTML taken apart into a tree (lxml)."""

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring


def tree(html: str) -> HtmlElement:
    """The fragment as one ``div`` element; comments are gone."""
    root = fragment_fromstring(html, create_parent="div")
    etree.strip_tags(root, etree.Comment)
    return root


def is_seen(html: str) -> bool:
    """Whether a reader finds words or a picture.

    >>> is_seen("<p>&nbsp;</p><hr>"), is_seen("<p>a</p>"), is_seen('<p><img src="a.png"></p>')
    (False, True, True)
    """
    root = tree(html)
    is_written = any(character.isprintable() and not character.isspace() for character in str(root.text_content()))
    return is_written or next(root.iter("img"), None) is not None
