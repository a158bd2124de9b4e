"""The tracks of an animated AVIF: how often it runs, and nothing of when it was made (ISO/IEC 14496-12)."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

_CONTAINERS = {b"moov", b"trak", b"edts", b"mdia"}
_TIMED = {b"mvhd": 4, b"tkhd": 8, b"mdhd": 4}
"""Boxes that begin with two instants, and the bytes between these and a duration."""

_REPEATED = 1


class _Box(NamedTuple):
    name: bytes
    start: int
    end: int


def runs(content: bytes) -> int:
    """How often it plays; 0 without end, as when it says nothing or makes no sense (8.6.6)."""
    try:
        boxes = {box.name: box for box in reversed(list(_boxes(content, 0, len(content))))}
        if b"elst" not in boxes or b"tkhd" not in boxes:
            return 0
        edit = boxes[b"elst"].start
        if not content[edit + 3] & _REPEATED:
            return 1
        width, place = _duration(content, boxes[b"tkhd"])
        whole, once = _number(content, place, width), _number(content, edit + 8, _width(content, edit))
    except (struct.error, IndexError):
        return 0
    is_endless = whole == 2 ** (8 * width) - 1 or not once
    return 0 if is_endless else -(-whole // once)


def timeless(content: bytes, times: int) -> bytes:
    """The same picture as if it were made at no instant, and running so many ``times``; 0 is without end."""
    made, boxes = bytearray(content), list(_boxes(content, 0, len(content)))
    edits = [box.start for box in boxes if box.name == b"elst"]
    for box in boxes:
        if box.name not in _TIMED:
            continue
        width, place = _duration(content, box)
        made[box.start + 4 : box.start + 4 + 2 * width] = bytes(2 * width)
        if times and edits and box.name != b"mdhd":
            once = _number(content, edits[0] + 8, _width(content, edits[0]))
            made[place : place + width] = (times * once).to_bytes(width, "big")
    return bytes(made)


def _boxes(content: bytes, start: int, end: int) -> Iterator[_Box]:
    """Those that say when and how often, with what is in them (4.2)."""
    while start + 8 <= end:
        size, name = struct.unpack_from(">I4s", content, start)
        head = 16 if size == 1 else 8
        size = _number(content, start + 8, 8) if size == 1 else size or end - start
        if size < head:
            return
        if name in _CONTAINERS:
            yield from _boxes(content, start + head, min(start + size, end))
        else:
            yield _Box(name, start + head, start + size)
        start += size


def _width(content: bytes, start: int) -> int:
    """Bytes of an instant or duration, by the version of the box."""
    return 8 if content[start] else 4


def _duration(content: bytes, box: _Box) -> tuple[int, int]:
    """Its bytes, and where it stands."""
    width = _width(content, box.start)
    return width, box.start + 4 + 2 * width + _TIMED[box.name]


def _number(content: bytes, place: int, width: int) -> int:
    return int.from_bytes(content[place : place + width], "big")
