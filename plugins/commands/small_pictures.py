"""Pictures of a build made small enough to be sent by mail (Pillow)."""

import io
from collections.abc import Mapping

from PIL import Image

_KINDS = ("JPEG", "PNG", "WEBP", "GIF")
_STEPS = ((900, 80), (900, 65), (720, 60), (560, 55), (420, 50), (320, 40), (200, 35))
"""Width in pixels and quality, from good to just recognisable."""


def fitting(pictures: Mapping[str, bytes], room: int) -> dict[str, bytes]:
    """All pictures in so many bytes, as far as they go: the small ones as they are, the others share what is left.

    One that cannot be made small enough is left out.
    """
    found, left = dict[str, bytes](), room
    for number, (name, content) in enumerate(sorted(pictures.items(), key=lambda each: len(each[1]))):
        fair = left // (len(pictures) - number)
        small = content if len(content) <= fair else _smaller(content, fair)
        if small is not None:
            found[name] = small
            left -= len(small)
    return found


def _smaller(content: bytes, most: int) -> bytes | None:
    """A JPEG of the picture, of its first moment where it moves."""
    try:
        with Image.open(io.BytesIO(content), formats=_KINDS) as opened:
            whole = _on_white(opened)
    except (OSError, ValueError):
        return None
    for width, quality in _STEPS:
        target = io.BytesIO()
        size = (min(width, whole.width), max(1, round(whole.height * min(1.0, width / whole.width))))
        whole.resize(size, Image.Resampling.LANCZOS).save(target, "JPEG", quality=quality, progressive=True)
        if target.tell() <= most:
            return target.getvalue()
    return None


def _on_white(picture: Image.Image) -> Image.Image:
    clear = picture.convert("RGBA")
    ground = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(ground, clear).convert("RGB")
