"""Headings by which a text is found through: none left out, none only in bold."""

import re
from collections.abc import Iterator

from ..misleading_looks import outside_of_fences
from .spots import Spot

_HEADING = re.compile(r"[ ]{0,3}(?P<signs>#{1,6})[ \t\u00a0]+(?P<words>\S.*?)[ \t#]*")
_BOLD = re.compile(r"(?:\*\*(?P<stars>[^*\n]+)\*\*|__(?P<lines>[^_\n]+)__)\s*")
_LONGEST = 60
_SKIPS = "Unter »{}« folgt gleich »{}«, dazwischen fehlt eine Stufe. Bitte »{}« schreiben."
_BEGINS_LOW = "»{}« steht vor »{}«, aber auf einer tieferen Stufe. Bitte »{}« schreiben."
_BOLD_ONLY = (
    "»{}« ist fett, aber keine Überschrift: Beim Vorlesen und in der Übersicht fehlt sie. Bitte »{}« schreiben."
)


def headings(text: str) -> Iterator[Spot]:
    r"""Those that leave a level out, and bold lines above a paragraph.

    >>> [spot.right for spot in headings("## Plan\n\n#### Busse\n\n**Kosten**\n\nKeine.")]
    ['### Busse', '### Kosten']
    >>> [spot.right for spot in headings("### Plan\n\n# Busse")]
    ['# Plan']
    """
    if "#" not in text and "**" not in text and "__" not in text:
        return
    lines = outside_of_fences(text)
    yield from _begins_low(lines)
    level = 0
    for number, line in enumerate(lines):
        heading, bold = _HEADING.fullmatch(line), _BOLD.fullmatch(line)
        if heading:
            signs = heading["signs"]
            if level and len(signs) > level + 1:
                right = f"{'#' * (level + 1)} {heading['words']}"
                yield Spot(number, line.strip(), _SKIPS.format("#" * level, signs, right), right)
            level = min(len(signs), level + 1) if level else len(signs)
        elif bold and _stands_above(lines, number):
            words = (bold["stars"] or bold["lines"]).strip()
            right = f"{'#' * max(level, 2)} {words}"
            if len(words) <= _LONGEST and not words.endswith((".", "!", "?", ",", ";", ":")):
                yield Spot(number, line.strip(), _BOLD_ONLY.format(line.strip(), right), right)


def _begins_low(lines: list[str]) -> Iterator[Spot]:
    """The first heading, when a later one stands above it."""
    found = [(number, match) for number, line in enumerate(lines) if (match := _HEADING.fullmatch(line))]
    for number, first in found[:1]:
        higher = min((match for _, match in found), key=lambda match: len(match["signs"]))
        if len(higher["signs"]) < len(first["signs"]):
            right = f"{higher['signs']} {first['words']}"
            yield Spot(number, first[0].strip(), _BEGINS_LOW.format(first[0].strip(), higher[0].strip(), right), right)


def _stands_above(lines: list[str], number: int) -> bool:
    """Whether it is alone between empty lines, and more follows that is no bold line."""
    before = lines[number - 1].strip() if number else ""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    is_alone = number + 1 < len(lines) and not lines[number + 1].strip()
    return not before and is_alone and bool(below) and not _BOLD.fullmatch(below)
