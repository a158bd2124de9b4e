"""What is printed: card, flyer and poster about the channel, and a notice for each announcement (full builds only)."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, Desk, making_outputs, offering
from plugins.domain.offers import Offers
from plugins.paper import channel_papers, notices
from plugins.paper.hints import hints


def _offers(_sender: object, desk: Desk) -> Offers:
    papers = channel_papers.papers(desk) if desk.site.is_full else ()
    return notices.offers(desk.site) | Offers(papers=papers, problems=tuple(hints(desk)))


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    if build.site.is_full:
        yield from channel_papers.outputs(build)
    yield from notices.outputs(build)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_outputs)
