"""Which of the eight masks reads best on a QR code (ISO/IEC 18004:2015, 7.8.3), reckoned with whole symbols at once.

A symbol is one number (``qr_layout.py``), so a rule is a handful of shifts, where looking at each module of each mask
takes nine tenths of the time that a code takes.
"""

from functools import lru_cache

from .qr_layout import Layout

_FINDER = 11
"""Modules of what looks like the middle of a finder pattern with four light ones beside it."""


def best_mask(upright: int, lying: int, plan: Layout) -> int:
    """The number of the mask with the lowest penalty for codewords in their places, the first of several."""
    penalties = [_penalty(upright ^ mask, lying ^ turned, plan.side) for mask, turned in plan.judged]
    return penalties.index(min(penalties))


def _penalty(upright: int, lying: int, side: int) -> int:
    """The sum of 7.8.3.1; of the two numbers, one is the other transposed."""
    dark = upright.bit_count() * 100 / side**2
    alike, alike_below = _pairs(upright, side), _pairs(lying, side)
    blocks = alike & alike >> side & ~(upright ^ upright >> side) & _columns(side, side, side - 1)
    lines = _runs(alike) + _runs(alike_below) + 40 * (_finders(upright, side) + _finders(lying, side))
    return lines + 3 * blocks.bit_count() + 10 * int(abs(dark - 50) / 5)


def _pairs(symbol: int, side: int) -> int:
    """Where a module is like the next in its row."""
    return ~(symbol ^ symbol >> 1) & _columns(side, side - 1, side)


def _runs(pairs: int) -> int:
    """3 for five modules of a colour in a row, and 1 for each one more."""
    threes = pairs & pairs >> 1
    fives = threes & threes >> 2
    return fives.bit_count() + 2 * (fives & ~(fives >> 1)).bit_count()


def _finders(symbol: int, side: int) -> int:
    """How often a row has 1011101 with 0000 before or behind it."""
    light = ~symbol
    two = light & light >> 1
    four = two & two >> 2
    middle = symbol & light >> 1 & symbol >> 2 & symbol >> 3 & symbol >> 4 & light >> 5 & symbol >> 6
    places = _columns(side, side - _FINDER + 1, side)
    return (middle & four >> 7 & places).bit_count() + (four & middle >> 4 & places).bit_count()


@lru_cache(maxsize=256)
def _columns(side: int, width: int, height: int) -> int:
    """The modules of the first columns and rows."""
    return sum(((1 << max(width, 0)) - 1) << y * side for y in range(height))
