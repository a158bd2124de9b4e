"""``/suche/``, and the index that its script asks."""

from collections.abc import Iterator

from ..bridge.output import Output
from ..bridge.references import Files
from ..bridge.stages import Build, Desk, in_full_builds, listing_outputs, making_outputs, offering
from ..domain.offers import Offers
from . import search_page
from .bundles import divided
from .searchable import pages


def _offers(_sender: object, **_: Desk) -> Offers:
    return Offers(places=search_page.PLACES)


def _page(_sender: object, build: Build) -> Iterator[Output]:
    yield search_page.page(build)


@in_full_builds
def _index_offers(_sender: object, **_: Desk) -> Offers:
    return Offers(places=frozenset({search_page.INDEX}))


@in_full_builds
def _index(_sender: object, build: Build, outputs: tuple[Output, ...], contents: Files) -> Iterator[Output]:
    from .search_index import index_files  # noqa: PLC0415 - a plain build need not wait for Pagefind

    for path, content in index_files(build, divided(pages(build, outputs, contents), build.site.posts)):
        yield build.output(f"pagefind/{path}", bytes, content)


def register() -> None:
    """Called by Pelican."""
    for receiver in (_offers, _index_offers):
        offering.connect(receiver)
    making_outputs.connect(_page)
    listing_outputs.connect(_index)
