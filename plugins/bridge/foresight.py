"""What publishing will refuse within the next weeks: the same steps as for a build, taken at later instants.

Nothing here knows which refusals depend on the day. A test of accessibility grows old, an announcement that is not
public yet becomes so and brings a problem with it: whatever a later clock finds, and today's does not, is told today.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from plugins.bridge.inspection import Inspection
from plugins.bridge.making import Order, Result, made, read
from plugins.bridge.store import ReadOnlyStore
from plugins.domain.digest import digest
from plugins.domain.parts import Status
from plugins.domain.problems import Problem
from plugins.domain.wording import NBSP, day

DAYS = 60
_STRETCH = timedelta(days=7)
"""How often all files are made, and not only read: papers are made of what is recent."""
_FROM = "Ab {} wird »--publish« das verweigern: {}"


def foreseen(order: Order, found: Result) -> Iterator[Problem]:
    """A hint, with its day, for each fault that ``found`` does not have and the next 60 days will bring.

    Looked at are the instants at which an announcement appears, and the end; what only the end brings is looked for
    day by day. Nothing of it is kept.
    """
    now = found.content.now
    looks = _Looks(order, now)
    known = {_key(problem) for problem in found.problems if not problem.is_hint}
    appearing = _appearing(found)
    before = now
    for at in [*appearing, now + timedelta(days=DAYS)]:
        for problem in looks.faults_at(at):
            if _key(problem) not in known:
                known.add(_key(problem))
                starts_at = at if at in appearing else looks.first(problem, before, at)
                text = _FROM.format(day(starts_at).replace(NBSP, " "), problem.text)
                yield replace(problem, text=text, is_hint=True)
        before = at


def _appearing(found: Result) -> list[datetime]:
    """When announcements appear that are not public yet."""
    now = found.content.now
    dates = {each.announcement.date.at for each in found.build.hidden if each.announcement.status is not Status.DRAFT}
    return sorted(at for at in dates if now < at <= now + timedelta(days=DAYS))


class _Looks:
    """Looks at one content at several instants, the earliest first."""

    def __init__(self, order: Order, now: datetime) -> None:
        self._order, self._made_at = replace(order, store=ReadOnlyStore(order.store)), now

    def faults_at(self, at: datetime) -> Sequence[Problem]:
        """What stands in the way at an instant; of the files now and then, for making them all takes long."""
        result = read(replace(self._order, now=at))
        if at - self._made_at >= _STRETCH:
            self._made_at = at
            result = made(result, Inspection(self._order.store, digest(result.content.folder.path)), with_lists=False)
        return [problem for problem in result.problems if not problem.is_hint]

    def first(self, problem: Problem, before: datetime, at: datetime) -> datetime:
        """The first day on which there is this fault: not at ``before``, but at ``at``."""
        low, high = 0, (at - before).days
        while high - low > 1:
            middle = (low + high) // 2
            there = {_key(each) for each in self.faults_at(before + timedelta(days=middle))}
            low, high = (low, middle) if _key(problem) in there else (middle, high)
        return before + timedelta(days=high)


def _key(problem: Problem) -> tuple[object, ...]:
    """By which a fault is known as the same at another instant."""
    return problem.path, problem.line, problem.field, problem.text
