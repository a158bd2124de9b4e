"""Addresses on the web that are mistyped, and links with their brackets the wrong way round."""

import re
from collections.abc import Iterator

from .spots import Spot

_SCHEME = re.compile(
    r"\b(?:(?P<right>https?)(?://:?|:/|;//|:\\\\|\.//|: //)|(?:(?:ht|hht|hhtt|tt|httt|htp)ps?)://)(?=\w)",
    re.IGNORECASE,
)
_TARGET = re.compile(r"(?<=\]\()[^)\n]*(?=\))|(?<==[\"'])[^\"'\n]*|`[^`\n]*`")
_SWAPPED = re.compile(r"\((?P<words>[^()\n]+)\)\[(?P<address>(?:https?://|/|mailto:|www\.)[^\]\s]+)\]")
_APART = re.compile(r"\[(?P<words>[^\]\n]+)\][ \t]+\((?P<address>https?://[^)\s]+)\)")
_SCHEME_ADVICE = "»{}« ist kein Anfang einer Adresse im Netz. Bitte »{}« schreiben."
_LINK_ADVICE = "»{}« wird kein Link. Bitte »{}« schreiben."


def web_links(number: int, line: str) -> Iterator[Spot]:
    """Those on a line; what is wrong with the target of a link is said where it is followed.

    >>> [spot.right for spot in web_links(0, "(Plan)[https://a.example/] [Plan] (https://a.example/)")]
    ['[Plan](https://a.example/)', '[Plan](https://a.example/)']
    """
    if "//" in line or ":/" in line or ":\\" in line:
        for match in _SCHEME.finditer(_TARGET.sub(lambda target: " " * len(target.group()), line)):
            right = "http://" if (match["right"] or "").casefold() == "http" else "https://"
            yield Spot(number, match.group(), _SCHEME_ADVICE.format(match.group(), right), right)
    for pattern in (_SWAPPED, _APART) if "[" in line else ():
        for match in pattern.finditer(line):
            right = f"[{match['words']}]({match['address']})"
            yield Spot(number, match.group(), _LINK_ADVICE.format(match.group(), right), right)
