"""A photo as a chat or network shows it beside a link (Pillow)."""

import io

from PIL import Image, ImageOps

from .picture_file import on_white, opened

MOST_BYTES = 300_000
"""More, and WhatsApp may leave the picture away."""


def crop(photo: bytes, size: tuple[int, int], plate: bytes | None = None) -> bytes:
    """JPEG, cut from the middle, a little above it, white where it is transparent, and below ``MOST_BYTES``.

    A ``plate`` of the same size, a PNG transparent around its words, lies on it.
    """
    with opened(photo) as picture:
        cut = ImageOps.fit(on_white(picture), size, Image.Resampling.LANCZOS, centering=(0.5, 0.4))
    if plate:
        with opened(plate) as laid_on:
            cut.paste(laid_on, mask=laid_on.getchannel("A"))
    content = b""
    for quality in range(84, 20, -8):
        target = io.BytesIO()
        cut.save(target, "JPEG", quality=quality, optimize=True, progressive=True)
        content = target.getvalue()
        if len(content) < MOST_BYTES:
            break
    return content
