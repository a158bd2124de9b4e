"""Which posts stand on which list page, and in which order: pinned ones, next events, numbered pages, years."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .order import Scheduled, by_date, latest_first
from .post import Post, Site

PAGE_SIZE = 10
"""Posts on a numbered list page; changing it moves every older page's content."""

_NEXT_EVENTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page of a list, newest post first; ``number`` is ``None`` on the newest page."""

    posts: tuple[Post, ...]
    url: str
    number: int | None = None
    older_url: str | None = None
    newer_url: str | None = None


def listings(posts: Sequence[Post], base: str) -> list[Listing]:
    """Cut a list (newest first) into pages, newest page first, at the address ``base``.

    Numbers count from the oldest end, so a numbered page is full when it appears and never changes again. The newest
    page takes what is left: at most twice ``PAGE_SIZE`` less one.
    """
    numbered = max(0, len(posts) // PAGE_SIZE - 1)
    newest = len(posts) - numbered * PAGE_SIZE

    def url(number: int) -> str:
        return base if number > numbered else f"{base}seite/{number}/"

    pages = [Listing(posts=tuple(posts[:newest]), url=base, older_url=url(numbered) if numbered else None)]
    for number in range(numbered, 0, -1):
        start = newest + (numbered - number) * PAGE_SIZE
        pages.append(
            Listing(
                posts=tuple(posts[start : start + PAGE_SIZE]),
                url=url(number),
                number=number,
                older_url=url(number - 1) if number > 1 else None,
                newer_url=url(number + 1),
            )
        )
    return pages


def pinned(site: Site) -> list[Post]:
    """What stands on top of the start page: emergencies first, then what happened to them last."""
    return pinned_among(site.posts)


def pinned_among(posts: Iterable[Post]) -> list[Post]:
    """The same of some posts."""
    latest = latest_first(post for post in posts if post.standing.is_pinned)
    return sorted(latest, key=lambda post: post.announcement.urgency.rank)


def coming_up(site: Site) -> list[Scheduled]:
    """The next events, earliest first, each on its next date: those that are neither past nor withdrawn."""
    events = ((post, post.standing.next_occurrence) for post in site.posts if not post.standing.withdrawal)
    return by_date(Scheduled(post, occurrence) for post, occurrence in events if occurrence)[:_NEXT_EVENTS]


def by_year(posts: Sequence[Post]) -> dict[int, list[Post]]:
    """The posts of each year, newest year and post first."""
    years: dict[int, list[Post]] = {}
    for post in posts:
        years.setdefault(post.announcement.date.day.year, []).append(post)
    return years
