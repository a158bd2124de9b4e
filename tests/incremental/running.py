"""Each command of a village runs in a process of its own, as it does for an editor, but need not import anything.

It is forked from this one, which therefore must not have used Typst: the threads of that do not live on in the fork,
which would wait for them for ever. What is dear and the same for all is made here or kept in a file for all of them.
"""

import hashlib
import io
import marshal
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import NamedTuple

from jinja2 import Environment

Hook = Callable[[str, tuple[object, ...]], None]

_HUNG, _BROKEN = 120, 99
"""Seconds, and an exit code."""


class Built(NamedTuple):
    """What came of a command: whether it ended well, and what it said."""

    is_done: bool
    text: str


@dataclass
class Running:
    """A command at work in a process of its own."""

    number: int
    said: int
    target: str

    def stopped(self) -> bool:
        """Wait until it stops in the middle, or ends; whether it goes on when told so."""
        self.status = os.waitpid(self.number, os.WUNTRACED)[1]
        return os.WIFSTOPPED(self.status)

    def go_on(self) -> Built:
        """What came of it, after it was stopped or has ended."""
        if os.WIFSTOPPED(self.status):
            os.kill(self.number, signal.SIGCONT)
            return self.finished()
        return self._ended(self.status)

    def finished(self) -> Built:
        """What comes of it; a killed one says nothing."""
        return self._ended(os.waitpid(self.number, 0)[1])

    def _ended(self, status: int) -> Built:
        with os.fdopen(self.said, "rb") as stream:
            stream.seek(0)
            text = stream.read().decode()
        code = os.waitstatus_to_exitcode(status)
        if code in {_BROKEN, -signal.SIGALRM}:
            raise RuntimeError(text or f"a command hangs for {_HUNG} seconds")
        return Built(code == 0, text.replace(f"»{self.target}«", "»output«"))


def begun(work: Callable[[], int], target: str) -> Running:
    """Let it work."""
    said = os.memfd_create("said")
    number = os.fork()
    if number:
        return Running(number, said, target)
    code = _BROKEN
    try:
        signal.alarm(_HUNG)
        sys.stdout, sys.stderr = io.StringIO(), io.StringIO()  # it may have to wait, and says so
        code = work()
        os.write(said, sys.stdout.getvalue().encode())
    except BaseException:  # noqa: BLE001 - whatever it is, a person wants to see it
        os.write(said, traceback.format_exc().encode())
    finally:
        os._exit(code)


def compile_once(folder: Path) -> None:
    """Let Jinja compile a text once, whichever build asks for it: that takes most of a build's time.

    Nothing else goes into compiling: the text, the name, the place, how it is read, and the filters, which it may call;
    where they are not those of the project, it is compiled anew.
    """
    compile_, known = Environment.compile, dict[str, CodeType]()

    def remembering(self: Environment, source: str, name: str | None = None, filename: str | None = None) -> CodeType:
        filters = [(key, made.__module__, made.__qualname__) for key, made in self.filters.items()]
        if any("<lambda>" in qualname for _, _, qualname in filters):
            return compile_(self, source, name, filename)
        around = (source, name, filename, self.trim_blocks, self.lstrip_blocks, filters)
        key = hashlib.sha256(repr(around).encode()).hexdigest()
        if key not in known:
            known[key] = _kept(folder / key, lambda: compile_(self, source, name, filename))
        return known[key]

    Environment.compile = remembering  # type: ignore[method-assign,assignment]


def _kept(file: Path, make: Callable[[], CodeType]) -> CodeType:
    with suppress(OSError, EOFError, ValueError):  # not there, or written by one that was killed
        found: CodeType = marshal.loads(file.read_bytes())  # noqa: S302 - written just now
        return found
    made = make()
    file.write_bytes(marshal.dumps(made))
    return made
