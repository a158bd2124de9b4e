"""Names of a town in what an editor wrote: separated by commas, though a name may hold a comma or „und“ itself."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from .fields import folded, nearest

_OTHER_SEPARATORS = re.compile(r"\s*[,;/&+|]\s*|\s+(?:und|sowie|u\.)\s+", re.IGNORECASE)
_WHOLE_TOWN = re.compile(
    r"(?:(?:in|im|die|das|der|den|dem) )*(?:(?:alle[ns]?|(?:ganz|gesamt|komplett)(?:e[srnm]?)?|sämtliche[n]?)"
    r"(?: [\w-]+)?|überall|(?:stadt|gemeinde|kreis|landkreis)(?:weit|gebiet)?|keine?|-|–)"
)


class Piece(NamedTuple):
    """One name as it was written; ``name`` is the known one that it means, ``None`` when it is not known."""

    written: str
    name: str | None


def between_commas(text: str, names: Collection[str]) -> Iterator[Piece]:
    """The names in ``text``; of several readings the one with the longest names.

    >>> [piece.name for piece in between_commas("nord, Altstadt, süd", ["Nord", "Altstadt, Süd", "Altstadt"])]
    ['Nord', 'Altstadt, Süd']
    """
    return _pieces([part for part in re.split(r"[,\n]", text) if part.strip()], names)


def meant(text: str, names: Collection[str]) -> list[str] | None:
    """The names when they are only separated otherwise (``A und B``, ``A / B``), else ``None``."""
    pieces = list(_pieces(_OTHER_SEPARATORS.split(text), names))
    known = [piece.name or nearest(piece.written, names) for piece in pieces]
    return [name for name in known if name] if all(known) else None


def is_whole_town(text: str, town_names: Collection[str]) -> bool:
    """Whether it says that every part of the town is meant."""
    said = folded(text)
    return _WHOLE_TOWN.fullmatch(said) is not None or said in map(folded, town_names)


def _pieces(parts: list[str], names: Collection[str]) -> Iterator[Piece]:
    by_parts = _by_parts(tuple(names))
    longest = max(map(len, by_parts), default=1)
    at = 0
    while at < len(parts):
        for size in range(min(longest, len(parts) - at), 0, -1):
            name = by_parts.get(_key(parts[at : at + size]))
            if name or size == 1:
                yield Piece(", ".join(part.strip() for part in parts[at : at + size]), name)
                at += size
                break


@lru_cache(maxsize=16)
def _by_parts(names: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    by_parts = {_key(_OTHER_SEPARATORS.split(name)): name for name in names}
    return by_parts | {_key(re.split("[,\n]", name)): name for name in names}


def _key(parts: Collection[str]) -> tuple[str, ...]:
    return tuple(folded(part) for part in parts)
