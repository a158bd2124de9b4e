"""``/suche/``, and in a full build the index under ``/pagefind/`` that its script asks."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.references import Files
from plugins.bridge.stages import Build, Desk, listing_outputs, making_outputs, offering
from plugins.domain.lists import by_year
from plugins.domain.offers import Offers
from plugins.search.bundles import divided
from plugins.search.searchable import pages


def _offers(_sender: object, desk: Desk) -> Offers:
    del desk
    return Offers(places=frozenset({"/suche/"}))


def _page(_sender: object, build: Build) -> Iterator[Output]:
    years = [f"{year}" for year in by_year(build.site.posts)]
    yield build.page("search.html", "/suche/", years=years, has_index=build.site.is_full)


def _index(_sender: object, build: Build, outputs: tuple[Output, ...], contents: Files) -> Iterator[Output]:
    if build.site.is_full:
        from plugins.search.search_index import index_files  # noqa: PLC0415 - a plain build need not wait for Pagefind

        for path, content in index_files(build, divided(pages(build, outputs, contents), build.site.posts)):
            yield build.output(f"pagefind/{path}", bytes, content)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_page)
    listing_outputs.connect(_index)
