"""Events: the page ``/termine/``, and iCalendar files for the town, each district and each event."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, making_outputs
from plugins.events.entries import by_date, entries
from plugins.formats.calendar_file import calendar


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    site, town = build.site, build.site.town
    posts = by_date(site.posts)
    yield Output("termine.ics", calendar(f"{town.name}: Termine", entries(town, posts)))
    for district in town.districts:
        own = entries(town, site.of_district(district))
        yield Output(f"{district.url[1:]}termine.ics", calendar(f"{town.name}: Termine {district.name}", own))
    for post in posts:
        yield Output(f"{post.url[1:]}termin.ics", calendar(post.title, entries(town, [post])))
    upcoming = [post for post in posts if not post.is_past_event]
    past = [post for post in reversed(posts) if post.is_past_event]
    yield build.page("termine.html", "/termine/", upcoming=upcoming, past=past)


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_outputs)
