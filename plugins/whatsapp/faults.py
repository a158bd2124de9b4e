"""What may be wrong with a finished channel text, in no language: ``checks`` and ``remarks`` put it into words."""

import re
from collections.abc import Iterator

from ..formats.html_tree import tree
from .addresses import addresses, leads_to, previewed_address

MOST_EMOJI = 3
_LEAST_WORDS = 5
_MARKDOWN = {
    "**": r"\*\*",
    "__": r"__",
    "~~": r"~~",
    "#": r"^#{1,6} ",
    "![": r"!\[",
    "](": r"(?<!!)\[[^\]\n]*\]\(",
}


def markdown_signs(text: str) -> Iterator[str]:
    """The Markdown that WhatsApp would show as it is; what stands in an address is none.

    >>> list(markdown_signs("**Neu**: [hier](https://a.example/b__c)"))
    ['**', '](']
    """
    words = text
    for link in addresses(text):
        words = words.replace(link, "")
    yield from (sign for sign, pattern in _MARKDOWN.items() if re.search(pattern, words, re.MULTILINE))


def foreign_preview(text: str, page: str) -> tuple[str | None, bool] | None:
    """The address whose preview WhatsApp shows instead of the page's, and whether the page's stands behind it.

    ``None`` when it is the page's that is shown; an address that is ``None`` says that the text has none at all.

    >>> foreign_preview("Siehe https://a.example/x und https://a.example/b/", "https://a.example/b/")
    ('https://a.example/x', True)
    """
    first = previewed_address(text)
    if leads_to(first, page):
        return None
    return first, any(leads_to(link, page) for link in addresses(text))


def is_only_a_picture(html: str, *, has_picture: bool = False) -> bool:
    """Whether sanitised HTML with a picture, or beside one, has hardly a word: then the words stand in the picture."""
    body = tree(html)
    is_pictured = has_picture or next(body.iter("img"), None) is not None
    return is_pictured and len(str(body.text_content()).split()) < _LEAST_WORDS
