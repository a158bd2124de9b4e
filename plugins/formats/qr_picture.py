"""QR codes as PNG (Pillow)."""

import io

from PIL import Image

from plugins.formats.qr import QUIET_ZONE, Matrix


def png(modules: Matrix, pixels_per_module: int = 20, dots_per_inch: int = 300) -> bytes:
    """One-bit PNG, black on white, with its physical size stored."""
    side = len(modules) + 2 * QUIET_ZONE
    picture = Image.new("1", (side, side), 1)
    for y, row in enumerate(modules):
        for x, module in enumerate(row):
            if module:
                picture.putpixel((x + QUIET_ZONE, y + QUIET_ZONE), 0)
    size = (side * pixels_per_module, side * pixels_per_module)
    target = io.BytesIO()
    picture.resize(size, Image.Resampling.NEAREST).save(target, "PNG", optimize=True, dpi=(dots_per_inch,) * 2)
    return target.getvalue()
