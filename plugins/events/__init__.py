"""Events: the page ``/termine/``, and iCalendar files for the town, each district and each event."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build, Desk, making_outputs, offering
from ..domain.offers import Offers
from . import calendars


def _offers(_sender: object, desk: Desk) -> Offers:
    return calendars.offers(desk.site)


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    return calendars.outputs(build)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_outputs)
