"""What happens to a build while it is at work, at a point that is drawn: it is killed, fails, is stopped, is overtaken.

An audit hook counts what it does to the disk and lets the thing happen just before.
"""

import errno
import os
import random
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn

from tests.incremental.editing import EDITS, Happening
from tests.incremental.looking import Tree, differences, tree
from tests.incremental.village import Village

_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.utime", "os.link", "os.truncate"}
_READS = {"os.scandir", "os.listdir"}
_WRITING = os.O_WRONLY | os.O_RDWR
_MOST_CHANGES, _MOST_READS = 9, 11
"""As powers of two: the first steps are the likeliest, and few builds take more."""


@dataclass
class _Point:
    """The instant before so many changes to the disk, or readings of it; then something happens, once or ever after.

    It happens to the build itself, not to the processes that it starts: those end with it.
    """

    left: int
    with_reads: bool
    happen: Callable[[], object]
    is_once: bool = True
    drawn_by: int = field(default_factory=os.getpid)

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Called by Python."""
        if (self.left <= 0 and self.is_once) or not self._counts(event, arguments) or os.getppid() != self.drawn_by:
            return
        self.left -= 1
        if self.left <= 0:
            self.happen()

    def _counts(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event == "open":
            return self.with_reads or (isinstance(arguments[2], int) and bool(arguments[2] & _WRITING))
        return event in _CHANGES or (self.with_reads and event in _READS)


def _point(dice: random.Random, happen: Callable[[], object], reads: float = 0.3, *, is_once: bool = True) -> _Point:
    with_reads = dice.random() < reads
    most = _MOST_READS if with_reads else _MOST_CHANGES
    return _Point(int(2 ** dice.uniform(0, most)), with_reads, happen, is_once)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _stop() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def _interrupt() -> NoReturn:
    raise KeyboardInterrupt


def _fail(number: int) -> NoReturn:
    raise OSError(number, os.strerror(number))


def _killed(village: Village, dice: random.Random) -> None:
    """The process ends, for good, while reading, staging, moving, or writing the cache."""
    village.building(first=_point(dice, _kill), clean=dice.random() < 0.1).finished()
    village.is_torn = True


def _failed(village: Village, dice: random.Random) -> str:
    """The disk is full, for once or for good, or somebody presses Ctrl-C: all is as it was, or all is done."""
    why = dice.choice([errno.ENOSPC, errno.EACCES, errno.EIO, None])
    is_once = why is None or dice.random() < 0.5
    point = _point(dice, _interrupt if why is None else lambda: _fail(why), 0, is_once=is_once)
    was_torn, before = village.is_torn, _public(village)
    built = village.building(first=point).finished()
    village.is_torn = True
    if built.is_done or was_torn or not is_once or not differences(_public(village), before):
        return ""
    found = differences(_public(village), village.from_nothing()[1])
    return f"a build that went wrong ({built}) left {found}" if found else ""


def _public(village: Village) -> Tree:
    """Without a stage, which nobody may enter: Ctrl-C while it is removed leaves that to the next build."""
    return {path: content for path, content in tree(village.output).items() if not path.startswith(".aktuelles-neu-")}


def _changed_meanwhile(village: Village, dice: random.Random) -> None:
    """An editor saves while a build reads or writes: what comes of that build is open, but not of the next."""
    name = dice.choices([*EDITS], [weight for weight, _ in EDITS.values()])[0]
    own = random.Random(dice.random())  # noqa: S311 - a test's dice
    village.building(first=_point(dice, lambda: EDITS[name][1](village, own), 0.7)).finished()


def _overtaken(village: Village, dice: random.Random) -> None:
    """A build or a question stops in the middle, another with the same cache begins and ends, and the first goes on."""
    point, which = _point(dice, _stop, 0.5), dice.choice(["build", "clean", "whatsapp"])
    other = (
        village.asked(point)
        if which == "whatsapp"
        else village.building("output2", clean=which == "clean", first=point)
    )
    other.stopped()
    village.build()
    other.go_on()


def _at_once(village: Village, dice: random.Random) -> str:
    """Two builds at the same time into the same folder: one waits."""
    other = village.building(clean=dice.random() < 0.2)
    ours = village.building()
    built = ours.finished(), other.finished()
    return "" if built[0] == built[1] else f"two builds at once end differently: {built}"


MEANWHILE: dict[str, tuple[float, Happening]] = {
    "killed": (3, _killed), "failed": (1.5, _failed), "changed-meanwhile": (1.5, _changed_meanwhile),
    "overtaken": (1, _overtaken), "at-once": (0.7, _at_once),
}  # fmt: skip
