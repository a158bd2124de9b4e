"""Pictures for the web: upright, in sRGB, in several widths, and nothing in them but pixels (Pillow)."""

import io
from typing import Any

from PIL import Image, ImageCms, features
from PIL import __version__ as _pillow

from .moving_picture import rewritten
from .picture_file import (
    boundary,
    check_motion,
    eight_bit,
    is_animation,
    measured,
    on_white,
    opened,
    saved,
    upright,
)

WIDTHS = (480, 960, 1440)
"""Pixels; a column of text is 672 CSS pixels wide, a phone 360 to 430."""

NEWER_FORMATS = tuple(ending for ending in ("avif", "webp") if features.check(ending))
"""What a browser may prefer to the file's own format, best first."""

_WIDTHS_ON_PAPER = (1200, 900, 600)
_MOST_ON_PAPER = 300_000
"""Bytes; a paper without its picture has about fifty thousand."""
_LONGEST_SIDE = 2560
_FORMATS: dict[str, tuple[str, dict[str, Any]]] = {
    "jpg": ("JPEG", {"quality": 84, "optimize": True, "progressive": True}),
    "png": ("PNG", {"optimize": True}),
    "webp": ("WEBP", {"quality": 80, "method": 4}),
    # One thread and one speed: the same bytes on every machine, and a tenth of a second a picture.
    "avif": ("AVIF", {"quality": 58, "speed": 8, "max_threads": 1}),
    "gif": ("GIF", {}),
}
_MOST_MOVING_PIXELS = {"GIF": 100_000_000, "PNG": 50_000_000, "WEBP": 50_000_000, "AVIF": 10_000_000}
"""Of all frames together: four or five seconds of work in each format."""

_SYNONYMS = {"jpeg": "jpg"}
_PALETTES = {"1", "L", "P"}
_GAMMA, _UNSEEN = 1 / 2.2, 0.05
"""What a PNG without a word on it is meant for, and how much more or less nobody sees."""

RECIPE = f"3 {_pillow} {WIDTHS} {_LONGEST_SIDE} {_FORMATS}".encode()
"""Changes when the same picture would come out differently."""


def is_supported(ending: str) -> bool:
    """Whether pictures with this file ending, without its dot, can be cleaned."""
    return _known(ending) in _FORMATS


def cleaned(content: bytes, ending: str) -> bytes:
    """The picture in the format of its file ``ending`` without EXIF, GPS, XMP, comments, previews and profile.

    Turned as its camera says, at most 2560 pixels a side; an animation stays one, except as JPEG. A picture of another
    kind than its ending says, a WebP named ``.jpg``, becomes what it is called. Raises the errors of ``picture_file``.
    """
    name, options = _FORMATS[_known(ending)]
    with boundary(), opened(content, _LONGEST_SIDE) as picture:
        if is_animation(picture) and name != "JPEG":
            check_motion(picture, _MOST_MOVING_PIXELS[name])
            return rewritten(picture, content, name, **options)
        bare = _bare(picture)
        bare.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
        return saved(_fitting(bare, name), name, **options)


def pixels(content: bytes) -> tuple[int, int]:
    """Width and height of a clean picture."""
    return measured(content)[0]


def widths(content: bytes) -> tuple[int, ...]:
    """The widths in which a clean picture is offered, never wider than itself; none for an animation."""
    (own, _), is_moving = measured(content)
    if is_moving:
        return ()
    smaller = [width for width in WIDTHS if width < own]
    return tuple(smaller if own > WIDTHS[-1] else [*smaller, own])


def sized(content: bytes, width: int, ending: str) -> bytes:
    """A clean picture in another width and format."""
    name, options = _FORMATS[_known(ending)]
    with boundary(), opened(content) as picture:
        full = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
        full.info = {}
        height = max(1, round(picture.height * width / picture.width))
        smaller = full.resize((width, height), Image.Resampling.LANCZOS)
        return saved(_fitting(smaller, name), name, **options)


def on_paper(content: bytes) -> bytes:
    """A clean picture as a JPEG that leaves a paper small: 180 dots an inch across a sheet, or fewer."""
    own, _ = pixels(content)
    made = b""
    for width in _WIDTHS_ON_PAPER:
        made = sized(content, min(width, own), "jpg")
        if len(made) <= _MOST_ON_PAPER:
            break
    return made


def _known(ending: str) -> str:
    return _SYNONYMS.get(ending.lower(), ending.lower())


def _bare(picture: Image.Image) -> Image.Image:
    """Upright, in sRGB, without anything attached but the transparent colour of a palette."""
    profile = picture.info.get("icc_profile")
    bare = eight_bit(upright(picture))
    is_made_smaller = max(bare.size) > _LONGEST_SIDE  # which a palette, black and white and one clear colour bear badly
    is_fixed = bare.mode in {"P", "1"} or "transparency" in bare.info
    exponent = 1.0 if profile else _exponent(bare)
    if profile:
        bare = _in_srgb(bare, profile)
    elif exponent != 1:
        bare = _lightened(bare, exponent)
    elif bare.mode not in {*_PALETTES, "RGB", "RGBA"} or (is_made_smaller and is_fixed):
        bare = bare.convert("RGBA" if bare.has_transparency_data else "L" if bare.mode == "1" else "RGB")
    bare.info = {name: value for name, value in bare.info.items() if name == "transparency"}
    return bare


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """Colours as the profile means them; a profile that makes no sense is as good as none."""
    alpha = picture.convert("RGBA").getchannel("A") if picture.has_transparency_data else None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        is_grey = source.profile.xcolor_space == "GRAY"
        opaque = picture if picture.mode in {"RGB", "CMYK", "L"} else picture.convert("L" if is_grey else "RGB")
        converted = ImageCms.profileToProfile(opaque, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        converted = None
    plain = converted or picture.convert("RGB")
    if alpha:
        plain.putalpha(alpha)
    return plain


def _exponent(picture: Image.Image) -> float:
    """By how much a PNG wants its levels raised, unless it says that they are in sRGB (PNG, third edition, 4.3)."""
    gamma = 0 if "srgb" in picture.info else picture.info.get("gamma", 0)
    exponent = _GAMMA / gamma if gamma > 0 else 1.0
    return exponent if abs(exponent - 1) > _UNSEEN else 1.0


def _lightened(picture: Image.Image, exponent: float) -> Image.Image:
    """Every level raised, but for those of transparency."""
    plain = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    table = [round(255 * (level / 255) ** exponent) for level in range(256)]
    return plain.point([*table * 3, *(range(256) if plain.mode == "RGBA" else ())])


def _fitting(picture: Image.Image, name: str) -> Image.Image:
    """In a mode that the format knows; JPEG has no transparency, so what was transparent is white."""
    if name == "JPEG" and picture.has_transparency_data:
        return on_white(picture)
    keeps_palette = name in {"PNG", "GIF"} or (name == "JPEG" and picture.mode == "L")
    if (picture.mode in _PALETTES or "transparency" in picture.info) and not keeps_palette:
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return picture
