"""What came of one file of ``content/``, and what it depends on besides the file's own bytes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from ..domain.announcement import Announcement
from ..domain.erasure import Erasure
from ..domain.page_source import PageSource
from ..domain.post import Page, Post
from ..domain.problems import Problem
from ..domain.text_notes import Notes
from .asking import Answers
from .kept import Parcel, Ready
from .references import Reference
from .state import State

_F = TypeVar("_F", bound=Announcement | PageSource | Erasure)
_M = TypeVar("_M", bound=Post | Page)


@dataclass(frozen=True, slots=True)
class Body(Generic[_M]):
    """What came of a body: what is published, what was said about it, what was asked about others."""

    made: _M
    problems: tuple[Problem, ...]
    references: tuple[Reference, ...]
    answers: Answers

    def holds_at(self, now: datetime) -> bool:
        """Whether an announcement stands at ``now`` as it did."""
        if isinstance(self.made, Page):
            return True
        standing = self.made.standing
        has_begun = standing.holds_from is None or standing.holds_from <= now
        return has_begun and (standing.changes_at is None or now < standing.changes_at)

    def __reduce__(self) -> tuple[object, ...]:
        """Called by pickle: a post goes as a parcel."""
        told = self.problems, self.references, self.answers
        if isinstance(self.made, Page):
            return Body, (self.made, *told)
        parcel = Parcel.of(self.made)
        return _of_parcel, (parcel.ready, parcel.read(), *told)


def _of_parcel(ready: Ready, pickled: bytes, *told: Any) -> Body[Post]:  # noqa: ANN401 - what a body was told
    return Body(Parcel.with_text(ready, pickled).post(), *told)


@dataclass(slots=True)
class Record(Generic[_F]):
    """What came of one file: the text looked at, its ``head`` read; ``body`` is there once it was rendered."""

    state: State
    seal: bytes
    found: _F
    notes: Notes
    head: str
    answers: Answers
    body: Body[Any] | None = None
