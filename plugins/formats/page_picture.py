"""Pictures of what was set, made small (Pillow)."""

import io

from PIL import Image


def small_png(png: bytes, colours: int = 64) -> bytes:
    """The picture in few colours: a third of the bytes for a page with one accent colour; white stays white."""
    with Image.open(io.BytesIO(png), formats=["PNG"]) as picture:
        few = picture.convert("RGB").quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    target = io.BytesIO()
    few.save(target, "PNG", optimize=True)
    return target.getvalue()


def pixels(png: bytes) -> tuple[int, int]:
    """Width and height."""
    with Image.open(io.BytesIO(png), formats=["PNG"]) as picture:
        return picture.size
