"""Pictures of strangers opened: each by the decoder of its own kind, and only as far as decoding is cheap (Pillow)."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from ..formats.file_content import raster_kind
from . import gif_frames
from .picture_parts import bare
from .silence import Silence

_SILENCE = Silence()

_MOST_BYTES = 512_000_000
"""That decoding may take in memory."""

_BYTES_OF_A_PIXEL = 8
"""Four when decoded, and twice that while the picture is made smaller."""

_MOST_PIXELS = 256_000_000
"""More than the largest phone takes; of such a JPEG, only a small part is ever decoded."""

Image.MAX_IMAGE_PIXELS = _MOST_PIXELS // 2  # Pillow itself refuses twice that; what is below is judged here

_MOST_FRAMES = 2_000

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class UnreadableImageError(Exception):
    """The bytes are no picture, or not a whole one."""


class UnfitImageError(Exception):
    """It is a picture of a kind that browsers do not show, whatever its ending says."""


class TooLargeImageError(Exception):
    """More pixels than a town's machine should have to hold."""


class TooLongAnimationError(Exception):
    """More frames, or larger ones, than a town's machine should have to work on."""


@contextmanager
def boundary() -> Iterator[None]:
    """Whatever a decoder makes of damaged bytes is one of our errors: they raise some fifteen kinds of their own."""
    try:
        with _SILENCE:
            yield
    except (UnreadableImageError, UnfitImageError, TooLargeImageError, TooLongAnimationError):
        raise
    except (Image.DecompressionBombError, MemoryError):
        raise TooLargeImageError from None
    except Exception:  # noqa: BLE001 - see above
        raise UnreadableImageError from None


def opened(content: bytes, longest_side: int | None = None) -> Image.Image:
    """The decoded picture, or its first frame; a JPEG may come smaller, yet not below ``longest_side``.

    Where a decoder stumbles over what a camera or program wrote beside the pixels, they are read without it.
    Raises one of the errors above.
    """
    kind = raster_kind(content[:64])
    if kind == "HEIF":
        raise UnfitImageError
    if kind is None:
        raise UnreadableImageError
    try:
        with boundary():
            return _loaded(content, kind, longest_side)
    except UnreadableImageError:
        with boundary():
            return _loaded(bare(content, kind), kind, longest_side)


def is_animation(picture: Image.Image) -> bool:
    """Whether it moves; a phone's JPEG with a second picture inside (MPO) does not."""
    return picture.format in {"GIF", "PNG", "WEBP", "AVIF"} and bool(getattr(picture, "is_animated", False))


def check_motion(picture: Image.Image, most_pixels: int) -> None:
    """Raise ``TooLongAnimationError`` when all frames together have more than ``most_pixels``."""
    frames = int(getattr(picture, "n_frames", 1))
    if frames > _MOST_FRAMES or frames * picture.width * picture.height > most_pixels:
        raise TooLongAnimationError


def frames(picture: Image.Image, content: bytes) -> Iterator[tuple[Image.Image, int]]:
    """Each frame as it is seen, and for how many milliseconds; a PNG's picture for those who know no motion is none."""
    if picture.format == "GIF" and not gif_frames.is_plain(content):
        yield from gif_frames.shown(content)
        return
    first = 1 if picture.info.get("default_image") else 0
    for number in range(first, int(getattr(picture, "n_frames", 1))):
        picture.seek(number)
        picture.load()
        yield upright(picture.copy()), round(picture.info.get("duration", 0))


def upright(picture: Image.Image) -> Image.Image:
    """Turned as its camera says; camera data that make no sense say nothing, nor do other programs (XMP)."""
    camera = Image.Exif()
    try:
        camera.load(picture.info.get("exif") or b"")
        turn = _TURNS.get(camera.get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - the reader raises what it likes over broken data
        turn = None
    return picture if turn is None else picture.transpose(turn)


def eight_bit(picture: Image.Image) -> Image.Image:
    """A scan of 16 bits a pixel with the shades that a viewer shows: the upper eight of them."""
    if not picture.mode.startswith("I"):
        return picture
    grey = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    grey.info = picture.info
    return grey


def on_white(picture: Image.Image) -> Image.Image:
    """In RGB, white where it was transparent, as paper is."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def measured(content: bytes) -> tuple[tuple[int, int], bool]:
    """Width and height of a clean picture, and whether it moves, without decoding it."""
    with boundary(), Image.open(io.BytesIO(content), formats=[str(raster_kind(content[:64]))]) as picture:
        return picture.size, is_animation(picture)


def saved(picture: Image.Image, name: str, **options: object) -> bytes:
    """The picture in the format of that ``name``."""
    target = io.BytesIO()
    picture.save(target, name, **options)
    return target.getvalue()


def _loaded(content: bytes, kind: str, longest_side: int | None) -> Image.Image:
    picture = Image.open(io.BytesIO(content), formats=[kind])
    pixels = picture.width * picture.height
    waiting = _coefficients(picture) * pixels if kind == "JPEG" else 0
    if longest_side and kind == "JPEG":
        scale = min(1, longest_side / max(picture.size))
        picture.draft(None, (max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))
    needed = picture.width * picture.height * _BYTES_OF_A_PIXEL + waiting
    if pixels > _MOST_PIXELS or needed > _MOST_BYTES:
        raise TooLargeImageError
    picture.load()
    if kind == "PNG":
        _adjust_key(picture, content)
    return picture


def _coefficients(picture: Image.Image) -> float:
    """Bytes a pixel that a decoder holds of a progressive JPEG, whose scans each cover all of it (ITU-T T.81, G)."""
    layers = [across * down for _, across, down, *_ in getattr(picture, "layer", ())]
    return 2 * sum(layers) / max(layers) if picture.info.get("progressive") and layers else 0


def _adjust_key(picture: Image.Image, content: bytes) -> None:
    """The one transparent colour of a PNG in eight bits, as its pixels are (PNG, third edition, 11.3.1.1)."""
    depth, key = content[24], picture.info.get("transparency")
    if picture.mode in {"P", "1"} or depth == 8 or key is None:  # noqa: PLR2004 - eight bits are eight
        return

    def eight(level: int) -> int:
        return level >> 8 if depth > 8 else level * 255 // (2**depth - 1)  # noqa: PLR2004 - as above

    picture.info["transparency"] = eight(key) if isinstance(key, int) else tuple(map(eight, key))
