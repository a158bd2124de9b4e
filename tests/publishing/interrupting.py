"""A machine that fails at one of the changes that a command makes below a folder.

``python -m tests.publishing.interrupting FOLDER SETTINGS`` reads one order a line and answers each with one, in JSON.
Each command runs in a process of its own, forked from this one, which has imported everything but has never worked
itself: what a fork does is what a process of its own would do, without the seconds that Python needs to start.
"""

import errno
import importlib
import json
import os
import signal
import sys
from contextlib import suppress
from typing import Any

from plugins.bridge import run as bridge
from plugins.bridge.code import program_digest
from plugins.commands import publishing
from tests.workshop import invoked

_CHANGES = {"os.rename", "os.link", "os.symlink", "os.mkdir", "os.remove", "os.rmdir", "os.utime", "os.chmod", "open"}
_FREEING = {"os.remove", "os.rmdir", "os.rename", "os.chmod"}
_HUNG = 120
"""Seconds."""


def main() -> None:
    folder, settings = sys.argv[1:]
    for module in (publishing, bridge):
        vars(module)["PUBLISHING_SETTINGS"] = settings
    program_digest()
    for order in sys.stdin:
        answer = _forked(folder, *json.loads(order))
        for name in answer.pop("modules", []):
            with suppress(Exception):
                importlib.import_module(name)
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()


def _forked(folder: str, how: str, number: int, line: list[str]) -> dict[str, Any]:
    """What came of a command; a killed one says nothing."""
    said = os.memfd_create("said")
    process = os.fork()
    if not process:
        try:
            signal.alarm(_HUNG)
            os.write(said, json.dumps(_done(folder, how, number, line)).encode())
        finally:
            os._exit(0)
    _, status = os.waitpid(process, 0)
    with os.fdopen(said, "rb") as stream:
        stream.seek(0)
        text = stream.read()
    killed = {"returncode": os.waitstatus_to_exitcode(status), "stdout": "", "changes": []}
    answer: dict[str, Any] = json.loads(text) if text else killed
    return answer


def _done(folder: str, how: str, number: int, line: list[str]) -> dict[str, object]:
    """How the command ended and each change that it made, which it begins to count now."""
    fault = Fault(folder, how, number)
    sys.addaudithook(fault)
    run = invoked(line)
    return {**run._asdict(), "changes": fault.changes, "modules": list(sys.modules)}


class Fault:
    """An audit hook: at the change of that number below the folder this process is killed, or the disk is full.

    It is full from then on. Only what this process does itself is counted.
    """

    def __init__(self, folder: str, how: str, number: int) -> None:
        self.changes = list[str]()
        self._folder, self._how, self._number, self._process = folder, how, number, os.getpid()

    def __call__(self, event: str, values: tuple[object, ...]) -> None:
        """Called by Python before whatever it does."""
        if event not in _CHANGES or os.getpid() != self._process or not _is_below(self._folder, values):
            return
        if event == "open" and not _is_writing(values):
            return
        self.changes.append(f"{event} {values[0]!s}")
        if self._how == "kill" and len(self.changes) == self._number:
            os.kill(self._process, signal.SIGKILL)
        if self._how == "full" and 0 < self._number <= len(self.changes) and event not in _FREEING:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(values[0]))


def _is_below(folder: str, values: tuple[object, ...]) -> bool:
    return any(isinstance(value, str | bytes) and os.fsdecode(value).startswith(folder) for value in values[:2])


def _is_writing(values: tuple[object, ...]) -> bool:
    flags = values[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


if __name__ == "__main__":
    main()
