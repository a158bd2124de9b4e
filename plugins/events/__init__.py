"""Events: the page ``/termine/``, and iCalendar files for the town, each district and each event."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, making_outputs
from plugins.events.entries import by_date, file


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    site, town = build.site, build.site.town
    posts = by_date(site.posts)
    yield file(town, "/termine.ics", f"{town.name}: Termine", posts)
    for district in town.districts:
        own = site.of_district(district)
        yield file(town, f"{district.url}termine.ics", f"{town.name}: Termine {district.name}", own)
    for post in posts:
        yield file(town, f"{post.url}termin.ics", post.title, [post])
    upcoming = [post for post in posts if not post.is_past_event]
    past = [post for post in reversed(posts) if post.is_past_event]
    yield build.page("termine.html", "/termine/", upcoming=upcoming, past=past)


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_outputs)
