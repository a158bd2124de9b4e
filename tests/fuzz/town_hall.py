"""Checks and builds one example in this process, and says which promises were broken."""

import contextlib
import io
import re
import signal
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from plugins.bridge.extent import Extent
from plugins.bridge.run import read_site
from plugins.commands import site
from plugins.domain.problems import ContentError
from tests.fuzz.example import NOW, Example, erase
from tests.tools import ROOT

PATIENCE = 60
"""Seconds after which a command is taken for hung."""

_COMPILED_ONCE = """
from jinja2 import FileSystemBytecodeCache

JINJA_ENVIRONMENT = {**JINJA_ENVIRONMENT, "bytecode_cache": FileSystemBytecodeCache("templates")}
"""
"""The same settings, but templates are compiled once and not for each example."""

_CLOCK = datetime.fromisoformat(NOW)


class Ran(NamedTuple):
    """How a command ended: its exit code and what it printed, or the broken promise when something reached its end."""

    code: int
    text: str
    fault: "Broken | None"
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise that was not kept; ``rule`` is the same for the same cause, ``detail`` is for the reader."""

    rule: str
    detail: str


class Seen(NamedTuple):
    """All there is to judge an example by."""

    content: Path
    output: Path
    check: Ran
    build: Ran
    visible: frozenset[str]
    waiting: frozenset[str]


class _HungError(BaseException):
    """No ``except Exception`` of the product may take it for one of its own."""


class TownHall:
    """A folder with the settings, the theme and a cache of its own, in which ``content`` is built again and again."""

    def __init__(self, home: Path) -> None:
        self.home, self.seconds = home, 0.0
        (home / "theme").symlink_to(ROOT / "theme")
        settings = (ROOT / "pelicanconf.py").read_text("utf-8")
        (home / "pelicanconf.py").write_text(settings + _COMPILED_ONCE, "utf-8")
        (home / "templates").mkdir()

    def saw(self, example: Example) -> Seen:
        """What comes of an example; takes the place of the one before."""
        content, output = self.home / "content", self.home / "output"
        example.write(content)
        erase(output)
        began = time.monotonic()
        with contextlib.chdir(self.home):
            check = _ran(lambda: site.check("content", _CLOCK))
            build = _ran(lambda: site.build("content", "output", _CLOCK, extent=Extent.FULL))
            self.seconds = time.monotonic() - began
            visible, waiting = _announced() if build.code == 0 else (frozenset[str](), frozenset[str]())
        return Seen(content, output, check, build, visible, waiting)


def _ran(command: Callable[[], int]) -> Ran:
    raw = io.BytesIO()
    printed = io.TextIOWrapper(raw, "utf-8", newline="", write_through=True)  # as strict as a terminal
    try:
        with (
            contextlib.redirect_stdout(printed),
            _bounded(),
            warnings.catch_warnings(record=True, action="default") as warned,
        ):
            code = command()
    except (_HungError, Exception, SystemExit) as error:  # noqa: BLE001 - whatever reaches the caller is a finding
        rule = "hung" if isinstance(error, _HungError) else f"exception: {type(error).__name__} ({_kind(error)})"
        detail = "".join(traceback.format_exception(error, limit=-6))
        return Ran(-1, raw.getvalue().decode("utf-8"), Broken(f"{rule} in {_place(error)}", detail))
    warned_of = tuple(f"{one.category.__name__}: {one.message}" for one in warned)
    return Ran(code, raw.getvalue().decode("utf-8"), None, warned_of)


def _kind(error: BaseException) -> str:
    """The beginning of a message, without what differs from example to example."""
    return re.sub(r"""\d+|['"»].*|\n.*|/\S*""", "…", str(error), flags=re.DOTALL)[:60].strip()


def _place(error: BaseException) -> str:
    """The innermost function of ours that was at work."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/plugins/" in frame.filename]
    return f"{ours[-1].filename.rpartition('/plugins/')[2]} {ours[-1].name}" if ours else "?"


@contextlib.contextmanager
def _bounded() -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _HungError(f"after {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _announced() -> tuple[frozenset[str], frozenset[str]]:
    """The stems that must be public, and those that must not yet, as the reader understands their heads."""
    try:
        generator = read_site("content", _CLOCK)
    except ContentError:
        return frozenset(), frozenset()
    now = generator.site.now
    found = {
        each.stem: each.as_of(now, generator.content.town.window).is_visible for each in generator.content.announcements
    }
    visible = frozenset(stem for stem, is_visible in found.items() if is_visible)
    return visible, frozenset(found) - visible
