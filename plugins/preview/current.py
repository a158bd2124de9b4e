"""The site as it was last saved, and what is wrong with it now: what a browser is shown, and when it loads anew."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from threading import Condition, RLock

from ..bridge.boundary import described
from ..bridge.disk import why
from ..bridge.making import Order, Result, read
from ..bridge.on_demand import OnDemand
from ..bridge.output import Output
from ..domain.post import Post
from ..domain.problems import ContentError, Problem
from . import handbook, overview
from .marks import Mark, marks

_OURS = "Das Programm scheitert an einem eigenen Fehler. Bitte melden: {}"
_UNREAD = "Das Lesen scheitert: {}."


@dataclass(frozen=True)
class State:
    """What there is to show: a ``site`` that was read, all that stands in the way of a newer one, the ``version``.

    ``is_whole`` says that the site is free of faults, and so older than them; without any site there are only faults.
    ``posts`` has all by stem, ``marks`` those that are not public; ``turns_at`` is when time alone changes something.
    """

    result: Result | None
    site: OnDemand | None
    faults: tuple[Problem, ...]
    version: str
    is_whole: bool
    posts: Mapping[str, Post] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    turns_at: datetime | None = None


class Current:
    """Reads a site anew when told to, one at a time, and keeps the last good one while there are faults.

    ``lock`` is held while a site is read or a file of it made: ``OnDemand`` is not for several threads.
    """

    def __init__(self, order: Order) -> None:
        self._order, self._start = replace(order, is_preview=True), order.now
        self._parts = dict[str, str]()
        self._begun, self._count = time.time_ns(), 0
        self.lock, self._news = RLock(), Condition()
        self.read_at, self.is_clock_set = 0.0, False  # a moment of the machine's own steady clock
        self.state = State(None, None, (), self._version(), is_whole=False)

    def refresh(self, changed: Collection[Path] | None = None) -> State:
        """Read again what has ``changed`` since the last time; ``None``: anything may have."""
        with self.lock:
            self._order = replace(self._order, changed=changed)
            result, faults = self._read()
            is_whole = result is not None and not faults
            if is_whole or not self.state.is_whole:
                shown = self._shown(result, faults)
            else:  # the last good one stays
                shown = replace(self.state, faults=faults, version=self._version())
            self.state, self.read_at = shown, time.monotonic()
        with self._news:
            self._news.notify_all()
        return shown

    def set_clock(self, at: datetime | None) -> None:
        """Show how the site will be at an instant; ``None``: as at the beginning."""
        with self.lock:
            self._order = replace(self._order, now=self._start if at is None else at)
            self.is_clock_set = at is not None
            self.refresh(())

    def is_outdated(self) -> bool:
        """Whether time alone has changed something since the site was read."""
        turns_at = self.state.turns_at
        return turns_at is not None and datetime.now(turns_at.tzinfo) >= turns_at

    def wait(self, version: str, seconds: float) -> str:
        """The version as soon as it is another one, or after some time."""
        with self._news:
            self._news.wait_for(lambda: self.state.version != version, seconds)
        return self.state.version

    def _read(self) -> tuple[Result | None, tuple[Problem, ...]]:
        order = self._order
        self._order = replace(order, before=None)  # what changes while nothing can be read is not told again
        try:
            result = read(order)
        except ContentError as error:
            return None, tuple(problem for problem in error.problems if not problem.is_hint)
        except OSError as error:
            return None, (Problem(path=self._order.folder.label, text=_UNREAD.format(why(error))),)
        except Exception as error:  # noqa: BLE001 - an editor reads a sentence, whatever breaks
            return None, (Problem(path=self._order.folder.label, text=_OURS.format(described(error))),)
        result.build.store.save_notes()
        self._order = replace(self._order, before=result.content)
        return result, tuple(problem for problem in result.problems if not problem.is_hint)

    def _shown(self, result: Result | None, faults: tuple[Problem, ...]) -> State:
        if result is None:
            return State(None, None, faults, self._version(), is_whole=False)
        return State(
            result,
            OnDemand(result, self._more(result), self._parts),
            faults,
            self._version(),
            is_whole=not faults,
            posts={post.stem: post for post in result.site.posts},
            marks=marks(result.site),
            turns_at=_next_turn(result) if self._order.now is None else None,
        )

    @staticmethod
    def _more(result: Result) -> Iterator[Output]:
        made: list[Callable[[], Iterator[Output]]] = [
            lambda: handbook.outputs(result.build),
            lambda: overview.outputs(result.build, result.problems),
        ]
        return chain.from_iterable(make() for make in made)

    def _version(self) -> str:
        """No other server has had the same, also not the one whose pages are still open."""
        self._count += 1
        return f"{self._begun:x}-{self._count}"


def _next_turn(result: Result) -> datetime | None:
    """When the first announcement changes by itself, where the clock goes."""
    if result.site.town.demo_now:
        return None
    turns = (post.standing.changes_at for post in result.site.posts)
    return min((turn for turn in turns if turn is not None), default=None)
