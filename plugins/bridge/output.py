"""Puts a finished site on the disk, all of it or nothing."""

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

_OURS = "assets/main.*.css"
"""Every build writes it, whatever outputs there are, so a folder without it was not made by a build."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site: path below the output folder, and its bytes.

    A page worth finding has its root-relative address in ``findable_at``, and in ``changed_at`` when an editor last
    changed it.
    """

    path: str
    content: bytes
    findable_at: str | None = None
    changed_at: datetime | None = None


class ForeignFolderError(Exception):
    """The output folder holds something that no build has put there."""


def replace_folder(target: Path, outputs: Iterable[Output]) -> None:
    """Write ``outputs`` beside ``target``, then put them in its place.

    Until everything is written, ``target`` stays as it was; a build killed in between is healed by the next one.
    Raises ``ForeignFolderError`` rather than delete what is not ours. The outputs must not clash.
    """
    heal(target)
    if target.exists() and not _is_replaceable(target):
        raise ForeignFolderError(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    for leftover in target.parent.glob(f".{target.name}-neu-*"):
        shutil.rmtree(leftover)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-neu-", dir=target.parent))
    fresh.chmod(0o755)
    try:
        _write(fresh, outputs)
        _keep_times(fresh, target)
        _swap(fresh, target)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def clashes(outputs: Iterable[Output]) -> list[str]:
    """The paths that two outputs claim, or that lie below another output as if it were a folder."""
    seen, twice = set[str](), []
    for output in outputs:
        if output.path in seen:
            twice.append(output.path)
        seen.add(output.path)
    return twice + [path for path in seen if any(str(parent) in seen for parent in PurePosixPath(path).parents)]


def _write(folder: Path, outputs: Iterable[Output]) -> None:
    for output in outputs:
        file = folder / output.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output.content)


def _keep_times(fresh: Path, target: Path) -> None:
    """An unchanged file keeps its time, and a changed one gets a later second.

    Servers make ``ETag`` and ``Last-Modified`` from time (in seconds) and size: so a reader who asks again for an
    untouched feed hears 304 (RFC 9110, 15.4.5), and nobody misses a change of the same length in the same second.
    """
    for file in fresh.rglob("*"):
        earlier = target / file.relative_to(fresh)
        if not file.is_file() or not earlier.is_file():
            continue
        before, now = earlier.stat(), file.stat()
        if before.st_size == now.st_size and earlier.read_bytes() == file.read_bytes():
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        elif int(now.st_mtime) <= int(before.st_mtime):
            later = int(before.st_mtime) + 1
            os.utime(file, (later, later))


def _swap(fresh: Path, target: Path) -> None:
    previous = _previous(target)
    if target.exists():
        target.rename(previous)
    fresh.rename(target)
    shutil.rmtree(previous, ignore_errors=True)


def heal(target: Path) -> None:
    """Finish what a killed build left between the two renames, also when the next one fails."""
    previous = _previous(target)
    if previous.exists() and target.exists():
        shutil.rmtree(previous)
    elif previous.exists():
        previous.rename(target)


def _previous(target: Path) -> Path:
    return target.parent / f".{target.name}-alt"


def _is_replaceable(target: Path) -> bool:
    return target.is_dir() and (any(target.glob(_OURS)) or not any(target.iterdir()))
