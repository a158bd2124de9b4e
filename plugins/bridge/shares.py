"""A share of the records as it stands in the store: first what every build reads of each, then the texts."""

import pickle
from collections.abc import Mapping
from functools import partial
from typing import Any

from ..domain.post import Post
from .kept import Parcel
from .record import Body, Record
from .store import Opened

_LENGTH = 8
"""Bytes of the length of the first part."""


def packed(records: Mapping[str, Record[Any]]) -> bytes:
    """The records, each with the place of its text."""
    rows, texts, end = dict[str, object](), list[bytes](), 0
    for path, record in records.items():
        body = record.body
        if body is None or not isinstance(body.made, Post):
            rows[path] = record
            continue
        parcel = Parcel.of(body.made)
        texts.append(parcel.read())
        start, end = end, end + len(texts[-1])
        rows[path] = (
            (record.state, record.seal, record.notes, record.head, record.answers),
            parcel.ready,
            (start, end),
            (body.problems, body.references, body.answers),
        )
    first = pickle.dumps(rows, pickle.HIGHEST_PROTOCOL)
    return b"".join((len(first).to_bytes(_LENGTH, "big"), first, *texts))


def unpacked(opened: Opened, begin: int) -> dict[str, Record[Any]]:
    """The records in a file from ``begin`` on; their texts are read from it when somebody asks for them."""
    at = begin + _LENGTH
    end = at + int.from_bytes(opened.content[begin:at], "big")
    rows: dict[str, Any] = pickle.loads(opened.content[at:end])  # noqa: S301 - ours, and sealed by the store
    opened.forget()
    return {path: row if isinstance(row, Record) else _record(row, opened, end) for path, row in rows.items()}


def _record(row: tuple[Any, ...], opened: Opened, begin: int) -> Record[Any]:
    (state, seal, notes, head, answers), ready, (start, end), told = row
    post = Parcel(ready, partial(opened.read, begin + start, begin + end)).post()
    return Record(state, seal, post.announcement, notes, head, answers, Body(post, *told))
