"""What a row of a front-matter table says about its key, and how a written key finds its row."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from .advice.date_messages import Around
from .advice.other_words import meanings
from .entry import Entry
from .fields import Field, folded, nearest

_BEHIND_A_WORD = re.compile(r"(?<=\w)\s*[*/_(].*")
_S_contra = TypeVar("_S_contra", contravariant=True)


def _nothing(_written: Sequence[Field], _field: Field, _around: Around) -> None:
    """No advice of its own."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row(Generic[_S_contra]):
    """One key that an editor may write.

    ``read`` turns what stands there into a value, given what the table's values may refer to (the town, files);
    ``None`` is none. ``fills`` names what that value becomes: an attribute, a part of one (``event.place``), or one
    name for each value of a pair. ``parts`` are the names in a nested map of its list, ``english`` Pelican's names.
    ``repeated`` says what to write instead when the key stands there twice or has a list that it cannot have, given all
    fields, the one that is too much, and what an example is made of.
    """

    name: str
    fills: str | tuple[str, str]
    read: Callable[[Entry, _S_contra], object]
    required: bool = False
    takes_list: bool = False
    parts: tuple[str, ...] = ()
    repeated: Callable[[Sequence[Field], Field, Around], str | None] = _nothing
    english: tuple[str, ...] = ()


Rows = tuple[Row[Any], ...]


def row_named(key: str, rows: Rows) -> Row[Any] | None:
    """The row a written key means."""
    return _by_name(rows).get(folded(key))


@lru_cache
def _by_name(rows: Rows) -> dict[str, Row[Any]]:
    return {folded(row.name): row for row in rows}


def advice_for_unknown(key: str, rows: Rows) -> tuple[str | None, str]:
    """The key that was probably meant, and what to write instead of one that does not exist."""
    wanted = folded(key)
    for row in rows:
        if wanted in map(folded, row.english):
            return row.name, f"Bitte auf Deutsch schreiben: »{row.name}«."
    names = [row.name for row in rows]
    words = meanings(names)
    word = nearest(_BEHIND_A_WORD.sub("", key), words)
    return (words[word], f"Meinten Sie »{words[word]}«?") if word else (None, f"Möglich sind: {', '.join(names)}.")
