"""The start page, the lists of each topic, district and year, and their overviews."""

from collections.abc import Iterator, Sequence

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.lists import by_year, coming_up, listings, pinned
from ..domain.post import Post
from ..domain.subscriptions import Subscription, of_district, of_topic
from . import structured

_TOPICS_INTRO = "Wählen Sie ein Thema. Zu jedem gibt es eine eigene Liste, der Sie auch folgen können."
_ARCHIVE_INTRO = "Alle Meldungen, nach Jahren geordnet."


def outputs(build: Build) -> Iterator[Output]:
    """All list pages."""
    site, town = build.site, build.site.town
    yield from _start(build)
    yield build.page("overview.html", "/themen/", heading="Themen", intro=_TOPICS_INTRO, entries=town.topics)
    if town.districts:
        yield _districts(build)
    years = by_year(site.posts)
    entries = [{"name": f"{year}", "url": f"/archiv/{year}/"} for year in years]
    yield build.page("overview.html", "/archiv/", heading="Archiv", intro=_ARCHIVE_INTRO, entries=entries)
    for year, posts in years.items():
        yield from _pages(build, posts, f"/archiv/{year}/", kind="Archiv", heading=f"{year}", intro="", feed=None)
    for topic in town.topics:
        feed = of_topic(town, topic)
        posts = site.of_topic(topic)
        yield from _pages(build, posts, topic.url, kind="Thema", heading=topic.name, intro="", feed=feed)
    for district in town.districts:
        feed = of_district(town, district)
        posts = site.of_district(district)
        part = town.words.part
        intro = f"Hier stehen auch die Meldungen für alle {part.many}."
        yield from _pages(build, posts, district.url, kind=part.one, heading=district.name, intro=intro, feed=feed)


def _districts(build: Build) -> Output:
    town, part = build.site.town, build.site.town.words.part
    intro = f"Wählen Sie {part.your}. Meldungen für alle {part.many} stehen bei {part.to_every} dabei."
    return build.page("overview.html", "/ortsteile/", heading=part.many, intro=intro, entries=town.districts)


def _start(build: Build) -> Iterator[Output]:
    """Pinned posts stand on top of the newest page, and not a second time below."""
    on_top = pinned(build.site)
    stems_on_top = {post.stem for post in on_top}
    for listing in listings(build.site.posts, "/"):
        is_newest = listing.number is None
        below = [post for post in listing.posts if not is_newest or post.stem not in stems_on_top]
        yield build.page(
            "index.html",
            listing.url,
            structured=structured.organization(build.site.town) if is_newest else None,
            listing=listing,
            pinned=on_top if is_newest else [],
            events=coming_up(build.site) if is_newest else [],
            posts=below,
        )


def _pages(
    build: Build, posts: Sequence[Post], base: str, *, kind: str, heading: str, intro: str, feed: Subscription | None
) -> Iterator[Output]:
    for listing in listings(posts, base):
        yield build.page(
            "listing.html",
            listing.url,
            feeds=[feed] if feed else [],
            kind=kind,
            heading=heading,
            intro=intro,
            listing=listing,
            feed=feed,
        )
