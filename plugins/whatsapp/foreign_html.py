"""HTML that another site's readers wrote (Python-Markdown, docutils, Pygments) as ours reads: safe, in our elements.

The sanitiser keeps the words of an element that it does not know and forgets that it was a heading, code or a block;
so what has another name here is renamed before, and what is no part of the text is taken out.
"""

import re

from lxml.html import HtmlElement, tostring

from ..formats.html import sanitised
from ..formats.html_tree import tree
from ..formats.legal_text import legal

_BLOCKS = ("address", "article", "aside", "center", "fieldset", "footer", "header", "hgroup", "main", "nav", "section")
_NAMES = {"h1": "h2", "tt": "code", "strike": "s", **dict.fromkeys(_BLOCKS, "div")}
_NAMES_BY_CLASS = {
    **dict.fromkeys(("admonition-title", "rubric", "sidebar-title", "topic-title"), "h3"),
    **dict.fromkeys(("line-block", "line"), "span"),
}
_NO_TEXT = {
    *("annotation", "audio", "button", "canvas", "datalist", "form", "iframe", "input", "map", "noscript", "object"),
    *("script", "select", "style", "svg", "template", "textarea", "video"),
}
_NO_TEXT_BY_CLASS = {"contents", "headerlink", "lineno", "linenos", "toc"}
_FILE_NAME = re.compile(r"\{\w+\}\S*|\S+\.(?:avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE)
_UNRESOLVED = re.compile(r"\s*[{|](?:attach|author|category|filename|index|static|tag)[}|]")


def as_ours(html: str, *, has_links: bool = True) -> str:
    """The same text as sanitised HTML; without links when they would lead from another place than they were made for.

    >>> as_ours('<section><h1>A<a class="headerlink" href="#a">¶</a></h1><tt>b</tt></section>')
    '<div><div><h2>A</h2><code>b</code></div></div>'
    """
    root = tree(legal(html))
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or (element.getparent() is None and element is not root):
            continue
        classes = set(str(element.get("class") or "").split())
        if element.tag in _NO_TEXT or classes & _NO_TEXT_BY_CLASS:
            element.drop_tree()
        else:
            _rename(element, classes)
            _mend(element, has_links=has_links)
    return sanitised(str(tostring(root, encoding="unicode")))


def _rename(element: HtmlElement, classes: set[str]) -> None:
    element.tag = _NAMES.get(element.tag, element.tag)
    for name in classes & _NAMES_BY_CLASS.keys():
        element.tag = _NAMES_BY_CLASS[name]
    if "line" in classes:  # of a block whose lines docutils keeps as they are written
        element.append(element.makeelement("br", {}))
    elif "line-block" in classes and "line-block" not in str(element.getparent().get("class") or "").split():
        element.tag = "p"
    elif element.tag == "table" and element.find_class("linenos"):  # code beside the numbers of its lines
        for each in element.iter("table", "tbody", "tr", "td"):
            each.tag = "div"


def _mend(element: HtmlElement, *, has_links: bool) -> None:
    """An alternative text that is a file's name says nothing; an address that Pelican could not resolve is none."""
    if element.tag == "img" and _FILE_NAME.fullmatch(str(element.get("alt") or "")):
        element.set("alt", "")
    if element.tag == "a" and (not has_links or _UNRESOLVED.match(str(element.get("href") or ""))):
        element.attrib.pop("href", None)
