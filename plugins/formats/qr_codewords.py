"""What a QR code holds: an address and its error correction, in codewords (ISO/IEC 18004:2015, 7.4 to 7.6; qrcode)."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import zip_longest
from operator import itemgetter
from typing import Any

from qrcode.base import gexp, glog, rs_blocks
from qrcode.exceptions import DataOverflowError
from qrcode.LUT import rsPoly_LUT as generators
from qrcode.util import BIT_LIMIT_TABLE, PAD0, PAD1, BitBuffer, QRData, mode_sizes_for_version, optimal_data_chunks

_SHORTEST_CHUNK = 20
"""The digits or capitals in a row from which the library writes them shorter."""

_LARGEST_VERSION, _TERMINATOR = 40, 4


class _Bits(BitBuffer):
    """The library's buffer as one number, to which it adds whole values instead of bits."""

    def __init__(self) -> None:
        super().__init__()
        self.value = 0

    def put(self, num: int, length: int) -> None:
        self.value = self.value << length | num
        self.length += length


def codewords(text: str, level: int) -> tuple[int, bytes]:
    """The smallest version that holds the text at an error correction level of the library, and what is placed there.

    Raises ``DataOverflowError`` when none holds it.
    """
    version, bits = _written(list(optimal_data_chunks(text, minimum=_SHORTEST_CHUNK)), level)
    blocks = _blocks(version, level)
    words = _filled(bits, sum(data for data, _ in blocks))
    parts, start = [words], 0
    for data, correction in blocks:
        parts.append(_correction(words[start : start + data], correction))
        start += data
    return version, bytes(_interleaved(version, level)(b"".join(parts)))


def _written(chunks: Sequence[QRData], level: int, smallest: int = 1) -> tuple[int, _Bits]:
    """In a larger version the length of a chunk takes more bits, for which there may be no room in the one found."""
    sizes, bits = mode_sizes_for_version(smallest), _Bits()
    for chunk in chunks:
        bits.put(chunk.mode, 4)
        bits.put(len(chunk), sizes[chunk.mode])
        chunk.write(bits)
    version = bisect_left(BIT_LIMIT_TABLE[level], bits.length, smallest)
    if version > _LARGEST_VERSION:
        raise DataOverflowError
    return (version, bits) if sizes is mode_sizes_for_version(version) else _written(chunks, level, version)


def _filled(bits: _Bits, capacity: int) -> bytes:
    """The bits, an end, and padding, as ``capacity`` codewords."""
    bits.put(0, min(_TERMINATOR, 8 * capacity - bits.length))
    bits.put(0, -bits.length % 8)
    words = bits.value.to_bytes(bits.length // 8, "big")
    return words + (bytes((PAD0, PAD1)) * capacity)[: capacity - len(words)]


def _correction(block: bytes, count: int) -> bytes:
    """The ``count`` error correction codewords of a block: what remains of it, divided by the generator."""
    table, top, rest = _multiples(count), 8 * (count - 1), 0
    low = (1 << top) - 1
    for word in block:
        rest = (rest & low) << 8 ^ table[rest >> top ^ word]
    return rest.to_bytes(count, "big")


@lru_cache(maxsize=32)
def _multiples(count: int) -> list[int]:
    """The generator of ``count`` error correction codewords without its first term, times each codeword."""
    table = [0] * 256
    for word in range(1, 256):
        lowest = word & -word
        if word == lowest:
            product = bytes(gexp(glog(factor) + glog(word)) for factor in generators[count][1:])
            table[word] = int.from_bytes(product, "big")
        else:
            table[word] = table[word ^ lowest] ^ table[lowest]
    return table


@lru_cache(maxsize=32)
def _interleaved(version: int, level: int) -> Callable[[bytes], Any]:
    """Takes data codewords and then error correction codewords of all blocks in the order in which they are placed."""
    places, start = list[int](), 0
    blocks = _blocks(version, level)
    for counts in zip(*blocks, strict=True):  # all data codewords come first
        own = []
        for count in counts:
            own.append(range(start, start + count))
            start += count
        places += [place for column in zip_longest(*own) for place in column if place is not None]
    return itemgetter(*places)


def _blocks(version: int, level: int) -> list[tuple[int, int]]:
    """How many data and error correction codewords each block has."""
    return [(data, total - data) for total, data in rs_blocks(version, level)]
