"""What is known of a release, kept beside its website in one JSON file: what it holds, and what it was made of."""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

FILE = "verzeichnis.json"
_OWNER_ONLY = 0o600


class Standing(NamedTuple):
    """A file of the website: the digest of its content, and its size and time (in nanoseconds) as they were left."""

    seal: str
    size: int
    time: int


class Facts(NamedTuple):
    """Where a piece of a page leads on its own site, and the places that it has.

    A link is ``/path`` or ``/path#place``, or as it is written when it hangs on the page (``#place``, ``termin.ics``).
    """

    links: tuple[str, ...]
    places: tuple[str, ...]


class Pages(NamedTuple):
    """The pages of a site by the names of their pieces, and the facts of each piece."""

    made_of: Mapping[str, tuple[str, ...]]
    pieces: Mapping[str, Facts]


@dataclass(frozen=True, kw_only=True)
class Record:
    """A release: when it began (UTC), from which version of the content, what it holds back, what it followed.

    ``sources`` has the state of each file of the content as it was read (``bridge/state.py``); it is empty where the
    release keeps another file in its place. ``authority`` tells one town's site from another's, ``program`` one that
    checked it from another. ``hubs`` are to be told when one of the ``topics`` changes, which have the path of a feed
    with the address by which subscribers know it.
    """

    name: str
    version: str
    authority: str
    program: str
    before: str | None = None
    held: tuple[str, ...] = ()
    files: Mapping[str, Standing] = field(default_factory=dict)
    pages: Pages = field(default_factory=lambda: Pages({}, {}))
    sources: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    hubs: tuple[str, ...] = ()
    topics: Mapping[str, str] = field(default_factory=dict)


def save(folder: Path, record: Record) -> None:
    """Write it into a release's folder, all or nothing. Raises ``OSError``.

    It names files of the content as the disk does, also those whose names are no text, and is for its owner only.
    """
    numbers: dict[str, int] = {}

    def numbered(texts: Iterable[str]) -> list[int]:
        return [numbers.setdefault(text, len(numbers)) for text in texts]

    made_of = {path: numbered(names) for path, names in record.pages.made_of.items()}
    pieces = {name: [numbered(piece.links), numbered(piece.places)] for name, piece in record.pages.pieces.items()}
    told = {**vars(record), "pages": [made_of, pieces], "words": list(numbers)}
    fresh = folder / f".{FILE}"
    fresh.unlink(missing_ok=True)
    fresh.touch(_OWNER_ONLY)
    fresh.write_text(json.dumps(told, separators=(",", ":")), encoding="utf-8")
    os.replace(fresh, folder / FILE)  # noqa: PTH105 - as Path.replace, which reads the other way round


def loaded(folder: Path) -> Record | None:
    """The record of a release; ``None`` when there is none that can be understood."""
    with suppress(OSError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return _record(json.loads((folder / FILE).read_text("utf-8")))
    return None


def _record(told: dict[str, Any]) -> Record:
    words = told.pop("words")

    def texts(numbers: list[int]) -> tuple[str, ...]:
        return tuple([words[number] for number in numbers])

    made_of, pieces = told["pages"]
    pages = Pages(
        {path: texts(names) for path, names in made_of.items()},
        {name: Facts(texts(links), texts(places)) for name, (links, places) in pieces.items()},
    )
    made = {
        "held": tuple(told["held"]),
        "files": {path: Standing(*standing) for path, standing in told["files"].items()},
        "pages": pages,
        "sources": {path: tuple(state) for path, state in told["sources"].items()},
        "hubs": tuple(told.get("hubs", ())),
    }
    return Record(**told | made)
