"""HTML as browsers forgive it: text as deep as paper can show, numbers as they are read."""

import re

from lxml import etree
from lxml.html import HtmlElement

DEEPEST = 12
"""Elements within each other; a list item is two of them. More would leave no room for words."""

_INTEGER = re.compile(r"[ \t\n\f\r]*([+-]?[0-9]{1,10})")
_LARGEST = 2**31 - 1
_WITHIN_LINES = {
    *("a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp"),
    *("small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}
_CELLS = {"caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"}


def integer(text: str | None, default: int) -> int:
    """A number by the rules of HTML 2.3.4.1; what is none, or larger than browsers count, is ``default``.

    >>> [integer(text, 1) for text in (None, "a", " -5 Uhr", "+07", "9" * 5000)]
    [1, 1, -5, 7, 1]
    """
    match = _INTEGER.match(text or "")
    number = int(match[1]) if match and not (text or "")[match.end() : match.end() + 1].isdecimal() else default
    return number if -_LARGEST <= number <= _LARGEST else default


def shallow(root: HtmlElement) -> HtmlElement:
    """The same words in the same order; a block that would be too deep is a line of its own in the one around it."""
    waiting, deep = [(root, 0)], list[HtmlElement]()
    while waiting:
        element, depth = waiting.pop()
        if depth > DEEPEST and element.tag != "br":
            deep.append(element)
        waiting.extend((child, depth + (child.tag not in _CELLS)) for child in element)
    for element in deep:
        if element.tag == "img":
            continue
        if element.tag not in _WITHIN_LINES:
            element.addprevious(etree.Element("br"))
            _break_behind(element)
        element.drop_tag()
    return root


def _break_behind(element: HtmlElement) -> None:
    """A line break before what follows the element."""
    last = etree.Element("br")
    last.tail, element.tail = element.tail, None
    element.addnext(last)
