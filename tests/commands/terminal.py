"""A command on a real terminal (a pseudo-terminal), with somebody in front of it who reads before typing."""

import os
import pty
import re
import select
import signal
import sys
import time
from pathlib import Path
from typing import NamedTuple

from tests.tools import ROOT

ENTER, CTRL_C, CTRL_D, CTRL_U = "\r", "\x03", "\x04", "\x15"
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\r")
_PATIENCE = 60
"""Seconds without a word after which something is broken; nobody waits so long when it is not."""


class Talk(NamedTuple):
    """How a command ended, and all that stood on the screen."""

    code: int
    screen: str


def pasted(text: str) -> str:
    """Text as a terminal hands it on that was pasted (bracketed paste)."""
    return f"\x1b[200~{text}\x1b[201~"


def talk(line: list[str], answers: list[tuple[str, str]], environment: dict[str, str] | None = None) -> Talk:
    """Start ``invoke``, wait for each text to appear behind what was read before, and type what belongs to it."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        own = {"TERM": "xterm", "VISUAL": "", "EDITOR": "", "COLUMNS": "100", "LINES": "40"}
        os.execve(sys.executable, [sys.executable, "-m", "invoke", *line], {**os.environ, **own, **(environment or {})})  # noqa: S606
    screen, at = "", 0
    try:
        for awaited, typed in answers:
            while awaited not in screen[at:]:
                more = _read(terminal)
                assert more is not None, f"»{awaited}« does not appear in:\n{screen[at:]}"
                screen += more
            at = screen.index(awaited, at) + len(awaited)
            os.write(terminal, typed.encode())
        while (more := _read(terminal)) is not None:
            screen += more
    except BaseException as error:
        os.kill(pid, signal.SIGKILL)
        error.add_note(screen[at:])
        raise
    finally:
        os.close(terminal)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return Talk(code, screen)


def _read(terminal: int) -> str | None:
    """What comes next, without the signs that move the cursor; ``None`` at the end."""
    end = time.monotonic() + _PATIENCE
    raw = b""
    while not raw or not _is_whole(raw):
        ready, _, _ = select.select([terminal], [], [], max(0, end - time.monotonic()))
        assert ready, "the command says nothing and does not end"
        try:
            more = os.read(terminal, 4096)
        except OSError:  # Linux: nobody is on the other side any more
            more = b""
        if not more:
            break
        raw += more
    return _CONTROL.sub("", raw.decode(errors="replace")) if raw else None


def _is_whole(raw: bytes) -> bool:
    """Whether it ends neither within a letter nor within a sign that moves the cursor."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return False
    return re.search(r"\x1b(?:\[[0-9;?]*)?\Z", text) is None


def written(content: Path) -> list[Path]:
    """The files of announcements."""
    return sorted((content / "meldungen").rglob("*.md"))
