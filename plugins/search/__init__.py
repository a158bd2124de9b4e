"""``/suche/``, and in a full build the index under ``/pagefind/`` that its script asks."""

from collections.abc import Iterator
from functools import partial

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, listing_outputs, making_outputs
from plugins.domain.lists import by_year
from plugins.formats.search_index import Page, is_searchable, packed_index, recipe, unpacked


def _page(_sender: object, build: Build) -> Iterator[Output]:
    yield build.page("suche.html", "/suche/", years=[f"{year}" for year in by_year(build.site.posts)])


def _index(_sender: object, build: Build, outputs: tuple[Output, ...]) -> Iterator[Output]:
    if not build.site.is_full:
        return
    found = (Page(output.path, output.content) for output in outputs if output.findable_at)
    pages = [page for page in found if is_searchable(page.html)]
    if not pages:  # a new town has nothing to find yet, and Pagefind calls that an error
        return
    # Kept, because Pagefind writes the same index differently each time, and a server would send it all again.
    for path, content in unpacked(build.store.kept("suche", recipe(pages), partial(packed_index, pages))):
        yield Output(f"pagefind/{path}", content)


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_page)
    listing_outputs.connect(_index)
