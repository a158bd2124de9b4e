"""QR codes according to ISO/IEC 18004 (qrcode)."""

from collections.abc import Iterator
from functools import lru_cache

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q

from plugins.domain.web_addresses import ascii_address

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, dark is true, without quiet zone."""

QUIET_ZONE = 4
"""Modules of white on every side (ISO/IEC 18004:2015, 6.3.8)."""

_LEVELS = {"L": ERROR_CORRECT_L, "M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}


@lru_cache(maxsize=1024)
def matrix(link: str, level: str = "Q") -> Matrix:
    """The smallest symbol that holds ``link`` at error correction ``level`` (L, M, Q or H).

    Without a character set of its own a code is sure to hold ASCII only (ISO/IEC 18004:2015, 7.3.5).

    >>> len(matrix("https://www.whatsapp.com/channel/0029VazheYi47XeBB0AEQd3O", "M"))
    33
    """
    code = qrcode.QRCode(error_correction=_LEVELS[level], border=0)
    code.add_data(ascii_address(link))
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def runs(modules: Matrix) -> Iterator[tuple[int, int, int]]:
    """Every horizontal run of dark modules: x, y and length in modules, quiet zone counted in."""
    for y, row in enumerate(modules):
        x = 0
        while x < len(row):
            length = next((n for n, module in enumerate(row[x:]) if not module), len(row) - x)
            if length:
                yield x + QUIET_ZONE, y + QUIET_ZONE, length
            x += length + 1
