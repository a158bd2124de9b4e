"""How to join the channel: the page ``/whatsapp/``, and the codes that open the channel and each announcement."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build, Desk, making_outputs, offering
from ..domain.offers import Offers
from . import codes, joining_page


def _offers(_sender: object, desk: Desk) -> Offers:
    return joining_page.offers(desk.site) | codes.offers(desk.site)


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    yield from joining_page.outputs(build)
    yield from codes.outputs(build)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_outputs)
