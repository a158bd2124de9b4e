"""Pictures in their sizes without what a camera wrote into them, and the share image of every recent announcement."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, Desk, making_outputs, offering
from plugins.domain.offers import Offers
from plugins.images import pictures, sharing


def _offers(_sender: object, desk: Desk) -> Offers:
    offered = pictures.offers(desk)
    return offered | sharing.offers(desk, offered.pictures) if desk.site.is_full else offered


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    yield from pictures.outputs(build)
    if build.site.is_full:
        yield from sharing.outputs(build)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_outputs)
