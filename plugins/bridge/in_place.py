"""Puts a finished site into a folder that cannot be renamed: a mount point, or one in a folder that is not ours."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from errno import EACCES
from pathlib import Path

from plugins.bridge.output import Made
from plugins.bridge.writing import FOLDER_MODE, keep_times, write

_STARTED, _READY, _LIST = ".aktuelles-neu-", ".aktuelles-neu-fertig", ".liste"
_OF_THE_SYSTEM = "lost+found"


def publish(target: Path, outputs: Iterable[Made]) -> None:
    """Write everything into a hidden folder first, then move it file by file.

    Until all is written, nothing else has changed. From then on the way leads forward only: ``finish`` can be
    interrupted and called again until it is done.
    """
    _refuse_closed_folders(target)
    stage = Path(tempfile.mkdtemp(prefix=_STARTED, dir=target))
    stage.chmod(0o700)  # whatever the umask; it becomes public piece by piece
    try:
        files = list(outputs)
        write(stage, files)
        keep_times(stage, target)
        write(stage, [Made(_LIST, "\0".join(file.path for file in files).encode())])
        stage.rename(target / _READY)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    try:
        finish(target)
    except KeyboardInterrupt:
        finish(target)
        raise


def finish(target: Path) -> None:
    """Move what is ready, and delete what no longer belongs here; also what a killed build began.

    No page may stand without what it shows or links to. So first comes what is new, then what changes, each time
    pages after other files, and deletions last.
    """
    ready = target / _READY
    if (ready / _LIST).is_file():
        paths = (ready / _LIST).read_bytes().decode().split("\0")
        for path in sorted(paths, key=lambda path: (os.path.lexists(target / path), path.endswith(".html"), path)):
            if (ready / path).is_file():
                _move(ready, target, path)
        _delete_all_but(target, set(paths))
        with suppress(OSError):  # of someone else who lets us write there
            target.chmod(FOLDER_MODE)
        (ready / _LIST).unlink()
    for leftover in target.glob(f"{_STARTED}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def remains(target: Path) -> Iterator[Path]:
    """What stands in the folder, but for what a build began and what a file system puts into its top folder."""
    return (each for each in target.iterdir() if each.name != _OF_THE_SYSTEM and not each.name.startswith(_STARTED))


def _move(ready: Path, target: Path, path: str) -> None:
    """Also where a folder was and a file is to be, or the other way round; links are never followed."""
    place = target / path
    for folder in list(reversed(place.parents))[len(target.parents) + 1 :]:
        if not _is_folder(folder):
            folder.unlink(missing_ok=True)
            folder.mkdir()
        with suppress(OSError):
            folder.chmod(FOLDER_MODE)
    if _is_folder(place):
        shutil.rmtree(place)
    (ready / path).replace(place)


def _delete_all_but(target: Path, kept: set[str]) -> None:
    """Pages first, while what they show still stands."""
    leftovers = sorted(set(_everything(target)) - {target / path for path in kept}, reverse=True)
    for place in sorted(leftovers, key=lambda place: place.suffix != ".html"):
        if not _is_folder(place):
            place.unlink()
    for place in leftovers:
        with suppress(OSError):  # not empty; or a mount point, and an empty folder harms nobody
            place.rmdir()


def _everything(target: Path) -> Iterator[Path]:
    """Files, links and folders below the target; what a link leads to is not in it."""
    for place in remains(target):
        yield place
        if _is_folder(place):
            yield from place.rglob("*")


def _is_folder(place: Path) -> bool:
    return place.is_dir() and not place.is_symlink()


def _refuse_closed_folders(target: Path) -> None:
    """Better before anything has moved than in the middle."""
    for each in (target, *_everything(target)):
        if _is_folder(each) and not _is_open(each):
            raise PermissionError(EACCES, os.strerror(EACCES), str(each))


def _is_open(folder: Path) -> bool:
    is_effective = os.access in os.supports_effective_ids
    return os.access(folder, os.R_OK | os.W_OK | os.X_OK, effective_ids=is_effective)
