"""One digest of everything that something is made of.

What an output, a paper, a picture or a kept file depends on is named by the digest of the values it is made from. A
value of a kind that is not known here is an error, so nothing can be left out of a digest unnoticed.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from pathlib import PurePath
from types import NoneType
from typing import Any
from zoneinfo import ZoneInfo

_PLAIN: tuple[tuple[type | tuple[type, ...], Callable[[Any], bytes]], ...] = (
    (Enum, lambda value: value.name.encode()),
    (str, lambda value: value.encode("utf-8", "surrogatepass")),
    (bytes, bytes),
    ((bool, int, float, NoneType, PurePath, date, timedelta), lambda value: str(value).encode()),
    (ZoneInfo, lambda value: value.key.encode()),
)
"""Kinds of plain values, and how each is written; a ``datetime`` is a ``date``."""


def digest(*values: object) -> str:
    """64 hexadecimal digits that are the same for equal values, and for no others.

    Fields of a dataclass that do not count when it is compared do not count here. A value with a ``digest`` of its own
    stands for itself. Raises ``TypeError`` for anything that is not plain data.

    >>> digest("a", 1) == digest("a", 1), digest("a", "b") == digest("ab", ""), digest(1) == digest("1")
    (True, False, False)
    """
    hasher = hashlib.sha256()
    for value in values:
        _walk(hasher, value)
    return hasher.hexdigest()


def _walk(hasher: "hashlib._Hash", value: object) -> None:
    kind, parts = _parts(value)
    if isinstance(parts, bytes):
        hasher.update(f"{kind}{len(parts)}:".encode() + parts)
    else:
        each = tuple(parts)
        hasher.update(f"{kind}{len(each)};".encode())
        for part in each:
            _walk(hasher, part)


def _parts(value: object) -> tuple[str, bytes | Iterable[object]]:
    """What a value consists of, with the name of its kind."""
    own = getattr(value, "digest", None)
    if isinstance(own, str):
        return "digest", own.encode()
    for kinds, written in _PLAIN:
        if isinstance(value, kinds):
            return type(value).__qualname__, written(value)
    return _compound(value)


def _compound(value: object) -> tuple[str, Iterable[object]]:
    if is_dataclass(value) and not isinstance(value, type):
        return type(value).__qualname__, [getattr(value, name) for name in _names(type(value))]
    if isinstance(value, Mapping):
        return "mapping", [part for pair in sorted(value.items(), key=lambda pair: str(pair[0])) for part in pair]
    if isinstance(value, tuple | list):
        return "sequence", value
    if isinstance(value, set | frozenset):
        return "set", sorted(value, key=str)
    raise TypeError(f"{type(value).__qualname__} is no plain value, so nothing can be made of it that is kept")


@lru_cache(maxsize=256)
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.compare)
