"""Atom, RSS and JSON Feed for the whole site, its topics, its districts and the channel, and the page ``/feeds/``."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.stages import Build, Desk, making_outputs, offering
from ..domain.offers import Offers
from . import files, icons
from .ways import groups

_PAGE = "/feeds/"


def _offers(_sender: object, desk: Desk) -> Offers:
    pages = {_PAGE, f"{_PAGE}#kalender"} if desk.site.page(_PAGE) else set[str]()
    return Offers(places=frozenset({"/feed.atom", *pages}))


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    yield from files.outputs(build)
    yield from icons.outputs(build)
    page = build.site.page(_PAGE)
    if page:
        yield build.town_page("feeds.html", page, groups=tuple(groups(build)))


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_outputs)
