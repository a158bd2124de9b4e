"""Which pages are indexed together: the announcements of a year, and the pages of the town."""

from collections.abc import Iterable
from typing import NamedTuple

from plugins.domain.digest import digest
from plugins.domain.post import Post
from plugins.search.searchable import Page


class Bundle(NamedTuple):
    """The files that Pagefind made of some pages, by path; ``digest`` is of all their bytes."""

    files: dict[str, bytes]
    digest: str

    @classmethod
    def of(cls, files: dict[str, bytes]) -> "Bundle":
        """Two runs on the same pages make different files, so only these stand for themselves."""
        return cls(files, digest(files))


def divided(pages: Iterable[Page], posts: Iterable[Post]) -> list[list[Page]]:
    """The pages of the town, then each year's, oldest first, in the order of their paths; none is empty."""
    years = {f"{post.url[1:]}index.html": post.announcement.date.day.year for post in posts}
    parts: dict[int, list[Page]] = {}
    for page in sorted(pages, key=lambda page: page.path):
        parts.setdefault(years.get(page.path, 0), []).append(page)
    return [parts[year] for year in sorted(parts)]
