"""What four inks look like when nobody has said on which paper and press: a profile for screens (ICC.1:2001-04).

A paper in inks can be kept only with a profile of its colours (PDF/A). That of a press says which press is meant, and
has megabytes; this one says how the inks and their overprints look on coated paper, roughly, and nothing else.
"""

import struct
from collections.abc import Iterator
from itertools import product

NAME = "Vier Druckfarben ohne bestimmte Druckbedingung"

_OVERPRINTS = {
    (0, 0, 0): (100, 0, 0), (1, 0, 0): (57, -37, -48), (0, 1, 0): (50, 74, -1), (0, 0, 1): (93, -5, 95),
    (1, 1, 0): (25, 20, -46), (1, 0, 1): (52, -67, 27), (0, 1, 1): (49, 68, 50), (1, 1, 1): (24, 0, 1),
}  # fmt: skip
"""CIELAB of cyan, magenta and yellow alone and over each other, relative to the paper (after ISO 12647-2)."""
_BLACK = 0.16
"""What is left of them under black."""
_D50 = (0.9642, 1.0, 0.8249)


def look(cyan: float, magenta: float, yellow: float, black: float) -> tuple[float, float, float]:
    """CIELAB of inks from 0 to 1 each, between those of the full ones."""
    parts = [0.0, 0.0, 0.0]
    for full, seen in _OVERPRINTS.items():
        share = 1.0
        for ink, is_full in zip((cyan, magenta, yellow), full, strict=True):
            share *= ink if is_full else 1 - ink
        parts = [part + share * value for part, value in zip(parts, seen, strict=True)]
    lightness, a, b = (part * (1 - black * (1 - _BLACK)) for part in parts)
    return lightness, a, b


def profile() -> bytes:
    """An output profile from CMYK to CIELAB; back again there is black alone."""
    look, back = _table(4, 3, _looks()), _table(3, 4, _inks())
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(NAME) + 1) + NAME.encode("ascii") + bytes(1 + 78),
        b"cprt": b"text\0\0\0\0" + b"CC0\0",
        b"wtpt": b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65536) for value in _D50)),
        **dict.fromkeys((b"A2B0", b"A2B1", b"A2B2"), look),
        **dict.fromkeys((b"B2A0", b"B2A1", b"B2A2"), back),
        b"gamt": _table(3, 1, bytes(2**3)),
    }
    start, places, body = 128 + 4 + 12 * len(tags), dict[bytes, int](), b""
    for content in tags.values():
        if content not in places:
            places[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
    index = b"".join(name + struct.pack(">2I", places[content], len(content)) for name, content in tags.items())
    return _header(start + len(body)) + struct.pack(">I", len(tags)) + index + body


def _header(size: int) -> bytes:
    """The first 128 bytes (6.1); the date is that of the norm, for a profile must have one."""
    kind = struct.pack(
        ">I4x4s4s4s4s6H4s", size, b"\x02\x40\0\0", b"prtr", b"CMYK", b"Lab ", 2001, 4, 1, 0, 0, 0, b"acsp"
    )
    light = struct.pack(">3i", *(round(value * 65536) for value in _D50))
    return (kind + bytes(68 - len(kind)) + light).ljust(128, b"\0")


def _table(inputs: int, outputs: int, corners: bytes) -> bytes:
    """A table of 8 bits (6.5.8) between the corners, of which the first input varies least."""
    matrix = struct.pack(">9i", *(65536 if place % 4 == 0 else 0 for place in range(9)))
    straight = bytes(range(256))
    return b"mft1\0\0\0\0" + bytes((inputs, outputs, 2, 0)) + matrix + straight * inputs + corners + straight * outputs


def _looks() -> bytes:
    return bytes(value for cyan, magenta, yellow, black in product((0, 1), repeat=4)
                 for value in _lab(_OVERPRINTS[cyan, magenta, yellow], _BLACK if black else 1))  # fmt: skip


def _lab(colour: tuple[int, int, int], rest: float) -> Iterator[int]:
    lightness, *ab = colour
    yield round(lightness * rest * 255 / 100)
    yield from (round(value * rest) + 128 for value in ab)


def _inks() -> bytes:
    return b"".join(bytes((0, 0, 0, 0 if lightness else 255)) for lightness, _, _ in product((0, 1), repeat=3))
