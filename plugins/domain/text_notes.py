"""What is to be said of a content file as text, whatever it means."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from .advice import direction_marks
from .problems import Problem
from .publishing import Text, foreign_channels, placeholders
from .town import Town


class Notes(NamedTuple):
    """Hints about one file; the first and the last kind are faults where the site is for the public."""

    path: str
    placeholders: tuple[Problem, ...]
    direction_marks: tuple[Problem, ...]
    channels: tuple[Problem, ...]


def notes(text: Text, town: Town) -> Notes:
    """What is to be said of one file."""
    return Notes(
        path=text.path,
        placeholders=tuple(placeholders([text], is_publishing=False)),
        direction_marks=tuple(direction_marks.hints([text])),
        channels=tuple(foreign_channels(town, [text], is_publishing=False)),
    )


def said(known: Iterable[Notes], drafts: set[str], *, is_publishing: bool) -> Iterator[Problem]:
    """All of it; nobody publishes the ``drafts``, so their words may be unfinished."""
    everything = list(known)
    public = [each for each in everything if each.path not in drafts]
    for each in public:
        yield from (replace(problem, is_hint=not is_publishing) for problem in each.placeholders)
    for each in everything:
        yield from each.direction_marks
    for each in public:
        yield from (replace(problem, is_hint=not is_publishing) for problem in each.channels)
