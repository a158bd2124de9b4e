"""``/einbetten/``: the newest announcements as small frames for other websites, and the page that hands them out."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build, Desk, making_outputs, offering
from ..domain.offers import Offers
from . import frames, page


def _offers(_sender: object, **_: Desk) -> Offers:
    return Offers(places=frozenset({page.ADDRESS}))


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    yield page.output(build)
    yield from frames.outputs(build)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_outputs)
