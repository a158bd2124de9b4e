"""What is printed: card, flyer and poster about the channel, and a notice for each announcement (full builds only)."""

from collections.abc import Iterator

from ..bridge.output import Made, Output
from ..bridge.stages import Build, Desk, approving, in_full_builds, making_outputs, offering
from ..domain.offers import Offers
from ..domain.post import Post
from . import channel_papers, notices
from .hints import hints


def _hints(_sender: object, desk: Desk) -> Offers:
    return Offers(problems=tuple(hints(desk)))


@in_full_builds
def _offers(_sender: object, desk: Desk) -> Offers:
    return notices.offers(desk.site) | Offers(papers=channel_papers.papers(desk))


@in_full_builds
def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    yield from channel_papers.outputs(build)
    yield from notices.outputs(build)


def _for_approval(_sender: object, build: Build, post: Post) -> Iterator[Made]:
    return notices.pages(build, post)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_hints)
    offering.connect(_offers)
    making_outputs.connect(_outputs)
    approving.connect(_for_approval)
