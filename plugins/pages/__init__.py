"""Every HTML page that is not some other slice's: lists, announcements and what became of them, pages of the town."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build, making_outputs
from . import announcements, erased, lists, town_pages


def _announcements(_sender: object, build: Build) -> Iterator[Output]:
    return announcements.outputs(build)


def _lists(_sender: object, build: Build) -> Iterator[Output]:
    return lists.outputs(build)


def _others(_sender: object, build: Build) -> Iterator[Output]:
    yield from erased.outputs(build)
    yield from town_pages.outputs(build)


def register() -> None:
    """Called by Pelican."""
    for receiver in (_announcements, _lists, _others):
        making_outputs.connect(receiver)
