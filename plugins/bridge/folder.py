"""The folder with the finished site: replaced as a whole, or left as it is."""

import ctypes
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from errno import EACCES, EBUSY, ELOOP, EPERM, EROFS, EXDEV
from pathlib import Path

from . import in_place
from .output import OutputError
from .stage import Stage
from .writing import FOLDER_MODE, keep_times

_OURS = "assets/main.*.css"
"""Every build writes it, whatever outputs there are, so a folder without it was not made by a build."""

_FRESH, _PREVIOUS = "neu", "alt"
_UNMOVABLE = {EACCES, EBUSY, ELOOP, EPERM, EROFS, EXDEV}
_HERE, _EXCHANGE = -100, 2
"""Of Linux: ``AT_FDCWD`` and ``RENAME_EXCHANGE``, see renameat2(2)."""


def real(path: str | os.PathLike[str]) -> Path:
    """The folder that a link leads to: it is replaced, and the link stays. A circle of links is an ``OSError``."""
    folder = Path(os.path.realpath(path))
    if folder.is_symlink():
        raise OSError(ELOOP, os.strerror(ELOOP), str(path))
    return folder


@contextmanager
def staged(target: Path, *, is_part: bool = False) -> Iterator[Stage]:
    """An empty folder to write a site into, or a part of one; call it under the lock. Nothing of it stays behind.

    It stands beside the target, or in it when only a part is written or nothing can be made beside it. Raises
    ``OutputError`` when the target holds what is not ours.
    """
    if not is_part and target.exists() and not _is_replaceable(target):
        raise OutputError(target, "Hier stehen Dateien, die nicht von hier stammen. Bitte einen leeren Ordner angeben.")
    try:
        yield in_place.new_stage(target) if is_part or os.path.ismount(target) else _stage(target)
    finally:
        heal(target)


def put(stage: Stage, target: Path, paths: Sequence[str], gone: Iterable[str] | None = None) -> None:
    """Put the files that were ``staged``, which have these paths, into the target, in place of all that stands there.

    With ``gone``, only in place of what has the same path, and of the paths named.
    """
    if stage.is_inside:
        in_place.publish(target, stage, paths, gone)
        return
    try:
        keep_times(stage.beside(target, paths))
        if not _exchanged(stage.folder, target):
            if target.exists():
                target.rename(_made_beside(target, _PREVIOUS))
            stage.folder.rename(target)
    except OSError as error:
        if error.errno not in _UNMOVABLE or not target.is_dir():
            raise
        inside = in_place.new_stage(target)
        for path in paths:
            shutil.copy2(stage.file(path), inside.file(path))
        in_place.publish(target, inside, paths)


def heal(target: Path) -> None:
    """Finish or take back what a killed build began, also when the next one fails; call it under the lock.

    What someone else has left and nobody lets us delete stays, and does not matter.
    """
    if target.is_dir():
        in_place.finish(target)
    for previous in sorted(_beside(target, _PREVIOUS), key=lambda folder: folder.stat().st_ctime_ns, reverse=True):
        with suppress(OSError):
            previous.rename(target)  # fails unless nothing, or an empty folder, stands there
    for leftover in (*_beside(target, _PREVIOUS), *_beside(target, _FRESH)):
        shutil.rmtree(leftover, ignore_errors=True)


def _stage(target: Path) -> Stage:
    try:
        return Stage(_made_beside(target, _FRESH))
    except OSError as error:
        if error.errno in _UNMOVABLE and target.is_dir():
            return in_place.new_stage(target)
        raise


def _exchanged(fresh: Path, target: Path) -> bool:
    """Swap both in one step, so that no visitor finds nothing; ``False`` where system or file system cannot."""
    try:
        call = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(call(_HERE, os.fsencode(fresh), _HERE, os.fsencode(target), _EXCHANGE) == 0)


def _made_beside(target: Path, role: str) -> Path:
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}-{role}-", dir=target.parent))
    made.chmod(FOLDER_MODE)
    return made


def _beside(target: Path, role: str) -> Iterator[Path]:
    """What ``_made_beside`` has made for this folder, and not for another whose name begins alike."""
    name = re.compile(rf"\.{re.escape(target.name)}-{role}(-[a-z0-9_]+)?")
    with suppress(OSError):
        yield from [each for each in target.parent.iterdir() if name.fullmatch(each.name)]


def _is_replaceable(target: Path) -> bool:
    return target.is_dir() and (any(target.glob(_OURS)) or not any(in_place.remains(target)))
