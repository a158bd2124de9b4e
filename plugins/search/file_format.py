"""Pagefind's files: CBOR behind a mark, compressed. Made of parts that need not be taken apart again."""

import gzip
import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"


def opened(file: bytes) -> Any:  # noqa: ANN401 - whoever asks knows which file it is
    """What a file says."""
    return decoded(gzip.decompress(file).removeprefix(_MARK))


def text(file: bytes) -> str:
    """What the file of a page has of its text."""
    return str(json.loads(gzip.decompress(file).removeprefix(_MARK))["content"])


def closed(content: bytes) -> bytes:
    """A file of encoded content, the same each time."""
    return gzip.compress(_MARK + content, 6, mtime=0)


def decoded(content: bytes) -> Any:  # noqa: ANN401 - whoever asks knows what it is
    """The value that was encoded."""
    return cbor2.loads(content)


def encoded(value: object) -> bytes:
    """A value of lists, maps, text, bytes and numbers."""
    return cbor2.dumps(value)


def array(parts: Sequence[bytes], length: int | None = None) -> bytes:
    """A list of encoded values, or of ``length`` values of which some parts hold several (RFC 8949, 3.1).

    >>> decoded(array([encoded(1), encoded("a")])), decoded(array([encoded(1) + encoded(2), encoded(3)], length=3))
    ([1, 'a'], [1, 2, 3])
    """
    head = bytearray(encoded(len(parts) if length is None else length))
    head[0] |= 0x80
    return b"".join((head, *parts))


def items(values: Sequence[object]) -> bytes:
    """Encoded values one after another, as they stand in a list.

    >>> items([1, "a"]) == encoded(1) + encoded("a")
    True
    """
    return encoded(values)[len(encoded(len(values))) :]


def named(content: bytes) -> str:
    """What a part of the index is called: the language, and enough of a digest."""
    return f"de_{sha256(content).hexdigest()[:10]}"
