"""The frames of a GIF put together as browsers do: what no frame covers is clear, whatever its background (Pillow).

Pillow fills with the file's background colour, often black, what a browser leaves or makes clear, and keeps a first
frame that is to be taken away again.
"""

import io
import struct
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image

_EXTENSION, _PICTURE, _CONTROL = 0x21, 0x2C, 0xF9
_KEPT, _CLEARED, _TAKEN_BACK = {0, 1}, 2, 3


class _Frame(NamedTuple):
    """One of the pictures: left, top, right and bottom, what becomes of it after its time, and a file of its own."""

    box: tuple[int, int, int, int]
    disposal: int
    time: int
    is_clear: bool
    file: bytes


def is_plain(content: bytes) -> bool:
    """Whether the first frame covers all and the others are drawn over it, which every decoder reads alike."""
    parts = list(_parts(content))
    if not parts or parts[0].is_clear or parts[0].box != (0, 0, *_screen(content)):
        return False
    right, bottom = _screen(content)
    return all(part.disposal in _KEPT and part.box[2] <= right and part.box[3] <= bottom for part in parts)


def shown(content: bytes) -> Iterator[tuple[Image.Image, int]]:
    """Each frame in RGBA as it is seen, and for how many milliseconds."""
    parts = list(_parts(content))
    # A screen that is too small for the first frame is none; of the others, what stands beside it is not seen.
    (width, height), (_, _, right, bottom) = _screen(content), parts[0].box
    canvas = Image.new("RGBA", (max(width, right), max(height, bottom)))
    for frame in parts:
        with Image.open(io.BytesIO(frame.file), formats=["GIF"]) as opened:
            drawn = opened.convert("RGBA")
        before = canvas.copy()
        canvas.paste(drawn, frame.box[:2], drawn)
        yield canvas.copy(), frame.time
        if frame.disposal == _CLEARED:
            canvas.paste((0, 0, 0, 0), frame.box)
        elif frame.disposal == _TAKEN_BACK:
            canvas = before


def _screen(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", content, 6)
    return width, height


def _parts(content: bytes) -> Iterator[_Frame]:
    """As GIF89a, 17 to 23, has them."""
    colours, place = _table(content, 13, content[10])
    flags, time, clear = 0, 0, 0
    while place < len(content) and content[place] in {_EXTENSION, _PICTURE}:
        start, is_picture = place, content[place] == _PICTURE
        if not is_picture:
            if content[start + 1] == _CONTROL:
                flags, time, clear = struct.unpack_from("<BHB", content, start + 3)
            place = _behind(content, start + 2)
            continue
        left, top, width, height, look = struct.unpack_from("<4HB", content, start + 1)
        own, data = _table(content, start + 10, look)
        place = _behind(content, data + 1)
        head = _alone(own or colours, (width, height), flags & 1, clear, look & 0x40)
        file = head + content[data:place] + b";"
        yield _Frame((left, top, left + width, top + height), flags >> 2 & 7, 10 * time, bool(flags & 1), file)
        flags, time, clear = 0, 0, 0


def _table(content: bytes, place: int, flags: int) -> tuple[bytes, int]:
    """The colours that stand there, if any, and the place behind them."""
    end = place + (3 << (flags & 7) + 1 if flags & 0x80 else 0)
    return content[place:end], end


def _behind(content: bytes, place: int) -> int:
    """The place behind a row of blocks, each with its length before it. Raises ``IndexError`` when it breaks off."""
    while content[place]:
        place += content[place] + 1
    return place + 1


def _alone(colours: bytes, size: tuple[int, int], is_clear: int, clear: int, interlaced: int) -> bytes:
    """All of a file with one picture, up to its data."""
    depth = max(1, (len(colours) // 3 - 1).bit_length())
    screen = struct.pack("<HHBBB", *size, (0x80 if colours else 0) | depth - 1, 0, 0)
    control = struct.pack("<4BHBB", _EXTENSION, _CONTROL, 4, is_clear, 0, clear, 0)
    return b"GIF89a" + screen + colours + control + struct.pack("<B4HB", _PICTURE, 0, 0, *size, interlaced)
