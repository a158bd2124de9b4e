"""Pictures of what was set, made small (Pillow)."""

import io


def small_png(png: bytes, colours: int = 64) -> bytes:
    """The picture in few colours: a third of the bytes for a page with one accent colour; white stays white."""
    from PIL import Image  # noqa: PLC0415 - most builds make no picture

    with Image.open(io.BytesIO(png), formats=["PNG"]) as picture:
        few = picture.convert("RGB").quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    target = io.BytesIO()
    few.save(target, "PNG", optimize=True)
    return target.getvalue()
