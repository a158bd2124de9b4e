"""Brings a website into a folder of this machine: a mounted webspace, or that of another server."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ..bridge.output import OutputError
from ..bridge.writing import public_folder
from .folder import copied

_STARTED = ".aktuelles-neu"
_OURS = "stand.json"
_WITHIN = "Das ist der Ordner der Stände selbst. Bitte einen anderen angeben"
_FOREIGN = "Hier stehen Dateien, die nicht von hier stammen. Bitte einen leeren Ordner angeben"


def bring(website: Path, target: Path) -> None:
    """Make the folder hold what the website holds: new files, changed ones, changed pages, and deletions last.

    Each file is there from one moment to the next. Raises ``OutputError`` when the folder holds something, but no
    ``/stand.json``, or is the website's own, and ``OSError``.
    """
    if website.resolve() in (target.resolve(), *target.resolve().parents):
        raise OutputError(target, _WITHIN)
    public_folder(target)
    there, wanted = set(_files(target)), set(_files(website))
    if there - {_STARTED} and _OURS not in there:
        raise OutputError(target, _FOREIGN)
    changed = [path for path in wanted if path not in there or not _is_same(website / path, target / path)]
    for path in sorted(changed, key=lambda path: (path in there, ".html" in path, path == _OURS, path)):
        _put(website / path, target, path)
    gone = sorted(there - wanted, key=lambda path: (".html" not in path, path))
    for path in gone:
        (target / path).unlink(missing_ok=True)
    for folder in sorted({folder for path in gone for folder in Path(path).parents}, reverse=True):
        if folder.parts and not any((target / folder).iterdir()):
            (target / folder).rmdir()


def _put(source: Path, target: Path, path: str) -> None:
    place, started = target / path, target / _STARTED
    for folder in reversed(Path(path).parents[:-1]):
        if (target / folder).is_symlink() or (target / folder).is_file():
            (target / folder).unlink()
    public_folder(place.parent)
    started.unlink(missing_ok=True)
    copied(source, started)
    started.replace(place)


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            yield Path(place, name).relative_to(folder).as_posix()


def _is_same(file: Path, other: Path) -> bool:
    """By size and second, which no change leaves alone (``bridge/writing.py``).

    Where that differs by less than two, the file system may keep times no better (FAT), so the content decides: after
    a clock was set back, each change is but a second later than the one before.
    """
    mine, theirs = file.stat(), other.lstat()
    if mine.st_size != theirs.st_size or not stat.S_ISREG(theirs.st_mode):
        return False
    if int(mine.st_mtime) == int(theirs.st_mtime):
        return True
    return abs(mine.st_mtime - theirs.st_mtime) < 2 and file.read_bytes() == other.read_bytes()  # noqa: PLR2004 - seconds
