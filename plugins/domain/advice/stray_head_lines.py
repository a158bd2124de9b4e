"""What to say of a line in a head that is no key, no value and no list item."""

import re

from ..fields import folded
from ..problems import UnfitError
from ..rows import Rows

_BULLET = re.compile(r"(?:[•·▪‣*+–—]\s*|-(?=\S))(?P<text>[\w\"'„(\[].*)")
_FENCE = re.compile(r"[-–—_=*~.`+]+")
NEARLY = "Diese Zeile soll wohl den Kopf begrenzen. Bitte genau drei Bindestriche schreiben: »---«."


def looks_like_fence(line: str) -> bool:
    """Whether a line is nearly »---«, as a word processor turns it into dashes of its own.

    >>> [looks_like_fence(line) for line in ("——-", "----", "--", "***", "- x", "-", "")]
    [True, True, True, True, False, False, False]
    """
    return _FENCE.fullmatch(line.strip()) is not None and line.strip() not in {"-", "---", "…", "."}


def advice_for_stray(line: str, rows: Rows) -> UnfitError:
    """What to say of it: a bullet of another kind, a key without its colon, else text that belongs below the head.

    Without ``rows`` it is no key: behind an empty line a body may begin with such a word.
    """
    if looks_like_fence(line):
        return UnfitError(NEARLY, line, "---")
    bullet = _BULLET.fullmatch(line)
    if bullet:
        right = f"- {bullet['text']}"
        text = f"Listenpunkte im Kopf beginnen mit Bindestrich und Leerzeichen. Bitte »{right}« schreiben."
        return UnfitError(text, line, right)
    for row in sorted(rows, key=lambda row: -len(row.name)):
        size = len(row.name)
        if folded(line[:size]) == folded(row.name) and re.match(r"\s*[=;,.]?\s", line[size:]):
            value = line[size:].lstrip(" =;,.\t")
            right = f"{row.name}: {value}"
            return UnfitError(f"Nach »{row.name}« fehlt der Doppelpunkt. Bitte »{right}« schreiben.", line, right)
    text = (
        f"Die Zeile »{line}« gehört zu keinem Feld. Bitte »Schlüssel: Wert« schreiben, "
        "oder davor die Zeile »---« einfügen, die den Kopf beendet."
    )
    return UnfitError(text, line, None if rows else f"---\n{line}")
