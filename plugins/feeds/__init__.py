"""Atom, RSS and JSON Feed for the whole site, each topic, each district, and the channel's texts."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, making_outputs
from plugins.feeds import files


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    return files.outputs(build)


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_outputs)
