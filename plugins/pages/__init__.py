"""Every HTML page that is not some other slice's: lists, announcements and what became of them, pages of the town."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build, making_outputs
from . import announcements, erased, lists, town_pages


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    yield from lists.outputs(build)
    yield from announcements.outputs(build)
    yield from erased.outputs(build)
    yield from town_pages.outputs(build)


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_outputs)
