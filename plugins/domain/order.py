"""An order that never moves, for feeds and lists."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta

from plugins.domain.moments import Moment
from plugins.domain.post import Post, newest_at


def published_at(post: Post) -> datetime:
    """When the announcement was published, as an instant that orders it."""
    return ordered_at(post.announcement.date, post.stem)


def ordered_at(when: Moment, stem: str) -> datetime:
    """The instant of ``when``, plus seconds from the stem: two announcements of one minute, or day, keep an order.

    0–59 seconds with a time, 0–3599 with a day alone.
    """
    number = int.from_bytes(hashlib.sha256(stem.encode()).digest()[:8], "big")
    return when.at + timedelta(seconds=number % (3600 if when.is_day else 60))


def by_date(posts: Iterable[Post]) -> list[Post]:
    """The posts that are events, earliest first."""
    timed = [(post.announcement.event.starts.at, post.stem, post) for post in posts if post.announcement.event]
    return [post for _, _, post in sorted(timed, key=lambda each: each[:2])]


def latest_first(posts: Iterable[Post]) -> list[Post]:
    """The posts by what last happened to them, newest first; those of the same instant stay as they are."""
    return sorted(posts, key=newest_at, reverse=True)
