"""Puts a finished site into a folder that cannot be renamed: a mount point, or one in a folder that is not ours."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from errno import EACCES
from pathlib import Path

from .output import Made
from .stage import Stage
from .writing import FOLDER_MODE, FOLDER_SEEN, keep_times, write

STARTED, _READY, _LIST, _GONE = ".aktuelles-neu-", ".aktuelles-neu-fertig", ".liste", ".weg"
_OF_THE_SYSTEM = "lost+found"


def new_stage(target: Path) -> Stage:
    """A hidden folder in the target to write into; nobody else may enter it, whatever the umask."""
    made = Path(tempfile.mkdtemp(prefix=STARTED, dir=target))
    made.chmod(0o700)  # it becomes public piece by piece
    return Stage(made, is_inside=True)


def publish(target: Path, stage: Stage, paths: Sequence[str], gone: Iterable[str] | None = None) -> None:
    """Move the files in the ``stage`` to their ``paths``, and delete the rest, or only what is ``gone``.

    Until now nothing else has changed. From here the way leads forward only: ``finish`` can be interrupted and called
    again until it is done.
    """
    try:
        _refuse_closed_folders(target, None if gone is None else [*paths, *gone])
        keep_times(stage.beside(target, paths))
        write(stage.folder, [Made(_LIST, "\0".join(paths).encode())])
        if gone is not None:
            write(stage.folder, [Made(_GONE, "\0".join(gone).encode())])
        stage.folder.rename(target / _READY)
    except BaseException:
        shutil.rmtree(stage.folder, ignore_errors=True)
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
    ready = Stage(target / _READY, is_inside=True)
    if (ready.folder / _LIST).is_file():
        paths, known = _listed(ready.folder / _LIST), set[Path]()
        for path in sorted(paths, key=lambda path: (os.path.lexists(target / path), path.endswith(".html"), path)):
            if os.path.isfile(ready.file(path)):  # noqa: PTH113 - thousands of files
                _move(ready.file(path), target, path, known)
        gone = ready.folder / _GONE
        _delete(target, map(target.joinpath, _listed(gone)) if gone.is_file() else _all_but(target, set(paths)))
        with suppress(OSError):  # of someone else who lets us write there
            _open(target)
        (ready.folder / _LIST).unlink()
    for leftover in target.glob(f"{STARTED}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _listed(file: Path) -> list[str]:
    return [os.fsdecode(path) for path in file.read_bytes().split(b"\0") if path]


def remains(target: Path) -> Iterator[Path]:
    """What stands in the folder, but for what a build began and what a file system puts into its top folder."""
    return (each for each in target.iterdir() if each.name != _OF_THE_SYSTEM and not each.name.startswith(STARTED))


def _move(file: str, target: Path, path: str, known: set[Path]) -> None:
    """Also where a folder was and a file is to be, or the other way round; links are never followed.

    Folders that are ``known`` are as they should be, and then so are those that the file goes into.
    """
    place = target / path
    for folder in list(reversed(place.parents))[len(target.parents) + 1 :]:
        if folder in known:
            continue
        known.add(folder)
        if not _is_folder(folder):
            folder.unlink(missing_ok=True)
            folder.mkdir()
        with suppress(OSError):
            _open(folder)
    if _is_folder(place):
        shutil.rmtree(place)
    os.replace(file, place)  # noqa: PTH105 - as above


def _open(folder: Path) -> None:
    """Let the server enter; a folder that lets it is not touched."""
    if stat.S_IMODE(folder.stat().st_mode) != FOLDER_SEEN:
        folder.chmod(FOLDER_MODE)


def _all_but(target: Path, kept: set[str]) -> set[Path]:
    return set(_everything(target)) - {target / path for path in kept}


def _delete(target: Path, places: Iterable[Path]) -> None:
    """Pages first, while what they show still stands; then the folders that are empty now."""
    leftovers = sorted(places, reverse=True)
    for place in sorted(leftovers, key=lambda place: place.suffix != ".html"):
        if not _is_folder(place):
            place.unlink(missing_ok=True)
    around = {folder for place in leftovers for folder in place.parents if target in folder.parents}
    for folder in sorted({*filter(_is_folder, leftovers), *around}, reverse=True):
        with suppress(OSError):  # not empty; or a mount point, and an empty folder harms nobody
            folder.rmdir()


def _everything(target: Path) -> Iterator[Path]:
    """Files, links and folders below the target; what a link leads to is not in it."""
    for place in remains(target):
        yield place
        if _is_folder(place):
            yield from place.rglob("*")


def _is_folder(place: Path) -> bool:
    return place.is_dir() and not place.is_symlink()


def _refuse_closed_folders(target: Path, paths: Iterable[str] | None) -> None:
    """Better before anything has moved than in the middle; with ``paths``, only theirs are looked at."""
    folders = {target / path.rpartition("/")[0] for path in paths or ()}
    around = None if paths is None else {each for folder in folders for each in (folder, *folder.parents)}
    for each in (target, *_everything(target)) if around is None else sorted(around):
        if (each == target or target in each.parents) and _is_folder(each) and not _is_open(each):
            raise PermissionError(EACCES, os.strerror(EACCES), str(each))


def _is_open(folder: Path) -> bool:
    is_effective = os.access in os.supports_effective_ids
    return os.access(folder, os.R_OK | os.W_OK | os.X_OK, effective_ids=is_effective)
