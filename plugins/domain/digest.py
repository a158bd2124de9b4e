"""One digest of everything that something is made of.

What an output, a paper, a picture or a kept file depends on is named by the digest of the values it is made from. A
value of a kind that is not known here is an error, so nothing can be left out of a digest unnoticed.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from enum import Enum
from functools import partial
from itertools import chain
from operator import attrgetter
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

_Put = Callable[[bytes], None]
_Parts = Callable[[Any], Collection[object]]
_WRITERS: dict[type, Callable[[Any, _Put], None]] = {}


def digest(*values: object) -> str:
    """64 hexadecimal digits that are the same for equal values, and for no others.

    Fields of a dataclass that do not count when it is compared do not count here. A value with a ``digest`` of its own
    stands for itself. Raises ``TypeError`` for anything that is not plain data.

    >>> digest("a", 1) == digest("a", 1), digest("a", "b") == digest("ab", ""), digest(1) == digest("1")
    (True, False, False)
    """
    parts: list[bytes] = []
    _walk(values, parts.append)
    return hashlib.sha256(b"".join(parts)).hexdigest()


def _walk(values: Iterable[object], put: _Put) -> None:
    for value in values:
        if type(value) is str:  # as its writer would, for most values are text
            content = value.encode("utf-8", "surrogatepass")
            put(b"str%d:%b" % (len(content), content))
            continue
        kind = type(value)
        writer = _WRITERS.get(kind)
        if writer is None:
            writer = _WRITERS[kind] = _writer(kind)
        writer(value, put)


def _writer(kind: type) -> Callable[[Any, _Put], None]:
    """How values of a kind are written: always the name of the kind, the length, and what they consist of."""
    for kinds, written in _PLAIN:
        if issubclass(kind, kinds):
            return _put_text if kind is str else partial(_put_plain, kind.__qualname__.encode(), written)
    name, parts = _compound(kind)
    has_own = hasattr(kind, "digest") or "digest" in _names(kind)
    return partial(_put_own if has_own else _put_compound, name, parts)


def _put_text(value: str, put: _Put) -> None:
    content = value.encode("utf-8", "surrogatepass")
    put(b"str%d:%b" % (len(content), content))


def _put_plain(name: bytes, written: Callable[[Any], bytes], value: object, put: _Put) -> None:
    content = written(value)
    put(b"%b%d:%b" % (name, len(content), content))


def _put_own(name: bytes, parts: _Parts, value: Any, put: _Put) -> None:  # noqa: ANN401 - a part of a writer
    own = value.digest
    if isinstance(own, str):
        put(b"digest%d:%b" % (len(own), own.encode()))
    else:
        _put_compound(name, parts, value, put)


def _put_compound(name: bytes, parts: _Parts, value: Any, put: _Put) -> None:  # noqa: ANN401 - as above
    each = parts(value)
    put(b"%b%d;" % (name, len(each)))
    if each:
        _walk(each, put)


def _compound(kind: type) -> tuple[bytes, _Parts]:
    """What values of a kind are called, and what they consist of."""
    if is_dataclass(kind):
        names = _names(kind)
        many = attrgetter(*names) if len(names) > 1 else None
        # A kind that adds no fields to another is the same values, kept in another way.
        own = next(each for each in kind.__mro__ if "__dataclass_fields__" in vars(each))
        return own.__qualname__.encode(), many or partial(_one_by_one, names)
    if issubclass(kind, Mapping):
        return b"mapping", _pairs
    if issubclass(kind, tuple | list):
        return b"sequence", _same
    if issubclass(kind, set | frozenset):
        return b"set", lambda value: sorted(value, key=str)
    raise TypeError(f"{kind.__qualname__} is no plain value, so nothing can be made of it that is kept")


def _one_by_one(names: tuple[str, ...], value: object) -> Collection[object]:
    return [getattr(value, name) for name in names]


def _pairs(value: Any) -> Collection[object]:  # noqa: ANN401 - a mapping of whatever is plain
    return list(chain.from_iterable((name, value[name]) for name in sorted(value, key=str)))


def _same(value: Collection[object]) -> Collection[object]:
    return value


def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.compare) if is_dataclass(kind) else ()
