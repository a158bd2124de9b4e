"""Things of the domain for tests: complete and ordinary, altered by keyword."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from plugins.domain import moments
from plugins.domain.announcement import Announcement
from plugins.domain.keys import ANNOUNCEMENT_ROWS
from plugins.domain.moments import Moment
from plugins.domain.post import Post, Site
from plugins.domain.town import Channel, Contact, District, Topic, Town

BERLIN = ZoneInfo("Europe/Berlin")
TRAFFIC = Topic(name="Verkehr", slug="verkehr", emoji="🚧")
LIBRARY = Topic(name="Bücherei", slug="buecherei", emoji="📚")
CENTRE = District(name="Kernstadt", slug="kernstadt")
BORCHEL = District(name="Borchel", slug="borchel")
CHANNEL = Channel(
    name="Stadt Musterfelde",
    link="https://www.whatsapp.com/channel/0029VazheYi47XeBB0AEQd3O",
    days=30,
    characters=1000,
)
CONTACT = Contact(
    name="Pressestelle",
    phone="04261 00000",
    email="presse@musterfelde.example",
    street="Am Markt 1",
    postcode="00000",
    town="Musterfelde",
)
TOWN = Town(
    name="Stadt Musterfelde",
    short_name="Musterfelde",
    address="https://aktuelles.musterfelde.de",
    main_site="https://www.musterfelde.de",
    zone=BERLIN,
    tag_authority="tag:musterfelde.de,2026",
    channel=CHANNEL,
    topics=(TRAFFIC, LIBRARY),
    districts=(CENTRE, BORCHEL),
    contact=CONTACT,
)


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


def a_post(announcement: Announcement | None = None, *, now: datetime = NOW, **changes: Any) -> Post:  # noqa: ANN401 - any field
    """What a reader sees of it at ``now``."""
    found = announcement or an_announcement()
    return replace(Post(announcement=found, standing=found.as_of(now, TOWN.window), html="<p>x</p>"), **changes)


def a_site(*posts: Post) -> Site:
    """The posts in the order given."""
    return Site(town=TOWN, now=NOW, posts=posts, pages=())
