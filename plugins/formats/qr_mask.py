"""Which of the eight masks reads best on a QR code (ISO/IEC 18004:2015, 7.8.3), reckoned with whole symbols at once.

A symbol is one number: the module in row ``y`` and column ``x`` is its bit ``y * side + x``. So a rule is a handful of
shifts, where looking at each module of each mask takes nine tenths of the time that a code takes.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

_MASKS: tuple[Callable[[int, int], int], ...] = (
    lambda y, x: (y + x) % 2,
    lambda y, _: y % 2,
    lambda _, x: x % 3,
    lambda y, x: (y + x) % 3,
    lambda y, x: (y // 2 + x // 3) % 2,
    lambda y, x: y * x % 2 + y * x % 3,
    lambda y, x: (y * x % 2 + y * x % 3) % 2,
    lambda y, x: (y * x % 3 + (y + x) % 2) % 2,
)
"""Table 10: a data module is turned over where the value is 0."""

_LIKE_A_FINDER = ("10111010000", "00001011101")


class _Ground(NamedTuple):
    """What all symbols of a side have in common: what each mask turns over, upright and transposed."""

    side: int
    masks: tuple[int, ...]
    transposed: tuple[int, ...]


def best_mask(blank: Sequence[Sequence[bool | None]], unmasked: Sequence[Sequence[bool | None]]) -> int:
    """The number of the mask with the lowest penalty, the first of several.

    ``blank`` has no value where data will stand, ``unmasked`` has the data with no mask on it.
    """
    side = len(blank)
    ground = _ground(side, tuple(tuple(module is None for module in row) for row in blank))
    upright, lying = _number(unmasked), _number(zip(*unmasked, strict=True))
    masks = zip(ground.masks, ground.transposed, strict=True)
    penalties = [_penalty(upright ^ mask, lying ^ turned, side) for mask, turned in masks]
    return penalties.index(min(penalties))


@lru_cache(maxsize=64)
def _ground(side: int, is_data: tuple[tuple[bool, ...], ...]) -> _Ground:
    turned = [
        [[is_data[y][x] and not mask(y, x) for x in range(side)] for y in range(side)] for mask in _MASKS
    ]  # fmt: skip
    return _Ground(
        side=side,
        masks=tuple(map(_number, turned)),
        transposed=tuple(_number(zip(*rows, strict=True)) for rows in turned),
    )


def _number(rows: Iterable[Iterable[object]]) -> int:
    return int("".join("1" if module else "0" for row in rows for module in row)[::-1], 2)


def _penalty(upright: int, lying: int, side: int) -> int:
    """The sum of 7.8.3.1; of the two numbers, one is the other transposed."""
    dark = upright.bit_count() * 100 / side**2
    alike = _pairs(upright, side)
    blocks = alike & alike >> side & ~(upright ^ upright >> side) & _columns(side, side, side - 1)
    lines = sum(_runs(_pairs(symbol, side)) + 40 * _finders(symbol, side) for symbol in (upright, lying))
    return lines + 3 * blocks.bit_count() + 10 * int(abs(dark - 50) / 5)


def _pairs(symbol: int, side: int) -> int:
    """Where a module is like the next in its row."""
    return ~(symbol ^ symbol >> 1) & _columns(side, side - 1, side)


def _runs(pairs: int) -> int:
    """3 for five modules of a colour in a row, and 1 for each one more."""
    fives = pairs & pairs >> 1 & pairs >> 2 & pairs >> 3
    return fives.bit_count() + 2 * (fives & ~(fives >> 1)).bit_count()


def _finders(symbol: int, side: int) -> int:
    """How often a row looks like the middle of a finder pattern beside four light modules."""
    found = 0
    for pattern in _LIKE_A_FINDER:
        places = _columns(side, side - len(pattern) + 1, side)
        for shift, module in enumerate(pattern):
            places &= symbol >> shift if module == "1" else ~(symbol >> shift)
        found += places.bit_count()
    return found


@lru_cache(maxsize=256)
def _columns(side: int, width: int, height: int) -> int:
    """The modules of the first columns and rows."""
    return sum(((1 << max(width, 0)) - 1) << y * side for y in range(height))
