"""Papers rendered and damaged as life does it, and the codes that a scanner reads on them."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2
import zxingcpp
from PIL import Image, ImageFilter

WHITE = 255
Picture = Image.Image


def rendered(file: Path, dots_per_inch: float) -> list[Picture]:
    """Every page of a PDF, in grey."""
    with pypdfium2.PdfDocument(file) as document:
        return [page.render(scale=dots_per_inch / 72, grayscale=True).to_pil() for page in document]


def coloured(file: Path, dots_per_inch: float, page: int = 0) -> Picture:
    """One page of a PDF, in colour."""
    with pypdfium2.PdfDocument(file) as document:
        picture: Picture = document[page].render(scale=dots_per_inch / 72).to_pil()
        return picture.convert("RGB")


def lines(file: Path, page: int) -> list[str]:
    """The text of a page from top to bottom, headers and footers too."""
    with pypdfium2.PdfDocument(file) as document:
        return [line.strip() for line in document[page].get_textpage().get_text_bounded().splitlines()]


def codes(picture: Picture) -> list[zxingcpp.Barcode]:
    """All QR codes on it."""
    return list(zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)))


def texts(picture: Picture) -> list[str]:
    """What they say."""
    return [code.text for code in codes(picture)]


def _noisy(picture: Picture) -> Picture:
    pixels = np.asarray(picture, dtype=np.float64)
    noise = np.random.default_rng(7).normal(0, 40, pixels.shape)
    return Image.fromarray(np.clip(pixels + noise, 0, WHITE).astype(np.uint8))


def _turned(degrees: float) -> Callable[[Picture], Picture]:
    return lambda picture: picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE)


DAMAGES: dict[str, Callable[[Picture], Picture]] = {
    "turned left": _turned(5),
    "turned right": _turned(-5),
    "blurred": lambda picture: picture.filter(ImageFilter.GaussianBlur(1.5)),
    "noisy": _noisy,
    "grey": lambda picture: picture.point(lambda value: 90 + value * 80 // WHITE),
    "at 60 percent": lambda picture: picture.resize(
        (picture.width * 6 // 10, picture.height * 6 // 10), Image.Resampling.BILINEAR
    ),
}
