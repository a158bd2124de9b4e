"""Files and folders as a web server needs them: readable by everybody, with times that tell what is new."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BufferedWriter
from itertools import takewhile
from pathlib import Path
from tempfile import NamedTemporaryFile

from .output import Made

FOLDER_MODE, FILE_MODE = 0o755, 0o644
FOLDER_SEEN, FILE_SEEN = (0o777, 0o666) if os.name == "nt" else (FOLDER_MODE, FILE_MODE)
"""As the system tells these modes: Windows knows only whether a file may be written."""

_CAN_CHANGE_OPEN_FILE = os.chmod in os.supports_fd
"""Not Windows before Python 3.13, where all that is new may be read by whom the folder lets in."""


def public_folder(folder: Path) -> None:
    """Make the folder, and those missing above it, so that a web server may enter them, whatever the umask."""
    missing = takewhile(lambda each: not each.exists(), (folder, *folder.parents))
    for each in reversed(list(missing)):
        with suppress(FileExistsError):  # another build was quicker
            each.mkdir()
            each.chmod(FOLDER_MODE)


def write(folder: Path, outputs: Iterable[Made]) -> None:
    """Write the files below the folder; an ``OSError`` names the file, also where the system does not (disk full)."""
    for output in outputs:
        file = f"{folder}{os.sep}{output.path}"
        try:
            with _opened(file) as written:
                written.write(output.content)
                if _CAN_CHANGE_OPEN_FILE:
                    os.chmod(written.fileno(), FILE_MODE)  # noqa: PTH101 - an open file has no path
        except OSError as error:
            error.filename = error.filename or file
            raise


def rewrite(file: Path, content: bytes) -> None:
    """Other content for a file that somebody wrote: all or nothing, with its own permissions."""
    mode = file.stat().st_mode
    with NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as fresh:
        fresh.write(content)
    Path(fresh.name).chmod(mode)
    Path(fresh.name).replace(file)


def _opened(file: str) -> BufferedWriter:
    """The file, empty; a folder is made when it proves to be missing, as most that are written to stand there."""
    try:
        return open(file, "wb")  # noqa: PTH123 - thousands of files, which the caller closes
    except FileNotFoundError:
        public_folder(Path(file).parent)
        return open(file, "wb")  # noqa: PTH123 - as above


def keep_times(files: Iterable[tuple[str, str]]) -> None:
    """Of files and those whose place they take, an unchanged one keeps its time, a changed one gets a later second.

    Servers make ``ETag`` and ``Last-Modified`` from time (in seconds) and size: so a reader who asks again for an
    untouched feed hears 304 (RFC 9110, 15.4.5), and nobody misses a change of the same length in the same second.
    """
    for file, earlier in files:
        with suppress(OSError):  # there is none, or nobody lets us read it
            _keep_time(file, earlier)


def below(folder: Path) -> Iterator[str]:
    """The path of each file below the folder, seen from there."""
    for place, _, names in os.walk(folder):
        inside = f"{place}{os.sep}"[len(str(folder)) + 1 :]
        yield from (f"{inside}{name}" for name in names)


def _keep_time(file: str, earlier: str) -> None:
    before, now = os.stat(earlier), os.stat(file)  # noqa: PTH116 - thousands of files
    if not stat.S_ISREG(before.st_mode):
        return
    if before.st_size == now.st_size and Path(earlier).read_bytes() == Path(file).read_bytes():
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    elif int(now.st_mtime) <= int(before.st_mtime):
        later = int(before.st_mtime) + 1
        os.utime(file, (later, later))
