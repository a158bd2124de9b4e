"""What machines look for at fixed addresses: sitemap, robots.txt, security.txt."""

from collections.abc import Iterator
from operator import itemgetter

from ..bridge.output import Output
from ..bridge.stages import Build, listing_outputs
from . import texts
from .sitemap import sitemap


def _outputs(_sender: object, build: Build, outputs: tuple[Output, ...], contents: object) -> Iterator[Output]:
    del contents
    town = build.site.town
    pages = sorted(
        ((output.findable_at, output.changed_at) for output in outputs if output.findable_at), key=itemgetter(0)
    )
    yield build.output("sitemap.xml", sitemap, town, pages)
    yield build.output("robots.txt", texts.robots, town)
    yield build.output(".well-known/security.txt", texts.security, town, texts.expiry(build.site.now))


def register() -> None:
    """Called by Pelican."""
    listing_outputs.connect(_outputs)
