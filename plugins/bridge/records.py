"""What came of each file of ``content/``, kept from build to build: an unchanged file is not read again.

A record is used when nothing can have changed: the file's bytes, all answers to what was asked about others
(``asking.py``), the time for which the announcement stands as it does, and what every file is read with, which is the
key of all records: the program, the town, the place of the folder. What has a fault is not kept, so an editor who mends
one file waits for that file only, and messages are as fresh as the rest.

Records stand in some tens of files of the store, each of which is written anew when one of its records has changed.
"""

import gc
import pickle
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Generic, TypeVar

from plugins.bridge.asking import Answers
from plugins.bridge.code import program_digest
from plugins.bridge.content_folder import Folder
from plugins.bridge.kept import Parcel, Ready
from plugins.bridge.references import Reference
from plugins.bridge.state import State, seal, settled, told
from plugins.bridge.store import Store
from plugins.domain.announcement import Announcement
from plugins.domain.digest import digest
from plugins.domain.erasure import Erasure
from plugins.domain.page_source import PageSource
from plugins.domain.post import Page, Post
from plugins.domain.problems import Problem
from plugins.domain.text_notes import Notes
from plugins.domain.town import Town

_F = TypeVar("_F", bound=Announcement | PageSource | Erasure)
_M = TypeVar("_M", bound=Post | Page)
_KIND, _MOST, _EACH = "inhalt", 150, 400


@dataclass(frozen=True, slots=True)
class Body(Generic[_M]):
    """What came of a body: what is published, what was said about it, what was asked about others."""

    made: _M
    problems: tuple[Problem, ...]
    references: tuple[Reference, ...]
    answers: Answers

    def holds_at(self, now: datetime) -> bool:
        """Whether an announcement stands at ``now`` as it did."""
        if isinstance(self.made, Page):
            return True
        standing = self.made.standing
        has_begun = standing.holds_from is None or standing.holds_from <= now
        return has_begun and (standing.changes_at is None or now < standing.changes_at)

    def __reduce__(self) -> tuple[object, ...]:
        """Called by pickle: a post goes as a parcel."""
        told = self.problems, self.references, self.answers
        if isinstance(self.made, Page):
            return Body, (self.made, *told)
        parcel = Parcel.of(self.made)
        return _of_parcel, (parcel.ready, parcel.pickled, *told)


def _of_parcel(ready: Ready, pickled: bytes, *told: Any) -> Body[Post]:  # noqa: ANN401 - what a body was told
    return Body(Parcel(ready, pickled).post(), *told)


@dataclass(slots=True)
class Record(Generic[_F]):
    """What came of one file: the text looked at, its ``head`` read; ``body`` is there once it was rendered."""

    state: State
    seal: bytes
    found: _F
    notes: Notes
    head: str
    answers: Answers
    body: Body[Any] | None = None

    def __reduce__(self) -> tuple[object, ...]:
        """Called by pickle: an announcement is part of its post."""
        is_part = self.body is not None and isinstance(self.body.made, Post)
        found = None if is_part else self.found
        return _of_parts, (self.state, self.seal, found, self.notes, self.head, self.answers, self.body)


def _of_parts(state: State, seal: bytes, found: Any, *rest: Any) -> Record[Any]:  # noqa: ANN401 - parts of a record
    record: Record[Any] = Record(state, seal, found, *rest)
    if found is None and record.body:
        record.found = record.body.made.announcement
    return record


class Records:
    """The records of one content folder. Without a store nothing is known and nothing kept."""

    def __init__(self, store: Store | None, folder: Folder, town: Town, count: int) -> None:
        self._store, self._place, self._shares = store, digest(folder.path)[:16], 1
        self._key = digest(program_digest(), town, folder.path, folder.label)
        while self._shares * _EACH < count:
            self._shares *= 2
        self._known: dict[str, Record[Any]] = {}
        self._used: dict[str, Record[Any]] = {}
        self._stale = set[int]()
        self._load()

    def unchanged(self, path: str, file: Path) -> Record[Any] | None:
        """The record of a file whose bytes are as they were."""
        record = self._known.get(path)
        if record is None:
            return None
        with suppress(OSError):
            found = file.lstat()
            if told(found) == record.state:
                return record
            if seal(file.read_bytes()) == record.seal:
                record.state = settled(found)
                self._stale.add(self._share(path))
                return record
        return None

    def use(self, path: str, record: Record[Any]) -> None:
        """Say that a record holds, old or new."""
        self._used[path] = record
        if record is not self._known.get(path):
            self._stale.add(self._share(path))

    def get(self, path: str) -> Record[Any] | None:
        """The record that holds for a path."""
        return self._used.get(path)

    def add(self, path: str, body: Body[Any]) -> None:
        """Keep what came of a body."""
        record = self._used.get(path)
        if record is not None:
            record.body = body
            self._stale.add(self._share(path))

    def renew(self) -> None:
        """Say that nothing of what was kept is there any more."""
        self._stale.update(range(self._shares))

    def save(self) -> None:
        """Keep what holds for the next build, and forget the rest."""
        self._stale.update(self._share(path) for path in self._known.keys() - self._used.keys())
        if self._store is None or not self._stale:
            return
        shares: dict[int, dict[str, Record[Any]]] = {number: {} for number in self._stale}
        for path, record in self._used.items():
            number = self._share(path)
            if number in shares:
                shares[number][path] = record
        for number, records in shares.items():
            content = self._key.encode() + pickle.dumps(records, pickle.HIGHEST_PROTOCOL)
            self._store.save(_KIND, self._name(number), content, most=_MOST)

    def _load(self) -> None:
        with _no_collection():
            for number in range(self._shares if self._store else 0):
                content = self._store.load(_KIND, self._name(number)) if self._store else None
                if content and content.startswith(self._key.encode()):
                    self._known.update(pickle.loads(content[len(self._key) :]))  # noqa: S301 - ours, and sealed
                else:
                    self._stale.add(number)
        gc.freeze()  # all this stays till the end

    def _share(self, path: str) -> int:
        return zlib.crc32(path.encode(errors="surrogateescape")) % self._shares

    def _name(self, number: int) -> str:
        return f"{self._place}-{self._shares}-{number}"


@contextmanager
def _no_collection() -> Iterator[None]:
    """All that is loaded stays, so looking for garbage in between is waste."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
