"""One build at a time into one folder."""

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from errno import EROFS
from pathlib import Path

from .output import OutputError, shown
from .writing import public_folder

_PATIENCE = 600.0
"""Seconds that a build waits for another: longer than a whole build of a large town takes, and short enough that a
build which hangs is noticed and scheduled ones do not pile up behind it."""

_HOLDER = re.compile(r"(\d+) (\d{4}-\d\d-\d\d \d\d:\d\d)\n")
_held = set[Path]()

if sys.platform == "win32":
    import msvcrt

    def _is_taken(file: int) -> bool:
        """Lock a byte that nobody reads, far behind the text: a locked one cannot be read by others."""
        os.lseek(file, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _is_taken(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def locked(target: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Nobody else builds into ``target`` meanwhile; what already holds the lock may ask for it again.

    The operating system holds the lock and gives it up when the process ends, however it ends: a file that stays
    behind locks nobody out, whoever made it. Waits for ``patience`` seconds, saying so once on stderr, and then raises
    ``OutputError``. Raises ``OSError`` where there can be no lock.
    """
    if target in _held:
        yield
        return
    place, file = _acquired(target, patience)
    _held.add(target)
    try:
        yield
    finally:
        _held.remove(target)
        if place != target:
            with suppress(OSError):  # of someone else, or Windows: it may stay
                place.unlink()
        os.close(file)


def _acquired(target: Path, patience: float) -> tuple[Path, int]:
    """What is locked, and its descriptor.

    Whoever had the lock before us has deleted the file, so make sure that ours is the one that others will find.
    """
    until, has_spoken = time.monotonic() + patience, False
    while True:
        place, file = _opened(target)
        is_ours = _is_taken(file)
        if is_ours and _is_still_at(place, file):
            _sign(place, file, target)
            return place, file
        busy = "" if is_ours else f"Hier baut schon {_holder(file)}."
        os.close(file)
        if busy and time.monotonic() >= until:
            raise OutputError(target, f"{busy} Bitte später noch einmal versuchen.")
        if busy and not has_spoken and sys.stderr:
            sys.stderr.write(f"{shown(target)}: {busy} Es geht weiter, sobald er fertig ist …\n")
            has_spoken = True
        time.sleep(0.1)


def _opened(target: Path) -> tuple[Path, int]:
    """A file beside the folder; where none can be made, the folder itself, which can then not be renamed either.

    A file that someone else has left need only be readable to be locked.
    """
    public_folder(target.parent)
    place = target.parent / f".{target.name}.lock"
    careful = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        return place, os.open(place, os.O_RDWR | os.O_CREAT | careful, 0o644)
    except OSError as error:
        if not isinstance(error, PermissionError) and error.errno != EROFS:
            raise
        if place.exists():
            return place, os.open(place, os.O_RDONLY | careful)
        if not target.is_dir():
            raise
    return target, os.open(target, os.O_RDONLY)


def _is_still_at(place: Path, file: int) -> bool:
    try:
        return os.path.samestat(place.lstat(), os.fstat(file))
    except FileNotFoundError:
        return False


def _sign(place: Path, file: int, target: Path) -> None:
    """Say in the file who builds since when, as far as we may write there."""
    if place == target:
        return
    with suppress(OSError):
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, f"{os.getpid()} {datetime.now().astimezone():%Y-%m-%d %H:%M}\n".encode())
        place.chmod(0o644)  # so that others can read it, whatever our umask


def _holder(file: int) -> str:
    """Who builds, as far as we know; others may write there, so nothing else of it reaches the terminal."""
    text = ""
    with suppress(OSError):
        os.lseek(file, 0, os.SEEK_SET)
        text = os.read(file, 100).decode(errors="replace")
    signed = _HOLDER.fullmatch(text)
    return "ein anderer Vorgang" + (f" (Prozess {signed[1]}, seit {signed[2]})" if signed else "")
