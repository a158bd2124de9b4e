"""Which announcements are indexed together: whole years, so that an edit touches one bundle.

A browser asks every bundle, so they should be few; and a small bundle finds its words rarer or more frequent than they
are, which moves its pages in the list. So years are joined until there are enough announcements, from the oldest end:
bundles of finished years stay as they are when something new is announced.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plugins.domain.post import Post
from plugins.search.searchable import Page

ENOUGH = 250
"""Announcements that make a bundle; changing it moves every index file."""


class Bundle(NamedTuple):
    """Years, oldest first; the newest bundle stands in Pagefind's folder itself, with the pages of the town."""

    years: tuple[int, ...]
    is_newest: bool

    @property
    def folder(self) -> str:
        """Below Pagefind's folder, with a slash at the end: ``2019/``, ``2017-2019/``, or nothing."""
        if self.is_newest:
            return ""
        first, last = self.years[0], self.years[-1]
        return f"{first}/" if first == last else f"{first}-{last}/"


def bundles(posts: Iterable[Post]) -> list[Bundle]:
    """The bundles that announcements need, newest first."""
    return joined(Counter(map(_year, posts)))


def joined(announcements: Mapping[int, int]) -> list[Bundle]:
    """Newest first, at least one; ``announcements`` are how many a year has. What is left over joins the newest.

    >>> [bundle.folder for bundle in joined({2026: 20, 2025: 400, 2024: 250, 2023: 150, 2022: 100})]
    ['', '2024/', '2022-2023/']
    >>> joined({})
    [Bundle(years=(), is_newest=True)]
    """
    full: list[list[int]] = []
    left: list[int] = []
    for year in sorted(announcements):
        left.append(year)
        if sum(announcements[each] for each in left) >= ENOUGH:
            full.append(left)
            left = []
    *finished, newest = full or [[]]
    older = [Bundle(tuple(years), is_newest=False) for years in reversed(finished)]
    return [Bundle((*newest, *left), is_newest=True), *older]


def divided(pages: Iterable[Page], posts: Iterable[Post]) -> dict[Bundle, list[Page]]:
    """The pages of each bundle, in the order of their paths; those that are no announcement go with the newest."""
    years = {f"{post.url[1:]}index.html": _year(post) for post in posts}
    newest, *older = known = joined(Counter(years.values()))
    of_year = {year: bundle for bundle in older for year in bundle.years}
    parts: dict[Bundle, list[Page]] = {bundle: [] for bundle in known}
    for page in sorted(pages, key=lambda page: page.path):
        parts[of_year.get(years.get(page.path, 0), newest)].append(page)
    return parts


def _year(post: Post) -> int:
    return post.announcement.date.day.year
