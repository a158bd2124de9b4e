"""Which feeds there are, and their files."""

from collections.abc import Iterator, Sequence

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from plugins.domain.lists import by_year
from plugins.domain.post import Post
from plugins.domain.subscriptions import Subscription, of_channel, of_district, of_topic, of_year, whole_site
from plugins.feeds.entries import announcement_entry, channel_entry, feed
from plugins.formats.feed import Entry, History
from plugins.formats.json_feed import json_feed
from plugins.formats.xml_feeds import atom, rss

NEWEST = 50
"""Entries in a feed."""


def outputs(build: Build) -> Iterator[Output]:
    """Three files for each subscription."""
    site, town = build.site, build.site.town
    entries = _Entries(build)
    yield from _whole_site(build, entries)
    for topic in town.topics:
        yield from _files(build, of_topic(town, topic), entries.of(site.of_topic(topic)))
    for district in town.districts:
        yield from _files(build, of_district(town, district), entries.of(site.of_district(district)))
    texts = [(post, post.channel_text) for post in site.posts]
    yield from _files(build, of_channel(town), [channel_entry(town, post, text) for post, text in texts if text])


def _whole_site(build: Build, entries: "_Entries") -> Iterator[Output]:
    """The newest entries to subscribe to, and behind them every year in full (RFC 5005, 4)."""
    town, years = build.site.town, by_year(build.site.posts)
    addresses = [town.absolute(f"/archiv/{year}/feed.atom") for year in years]  # newest first
    history = History(previous=addresses[0] if addresses else None)
    yield from _files(build, whole_site(town), entries.of(build.site.posts), history)
    for place, (year, posts) in enumerate(years.items()):
        history = History(
            previous=addresses[place + 1] if place + 1 < len(addresses) else None,
            following=addresses[place - 1] if place else None,
            current=town.absolute("/feed.atom"),
        )
        content = feed(town, of_year(town, year), entries.of(posts, most=len(posts)), history)
        yield Output(f"archiv/{year}/feed.atom", atom(content))


class _Entries:
    """Each announcement's entry is made once, however many feeds it stands in."""

    def __init__(self, build: Build) -> None:
        self._build, self._made = build, dict[str, Entry]()

    def of(self, posts: Sequence[Post], most: int = NEWEST) -> list[Entry]:
        """The entries of the newest posts."""
        for post in posts[:most]:
            if post.stem not in self._made:
                self._made[post.stem] = announcement_entry(self._build.site.town, post, self._build.render)
        return [self._made[post.stem] for post in posts[:most]]


def _files(
    build: Build, subscription: Subscription, entries: Sequence[Entry], history: History | None = None
) -> Iterator[Output]:
    content = feed(build.site.town, subscription, entries, history)
    folder = subscription.base[1:]
    yield Output(f"{folder}feed.atom", atom(content))
    yield Output(f"{folder}feed.rss", rss(content))
    yield Output(f"{folder}feed.json", json_feed(content))
