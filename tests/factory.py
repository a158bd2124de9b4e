"""Things of the domain for tests: complete and ordinary, altered by keyword."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from plugins.domain import moments
from plugins.domain.announcement import Announcement
from plugins.domain.keys import ANNOUNCEMENT_ROWS
from plugins.domain.moments import Moment
from plugins.domain.parts import Event, Occurrence
from plugins.domain.post import Post, Site
from plugins.domain.problems import Problem
from plugins.domain.town import Channel, Town
from plugins.formats.town_file import town
from tests.workshop import TOWN as TOWN_FILE


def _town() -> Town:
    """The one town of the tests, at an address for the public: papers and publishing refuse ``.example``."""
    problems: list[Problem] = []
    found = town(TOWN_FILE, "stadt.toml", problems.append)
    assert found, problems
    return replace(found, address="https://aktuelles.musterfelde.de")


def channel_of(town: Town) -> Channel:
    """The channel of a town that has one."""
    assert town.channel
    return town.channel


TOWN = _town()
CHANNEL = channel_of(TOWN)
BERLIN, CONTACT = TOWN.zone, TOWN.contact
TRAFFIC, LIBRARY = TOWN.topics[0], TOWN.topics[2]
CENTRE, BORCHEL = TOWN.districts[0], TOWN.districts[2]


def when(text: str) -> Moment:
    """A day or an instant as an editor writes it."""
    return moments.moment(text, BERLIN)


def at(text: str) -> datetime:
    """An instant, or the midnight at which a day begins."""
    return when(text).at


NOW = at("2026-11-23 12:00")


def an_announcement(stem: str = "2026-11-20-sperrung", **changes: Any) -> Announcement:  # noqa: ANN401 - any field
    """A road closure in the whole town."""
    ordinary = Announcement(
        stem=stem,
        source=f"content/meldungen/2026/{stem}.md",
        title="Bahnhofstraße gesperrt",
        date=when("2026-11-20 09:30"),
        topic=TRAFFIC,
        summary="Die Bahnhofstraße ist gesperrt.",
        body="Die Umleitung ist ausgeschildert.\n",
        body_line=7,
    )
    if "lines" in changes:  # one that was read from a file has a line for every key
        changes["lines"] = {row.name: 1 for row in ANNOUNCEMENT_ROWS} | changes["lines"]
    return replace(ordinary, **changes)


def an_event(starts: Moment, ends: Moment | None = None, place: str | None = None) -> Event:
    """One on a single date, as ``Beginn``, ``Ende`` and ``Ort`` say it."""
    return Event(occurrences=(Occurrence(starts=starts, ends=ends, place=place),), place=place)


def a_post(announcement: Announcement | None = None, *, now: datetime = NOW, **changes: Any) -> Post:  # noqa: ANN401 - any field
    """What a reader sees of it at ``now``."""
    found = announcement or an_announcement()
    return replace(Post(announcement=found, standing=found.as_of(now, TOWN.window), html="<p>x</p>"), **changes)


def a_site(*posts: Post) -> Site:
    """The posts in the order given."""
    return Site(town=TOWN, now=NOW, posts=posts, pages=())
