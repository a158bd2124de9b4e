"""A line as a terminal shows it: sign by sign, with the columns that each takes, and a mark under some of them."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .problems import visible
from .unseen import is_unseen

WIDTH = 80
"""Of a terminal, in columns."""

INDENT = " " * 6
CUT = "…"
TAB = "    "
_JOINER, _AS_PICTURE, _FLAGS, _SKIN = "\u200d", "\ufe0f", ("\U0001f1e6", "\U0001f1ff"), ("\U0001f3fb", "\U0001f3ff")


class Place(NamedTuple):
    """Where on a line: from the character ``start`` up to, but not including, ``end``; both from 0."""

    start: int
    end: int


class Sign(NamedTuple):
    """What is seen as one sign: its place in the line, how it is shown, and how many columns that takes."""

    place: Place
    shown: str
    width: int


def signs(line: str) -> Iterator[Sign]:
    r"""What a terminal shows as one sign each (nearly UAX #29): a letter with its marks, a flag, a family.

    >>> [sign.width for sign in signs("u\u0308 🚧\t")]
    [1, 1, 2, 4]
    """
    start = 0
    for end in range(1, len(line) + 1):
        if end < len(line) and _goes_on(line, start, end):
            continue
        text = line[start:end]
        shown = TAB if text == "\t" else visible(unicodedata.normalize("NFC", text))
        yield Sign(Place(start, end), shown, _width(shown))
        start = end


def _goes_on(line: str, start: int, end: int) -> bool:
    """Whether the sign that begins at ``start`` takes in the character at ``end``."""
    sign, last = line[end], line[end - 1]
    if unicodedata.category(sign) in {"Mn", "Me"} or sign == _JOINER or _SKIN[0] <= sign <= _SKIN[1]:
        return last != "\t"
    is_flag = end - start == 1 and _FLAGS[0] <= last <= _FLAGS[1] and _FLAGS[0] <= sign <= _FLAGS[1]
    return last == _JOINER or is_flag


def _width(shown: str) -> int:
    """In columns; a picture that is made of several is as wide as one, and what nobody sees takes none."""
    first = shown[0]
    if _AS_PICTURE in shown or _FLAGS[0] <= first <= _FLAGS[1] or unicodedata.east_asian_width(first) in {"W", "F"}:
        return 2
    return sum(not is_unseen(sign) and not unicodedata.category(sign).startswith("M") for sign in shown)


def marked(line: str, place: Place) -> list[str]:
    """The line, indented and cut around the place where it is too long, and below it the mark."""
    all_signs = list(signs(line.rstrip()))
    first = next((number for number, sign in enumerate(all_signs) if sign.place.end > place.start), len(all_signs))
    behind = next((number for number, sign in enumerate(all_signs) if sign.place.start >= place.end), len(all_signs))
    start, end = _window(all_signs, first, behind)
    before, after = CUT if start else "", CUT if end < len(all_signs) else ""
    shown = "".join(sign.shown for sign in all_signs[start:end])
    gap = len(before) + sum(sign.width for sign in all_signs[start:first])
    mark = sum(sign.width for sign in all_signs[first : min(behind, end)])
    return [f"{INDENT}{before}{shown}{after}", f"{INDENT}{' ' * gap}{'^' * max(mark, 1)}"]


def _window(signs: Sequence[Sign], first: int, behind: int) -> tuple[int, int]:
    """From which sign to which a line is shown, so that the place is seen with what stands around it."""
    room = WIDTH - len(INDENT)
    if sum(sign.width for sign in signs) <= room:
        return 0, len(signs)
    room -= 2 * len(CUT)
    start = end = min(first, len(signs) - 1)
    used = 0
    while end < max(behind, start + 1) and end < len(signs) and used + signs[end].width <= room:
        used, end = used + signs[end].width, end + 1
    while start or end < len(signs):
        grows = [number for number in (start - 1, end) if 0 <= number < len(signs)]
        fits = [number for number in grows if used + signs[number].width <= room]
        if not fits:
            break
        for number in fits:
            if used + signs[number].width <= room:
                used += signs[number].width
                start, end = min(start, number), max(end, number + 1)
    return start, end
