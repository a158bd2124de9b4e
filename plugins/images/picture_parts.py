"""Pictures without what is written beside their pixels, for decoders that stumble over it."""

import struct
from collections.abc import Iterator

_PNG_MARK = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"acTL", b"fcTL", b"fdAT"}
_WEBP_NOTES = {b"ICCP", b"EXIF", b"XMP "}
_SCAN, _COMMENT = 0xDA, 0xFE
_NOTES = {_COMMENT, *range(0xE1, 0xEE), 0xEF}
"""Segments of a JPEG: comments, and those of applications but JFIF (0xE0) and Adobe (0xEE), which say how to decode."""


def bare(content: bytes, kind: str) -> bytes:
    """The picture without profile, camera data and texts; as it is when the kind has none or nothing makes sense.

    ``kind`` is one of ``PNG``, ``JPEG``, ``WEBP``, or another.
    """
    if kind == "PNG":
        return _PNG_MARK + b"".join(_png_parts(content))
    if kind == "JPEG":
        return _bare_jpeg(content)
    return _bare_webp(content) if kind == "WEBP" else content


def _png_parts(content: bytes) -> Iterator[bytes]:
    """The chunks that pixels are made of (PNG, third edition, 5.3)."""
    place = len(_PNG_MARK)
    while place + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, place)
        if name in _PNG_PARTS:
            yield content[place : place + length + 12]
        place += length + 12


def _bare_jpeg(content: bytes) -> bytes:
    """The segments up to the first scan without notes, and all that follows (ITU-T T.81, B.1.1)."""
    kept, place = [content[:2]], 2
    while place + 4 <= len(content) and content[place] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if marker == _SCAN:
            break
        if marker not in _NOTES:
            kept.append(content[place : place + 2 + length])
        place += 2 + length
    return b"".join([*kept, content[place:]])


def _bare_webp(content: bytes) -> bytes:
    """The chunks without notes (RFC 9649, 2.7)."""
    kept, place = [], 12
    while place + 8 <= len(content):
        name, length = struct.unpack_from("<4sI", content, place)
        end = place + 8 + length + length % 2
        if name not in _WEBP_NOTES:
            kept.append(content[place:end])
        place = end
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body
