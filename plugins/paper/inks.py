"""Colours of a screen as four printing inks: black and greys in black alone, others as near as inks on paper come.

What inks look like is roughly known (``ink_profile``), not on which press and paper: a shop that knows will do better.
"""

import struct
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from .ink_profile import look

_LIGHTEST_WITH_BLACK, _MOST_BLACK = 60.0, 0.75
"""CIELAB lightness, and the share of black at none: less of the other inks is cheaper, dries faster and stays even."""

_GREY = 9.0
"""CIELAB chroma; a dark colour below it is printed as a grey: in one ink small letters stay sharp."""

_NEAR_ENOUGH = 3.0
"""CIELAB difference that nobody sees on two sheets; a vivid colour may have to do with less black for it."""

_PAPER = 99.0
"""CIELAB lightness of what is not printed at all."""

_MOST_INK = 3.0
"""All four together (ISO 12647-2 allows a little more)."""

_STEPS = tuple(0.25 / 2**step for step in range(8))
_WAYS = tuple(product((-1, 0, 1), repeat=3))


class Inks(NamedTuple):
    """Cyan, magenta, yellow and black, from 0 to 1 each."""

    cyan: float
    magenta: float
    yellow: float
    black: float


@lru_cache(maxsize=256)
def inks(colour: tuple[float, float, float]) -> Inks:
    """The inks for a colour of the screen (sRGB), whose parts go from 0 to 1.

    >>> inks((0, 0, 0)), inks((1, 1, 1))
    (Inks(cyan=0, magenta=0, yellow=0, black=1.0), Inks(cyan=0, magenta=0, yellow=0, black=0.0))
    """
    aim = _lab(colour)
    black = max(0.0, 1 - aim[0] / _LIGHTEST_WITH_BLACK) * _MOST_BLACK
    if aim[1] ** 2 + aim[2] ** 2 < _GREY**2 and (black or aim[0] > _PAPER):
        return Inks(0, 0, 0, round(1 - aim[0] / 100, 3))
    tried = (_mixed(aim, black * share) for share in (1, 0.75, 0.5, 0.25, 0))
    found = list[Inks]()
    for mixture in tried:
        found.append(mixture)
        if _distance(look(*mixture), aim) <= _NEAR_ENOUGH**2:
            break
    return min(found, key=lambda each: _distance(look(*each), aim))


def _mixed(aim: Iterable[float], black: float) -> Inks:
    found = Inks(0.5, 0.5, 0.5, black)
    for step in _STEPS:
        found = min(_around(found, step), key=lambda each: _distance(look(*each), aim))
    return Inks(*(round(part, 3) for part in found))


def _around(middle: Inks, step: float) -> Iterator[Inks]:
    """Mixtures a step away with the same black, and the same one."""
    for cyan, magenta, yellow in _WAYS:
        shares = (middle.cyan + cyan * step, middle.magenta + magenta * step, middle.yellow + yellow * step)
        near = Inks._make((*(min(max(share, 0.0), 1.0) for share in shares), middle.black))
        if sum(near) <= _MOST_INK:
            yield near


def _distance(one: Iterable[float], other: Iterable[float]) -> float:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _lab(colour: tuple[float, float, float]) -> tuple[float, float, float]:
    """CIELAB of a colour of the screen (Pillow's littleCMS)."""
    from PIL import Image, ImageCms  # noqa: PLC0415 - most builds set no paper

    pixel = Image.new("RGB", (1, 1), tuple(round(255 * part) for part in colour))
    screen, eye = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    seen = ImageCms.profileToProfile(pixel, screen, eye, outputMode="LAB")
    lightness, a, b = struct.unpack("Bbb", seen.tobytes() if seen else bytes(3))
    return lightness / 2.55, a, b
