"""Events: the page ``/termine/``, and iCalendar files for the town, each district and each event."""

from collections.abc import Iterator

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, making_outputs
from plugins.events.entries import by_date, entry, file


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    site, town = build.site, build.site.town
    posts = by_date(site.posts)
    known = dict(build.each(posts, lambda post: (post.stem, entry(town, post))))
    yield file(town, "/termine.ics", f"{town.name}: Termine", known.values())
    for district in town.districts:
        own = [known[post.stem] for post in by_date(site.of_district(district)) if post.stem in known]
        yield file(town, f"{district.url}termine.ics", f"{town.name}: Termine {district.name}", own)
    for post in posts:
        if post.stem in known:
            yield file(town, f"{post.url}termin.ics", post.title, [known[post.stem]])
    upcoming = [post for post in posts if not post.standing.is_past_event]
    past = [post for post in reversed(posts) if post.standing.is_past_event]
    yield build.page("termine.html", "/termine/", upcoming=upcoming, past=past)


def register() -> None:
    """Called by Pelican."""
    making_outputs.connect(_outputs)
