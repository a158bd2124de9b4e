"""What came of each file of ``content/``, kept from build to build: an unchanged file is not read again.

A record is used when nothing can have changed: the file's bytes, all answers to what was asked about others
(``asking.py``), the time for which the announcement stands as it does, and what every file is read with, which is the
key of all records: the program, the town, the place of the folder. What has a fault is not kept, so an editor who mends
one file waits for that file only, and messages are as fresh as the rest.

Records stand in some tens of files of the store, each of which is written anew when one of its records has changed.
"""

import gc
import os
import time
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from copy import copy
from pathlib import Path
from typing import Any

from ..domain.digest import digest
from ..domain.town import Town
from .code import program_digest
from .content_folder import Folder
from .record import Body, Record
from .shares import packed, unpacked
from .state import seal, settled, told
from .store import Store

_KIND, _MOST, _EACH = "inhalt", 150, 400


class Records:
    """The records of one content folder. Without a store nothing is known and nothing kept.

    ``before`` are those of an earlier reading by the same process, which has them in memory.
    """

    def __init__(
        self, store: Store | None, folder: Folder, town: Town, count: int, before: "Records | None" = None
    ) -> None:
        self._store, self._place, self._shares = store, digest(folder.path)[:16], 1
        self._key = digest(program_digest(), town, folder.path, folder.label)
        while self._shares * _EACH < count:
            self._shares *= 2
        self._known: dict[str, Record[Any]] = {}
        self._used: dict[str, Record[Any]] = {}
        self._stale = set[int]()
        known = before.handed_on(self._key, self._shares) if before else None
        if known is None:
            self._load()
        else:
            self._known = known

    def handed_on(self, key: str, shares: int) -> dict[str, Record[Any]] | None:
        """What holds by now, to a later reading in the same process, unless that reads with other things."""
        return self._used if (self._key, self._shares) == (key, shares) else None

    def without(self, paths: Collection[str]) -> "Records":
        """All that hold by now but for some paths, for another reading of these with the same things."""
        again = copy(self)
        again.read_anew(paths)
        return again

    def read_anew(self, paths: Collection[str]) -> None:
        """All that held is known from before; what stands at the ``paths`` is to be read."""
        self._known, self._stale = self._used, set(map(self._share, paths))
        self._used = {path: record for path, record in self._known.items() if path not in paths}

    def unchanged(self, path: str, file: Path) -> Record[Any] | None:
        """The record of a file whose bytes are as they were."""
        record = self._known.get(path)
        if record is None:
            return None
        with suppress(OSError):
            asked_at, found = time.time_ns(), os.lstat(file)
            if told(found) == record.state:
                return record
            if seal(file.read_bytes()) == record.seal:
                record.state = settled(asked_at, found)
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

    def forget(self, path: str) -> None:
        """Say that what is made of a path this time is not made of its file."""
        self._used.pop(path, None)

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
            self._store.save(_KIND, self._name(number), self._key.encode() + packed(records), most=_MOST)

    def _load(self) -> None:
        with _no_collection():
            for number in range(self._shares if self._store else 0):
                opened = self._store.opened(_KIND, self._name(number)) if self._store else None
                if opened and opened.content.startswith(self._key.encode()):
                    self._known.update(unpacked(opened, len(self._key)))
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
