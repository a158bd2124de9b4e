"""What publishing will refuse within the next weeks: the same steps as for a build, taken at later instants.

Nothing here knows which refusals depend on the day. A test of accessibility grows old, an announcement that is not
public yet becomes so and brings a problem with it: whatever a later clock finds, and today's does not, is told today.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from ..domain.digest import digest
from ..domain.parts import Status
from ..domain.problems import Problem
from ..domain.wording import NBSP, day
from .inspection import Inspection
from .making import Order, Result, made, read

DAYS = 60
_STRETCH = timedelta(days=7)
"""How often all files are made of what has appeared, and not only read: papers are made of what is recent."""
_DAY = timedelta(days=1)
_FROM = "Ab {} wird »--publish« das verweigern: {}"


def foreseen(order: Order, found: Result) -> Iterator[Problem]:
    """A hint, with its day, for each fault that ``found`` does not have and the next 60 days will bring.

    Looked at are the instants at which an announcement appears, and the end; since when there has been what is found
    then is looked for day by day, for it may have come with time alone. Nothing of it is kept.
    """
    order, now = replace(order, store=order.store.read_only()), found.content.now
    known = {_key(problem) for problem in found.problems if not problem.is_hint}
    appearing, end = _appearing(found), now + timedelta(days=DAYS)
    before = made_at = now
    for at, following in zip([*appearing, end], [*appearing[1:], end, end], strict=False):
        is_whole = at is not end and (following is end or following - made_at > _STRETCH)
        made_at = at if is_whole else made_at
        for problem in _faults(order, at, is_whole=is_whole):
            if _key(problem) not in known:
                known.add(_key(problem))
                starts_at = _first(order, problem, before, at)
                text = _FROM.format(day(starts_at).replace(NBSP, " "), problem.text)
                yield replace(problem, text=text, is_hint=True)
        before = at


def _appearing(found: Result) -> list[datetime]:
    """When announcements appear that are not public yet."""
    now = found.content.now
    dates = {each.announcement.date.at for each in found.build.hidden if each.announcement.status is not Status.DRAFT}
    return sorted(at for at in dates if now < at <= now + timedelta(days=DAYS))


def _faults(order: Order, at: datetime, *, is_whole: bool = False) -> list[Problem]:
    """What stands in the way at an instant; ``is_whole`` makes all files, too, which takes long."""
    result = read(replace(order, now=at))
    if is_whole:
        result = made(result, Inspection(order.store, digest(result.content.folder.path)), with_lists=False)
    return [problem for problem in result.problems if not problem.is_hint]


def _first(order: Order, problem: Problem, before: datetime, at: datetime) -> datetime:
    """When there is this fault first, as far as days go: not at ``before``, but at ``at``."""
    wait = at - before
    low, high = 0, -(-wait // _DAY)
    while high - low > 1:
        middle = (low + high) // 2
        there = {_key(each) for each in _faults(order, before + middle * _DAY)}
        low, high = (low, middle) if _key(problem) in there else (middle, high)
    return min(before + high * _DAY, at)


def _key(problem: Problem) -> tuple[object, ...]:
    """By which a fault is known as the same at another instant."""
    return problem.path, problem.line, problem.field, problem.text
