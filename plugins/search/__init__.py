"""``/suche/``, and in a full build the index under ``/pagefind/`` that its script asks."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.references import Files
from plugins.bridge.stages import Build, Desk, listing_outputs, making_outputs, offering
from plugins.domain.lists import by_year
from plugins.domain.offers import Offers
from plugins.search.search_index import Page, is_searchable, packed_index, unpacked


def _offers(_sender: object, desk: Desk) -> Offers:
    del desk
    return Offers(places=frozenset({"/suche/"}))


def _page(_sender: object, build: Build) -> Iterator[Output]:
    years = [f"{year}" for year in by_year(build.site.posts)]
    yield build.page("suche.html", "/suche/", years=years, has_index=build.site.is_full)


def _index(_sender: object, build: Build, outputs: tuple[Output, ...], contents: Files) -> Iterator[Output]:
    if not build.site.is_full:
        return
    written = (Page(output.path, contents[output.path]) for output in outputs if output.findable_at)
    pages = [page for page in written if is_searchable(page.html)]
    if not pages:  # a new town has nothing to find yet, and Pagefind calls that an error
        return
    # Kept, because Pagefind writes the same index differently each time, and a server would send it all again.
    for path, content in unpacked(build.kept("suche", packed_index, pages)):
        yield build.output(f"pagefind/{path}", bytes, content)


def register() -> None:
    """Called by Pelican."""
    offering.connect(_offers)
    making_outputs.connect(_page)
    listing_outputs.connect(_index)
