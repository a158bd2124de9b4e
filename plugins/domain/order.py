"""An order that never moves, for feeds and lists."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from .moments import Moment
from .parts import Occurrence
from .post import Post, newest_at


def published_at(post: Post) -> datetime:
    """When the announcement was published, as an instant that orders it."""
    return ordered_at(post.announcement.date, post.stem)


def ordered_at(when: Moment, stem: str) -> datetime:
    """The instant of ``when``, plus seconds from the stem: two announcements of one minute, or day, keep an order.

    0–59 seconds with a time, 0–3599 with a day alone.
    """
    number = int.from_bytes(hashlib.sha256(stem.encode()).digest()[:8], "big")
    return when.at + timedelta(seconds=number % (3600 if when.is_day else 60))


class Scheduled(NamedTuple):
    """An announcement on one date of its event."""

    post: Post
    occurrence: Occurrence


def by_date(scheduled: Iterable[Scheduled]) -> list[Scheduled]:
    """Earliest first; those that begin at once by their stem, and within one announcement as they are."""
    return sorted(scheduled, key=lambda each: (each.occurrence.starts.at, each.post.stem))


def dates_of(posts: Iterable[Post]) -> list[Scheduled]:
    """Every date of every post that is an event, earliest first."""
    events = ((post, post.announcement.event) for post in posts)
    return by_date(Scheduled(post, occurrence) for post, event in events if event for occurrence in event.occurrences)


def latest_first(posts: Iterable[Post]) -> list[Post]:
    """The posts by what last happened to them, newest first; those of the same instant stay as they are."""
    return sorted(posts, key=newest_at, reverse=True)
