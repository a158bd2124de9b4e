"""``/suche/``, and in a full build the index under ``/pagefind/`` that its script asks."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, listing_outputs, making_outputs
from plugins.domain.lists import by_year
from plugins.formats.search_index import Page, index_files, is_searchable


def _page(_sender: object, build: Build) -> Iterator[Output]:
    yield build.page("suche.html", "/suche/", years=[f"{year}" for year in by_year(build.site.posts)])


def _index(_sender: object, build: Build, outputs: tuple[Output, ...]) -> Iterator[Output]:
    if not build.site.is_full:
        return
    pages = [Page(output.path, output.content) for output in outputs if output.findable_at]
    for path, content in index_files(page for page in pages if is_searchable(page.html)):
        yield Output(f"pagefind/{path}", content)


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_page)
    listing_outputs.connect(_index)
