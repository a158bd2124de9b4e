"""Which feeds there are, and their files."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.local_topic import local_topics
from ..domain.post import Post
from ..domain.subscriptions import Subscription, of_channel, of_district, of_local_topic, of_topic, of_year, whole_site
from ..domain.town import Town
from . import icons
from .entries import announcement_entries, apart, channel_entry
from .feed import Entry, Feed, History
from .json_feed import json_feed

NEWEST = 50
"""Entries in a feed."""


def outputs(build: Build) -> Iterator[Output]:
    """Three files for each subscription, and the archives of the whole site."""
    site, town = build.site, build.site.town
    known = _Entries(build)
    yield from _whole_site(build, known.newest_first)
    for topic in town.topics:
        yield from _files(build, of_topic(town, topic), known.of(site.of_topic(topic)))
    for district in town.districts:
        yield from _files(build, of_district(town, district), known.of(site.of_district(district)))
    for local in local_topics(town):
        yield from _files(build, of_local_topic(town, local), known.of(site.of_local_topic(local)))
    if "/kanal/" in build.offers.places:
        yield from _channel(build)


def _channel(build: Build) -> Iterator[Output]:
    site, texts = build.site, build.offers.channel_texts
    channel = apart(channel_entry(build, post, texts[post.stem]) for post in site.posts if post.stem in texts)
    yield from _files(build, of_channel(site.town), channel)


class _Entries:
    """Every entry of the site is made once, however many feeds it stands in."""

    def __init__(self, build: Build) -> None:
        def entries_of(post: Post) -> list[tuple[str, Entry]]:
            return [(post.stem, entry) for entry in announcement_entries(build, post)]

        made = [each for entries in build.each(build.site.posts, entries_of) for each in entries]
        stems = {entry.id: stem for stem, entry in made}
        self.newest_first = apart(entry for _, entry in made)
        self._stems = [stems[entry.id] for entry in self.newest_first]

    def of(self, posts: Sequence[Post]) -> list[Entry]:
        """The newest entries of these posts, newest first, as many as a feed holds."""
        stems = {post.stem for post in posts}
        own = (entry for entry, stem in zip(self.newest_first, self._stems, strict=True) if stem in stems)
        return list(islice(own, NEWEST))


def _whole_site(build: Build, entries: Sequence[Entry]) -> Iterator[Output]:
    """The newest entries to subscribe to, and behind them every year in full (RFC 5005, 4)."""
    town, years = build.site.town, dict[int, list[Entry]]()
    for entry in sorted(entries, key=lambda each: each.published_at, reverse=True):
        years.setdefault(entry.published_at.year, []).append(entry)
    addresses = [town.absolute(f"/archiv/{year}/feed.atom") for year in years]  # newest first
    history = History(previous=addresses[0] if addresses else None)
    yield from _files(build, whole_site(town), entries, history)
    for place, (year, own) in enumerate(years.items()):
        history = History(
            previous=addresses[place + 1] if place + 1 < len(addresses) else None,
            following=addresses[place - 1] if place else None,
            current=town.absolute("/feed.atom"),
        )
        yield build.output(
            f"archiv/{year}/feed.atom", _atom, _feed(town, of_year(town, year), own, history), remembers=True
        )


def _files(
    build: Build, subscription: Subscription, entries: Sequence[Entry], history: History | None = None
) -> Iterator[Output]:
    content = _feed(build.site.town, subscription, entries[:NEWEST], history, build)
    folder = subscription.base[1:]
    yield build.output(f"{folder}feed.atom", _atom, content, remembers=True)
    yield build.output(f"{folder}feed.rss", _rss, content, remembers=True)
    yield build.output(f"{folder}feed.json", json_feed, content, remembers=True)


def _feed(
    town: Town,
    subscription: Subscription,
    entries: Sequence[Entry],
    history: History | None,
    build: Build | None = None,
) -> Feed:
    """A feed of some entries.

    An archive never changes, so no hub has news of it; it knows no ``build``, whose theme changes what is loaded.
    """
    sheet = build.frame.assets.get("feed.css") if build else None
    return Feed(
        id=f"{town.tag_authority}:{subscription.key}",
        title=subscription.title,
        description=subscription.description,
        base=town.absolute(subscription.base),
        author=town.contact.name,
        email=town.contact.known_email,
        rights=f"© {town.name}",
        language=town.language,
        updated_at=max((entry.updated_at for entry in entries), default=_beginning(town)),
        entries=tuple(entries),
        history=history,
        icon=town.absolute(icons.icon(build.livery)) if build else None,
        logo=town.absolute(icons.logo(build.livery)) if build else None,
        stylesheet=town.served(sheet) if sheet else None,
        hubs=town.hubs if build else (),
    )


def _beginning(town: Town) -> datetime:
    """What an empty feed was last updated at: the day its tag authority begins (RFC 4151, 2.1), never the build."""
    date = town.tag_authority.rsplit(",", 1)[1]
    return datetime.fromisoformat(f"{date}-01-01"[:10]).replace(tzinfo=town.zone)


def _atom(feed: Feed) -> bytes:
    from .xml_feeds import atom  # noqa: PLC0415 - few builds change a feed, and the rest need not wait

    return atom(feed)


def _rss(feed: Feed) -> bytes:
    from .xml_feeds import rss  # noqa: PLC0415 - as above

    return rss(feed)
