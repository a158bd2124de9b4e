"""The page of the search: words and filters, and without an index the lists alone."""

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.lists import by_year

INDEX = "/pagefind/pagefind.js"
"""What the script of the page asks, where a build makes it."""
PLACES = frozenset({"/suche/"})


def page(build: Build) -> Output:
    """``/suche/``; an option of a filter is what stands in the address, and the words that the index knows."""
    town = build.site.town
    return build.page(
        "search.html",
        "/suche/",
        topics=[(topic.slug, topic.name) for topic in town.topics],
        districts=[(district.slug, district.name) for district in town.districts],
        years=[(f"{year}", f"{year}") for year in by_year(build.site.posts)],
        has_index=INDEX in build.offers.places,
    )
