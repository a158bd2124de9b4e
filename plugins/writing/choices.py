"""Topics and districts by their number or first letters, as somebody answers who has them in view."""

import re
from collections.abc import Sequence

from ..domain.fields import folded
from ..domain.town import Town
from ..domain.town_names import between_commas, is_whole_town

_NUMBERS = re.compile(r"\d+(?:(?:\s*[,;+/]\s*|\s+und\s+|\s+)\d+)*")


def chosen(text: str, names: Sequence[str]) -> str:
    """The name that a number or first letters stand for; what stands for none stays, and its reader says so.

    Raises ``ValueError`` with a German sentence where it is open which one is meant.

    >>> [chosen(text, ["Verkehr", "Veranstaltungen"]) for text in ("2", "verk", "Verkher")]
    ['Veranstaltungen', 'Verkehr', 'Verkher']
    """
    words = folded(text)
    exact = next((name for name in names if folded(name) == words), None)
    if exact or not words:
        return exact or text
    if words.isdecimal():
        number = int(words)
        if not 1 <= number <= len(names):
            raise ValueError(f"Die Nummer {number} gibt es nicht, möglich ist 1 bis {len(names)}.")
        return names[number - 1]
    begun = [name for name in names if folded(name).startswith(words)]
    if len(begun) > 1:
        raise ValueError(f"»{text}« kann mehreres heißen: {', '.join(begun)}. Bitte mehr Buchstaben schreiben.")
    return begun[0] if begun else text


def districts(text: str, town: Town) -> tuple[str, ...]:
    """The names of districts; none where the whole town is meant. Raises ``ValueError`` as ``chosen``."""
    if not folded(text) or is_whole_town(text, (town.name, town.short_name)):
        return ()
    names = [each.name for each in town.districts]
    if _NUMBERS.fullmatch(text.strip()):
        pieces = re.findall(r"\d+", text)
    else:
        pieces = [piece.name or piece.written for piece in between_commas(text, names)]
    return tuple(dict.fromkeys(chosen(piece, names) for piece in pieces))
