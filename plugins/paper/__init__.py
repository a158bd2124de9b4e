"""What is printed: card, flyer and poster about the channel, and a notice for each announcement (full builds only)."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, completing_site, making_outputs
from plugins.domain.post import Site
from plugins.paper import channel_papers, notices
from plugins.paper.hints import hints
from plugins.paper.setting import Setter


def _complete(_sender: object, build: Build) -> Site:
    site = build.site
    build.problems.extend(hints(build))
    return replace(site, papers=channel_papers.papers(site, Setter(build))) if site.is_full else site


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    for paper in build.site.papers:
        yield Output(paper.url[1:], paper.content)
        yield from (Output(preview.url[1:], preview.content) for preview in paper.previews)
    yield from notices.outputs(build)


def register() -> None:
    """Called by Pelican."""
    completing_site.connect(_complete)
    making_outputs.connect(_outputs)
