"""HTML of editors made safe (nh3)."""

import re
from urllib.parse import urljoin

import nh3

from .html_links import resolved
from .html_nesting import without_around
from .legal_text import legal

PHRASES = {
    *("abbr", "b", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp"),
    *("small", "span", "strong", "sub", "sup", "time", "u", "var"),
}
BLOCKS = {
    *("blockquote", "details", "div", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "p", "pre"),
    *("summary", "dd", "dl", "dt", "li", "ol", "ul"),
    *("caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
}
TAGS = {*PHRASES, *BLOCKS, "a", "br", "del", "img", "ins", "wbr"}
_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "li": {"value"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote"},
    "td": {"text-left", "text-center", "text-right"},
    "th": {"text-left", "text-center", "text-right"},
}
_VALUES = r'(?: [a-z-]+="[^"]*")*'
_COUNTED = re.compile(
    rf'<(?P<tag>ol|li)(?P<before>{_VALUES}?) (?P<name>start|value)="(?P<number>[^"]*)"(?P<after>{_VALUES})>'
)
_INTEGER = re.compile(r"[ \t\n\f\r]*([+-]?[0-9]{1,18})(?![0-9])")
_LARGEST = 2**31 - 1
"""To a browser, a larger number is none."""
_SCHEMES = {"http", "https", "mailto", "tel"}
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    clean_content_tags={"script", "style"},
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    url_schemes=_SCHEMES,
    link_rel=None,
)


def sanitised(html: str) -> str:
    """Only what an announcement needs survives, without soft hyphens; addresses stay as they are written."""
    cleaned = _COUNTED.sub(_numbered, _CLEANER.clean(html)).replace("\N{SOFT HYPHEN}", "")
    return without_around(legal(cleaned), PHRASES, BLOCKS)  # a reference such as &#27; has become its character


def _numbered(match: re.Match[str]) -> str:
    """A list or an item that a number says; what is none counts as if it were not there, as in a browser (2.3.4.1)."""
    number = _INTEGER.match(match["number"])
    kept = f' {match["name"]}="{int(number[1])}"' if number and abs(int(number[1])) <= _LARGEST else ""
    return f"<{match['tag']}{match['before']}{kept}{match['after']}>"


def with_absolute_addresses(html: str, page: str) -> str:
    """HTML of the theme for readers outside the site: sanitised, every address absolute, anchors on the page's URL."""
    return with_absolute_links(sanitised(html), page)


def with_absolute_links(html: str, page: str) -> str:
    """The same for sanitised HTML."""
    return resolved(html, lambda _tag, address: urljoin(page, address))
