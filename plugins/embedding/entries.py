"""What a frame shows of its announcements, and in which order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from ..domain.dateline import until
from ..domain.lists import pinned_among
from ..domain.moments import Moment
from ..domain.parts import Event
from ..domain.post import Post
from ..domain.standing import Standing
from ..domain.town import District, Topic, Town
from ..domain.wording import dates_in_short

MOST = 6
"""Announcements in a frame."""

_IMPORTANT = 3
"""Of them at most so many that are merely important: some stay so for months, and a frame is for what is new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One announcement; ``word`` says what is urgent about it or has become of it, ``urgency`` how it looks.

    Only what is shown, so that a frame does not change with the rest. ``time`` says when an event takes place or until
    when holds what is urgent, for no script takes that out of a frame when it is over. Then the day of the announcement
    is not said: it would be taken for that of the event.
    """

    url: str
    title: str
    word: str
    urgency: str
    date: Moment
    time: str
    topic: str
    districts: tuple[District, ...]


def shown(posts: Sequence[Post], banner: Sequence[Post]) -> list[Post]:
    """The first ``MOST``: emergencies, whatever the list, as on every page of the site; what is pinned; the newest."""
    on_top = [*banner, *islice(_without(banner, pinned_among(posts)), _IMPORTANT)]
    return list(islice(chain(on_top, _without(on_top, posts)), MOST))


def entry(post: Post, town: Town, among: Topic | District | None) -> Entry:
    """What is shown of a post in the frame of a topic or district, whose name each of them need not repeat."""
    announcement, standing = post.announcement, post.standing
    urgency = announcement.urgency.value if standing.is_current and announcement.urgency.word else ""
    held = until(post, town) if urgency else ""
    return Entry(
        url=post.url,
        title=post.title,
        word=_word(post),
        urgency=urgency,
        date=announcement.date,
        time=_when(announcement.event, standing, town) if announcement.event else f"Gilt {held}" if held else "",
        topic="" if announcement.topic == among else announcement.topic.name,
        districts=() if among in announcement.districts else announcement.districts,
    )


def _word(post: Post) -> str:
    standing = post.standing
    if standing.withdrawal:
        return standing.withdrawal.word if standing.is_banner else post.outcome
    return "Beendet" if standing.is_over else post.announcement.urgency.word


def _when(event: Event, standing: Standing, town: Town) -> str:
    """Without the place, for which there is no room."""
    occurrences, upcoming = (
        tuple(replace(each, place=None) for each in some) for some in (event.occurrences, standing.upcoming)
    )
    dates = dates_in_short(occurrences, upcoming, is_withdrawn=standing.withdrawal is not None, language=town.language)
    return f"Termin: {dates}" if len(occurrences) == 1 else dates


def _without(some: Iterable[Post], posts: Iterable[Post]) -> Iterator[Post]:
    stems = {post.stem for post in some}
    return (post for post in posts if post.stem not in stems)
