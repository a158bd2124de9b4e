"""Which pages are indexed together: the announcements of a year, and the pages of the town.

A year with very many is indexed by quarters, so that an edit never waits for thousands of pages.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ..domain.digest import digest
from ..domain.post import Post
from .searchable import Page

_MANY = 400


class Bundle(NamedTuple):
    """The files that Pagefind made of some pages, by path; ``digest`` is of all their bytes."""

    files: dict[str, bytes]
    digest: str

    @classmethod
    def of(cls, files: dict[str, bytes]) -> "Bundle":
        """Two runs on the same pages make different files, so only these stand for themselves."""
        return cls(files, digest(files))


def divided(pages: Iterable[Page], posts: Iterable[Post]) -> list[list[Page]]:
    """The pages of the town, then the announcements, oldest part first, each in the order of paths; none is empty."""
    days = {f"{post.url[1:]}index.html": post.announcement.date.day for post in posts}
    years = Counter(day.year for day in days.values())
    parts: dict[tuple[int, int], list[Page]] = {}
    for page in sorted(pages, key=lambda page: page.path):
        day = days.get(page.path)
        quarter = (day.month - 1) // 3 if day and years[day.year] > _MANY else 0
        parts.setdefault((day.year if day else 0, quarter), []).append(page)
    return [parts[part] for part in sorted(parts)]
