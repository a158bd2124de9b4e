"""What is dear to make and depends on known inputs only: kept from build to build under its content's hash."""

import hashlib
import os
import pickle
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from errno import EIO
from pathlib import Path
from threading import Lock
from typing import BinaryIO, TypeVar

_NOTEBOOKS, _MOST_NOTEBOOKS = "notizen", 100
_SEAL = hashlib.sha256().digest_size
_T = TypeVar("_T")


class _Notebook:
    """Small things by name, each pickled by itself; what a build that needs most of them does not need is forgotten."""

    def __init__(self, content: bytes | None) -> None:
        self._known: dict[str, bytes] = pickle.loads(content) if content else {}  # noqa: S301 - ours, and sealed
        self._used = dict[str, bytes]()
        self._is_new = False

    def remembered(self, name: str, make: Callable[[], _T]) -> _T:
        known = self._used.get(name) or self._known.get(name)
        if known is not None:
            self._used[name] = known
            found: _T = pickle.loads(known)  # noqa: S301 - ours, and sealed
            return found
        made = make()
        self._used[name] = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        self._is_new = True
        return made

    def knows(self, name: str) -> bool:
        return name in self._used or name in self._known

    def content(self) -> bytes | None:
        """What to write; ``None`` when it would be the same."""
        is_needed = 2 * len(self._used) >= len(self._known)
        if not self._is_new and (not is_needed or len(self._used) == len(self._known)):
            return None
        return pickle.dumps(self._used if is_needed else self._known | self._used, pickle.HIGHEST_PROTOCOL)


class Opened:
    """A kept file that is whole: ``content`` as long as nobody forgets it, and parts of it as it was when opened."""

    def __init__(self, file: BinaryIO, content: bytes) -> None:
        self._file, self._lock, self.content = file, Lock(), content

    def __del__(self) -> None:
        self._file.close()

    def forget(self) -> None:
        """The content is not needed in memory."""
        self.content = b""

    def read(self, start: int, end: int) -> bytes:
        """A part of the content, from the file that was opened, whatever stands under its name by now.

        Raises ``OSError``, also when somebody has shortened the file: what is not whole must not be kept on.
        """
        if hasattr(os, "pread"):  # processes that share the file share its position, too
            part = os.pread(self._file.fileno(), end - start, _SEAL + start)
        else:
            with self._lock:
                self._file.seek(_SEAL + start)
                part = self._file.read(end - start)
        if len(part) < end - start:
            raise OSError(EIO, os.strerror(EIO), self._file.name)
        return part


class Store:
    """A folder of made files, one subfolder a kind; ``is_fresh`` makes everything anew.

    What a build did not ask for goes at its end, kind by kind, so the folder holds what the last build needed.

    The store is a help and never a need. Each file begins with a digest of what it is and holds, so a half, changed,
    swapped or foreign one is noticed and made anew (which is why nothing waits for the disk, as fsync does). Where
    nothing can be read, written or deleted, builds go on without it. Several may use it at once: what one sweeps,
    another makes again.
    """

    def __init__(self, folder: Path, *, is_fresh: bool = False) -> None:
        self._folder, self._is_fresh = folder, is_fresh
        self._used: dict[str, set[str]] = {}
        self._remembered: dict[str, _Notebook] = {}

    def __str__(self) -> str:
        return str(self._folder)

    def read_only(self) -> "Store":
        """One that knows what this has kept, and keeps nothing itself: for a look that must leave no trace."""
        return _ReadOnlyStore(self._folder, is_fresh=self._is_fresh)

    def kept(self, kind: str, name: str, make: Callable[[], bytes]) -> bytes:
        """What ``make`` returned under the same ``name`` before, or returns now.

        The name is the digest of everything that the result depends on (``plugins/domain/digest.py``).
        """
        self.use(kind, name)
        file = self._folder / kind / name
        content = None if self._is_fresh else _read(file)
        if content is None:
            content = make()
            _write(file, content)
        return content

    def use(self, kind: str, name: str) -> None:
        """Say that what is kept under the name is needed, though nobody asks for it now."""
        self._used.setdefault(kind, set()).add(name)

    def load(self, kind: str, name: str) -> bytes | None:
        """What was last saved under a name, of those that change; ``None`` when there is nothing or it is not whole."""
        return None if self._is_fresh else _read(self._folder / kind / name)

    def opened(self, kind: str, name: str) -> Opened | None:
        """As ``load``, of what is large and mostly not needed."""
        return None if self._is_fresh else _opened(self._folder / kind / name)

    def save(self, kind: str, name: str, content: bytes, most: int = 20) -> None:
        """Keep it until something else is saved under the name; of a kind, only the ``most`` newest stay."""
        _write(self._folder / kind / name, content)
        with suppress(OSError):
            saved = sorted((self._folder / kind).iterdir(), key=lambda file: file.lstat().st_mtime_ns)
            for file in saved[:-most]:
                _delete(file)

    def forget(self) -> bool:
        """Delete all that earlier builds have kept, whatever it is; whether nothing is left."""
        self._used.clear()
        self._remembered.clear()
        with suppress(FileNotFoundError):
            try:
                kinds = [place for place in self._folder.iterdir() if place.is_dir() and not place.is_symlink()]
            except NotADirectoryError:
                kinds = []
            for kind in kinds:
                _delete(kind)
            return not any(map(os.path.lexists, kinds))
        return True

    def remembered(self, kind: str, name: str, make: Callable[[], _T]) -> _T:
        """As ``kept``, for small things: all of a kind stand in one file, which is read and written once a build."""
        return self._notebook(kind).remembered(name, make)

    def remembers(self, kind: str, name: str) -> bool:
        """Whether an earlier build has left it, or this one has made it."""
        return self._notebook(kind).knows(name)

    def _notebook(self, kind: str) -> _Notebook:
        notebook = self._remembered.get(kind)
        if notebook is None:
            notebook = self._remembered.setdefault(kind, _Notebook(self.load(_NOTEBOOKS, kind)))
        return notebook

    def save_notes(self) -> None:
        """Write what this run remembers."""
        for kind, notebook in self._remembered.items():
            content = notebook.content()
            if content is not None:
                self.save(_NOTEBOOKS, kind, content, most=_MOST_NOTEBOOKS)

    def sweep(self) -> None:
        """Delete what this build has not used, among the kinds that it used at all, and write what it remembers."""
        self.save_notes()
        for kind, names in self._used.items():
            with suppress(OSError):
                for file in (self._folder / kind).iterdir():
                    if file.name not in names:
                        _delete(file)


class _ReadOnlyStore(Store):
    """Reads, and does not write."""

    def kept(self, kind: str, name: str, make: Callable[[], bytes]) -> bytes:
        """As there, but what is made is forgotten."""
        known = self.load(kind, name)
        return make() if known is None else known

    def save(self, kind: str, name: str, content: bytes, most: int = 20) -> None:
        """Nothing is written."""


def _read(file: Path) -> bytes | None:
    """What was kept in the file; ``None`` when it is missing, broken or foreign."""
    found = _opened(file)
    return found.content if found else None


def _opened(file: Path) -> Opened | None:
    with suppress(OSError):
        if file.is_file():  # a pipe would never end
            opened = Opened(file.open("rb", buffering=0), b"")
            sealed = opened.read(-_SEAL, file.stat().st_size - _SEAL)
            opened.content = sealed[_SEAL:]
            return opened if sealed[:_SEAL] == _seal(file, opened.content) else None
    return None


def _write(file: Path, content: bytes) -> None:
    """All or nothing: under a name of its own first, since a build may be killed and others write the same."""
    unfinished = file.with_suffix(f".{secrets.token_hex(8)}")
    with suppress(OSError):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(_seal(file, content) + content)
            if file.is_dir():
                _delete(file)
            unfinished.replace(file)
        finally:
            _delete(unfinished)


def _seal(file: Path, content: bytes) -> bytes:
    found = hashlib.sha256(f"{file.parent.name}/{file.name}/".encode())
    found.update(content)
    return found.digest()


def _delete(place: Path) -> None:
    with suppress(OSError):
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink()
