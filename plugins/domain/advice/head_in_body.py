"""Lines of a head that stand below it, where they are text: above all what was pasted behind the second »---«.

Only what nobody writes to readers: a key with a day as a head spells it, or with a word that only a head knows. „Ort:
Rathaus“ and „Gültig bis: 31.12.2026“ are ordinary lines of a text.
"""

import re
from collections.abc import Iterator

from ..calendar_names import MONTHS
from ..fields import folded
from ..parts import Status, Urgency
from ..problems import Hint
from .misleading_looks import outside_of_fences

_LINE = re.compile(r"[\s>*_]*(?P<key>[^\W\d_][^:\n]{1,20}?)[*_]*:[*_]*[^\S\n]*(?P<value>[^\n]*)")
_DAY = r"\d{4}-\d\d?-\d\d?"
_MONTHS = "|".join(month[:3] for month in MONTHS)
_ANY_DAY = rf"(?:{_DAY}|\d{{1,2}}\.\s?(?:\d{{1,2}}\.|(?:{_MONTHS})))"
_WORDS = "|".join(re.escape(each.value) for each in (*Status, *Urgency))
_VALUES = {
    "Datum": _DAY,
    "Beginn": _DAY,
    "Ende": _DAY,
    "Gültig ab": _DAY,
    "Gültig bis": _DAY,
    "Prüfen am": _DAY,
    "Gelöscht": _DAY,
    "Termine": _DAY,
    "Änderungen": _ANY_DAY,
    "Aufgehoben": _ANY_DAY,
    "Im Kanal": _ANY_DAY,
    "Freigabe": rf"{_ANY_DAY}|.+,\s*{_DAY}",
    "WhatsApp": r"(?:ja|nein|\|)\s*\Z",
    "Status": rf"(?:{_WORDS})\s*\Z",
    "Dringlichkeit": rf"(?:{_WORDS})\s*\Z",
    "Bild": r"bilder/\S",
    "Anhänge": r"dokumente/\S|bilder/\S",
}
_BY_KEY = {folded(key): (key, re.compile(value, re.IGNORECASE)) for key, value in _VALUES.items()}
_ITEM = re.compile(r"\s*[-*+]\s+(?P<text>.*)")
_TEXT = "»{}:« steht hier unter dem Kopf, gilt dort nicht und erscheint als Text. Bitte über die Zeile »---« setzen."


def head_lines_in(body: str, body_line: int) -> Iterator[Hint]:
    r"""A hint for each of them, with all that belongs to it.

    >>> [each.text for each in head_lines_in("Im Kanal: 2026-11-23\n\nÄnderungen:\n- 2026-11-23 8:00: a", 8)]
    ... # doctest: +ELLIPSIS
    ['»Im Kanal:« steht hier ...', '»Änderungen:« steht hier ...']
    >>> list(head_lines_in("Ort: Rathaus\nBeginn: 15 Uhr\nGültig bis: 31.12.2026\nÄnderungen: 3. Bau", 8))
    []
    """
    if ":" not in body:
        return
    lines = outside_of_fences(body)
    for number, line in enumerate(lines):
        match = _LINE.fullmatch(line) if ":" in line else None
        key, value = _BY_KEY.get(folded(match["key"]), (None, None)) if match else (None, None)
        if match is None or key is None or value is None:
            continue
        items = [] if match["value"] else _items(lines[number + 1 :])
        first = _ITEM.fullmatch(items[0]) if items else None
        if value.match(first["text"] if first else match["value"]):
            right = [f"{key}: {match['value']}".rstrip(), *items, "---"]
            yield Hint(None, _TEXT.format(key), body_line + number, line, "\n".join(right))


def _items(below: list[str]) -> list[str]:
    """The list right below a key."""
    items = []
    for line in below:
        item = _ITEM.fullmatch(line)
        if not item:
            break
        items.append(f"  - {item['text']}")
    return items
