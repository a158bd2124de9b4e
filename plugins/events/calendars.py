"""``/termine/`` and the iCalendar files."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.local_topic import local_topics
from ..domain.offers import Offers
from ..domain.order import dates_of
from ..domain.post import Post, Site
from ..domain.subscribing import calendar_way
from .calendar_entry import CalendarEntry
from .entries import entries


def offers(site: Site) -> Offers:
    """Beside each event its own calendar."""
    beside = {post.stem: frozenset({"termin.ics"}) for post in site.posts if post.announcement.event}
    return Offers(places=frozenset({"/termine/", "/termine.ics"}), beside=beside)


def outputs(build: Build) -> Iterator[Output]:
    """The page, and a calendar for the town, each district and each event."""
    site, town = build.site, build.site.town
    events = [post for post in site.posts if post.announcement.event]
    own = dict(build.each(events, lambda post: (post.stem, entries(town, post))))

    def listed(posts: Iterable[Post]) -> list[CalendarEntry]:
        return [own[date.post.stem][date.occurrence.key] for date in dates_of(posts)]

    yield _calendar(build, "/termine.ics", f"{town.name}: Termine", listed(site.posts))
    for district in town.districts:
        name = f"{town.name}: Termine {district.name}"
        yield _calendar(build, f"{district.url}termine.ics", name, listed(site.of_district(district)))
    for local in local_topics(town):
        name = f"{town.name}: Termine {local.name}"
        yield _calendar(build, f"{local.url}termine.ics", name, listed(site.of_local_topic(local)))
    for post in events:
        yield _calendar(build, f"{post.url}termin.ics", post.title, listed([post]), about=post)
    dates = dates_of(site.posts)
    upcoming = [date for date in dates if date.occurrence in date.post.standing.upcoming]
    past = [date for date in reversed(dates) if date.occurrence not in date.post.standing.upcoming]
    calendars = tuple(calendar_way(town, district.name, district.url) for district in town.districts)
    everything = calendar_way(town, "Alle Termine abonnieren", "/")
    yield build.page(
        "events.html", "/termine/", upcoming=upcoming, past=past, everything=everything, calendars=calendars
    )


def _calendar(
    build: Build, path: str, name: str, entries: Iterable[CalendarEntry], about: Post | None = None
) -> Output:
    address = build.site.town.absolute(path)
    return build.output(
        path[1:], _written, name, address, build.site.town.zone, tuple(entries), about=about, is_themed=False
    )


def _written(name: str, address: str, zone: ZoneInfo, entries: tuple[CalendarEntry, ...]) -> bytes:
    from .calendar_file import calendar  # noqa: PLC0415 - most builds write none, and need not wait for it

    return calendar(name, address, zone, entries)
