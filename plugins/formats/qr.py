"""QR codes according to ISO/IEC 18004 (qrcode)."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import precomputed_qr_blanks

from plugins.domain.web_addresses import ascii_address
from plugins.formats.qr_mask import best_mask

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, dark is true, without quiet zone."""

QUIET_ZONE = 4
"""Modules of white on every side (ISO/IEC 18004:2015, 6.3.8)."""

_WITHOUT_A_VERSION = 41
"""Modules of the largest side at which a symbol does not say its version."""

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
    code.best_fit()
    code.makeImpl(test=False, mask_pattern=_best_mask(code))
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def _best_mask(code: qrcode.QRCode[Any]) -> int:
    """The mask that the library would choose, without its looking at every module nine times.

    The library judges symbols without what says which mask they have; so does this.
    """
    code.makeImpl(test=True, mask_pattern=0)
    masked, side = code.modules, code.modules_count
    code.modules = [list(row) for row in precomputed_qr_blanks[code.version]]
    code.setup_type_info(test=True, mask_pattern=0)
    if side > _WITHOUT_A_VERSION:
        code.setup_type_number(test=True)
    blank = code.modules
    first = [[blank[y][x] is None and (y + x) % 2 == 0 for x in range(side)] for y in range(side)]
    return best_mask(blank, [[bool(masked[y][x]) != first[y][x] for x in range(side)] for y in range(side)])


def runs(modules: Matrix) -> Iterator[tuple[int, int, int]]:
    """Every horizontal run of dark modules: x, y and length in modules, quiet zone counted in."""
    for y, row in enumerate(modules):
        x = 0
        while x < len(row):
            length = next((n for n, module in enumerate(row[x:]) if not module), len(row) - x)
            if length:
                yield x + QUIET_ZONE, y + QUIET_ZONE, length
            x += length + 1
