"""HTML of editors made safe, and its addresses resolved (nh3)."""

from collections.abc import Callable
from urllib.parse import urljoin

import nh3

from plugins.formats.html_nesting import without_around
from plugins.formats.legal_text import legal

_PHRASES = {
    *("abbr", "b", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp"),
    *("small", "span", "strong", "sub", "sup", "time", "u", "var"),
}
_BLOCKS = {
    *("blockquote", "details", "div", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "p", "pre"),
    *("summary", "dd", "dl", "dt", "li", "ol", "ul"),
    *("caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
}
TAGS = {*_PHRASES, *_BLOCKS, "a", "br", "del", "img", "ins", "wbr"}
_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href"},
    "div": {"tabindex", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"table-scroll", "footnote"},
    "td": {"text-left", "text-center", "text-right"},
    "th": {"text-left", "text-center", "text-right"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_ROLES = {"div": {"role": {"group"}}}


def sanitised(html: str, resolve: Callable[[str], str | None]) -> str:
    """Only what an announcement needs survives; every address goes through ``resolve`` (``None`` drops it).

    Whatever ``resolve`` raises is raised, though nh3 would only print it.
    """
    raised: list[Exception] = []

    def guarded(address: str) -> str | None:
        try:
            return resolve(address)
        except Exception as error:  # noqa: BLE001 - raised again below
            raised.append(error)
            return None

    cleaned = nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        tag_attribute_values=_ROLES,
        url_schemes=_SCHEMES,
        attribute_filter=lambda tag, attribute, value: guarded(value) if _is_absolute(tag, attribute, value) else value,
        url_relative=guarded,
        link_rel=None,
    )
    if raised:
        raise raised[0]
    return without_around(legal(cleaned), _PHRASES, _BLOCKS)  # a reference such as &#27; has become its character


def _is_absolute(tag: str, attribute: str, value: str) -> bool:
    return (tag, attribute) in {("a", "href"), ("img", "src")} and value.startswith(("http://", "https://"))


def with_absolute_addresses(html: str, page: str) -> str:
    """Sanitised HTML for readers outside the site: every address absolute, anchors on the page's own URL."""
    return sanitised(html, lambda address: urljoin(page, address))
