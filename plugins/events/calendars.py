"""``/termine/`` and the iCalendar files."""

from collections.abc import Iterable, Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from plugins.domain.offers import Offers
from plugins.domain.order import by_date
from plugins.domain.post import Post, Site
from plugins.events.calendar_file import CalendarEntry, calendar
from plugins.events.entries import entry


def offers(site: Site) -> Offers:
    """Beside each event its own calendar."""
    beside = {post.stem: frozenset({"termin.ics"}) for post in by_date(site.posts)}
    return Offers(places=frozenset({"/termine/", "/termine.ics"}), beside=beside)


def outputs(build: Build) -> Iterator[Output]:
    """The page, and a calendar for the town, each district and each event."""
    site, town = build.site, build.site.town
    posts = by_date(site.posts)
    known = dict(build.each(posts, lambda post: (post.stem, entry(town, post))))
    yield _calendar(build, "/termine.ics", f"{town.name}: Termine", known.values())
    for district in town.districts:
        own = [known[post.stem] for post in by_date(site.of_district(district))]
        yield _calendar(build, f"{district.url}termine.ics", f"{town.name}: Termine {district.name}", own)
    for post in posts:
        yield _calendar(build, f"{post.url}termin.ics", post.title, [known[post.stem]], about=post)
    upcoming = [post for post in posts if not post.standing.is_past_event]
    past = [post for post in reversed(posts) if post.standing.is_past_event]
    yield build.page("termine.html", "/termine/", upcoming=upcoming, past=past)


def _calendar(
    build: Build, path: str, name: str, entries: Iterable[CalendarEntry], about: Post | None = None
) -> Output:
    address = build.site.town.absolute(path)
    return build.output(path[1:], calendar, name, address, tuple(entries), about=about)
