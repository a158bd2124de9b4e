"""What machines look for at fixed addresses: sitemap, robots.txt, security.txt."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, listing_outputs
from plugins.discovery import texts
from plugins.discovery.sitemap import sitemap


def _outputs(_sender: object, build: Build, outputs: tuple[Output, ...]) -> Iterator[Output]:
    site = build.site
    yield Output("sitemap.xml", sitemap(site.town, outputs))
    yield Output("robots.txt", texts.robots(site.town).encode())
    yield Output(".well-known/security.txt", texts.security(site.town, site.now).encode())


def register() -> None:
    """Called by Pelican."""
    listing_outputs.connect(_outputs)
