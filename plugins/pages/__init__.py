"""Every HTML page that is not some other slice's: lists, announcements, pages of the town, redirects."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, making_outputs
from plugins.pages import announcements, lists, town_pages


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    yield from lists.outputs(build)
    yield from announcements.outputs(build)
    yield from town_pages.outputs(build)


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_outputs)
