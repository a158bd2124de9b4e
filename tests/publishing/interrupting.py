"""Runs a command of the project in which, at one of its changes to a folder, the machine fails.

``python -m tests.publishing.interrupting HOW NUMBER FOLDER COMMAND …``: at the change of that NUMBER below FOLDER the
process is killed (``kill``), or from then on the disk is full (``full``). NUMBER 0 only counts; standard error ends
with how many changes there were.
"""

import errno
import os
import signal
import sys

_CHANGES = {"os.rename", "os.link", "os.symlink", "os.mkdir", "os.remove", "os.rmdir", "os.utime", "open"}
_FREEING = {"os.remove", "os.rmdir", "os.rename"}


def main() -> None:
    how, number, folder, *line = sys.argv[1:]
    process, count = os.getpid(), 0

    def hook(event: str, values: tuple[object, ...]) -> None:
        nonlocal count
        if event not in _CHANGES or os.getpid() != process or not _is_below(folder, values):
            return
        if event == "open" and not _is_writing(values):
            return
        count += 1
        if how == "kill" and count == int(number):
            os.kill(process, signal.SIGKILL)
        if how == "full" and 0 < int(number) <= count and event not in _FREEING:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(values[0]))

    sys.addaudithook(hook)
    from tests.workshop import invoked  # noqa: PLC0415 - the hook sees all that follows

    run = invoked(line)
    sys.stdout.write(run.stdout)
    sys.stderr.write(f"{run.stderr}{count}\n")
    sys.exit(run.returncode)


def _is_below(folder: str, values: tuple[object, ...]) -> bool:
    return any(isinstance(value, str | bytes) and os.fsdecode(value).startswith(folder) for value in values[:2])


def _is_writing(values: tuple[object, ...]) -> bool:
    flags = values[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


if __name__ == "__main__":
    main()
