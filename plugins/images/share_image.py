"""The picture that a chat or network shows of a link (Pillow): 1200 by 630 pixels, all words in the centre square."""

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFont, ImageOps

from plugins.formats.typeface import BOLD
from plugins.images.picture_file import on_white, opened

SIZE = (1200, 630)
MOST_BYTES = 300_000
"""More, and WhatsApp may leave the picture away."""

_SCALE = 2  # drawn larger, then made smaller: smooth edges
_COLUMN = 580  # some applications cut out the centre square of 630
_HEADLINE_HEIGHT = 330
_HEADLINE_TOP = 142
_SENDER_MIDDLE = 512
_SENDER_SIZES = (*((1, size) for size in range(30, 23, -2)), *((2, size) for size in range(26, 9, -2)))
"""How many lines of which size, the best first."""
WORDS_END = 543
_SIZES = range(84, 19, -2)
_LEADING = 1.12

_GREAT_RIVER = [
    *((-20, 70), (170, 60), (250, 210), (215, 350)),
    *((180, 490), (215, 604), (480, 604)),
    *((740, 604), (960, 580), (1220, 520)),
]
_SMALL_RIVER = [(-20, 500), (50, 500), (90, 460), (140, 490), (180, 514), (200, 550), (256, 552)]
"""Both pass by the column of the words, down to ``WORDS_END``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """``#rrggbb``; a plate bears what stands on it."""

    band: str
    on_band: str
    on_band_line: str
    mark: str
    on_mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The words: a few of each, but for the headline, which may have 120 characters."""

    kicker: str
    headline: str
    sender: str
    note: str = ""


def card(words: Card, colours: Colours) -> bytes:
    """PNG. The headline is never cut: its size shrinks until all of it fits."""
    picture = Image.new("RGB", (SIZE[0] * _SCALE, SIZE[1] * _SCALE), colours.band)
    draw = ImageDraw.Draw(picture)
    _river(draw, _GREAT_RIVER, colours.on_band_line, 54)
    _river(draw, _SMALL_RIVER, colours.mark, 18)
    _plate(draw, _printable(words.kicker), 80, colours.mark, colours.on_mark)
    _headline(draw, _printable(words.headline), colours.on_band)
    sender, size = signed(_printable(words.sender))
    _lines(draw, sender, _SENDER_MIDDLE, size, colours.on_band)
    if words.note:
        draw.rectangle([0, 0, SIZE[0] * _SCALE, 44 * _SCALE], fill=colours.mark)
        _line(draw, words.note, 22, 24, colours.on_mark)
    return _png(picture)


def crop(photo: bytes) -> bytes:
    """JPEG, cut from the middle, a little above it, white where it is transparent, and below ``MOST_BYTES``."""
    with opened(photo) as picture:
        cut = ImageOps.fit(on_white(picture), SIZE, Image.Resampling.LANCZOS, centering=(0.5, 0.4))
    content = b""
    for quality in range(84, 20, -8):
        target = io.BytesIO()
        cut.save(target, "JPEG", quality=quality, optimize=True, progressive=True)
        content = target.getvalue()
        if len(content) < MOST_BYTES:
            break
    return content


def wrapped(text: str, size: int, width: int = _COLUMN) -> list[str] | None:
    """Lines of about the same length; ``None`` when a word is too wide. Words part after a hyphen or slash."""
    face = _face(size)
    lines = _greedy(text, face, width)
    if lines is None:
        return None
    for narrower in range(width, 0, -10):
        found = _greedy(text, face, narrower)
        if found is None or len(found) > len(lines):
            break
        lines = found
    return lines


def fitted(text: str) -> tuple[list[str], int]:
    """The headline's lines and the largest size in which they fit; the smallest when none does."""
    for size in _SIZES:
        lines = wrapped(text, size)
        if lines and len(lines) * size * _LEADING <= _HEADLINE_HEIGHT:
            return lines, size
    return _anywhere(text, _SIZES[-1]), _SIZES[-1]


def signed(sender: str) -> tuple[list[str], int]:
    """The lines of a name and their size: smaller, then on two lines; only what no town is called would be cut."""
    for most, size in _SENDER_SIZES:
        lines = wrapped(sender, size)
        if lines and len(lines) <= most:
            return lines, size
    most, size = _SENDER_SIZES[-1]
    return _anywhere(sender, size)[:most], size


def _greedy(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str] | None:
    lines = [""]
    for piece in _pieces(text):
        if face.getlength(piece.rstrip()) > width:
            return None
        if face.getlength((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _pieces(text: str) -> Iterator[str]:
    """Where a line may end: behind a blank, a hyphen or a slash."""
    piece = ""
    for before, after in pairwise(text + " "):
        piece += before
        if before in " /" or (before in "-–" and after != " "):
            yield piece
            piece = ""
    yield piece


def _anywhere(text: str, size: int) -> list[str]:
    """The last resort, for one word as long as the headline."""
    face, lines = _face(size), [""]
    for character in text:
        if face.getlength(lines[-1] + character) > _COLUMN:
            lines.append("")
        lines[-1] += character
    return lines


def _headline(draw: ImageDraw.ImageDraw, text: str, colour: str) -> None:
    lines, size = fitted(text)
    _lines(draw, lines, _HEADLINE_TOP + _HEADLINE_HEIGHT / 2, size, colour)


def _lines(draw: ImageDraw.ImageDraw, lines: list[str], middle: float, size: int, colour: str) -> None:
    top = middle - len(lines) * size * _LEADING / 2
    for number, line in enumerate(lines):
        _line(draw, line, top + (number + 0.5) * size * _LEADING, size, colour)


def _line(draw: ImageDraw.ImageDraw, text: str, middle: float, size: int, colour: str) -> None:
    place = (SIZE[0] * _SCALE / 2, middle * _SCALE)
    draw.text(place, text, fill=colour, font=_face(size * _SCALE), anchor="mm")


def _plate(draw: ImageDraw.ImageDraw, text: str, top: float, ground: str, colour: str) -> None:
    height, rim = 50, 22
    wide = (size for size in range(30, 9, -1) if _face(size).getlength(text) + 2 * rim <= _COLUMN)
    size = next(wide, 10)
    half = (_face(size).getlength(text) / 2 + rim) * _SCALE
    middle = SIZE[0] * _SCALE / 2
    box = (middle - half, top * _SCALE, middle + half, (top + height) * _SCALE)
    draw.rounded_rectangle(box, radius=height * _SCALE / 2, fill=ground)
    _line(draw, text, top + height / 2, size, colour)


def _river(draw: ImageDraw.ImageDraw, points: list[tuple[int, int]], colour: str, width: int) -> None:
    """A stroke along cubic curves, as round as its pen."""
    radius = width * _SCALE / 2
    for start in range(0, len(points) - 1, 3):
        a, b, c, d = points[start : start + 4]
        for step in range(401):
            t = step / 400
            u = 1 - t
            x, y = ((u**3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t**3 * d[i]) * _SCALE for i in (0, 1))
            draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=colour)


def _printable(text: str) -> str:
    """Without what the typeface cannot draw, such as emoji; letters first lose their marks."""
    shown = (character if _has(character) else _plain(character) for character in unicodedata.normalize("NFC", text))
    return " ".join("".join(shown).split())


def _plain(character: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", character) if part.isspace() or _has(part))


@lru_cache(maxsize=1024)
def _has(character: str) -> bool:
    """Whether the typeface has a shape of its own for it."""
    face = _face(20)
    return character.isspace() or bytes(face.getmask(character)) != bytes(face.getmask("\uffff"))


@lru_cache(maxsize=64)
def _face(size: int) -> ImageFont.FreeTypeFont:
    # The plain layout needs no library that some machines lack, so the picture is the same everywhere.
    return ImageFont.truetype(str(BOLD), size, layout_engine=ImageFont.Layout.BASIC)


def _png(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    # Sixty-four colours are enough for a few plain ones and their edges.
    picture.reduce(_SCALE).quantize(64, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
    return target.getvalue()
