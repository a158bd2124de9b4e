"""Pictures in their sizes without what a camera wrote into them, and the share image of every recent announcement."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build, Desk, in_full_builds, making_outputs, offering
from ..domain.offers import Offers
from . import pictures, printing, sharing


def _offers(_sender: object, desk: Desk) -> Offers:
    return pictures.offers(desk)


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    return pictures.outputs(build)


@in_full_builds
def _derived(_sender: object, desk: Desk) -> Offers:
    shown = pictures.shown(desk)
    return sharing.offers(desk, shown) | printing.offers(desk, shown)


@in_full_builds
def _drawn(_sender: object, build: Build) -> Iterator[Output]:
    return sharing.outputs(build)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    offering.connect(_derived)
    making_outputs.connect(_outputs)
    making_outputs.connect(_drawn)
