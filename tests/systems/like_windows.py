"""Runs Invoke as if on Windows, as near as Linux comes to it: ``python like_windows.py check --content …``.

What Windows has not is taken away: modules, calls, flags and signals of POSIX, links for users without a right to them,
the mode of an open file (before Python 3.13), ``dlopen`` of the program itself. What it has instead stands in: a lock
by ``msvcrt``. Where our code opens a file as text without an encoding, which Windows would choose, the command ends
with 99. Not imitated are backslashes, drives, case, and files that cannot be deleted while they are open.
"""

import ctypes
import fcntl
import os
import shutil
import signal
import sys
import warnings
from collections.abc import Callable
from errno import EACCES, EINVAL
from importlib import import_module
from pathlib import Path
from types import ModuleType

from invoke.program import Program

NOT_THERE = ("fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty")
OF_POSIX = {
    os: (
        *("chown", "fchmod", "fchown", "fork", "forkpty", "geteuid", "getgid", "getuid", "killpg", "lchown", "mkfifo"),
        *("pread", "pwrite", "sched_getaffinity", "setsid", "statvfs", "uname", "wait3", "wait4"),
        *("O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK"),
    ),
    signal: ("SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGPIPE", "alarm", "pthread_sigmask", "setitimer"),
}
PROGRAM = Path(__file__).resolve().parents[2] / "plugins"


def locking(file: int, mode: int, count: int) -> None:
    """As ``msvcrt.locking`` with ``LK_NBLCK``: from the position on, for this process alone."""
    if mode != MSVCRT.LK_NBLCK:
        raise NotImplementedError(mode)
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, count, 0, os.SEEK_CUR)
    except OSError as error:
        raise PermissionError(EACCES, "Permission denied") from error


class MSVCRT(ModuleType):
    """What is needed of it."""

    LK_NBLCK = 2
    locking = staticmethod(locking)


def refused(*_: object, **__: object) -> None:
    """As for a user without the right to make links."""
    raise OSError(EINVAL, "A required privilege is not held by the client")


def by_path(chmod: Callable[..., None]) -> Callable[[object, int], None]:
    """Knows no open files."""

    def changed(path: object, mode: int, **_: object) -> None:
        if isinstance(path, int):
            raise TypeError("chmod: path should be string, bytes or os.PathLike, not int")
        chmod(path, mode)

    return changed


def by_name(library: Callable[[str], object]) -> Callable[[str | None], object]:
    """Opens no library that has no name."""

    def opened(name: str | None) -> object:
        if name is None:
            raise TypeError("expected str, got None")
        return library(name)

    return opened


def take_away() -> None:
    """What Windows has not, from the modules that have it here."""
    os.supports_fd.discard(os.chmod)
    stand_ins = {"chmod": by_path(os.chmod), "symlink": refused}
    for name, stand_in in stand_ins.items():
        setattr(os, name, stand_in)
    setattr(ctypes, "CDLL", by_name(ctypes.CDLL))  # noqa: B010 - a class, for types
    setattr(shutil, "_use_fd_functions", False)  # noqa: B010 - deletes by path there, without flags of POSIX
    for module, names in OF_POSIX.items():
        for name in names:
            delattr(module, name)
    for name in NOT_THERE:
        sys.modules[name] = None  # type: ignore[assignment] # an import of it fails


def mind_encodings() -> None:
    """End the command where our own code leaves the encoding to the system."""

    def strict(message: object, kind: type[Warning], file: str, line: int, *_: object) -> None:
        if issubclass(kind, EncodingWarning) and Path(file).resolve().is_relative_to(PROGRAM):
            sys.stderr.write(f"{file}:{line}: {message}\n")
            sys.stderr.flush()
            os._exit(99)

    warnings.showwarning = strict  # type: ignore[assignment]
    warnings.simplefilter("always", EncodingWarning)


def main() -> None:
    """The command line after the script's own name."""
    mind_encodings()
    take_away()
    sys.modules["msvcrt"] = MSVCRT("msvcrt")
    here, sys.platform = sys.platform, "win32"
    lock = import_module("plugins.bridge.lock")
    sys.platform = here
    if lock.msvcrt is not sys.modules["msvcrt"]:
        raise NotImplementedError("The lock is not the one of Windows.")
    Program(version="0").run(["invoke", *sys.argv[1:]])


if __name__ == "__main__":
    main()
