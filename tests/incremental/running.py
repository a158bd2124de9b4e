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
from functools import partial
from pathlib import Path
from types import CodeType
from typing import NamedTuple, TypeVar

from jinja2 import Environment

from plugins.bridge import code, rest
from plugins.feeds import icons
from plugins.formats import glyphs, page_picture

_T = TypeVar("_T")
Hook = Callable[[str, tuple[object, ...]], None]

_HUNG = 120
"""Seconds."""
_BROKEN, _INTERRUPTED = 99, 130
"""Exit codes."""


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
        ended = os.waitstatus_to_exitcode(status)
        if ended in {_BROKEN, -signal.SIGALRM}:
            raise RuntimeError(text or f"a command hangs for {_HUNG} seconds")
        return Built(ended == 0, text.replace(f"»{self.target}«", "»output«"))


def begun(work: Callable[[], int], target: str) -> Running:
    """Let it work."""
    said = os.memfd_create("said")
    number = os.fork()
    if number:
        return Running(number, said, target)
    ended = _BROKEN
    try:
        signal.alarm(_HUNG)
        sys.stdout, sys.stderr = io.StringIO(), io.StringIO()  # it may have to wait, and says so
        ended = work()
        os.write(said, sys.stdout.getvalue().encode())
    except KeyboardInterrupt:
        ended = _INTERRUPTED
    except BaseException:  # noqa: BLE001 - whatever it is, a person wants to see it
        os.write(said, traceback.format_exc().encode())
    finally:
        os._exit(ended)


def share(folder: Path) -> None:
    """Keep in the folder what takes most of the time of builds from nothing, whichever comes to it first.

    It is the work of others, or about typefaces, and depends on nothing but its arguments: compiled templates, which
    signs are drawn, pictures in few colours.
    """
    libraries, compile_ = code.libraries(), Environment.compile
    for module, name in ((glyphs, "undrawn"), (page_picture, "small_png"), (icons, "_drawn")):
        setattr(module, name, _shared(getattr(module, name), folder))
    for module in (code, rest):
        module.libraries = lambda: libraries  # type: ignore[attr-defined]

    def remembering(self: Environment, source: str, name: str | None = None, filename: str | None = None) -> CodeType:
        filters = [(key, *_named(made)) for key, made in self.filters.items()]
        if any("<lambda>" in qualname for _, _, qualname, _ in filters):  # what one does, its name does not tell
            return compile_(self, source, name, filename)
        around = (source, name, filename, self.trim_blocks, self.lstrip_blocks, filters)
        return _kept(folder, around, lambda: compile_(self, source, name, filename))

    Environment.compile = remembering  # type: ignore[method-assign,assignment]


def _named(made: Callable[..., object]) -> tuple[str, str, str]:
    """Module and name of a filter, and what is bound in it."""
    bound = f"{made.args}{made.keywords}" if isinstance(made, partial) else ""
    function = made.func if isinstance(made, partial) else made
    return function.__module__, function.__qualname__, bound


def _shared(function: Callable[..., _T], folder: Path) -> Callable[..., _T]:
    return lambda *values: _kept(folder, (function.__name__, values), lambda: function(*values))


def _kept(folder: Path, around: object, make: Callable[[], _T]) -> _T:
    file = folder / hashlib.sha256(repr(around).encode()).hexdigest()
    with suppress(OSError, EOFError, ValueError, TypeError):  # not there, or written by one that was killed
        found: _T = marshal.loads(file.read_bytes())  # noqa: S302 - written just now
        return found
    made = make()
    with suppress(OSError):  # a disk that is to be full
        file.write_bytes(marshal.dumps(made))  # type: ignore[arg-type]
    return made
