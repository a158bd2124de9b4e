"""Addresses and numbers that nobody can use as they are typed, and the end of a letter."""

import re
from collections.abc import Iterator

from ..misleading_looks import outside_of_fences
from .spots import Spot
from .web_links import web_links

_ENDING = r"[a-zA-ZäöüÄÖÜ0-9-]+(?:\.[a-zA-ZäöüÄÖÜ0-9-]+)*\.[a-zA-Z]{2,12}"
_NAME = r"(?<![\w.@+-])[\w.+-]*\w"
_MAIL = re.compile(
    rf"{_NAME}(?:(?: @ ?|@ )|\s?(?:\(at\)|\[at\]|\{{at\}}|\(ät\)|\[ät\]|\(a\))\s?){_ENDING}\b"
    r"|(?<![\w.@+-])[\w.+-]*\w@[\w.-]*\w,(?:de|com|org|net|eu|info|at|ch)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"\s*(?:[(\[{]\s*(?:at|ät|a)\s*[)\]}]|@)\s*", re.IGNORECASE)
_NO_CODE = re.compile(
    r"\b(?:Telefon(?:nummer)?|Tel|Telefax|Fax)\b[.:]*\s{0,2}"
    r"(?P<number>[1-9]\d{2,4}[ /-]\d[\d /-]{2,12}\d|[1-9]\d{4,8})(?!\d|\.\d)"
)
_NO_CODE_NEEDED = {"116117", "116116"}
_FAREWELL = re.compile(
    r"\s*(?:mit freundlichen? grüßen?|mit freundlichem gruß|freundliche grüße|mit besten grüßen|beste grüße|viele grüße"
    r"|i\. ?a\.|im auftrag|von meinem \w+ gesendet|gesendet von .{0,30}|sehr geehrte damen und herren)\s*[,.!:]?\s*",
    re.IGNORECASE,
)
_MAIL_ADVICE = "Aus »{}« wird kein Link. Bitte »{}« schreiben."
_CODE_ADVICE = "»{}« beginnt ohne Vorwahl, daraus wird kein Link, der wählt. Bitte mit Vorwahl schreiben."
_LETTER = "»{}« gehört in einen Brief. Bitte weglassen; wer Fragen beantwortet, steht im Feld »Kontakt«."


def contacts(text: str) -> Iterator[Spot]:
    """Each with the right spelling, where that is clear.

    >>> [spot.right for spot in contacts("an info (at) stadt.de oder info@ stadt.de, https//www.stadt.de")]
    ['info@stadt.de', 'info@stadt.de', 'https://']
    """
    for number, line in enumerate(outside_of_fences(text)):
        if _FAREWELL.fullmatch(line):
            yield Spot(number, line.strip(), _LETTER.format(line.strip()))
        found = [*_mails(number, line), *web_links(number, line), *_numbers(number, line)]
        yield from sorted(found, key=lambda spot: line.find(spot.words))


def _mails(number: int, line: str) -> Iterator[Spot]:
    if "@" in line or "(" in line or "[" in line or "{" in line:
        for match in _MAIL.finditer(line):
            right = _AT.sub("@", match.group()).replace(",", ".")
            yield Spot(number, match.group(), _MAIL_ADVICE.format(match.group(), right), right)


def _numbers(number: int, line: str) -> Iterator[Spot]:
    if "el" in line or "ax" in line:
        for match in _NO_CODE.finditer(line):
            if match["number"].replace(" ", "") not in _NO_CODE_NEEDED:
                yield Spot(number, match["number"], _CODE_ADVICE.format(match["number"]))
