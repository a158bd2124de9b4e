"""When an announcement is about: its days, and the times at which something begins and ends."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time

from ..domain.moments import Moment
from ..domain.parts import Occurrence
from .typed_days import days_between


@dataclass(frozen=True, slots=True)
class When:
    """``starts`` and ``ends`` are times of day, whatever their day."""

    days: tuple[date, ...] = ()
    starts: frozenset[time] = frozenset()
    ends: frozenset[time] = frozenset()

    @property
    def years(self) -> set[int]:
        """The years of its days."""
        return {day.year for day in self.days}


def when(dates: Iterable[Occurrence], since: Moment | None, until: Moment | None) -> When:
    """From the dates of an event and the beginning and the end of a validity, first and last day among the days."""
    dates = tuple(dates)
    spans = [days_between(each.starts.day, (each.ends or each.starts).day) for each in dates]
    held = [each.day for each in (since, until) if each]
    starts = _times([since, *(each.starts for each in dates)])
    ends = _times([until, *(each.ends for each in dates)])
    return When((*sorted({day for span in spans for day in span}), *held), frozenset(starts), frozenset(ends))


def _times(moments: Iterable[Moment | None]) -> Iterator[time]:
    return (each.at.time() for each in moments if each and not each.is_day)
