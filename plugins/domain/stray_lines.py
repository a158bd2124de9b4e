"""What to say of a line in a head that is no key, no value and no list item."""

import re

from plugins.domain.fields import folded
from plugins.domain.rows import Rows

_BULLET = re.compile(r"(?:[•·▪‣*+–—]\s*|-(?=[^\s-]))(?P<text>.+)")


def advice_for_stray(line: str, rows: Rows) -> str:
    """The sentence for it: a bullet of another kind, a key without its colon, else text that belongs below the head.

    Without ``rows`` it is no key: behind an empty line a body may begin with such a word.
    """
    bullet = _BULLET.fullmatch(line)
    if bullet:
        right = f"- {bullet['text']}"
        return f"Listenpunkte im Kopf beginnen mit Bindestrich und Leerzeichen. Bitte »{right}« schreiben."
    for row in sorted(rows, key=lambda row: -len(row.name)):
        size = len(row.name)
        if folded(line[:size]) == folded(row.name) and re.match(r"\s*[=;,.]?\s", line[size:]):
            value = line[size:].lstrip(" =;,.\t")
            return f"Nach »{row.name}« fehlt der Doppelpunkt. Bitte »{row.name}: {value}« schreiben."
    return (
        f"Die Zeile »{line}« gehört zu keinem Feld. Bitte »Schlüssel: Wert« schreiben, "
        "oder davor die Zeile »---« einfügen, die den Kopf beendet."
    )
