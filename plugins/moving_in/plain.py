"""HTML of others as plain text, and plain text of others as HTML."""

import html
import re

from lxml.html import tostring

from ..formats.html_tree import tree
from ..formats.legal_text import legal
from .credits import credit_in

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]{2,10});")
_UNSPOKEN = ("script", "style", "noscript", "template", "iframe", "object", "xml")
_BLOCKS = ("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "td", "th", "dd", "dt")
_END = re.compile(r"(?<=[.!?…])[”“»«\")]*\s+(?=[A-ZÄÖÜ„»\"0-9])")
_MORE = re.compile(
    r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|(?:Weiterlesen|Mehr lesen|Read more|Continue reading)\b.{0,200}$|"
    r"(?:Der Beitrag|Der Artikel|The post) .{0,300}(?:erschien zuerst auf|erschien zuerst bei|appeared first on) .*$)",
    re.IGNORECASE | re.DOTALL,
)
_FEWEST = 0.5
_SAYS_SOMETHING = 25


def is_html(text: str) -> bool:
    """Whether it has a tag, or a character that is written as in HTML."""
    return _TAG.search(text) is not None or _ENTITY.search(text) is not None


def as_html(text: str) -> str:
    """Plain text as HTML: empty lines part paragraphs, a line break stays one."""
    blocks = re.split(r"\n[ \t]*\n\s*", text.replace("\r\n", "\n").strip())
    return "".join(f"<p>{html.escape(block, quote=False)}</p>".replace("\n", "<br>") for block in blocks if block)


def plain(text: str) -> str:
    """One line without any tag; entities that were written twice are read twice.

    >>> plain("<p>Bücher &amp;amp; <b>mehr</b></p><p>2&nbsp;€</p>")
    'Bücher & mehr 2 €'
    """
    root = tree(legal(text) or " ")
    for element in list(root.iter(*_UNSPOKEN)):
        element.drop_tree()
    for element in root.iter(*_BLOCKS):
        element.tail = f" {element.tail or ''}"
    words = root.text_content()
    words = html.unescape(words) if _ENTITY.search(words) else words
    return " ".join(legal(words).replace("\u00ad", "").replace("\u200b", "").split())


def without_more(text: str) -> str:
    """A summary without what only leads on to the text: ``[…]``, »Weiterlesen«, »Der Beitrag … erschien zuerst auf«."""
    return _MORE.sub("", text).strip()


def shortened(text: str, most: int) -> str:
    """At most so many characters: to the end of a sentence when that is half of it or more, else to a word and ``…``.

    >>> shortened("Am Montag ist zu. Am Dienstag ist auf.", 20), shortened("Donaudampfschifffahrt", 10)
    ('Am Montag ist zu.', 'Donaudamp…')
    """
    if len(text) <= most:
        return text
    ends = [found.start() for found in _END.finditer(text, 0, most + 2) if most * _FEWEST <= found.start() <= most]
    if ends:
        return text[: ends[-1]].rstrip()
    head = text[: most - 2]
    words = head.rsplit(" ", 1)[0] if " " in head else ""
    return f"{words.rstrip(' ,;:–-')} …" if len(words) > most * _FEWEST else f"{text[: most - 1].rstrip()}…"


def opening(text: str) -> str:
    """How a text begins: its first paragraphs, until they say something; what names a photographer says nothing."""
    said = ""
    for element in tree(text or " ").iter("p"):
        words = plain(tostring(element, encoding="unicode", with_tail=False))
        if words and not credit_in(words):
            said = f"{said} {words}".strip()
        if len(said) >= _SAYS_SOMETHING:
            return said
    return said or plain(text)
