"""A page's Markdown with the town's values in it: each comes out as it stands in the town's file, whatever its signs.

Markdown is read with a word in place of each value, and the value is put into the HTML behind it: a star, a bracket or
``<`` in a value means nothing there. Only what is a link in any text is one: addresses, telephone numbers, e-mail.
"""

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from urllib.parse import quote

from ..domain.gaps import without_gaps
from ..domain.mentions import Values, mentions, value_of
from ..domain.placeholder import is_missing
from .bare_address import address_at_start

_TAG = re.compile(r"(<[^<>]*>)")
_LINK = re.compile(r"<a\s(?P<about>[^<>]*)>(?P<text>.*?)</a>", re.DOTALL)
_NAME = re.compile(r"<(/?)(a|code|pre)\b", re.IGNORECASE)
_WEB = re.compile(r"https?://(?=\w)|www\.(?=\w)", re.IGNORECASE)
_AROUND = re.compile(r"<(\{\{[^{}<>\n]*\}\})>")
_BRACES = re.compile(r"(?<!\\)\\\{\{")
"""Two braces that are text, in code as well."""
_REST = r"(?P<rest>[/?#][^\s<>]*)?"
"""What continues an address."""
_IN_ADDRESS = "/:@!$'()+*,;=._~-"


def with_values(body: str, values: Values, html_of: Callable[[str], str]) -> str:
    """The HTML of a body, not yet sanitised; ``html_of`` reads Markdown."""
    if "{{" not in body:
        return html_of(body)
    kept = "\n".join(line for line in without_gaps(_AROUND.sub(r"\1", body), values) if line is not None)
    stem = "qz"
    while stem in kept:
        stem += "z"
    braces = f"{stem}q"
    kept, text, known, end = _BRACES.sub(braces, kept), list[str](), {braces: "{{"}, 0
    for number, each in enumerate(mentions(kept)):
        word, value, before = f"{stem}{number}q", value_of(each, values), kept[end : each.start]
        known[word] = value or ""
        text += (before, word) if value else (before.removesuffix(" "), "")
        end = each.end
    return _put(html_of("".join((*text, kept[end:]))), known, re.compile(rf"{stem}\d*q"))


def _put(html: str, known: dict[str, str], words: re.Pattern[str]) -> str:
    if any(map(is_missing, known.values())):
        html = _LINK.sub(lambda link: _without_missing(link, known, words), html)
    return "".join(_parts(html, known, words))


def _without_missing(link: re.Match[str], known: dict[str, str], words: re.Pattern[str]) -> str:
    """A link to what nobody has filled in yet is none; what is asked for stands there instead."""
    missing = [word for word in words.findall(link["about"]) if is_missing(known[word])]
    asked = [word for word in missing if known[word] not in {known[each] for each in words.findall(link["text"])}]
    return " ".join((link["text"], *asked)) if missing else link.group()


def _parts(html: str, known: dict[str, str], words: re.Pattern[str]) -> Iterator[str]:
    depth, with_rest = 0, re.compile(f"(?P<word>{words.pattern}){_REST}")

    def linked(found: re.Match[str]) -> str:
        rest = unescape(words.sub(lambda word: known[word.group()], found["rest"] or ""))
        return _linked(known[found["word"]] + rest)

    for part in _TAG.split(html):
        name = _NAME.match(part)
        if name:
            depth += -1 if name[1] else 1
        if part.startswith("<"):
            yield words.sub(lambda found: _in_attribute(found, known), part)
        elif depth:
            yield words.sub(lambda found: escape(known[found.group()], quote=False), part)
        else:
            yield with_rest.sub(linked, part)


def _in_attribute(found: re.Match[str], known: dict[str, str]) -> str:
    """A value that is all of an address is one; a part of an address is written as such."""
    value, before = known[found.group()], found.string[: found.start()]
    is_part = re.search(r"\s(?:href|src)=[\"']?[^\"'\s]+$", before) is not None
    return escape(quote(value, safe=_IN_ADDRESS) if is_part else value)


def _escaped(value: str) -> str:
    return escape(value, quote=False)


def _linked(value: str) -> str:
    html, end = list[str](), 0
    for found in _WEB.finditer(value):
        added = "" if "://" in found.group() else "https://"
        address = address_at_start(added + value[found.start() :]) if found.start() >= end else None
        if address:
            shown = address.removeprefix(added)
            html += (_escaped(value[end : found.start()]), f'<a href="{escape(address)}">{_escaped(shown)}</a>')
            end = found.start() + len(shown)
    return "".join((*html, _escaped(value[end:])))
