"""QR codes according to ISO/IEC 18004 (qrcode)."""

from collections.abc import Iterator
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q

from ..domain.web_addresses import ascii_address
from .qr_codewords import codewords
from .qr_layout import layout
from .qr_mask import best_mask

Matrix = tuple[bytes, ...]
"""Rows of modules, a byte each, 1 is dark, without quiet zone."""

QUIET_ZONE = 4
"""Modules of white on every side (ISO/IEC 18004:2015, 6.3.8)."""

_LEVELS = {"L": ERROR_CORRECT_L, "M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}
_MODULES = bytes.maketrans(b"01", b"\0\1")


@lru_cache(maxsize=256)
def matrix(link: str, level: str = "Q") -> Matrix:
    """The smallest symbol that holds ``link`` at error correction ``level`` (L, M, Q or H).

    It is the one that the library makes, whose tables it is made with, but made of whole numbers and not module by
    module: a town has a code for each announcement. Without a character set of its own a code is sure to hold ASCII
    only (ISO/IEC 18004:2015, 7.3.5).

    >>> len(matrix("https://www.whatsapp.com/channel/0029VazheYi47XeBB0AEQd3O", "M"))
    33
    """
    version, words = codewords(ascii_address(link), _LEVELS[level])
    plan = layout(version, _LEVELS[level])
    upright, lying = plan.placed(words)
    symbol = upright ^ plan.symbols[best_mask(upright, lying, plan)]
    modules = f"{symbol:0{plan.side**2}b}"[::-1].encode().translate(_MODULES)
    return tuple(modules[start : start + plan.side] for start in range(0, len(modules), plan.side))


def runs(modules: Matrix) -> Iterator[tuple[int, int, int]]:
    """Every horizontal run of dark modules: x, y and length in modules, quiet zone counted in."""
    for y, row in enumerate(modules, QUIET_ZONE):
        x = QUIET_ZONE
        for run in row.split(b"\0"):
            if run:
                yield x, y, len(run)
            x += len(run) + 1
