"""Pictures of printed pages made small (Pillow)."""

import io

from PIL import Image


def small_png(png: bytes, colours: int = 64) -> tuple[bytes, tuple[int, int]]:
    """The picture in few colours, for a page with one accent colour a third of the bytes; its width and height."""
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
    target = io.BytesIO()
    few.save(target, "PNG", optimize=True)
    return target.getvalue(), few.size
