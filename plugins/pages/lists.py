"""The start page, the lists of each topic, district, topic in a district and year, and their overviews."""

from collections.abc import Iterator, Sequence
from typing import Any

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.lists import by_year, coming_up, listings, pinned
from ..domain.local_topic import LocalTopic, local_topics
from ..domain.post import Post
from ..domain.subscribing import calendar_way
from ..domain.subscriptions import Subscription, of_district, of_local_topic, of_topic
from ..domain.town import District
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
        yield from _pages(build, posts, "listing.html", f"/archiv/{year}/", heading=f"{year}")
    yield from _topics(build)
    yield from _for_districts(build)


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


def _topics(build: Build) -> Iterator[Output]:
    site, town = build.site, build.site.town
    for topic in town.topics:
        feed = of_topic(town, topic)
        yield from _pages(
            build, site.of_topic(topic), "topic.html", topic.url, heading=topic.name, topic=topic, feeds=[feed]
        )


def _for_districts(build: Build) -> Iterator[Output]:
    site, town = build.site, build.site.town
    for district in town.districts:
        yield from _local(build, "district.html", district, site.of_district(district), of_district(town, district))
    for local in local_topics(town):
        yield from _local(build, "local_topic.html", local, site.of_local_topic(local), of_local_topic(town, local))


def _local(
    build: Build, template: str, local: District | LocalTopic, posts: Sequence[Post], feed: Subscription
) -> Iterator[Output]:
    """With a calendar beside the feed."""
    calendar = calendar_way(build.site.town, local.name, local.url)
    return _pages(build, posts, template, local.url, heading=local.name, local=local, calendar=calendar, feeds=[feed])


def _pages(
    build: Build,
    posts: Sequence[Post],
    template: str,
    base: str,
    *,
    feeds: Sequence[Subscription] = (),
    **context: Any,  # noqa: ANN401 - any value of a template
) -> Iterator[Output]:
    """A list's pages; what is said of it is the same on all of them."""
    for listing in listings(posts, base):
        yield build.page(template, listing.url, feeds=feeds, listing=listing, **context)
