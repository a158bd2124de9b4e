"""Where everything stands in the QR codes of one version and error correction level (ISO/IEC 18004:2015, 7.7; qrcode).

A symbol is one number: the module in row ``y`` and column ``x`` is its bit ``y * side + x``. Its transposed twin, in
which columns are rows, is called ``lying``.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from qrcode.main import QRCode

_MASKS = 8
_TIMING = 6
"""A column without data: the pairs of columns that codewords run through leave it out."""

_Modules = Sequence[Sequence[bool | None]]


class Layout(NamedTuple):
    """What all symbols of a version and level have in common.

    ``symbols`` hold no data, one for each mask. ``judged`` are the same, upright and lying, as the library judges
    them: without what says which mask and version they have.
    """

    side: int
    symbols: tuple[int, ...]
    judged: tuple[tuple[int, int], ...]
    upright: Callable[[str], tuple[str, ...]]
    lying: Callable[[str], tuple[str, ...]]

    def placed(self, words: bytes) -> tuple[int, int]:
        """The codewords alone, each bit in its place, upright and lying; places that are left over stay light."""
        bits = f"{int.from_bytes(words, 'big'):0{8 * len(words)}b}".ljust(self.side**2, "0")
        return int("".join(self.upright(bits)), 2), int("".join(self.lying(bits)), 2)


@lru_cache(maxsize=32)
def layout(version: int, level: int) -> Layout:
    """The layout of the symbols that the library draws."""
    code = QRCode(version=version, error_correction=level)
    plain = [_drawn(code, mask) for mask in range(_MASKS)]
    judged = [_drawn(code, mask, is_judged=True) for mask in range(_MASKS)]
    filled, side = _drawn(code, 0, is_filled=True), code.modules_count
    has_data = [[filled[y][x] != plain[0][y][x] for x in range(side)] for y in range(side)]
    numbers = {place: number for number, place in enumerate(_in_order(has_data))}
    fixed = side**2 - 1  # never the number of a bit that is set
    upright = [[numbers.get((y, x), fixed) for x in range(side)] for y in range(side)]
    return Layout(
        side=side,
        symbols=tuple(map(_number, plain)),
        judged=tuple((_number(modules), _number(zip(*modules, strict=True))) for modules in judged),
        upright=_gathered(upright),
        lying=_gathered(zip(*upright, strict=True)),
    )


def _drawn(code: QRCode[Any], mask: int, *, is_judged: bool = False, is_filled: bool = False) -> _Modules:
    code.data_cache = [255] * code.version * 100 if is_filled else []
    code.makeImpl(test=is_judged, mask_pattern=mask)
    return code.modules


def _in_order(has_data: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int]]:
    """The modules with data as codewords run through them: in pairs of columns from the right, up and down by turns."""
    side = len(has_data)
    for turn, right in enumerate((*range(side - 1, _TIMING, -2), *range(_TIMING - 1, 0, -2))):
        for y in range(side) if turn % 2 else reversed(range(side)):
            for x in (right, right - 1):
                if has_data[y][x]:
                    yield y, x


def _number(rows: Iterable[Iterable[object]]) -> int:
    return int("".join("1" if module else "0" for row in rows for module in row)[::-1], 2)


def _gathered(rows: Iterable[Iterable[int]]) -> Callable[[str], tuple[str, ...]]:
    """Takes the bits with these numbers, the last module's first."""
    return itemgetter(*reversed([number for row in rows for number in row]))
