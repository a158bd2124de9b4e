"""The head of a file as written, and how its words are compared."""

import difflib
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar

from .unseen import bare

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Item:
    """One list item: its literal ``text``, or the ``parts`` of a nested map (``- Zeit: …`` / ``  Text: …``)."""

    line: int
    text: str
    parts: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One key of the head with the line it stands on; either ``value`` or ``items`` is filled.

    ``value_line`` is the line on which the value begins: the next one for a block.
    """

    key: str
    line: int
    value: str = ""
    items: tuple[Item, ...] = ()
    is_block: bool = False
    is_guess: bool = False
    """Read from a line that is no key as it stands, of which enough has been said."""

    @property
    def value_line(self) -> int:
        """Where the value begins."""
        return self.line + 1 if self.is_block else self.line


class Head(NamedTuple):
    """What the grammar makes of a file: fields in file order, and the body with the line it begins on."""

    fields: tuple[Field, ...]
    body: str
    body_line: int


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """Text as keys and fixed words are compared: without regard to case, normal form, spacing and what is unseen.

    >>> folded("GU\u0308LTIG  bis") == folded("Gültig bis")
    True
    """
    return unicodedata.normalize("NFC", bare(text)).casefold()


class Words(dict[str, _T]):
    """Some fixed words, and what each of them stands for."""

    @cached_property
    def by_folded(self) -> dict[str, _T]:
        """The same, to be found however they are spelt."""
        return {folded(word): value for word, value in self.items()}


def nearest(word: str, choices: Collection[str]) -> str | None:
    """The choice that was probably meant, or ``None`` when nothing is near.

    >>> nearest("Gueltig bis", ["Gültig ab", "Gültig bis"])
    'Gültig bis'
    """
    by_folded = {folded(choice): choice for choice in choices}
    near = difflib.get_close_matches(folded(word), by_folded, n=1, cutoff=0.7)
    return by_folded[near[0]] if near else None


def advice(word: str, choices: Collection[str]) -> str:
    """What to write instead of a word that does not exist: the one that was probably meant, else all there are.

    >>> advice("Gueltig bis", ["Gültig ab", "Gültig bis"]), advice("Farbe", ["Gültig ab", "Gültig bis"])
    ('Meinten Sie »Gültig bis«?', 'Möglich sind: Gültig ab, Gültig bis.')
    """
    meant = nearest(word, choices)
    return f"Meinten Sie »{meant}«?" if meant else f"Möglich sind: {', '.join(choices)}."
