"""QR codes as PNG (qrcode's own writer)."""

import io

from qrcode.image.pil import PilImage

from ..formats.qr import QUIET_ZONE, Matrix


def png(modules: Matrix, pixels_per_module: int = 20, dots_per_inch: int = 300) -> bytes:
    """One-bit PNG, black on white, with its physical size stored."""
    picture = PilImage(QUIET_ZONE, len(modules), pixels_per_module, qrcode_modules=None)
    for y, row in enumerate(modules):
        for x, module in enumerate(row):
            if module:
                picture.drawrect(y, x)
    target = io.BytesIO()
    picture.save(target, "PNG", optimize=True, dpi=(dots_per_inch,) * 2)
    return target.getvalue()
