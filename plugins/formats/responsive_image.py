"""Pictures for the web: upright, in sRGB, in several widths, and nothing in them but pixels (Pillow)."""

import io
import warnings
from typing import Any

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError, features
from PIL import __version__ as _pillow

WIDTHS = (480, 960, 1440)
"""Pixels; a column of text is 672 CSS pixels wide, a phone 360 to 430."""

NEWER_FORMATS = tuple(ending for ending in ("avif", "webp") if features.check(ending))
"""What a browser may prefer to the file's own format, best first."""

_LONGEST_SIDE = 2560
_MOST_PIXELS = 40_000_000
_FORMATS: dict[str, tuple[str, dict[str, Any]]] = {
    "jpg": ("JPEG", {"quality": 84, "optimize": True, "progressive": True}),
    "png": ("PNG", {"optimize": True}),
    "webp": ("WEBP", {"quality": 80, "method": 4}),
    # One thread and one speed: the same bytes on every machine, and a tenth of a second a picture.
    "avif": ("AVIF", {"quality": 58, "speed": 8, "max_threads": 1}),
    "gif": ("GIF", {}),
}
_SYNONYMS = {"jpeg": "jpg"}
_PALETTES = {"1", "L", "P"}

RECIPE = f"{_pillow} {WIDTHS} {_LONGEST_SIDE} {_FORMATS}".encode()
"""Changes when the same picture would come out differently."""


class UnreadableImageError(Exception):
    """The bytes are no picture, or not a whole one."""


class TooLargeImageError(Exception):
    """More pixels than a town's machine should have to hold."""


def is_supported(ending: str) -> bool:
    """Whether pictures with this file ending, without its dot, can be cleaned."""
    return _known(ending) in _FORMATS


def cleaned(content: bytes, ending: str) -> bytes:
    """The picture in the format of its file ``ending`` without EXIF, GPS, XMP, comments, previews and profile.

    Turned as its camera says, at most 2560 pixels a side; an animation stays one. Raises ``UnreadableImageError`` or
    ``TooLargeImageError``.
    """
    with _opened(content) as picture:
        name, options = _FORMATS[_known(ending)]
        if _is_animation(picture):
            return _saved(picture, name, save_all=True, loop=picture.info.get("loop", 0), comment=b"")
        bare = _bare(picture)
        bare.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
        return _saved(_fitting(bare, name), name, **options)


def pixels(content: bytes) -> tuple[int, int]:
    """Width and height."""
    with _opened(content) as picture:
        return picture.size


def widths(content: bytes) -> tuple[int, ...]:
    """The widths in which a clean picture is offered, never wider than itself; none for an animation."""
    with _opened(content) as picture:
        if _is_animation(picture):
            return ()
        smaller = [width for width in WIDTHS if width < picture.width]
        return tuple(smaller if picture.width > WIDTHS[-1] else [*smaller, picture.width])


def sized(content: bytes, width: int, ending: str) -> bytes:
    """A clean picture in another width and format."""
    with _opened(content) as picture:
        name, options = _FORMATS[_known(ending)]
        full = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
        height = max(1, round(picture.height * width / picture.width))
        smaller = full.resize((width, height), Image.Resampling.LANCZOS)
        return _saved(_fitting(smaller, name), name, **options)


def _known(ending: str) -> str:
    return _SYNONYMS.get(ending.lower(), ending.lower())


def _opened(content: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # TooLargeImageError says it
            picture = Image.open(io.BytesIO(content))
            if picture.width * picture.height > _MOST_PIXELS:
                raise TooLargeImageError
            picture.load()
    except Image.DecompressionBombError:
        raise TooLargeImageError from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise UnreadableImageError from None
    return picture


def _is_animation(picture: Image.Image) -> bool:
    """A phone's JPEG with a second picture inside (MPO) is none."""
    return picture.format in {"GIF", "PNG", "WEBP", "AVIF"} and bool(getattr(picture, "is_animated", False))


def _bare(picture: Image.Image) -> Image.Image:
    """Upright, in sRGB, without anything attached but the transparent colour of a palette."""
    profile = picture.info.get("icc_profile")
    bare = ImageOps.exif_transpose(picture)
    if profile:
        bare = _in_srgb(bare, profile)
    elif bare.mode not in {*_PALETTES, "RGB", "RGBA"}:
        bare = bare.convert("RGBA" if bare.has_transparency_data else "RGB")
    bare.info = {name: value for name, value in bare.info.items() if name == "transparency"}
    return bare


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """Colours as the profile means them; a profile that makes no sense is as good as none."""
    has_alpha = picture.has_transparency_data
    alpha = picture.convert("RGBA").getchannel("A") if has_alpha else None
    opaque = picture if picture.mode in {"RGB", "CMYK", "L"} else picture.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        found = ImageCms.profileToProfile(opaque, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        found = None
    plain = found or opaque.convert("RGB")
    if alpha:
        plain.putalpha(alpha)
    return plain


def _fitting(picture: Image.Image, name: str) -> Image.Image:
    """In a mode that the format knows; JPEG has no transparency, so what was transparent is white."""
    if name == "JPEG" and picture.has_transparency_data:
        ground = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")
    keeps_palette = name in {"PNG", "GIF"} or (name == "JPEG" and picture.mode == "L")
    if picture.mode in _PALETTES and not keeps_palette:
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return picture


def _saved(picture: Image.Image, name: str, **options: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, name, **options)
    return target.getvalue()
