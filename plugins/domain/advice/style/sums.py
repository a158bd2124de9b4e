"""One hint a kind and text, whatever the number of its places."""

import re
from collections.abc import Iterator, Sequence

from ...problems import Hint
from .spots import Spot

_MOST_NAMED = 8
_QUOTED = re.compile(r"»[^»«]*«|\d+")
"""What differs where the same is said."""


def summed(spots: Sequence[Spot], field: str | None, first_line: int) -> Iterator[Hint]:
    """The first spot of those that are told alike, and how many there are; nothing without any.

    >>> spots = [Spot(line, "x", "Das geht nicht.") for line in (0, 4, 9)]
    >>> [(hint.text, hint.line) for hint in summed(spots, None, 7)]
    [('Das geht nicht. … und 2 weitere Stellen: Zeilen 11, 16', 7)]
    """
    alike: dict[str, list[Spot]] = {}
    for spot in spots:
        alike.setdefault("" if spot.also else _QUOTED.sub("", spot.text), []).append(spot)
    for first, *others in alike.values():
        text = f"{first.text} {_others(others, first_line)}".rstrip()
        yield Hint(field, text, first_line + first.line, first.words, first.right)


def _others(spots: Sequence[Spot], first_line: int) -> str:
    if not spots:
        return ""
    if spots[0].also:
        named = [f"{spot.also} in Zeile {first_line + spot.line}" for spot in spots[:_MOST_NAMED]]
        return f"Ebenso {', '.join(named)}{' …' if len(spots) > _MOST_NAMED else '.'}"
    lines = list(dict.fromkeys(str(first_line + spot.line) for spot in spots))
    shown = ", ".join(lines[:_MOST_NAMED]) + (" …" if len(lines) > _MOST_NAMED else "")
    many = f"{len(spots)} weitere Stellen" if len(spots) > 1 else "eine weitere Stelle"
    return f"… und {many}: {'Zeilen' if len(lines) > 1 else 'Zeile'} {shown}"
