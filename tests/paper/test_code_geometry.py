"""Decoding proves neither quiet zone nor contrast nor size, so they are measured on the rendered papers."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from plugins.formats.qr import QUIET_ZONE, Matrix, matrix
from tests.paper.files import channel_link, notice_address
from tests.paper.scans import codes, coloured

DPI = 300
BLACK, WHITE = 0, 255
MODULE = {"karte-a6": 1.0, "karte-a6-druckerei": 1.0, "flyer-din-lang": 1.0, "flyer-din-lang-druckerei": 1.0}
MODULE |= {"karten-a4": 1.0, "plakat-a4": 2.4}
SMALLEST_MODULE = 0.5


@cache
def ink(file: Path) -> tuple[np.ndarray, tuple[int, int, int, int]]:
    """The first page in colour, and the box of the first code's dark modules in pixels."""
    picture = coloured(file, DPI)
    code = codes(picture.convert("L"))[0].position
    middle_x = (code.top_left.x + code.bottom_right.x) // 2
    middle_y = (code.top_left.y + code.bottom_right.y) // 2
    reach = int((code.bottom_right.x - code.top_left.x) * 0.53)
    left, top = middle_x - reach, middle_y - reach
    around = picture.convert("L").crop((left, top, middle_x + reach, middle_y + reach))
    box = around.point(lambda value: WHITE if value < 128 else 0).getbbox()
    assert box is not None
    return np.asarray(picture), (left + box[0], top + box[1], left + box[2], top + box[3])


def expected(file: Path) -> Matrix:
    return matrix(channel_link() if file.parent.name == "whatsapp" else notice_address(file.parent.name))


def module_size(file: Path) -> float:
    """Millimetres."""
    _, (left, _, right, _) = ink(file)
    return (right - left) / len(expected(file)) / DPI * 25.4


def test_codes_are_as_large_as_said(channel_papers: list[Path]) -> None:
    for file in channel_papers:
        assert module_size(file) == pytest.approx(MODULE[file.stem], abs=0.01), file


def test_codes_on_notices_are_large_enough(notices: list[Path]) -> None:
    for file in notices:
        assert module_size(file) > SMALLEST_MODULE, file


def test_every_module_is_pure_and_four_white_ones_surround_the_code(papers: dict[Path, list[list[str]]]) -> None:
    for file in papers:
        pixels, (left, top, right, bottom) = ink(file)
        modules = expected(file)
        step = (right - left) / len(modules)
        assert bottom - top == pytest.approx(right - left, abs=2)
        quiet = int(step * QUIET_ZONE) - 1
        ring = pixels[top - quiet : bottom + quiet, left - quiet : right + quiet].copy()
        ring[quiet - 1 : quiet + 1 + bottom - top, quiet - 1 : quiet + 1 + right - left] = WHITE
        assert (ring == WHITE).all(), f"{file}: something stands in the quiet zone"
        darkest = pixels[int(top + step / 2), int(left + step / 2)]
        # PDFium shows black ink alone as a dark grey; test_press.py looks at the ink itself
        assert (darkest == BLACK).all() or "druckerei" in file.name
        for y, row in enumerate(modules):
            for x, is_dark in enumerate(row):
                seen = pixels[int(top + (y + 0.5) * step), int(left + (x + 0.5) * step)]
                assert (seen == (darkest if is_dark else WHITE)).all(), (file, x, y)
