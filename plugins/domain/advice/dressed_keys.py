"""A key that is known but dressed up: bold, behind a bullet, or with a colon of another kind."""

import re
from typing import NamedTuple

from ..problems import UnfitError
from ..rows import Rows, advice_for_unknown, row_named

_DRESSED = re.compile(
    r"(?P<bullet>-\s+|[•·▪‣–—>]\s*|[*+]\s+)?(?P<bold>[*_]{1,3})?\s*(?P<key>[^\W\d_][^:：︰﹕∶*_]*?)\s*"
    r"[*_]{0,3}(?P<colon>[:：︰﹕∶]+)(?P<end>[*_]{0,3})\s*(?P<value>.*)"
)


class DressedKey(NamedTuple):
    """The key and the value that are meant, and what to say of the line."""

    name: str
    value: str
    advice: UnfitError


def dressed_key(line: str, rows: Rows) -> DressedKey | None:
    """What a line means, ``None`` when it is a plain key or none at all.

    >>> from plugins.domain.keys import HEAD_ROWS
    >>> lines = ("**Thema:** Verkehr", "**Thema: Verkehr**", "• Thema: Verkehr", "Thema： Verkehr", "Thema:: Verkehr")
    >>> {dressed_key(line, HEAD_ROWS)[:2] for line in lines}
    {('Thema', 'Verkehr')}
    >>> [dressed_key(line, HEAD_ROWS) for line in ("Thema: Verkehr", "Titel: A：B", "• Ausweis: neu", "WhatsApp: ::")]
    [None, None, None, None]
    """
    match = _DRESSED.fullmatch(line)
    if match is None or not (match["bullet"] or match["bold"] or match["colon"] != ":"):
        return None
    name = match["key"] if row_named(match["key"], rows) else None
    if name is None and match["bold"]:
        name = advice_for_unknown(match["key"], rows)[0]
    if name is None:
        return None
    value, bold = match["value"].strip(), match["bold"]
    if bold and not match["end"] and value.endswith(bold):
        value = value.removesuffix(bold).rstrip()
    right = f"{name}: {value}".rstrip()
    return DressedKey(name, value, UnfitError(f"{_why(match)} Bitte »{right}« schreiben.", line, right))


def _why(match: re.Match[str]) -> str:
    if match["bullet"]:
        return f"Davor gehört kein {'Strich' if match['bullet'].startswith('-') else 'Zeichen'}."
    if match["bold"]:
        return "Im Kopf ist nichts fett."
    return f"Nach »{match['key']}« gehört ein einfacher Doppelpunkt."
