"""The frames: pages of their own, small, without a script, and the only ones that other websites may show."""

from collections.abc import Iterator, Sequence
from functools import partial

from ..bridge.frame import Render
from ..bridge.output import Output
from ..bridge.stages import Build
from ..bridge.theme import EMBEDDED
from ..domain.digest import digest
from ..domain.post import Post
from ..domain.town import District, Topic, Town
from ..formats.served_html import served
from .entries import Entry, entry, shown
from .excerpts import Excerpt, of_district, of_topic, whole_site

SHEET, PAGE = 3_000, 7_000
"""Bytes that the style sheet and a page may have: 10 KB together."""

_TEMPLATE = "embedded.html"


def outputs(build: Build) -> Iterator[Output]:
    """One for the whole site, each topic and each district."""
    site, town = build.site, build.site.town
    yield _frame(build, whole_site(), site.posts, None)
    for topic in town.topics:
        yield _frame(build, of_topic(town, topic), site.of_topic(topic), topic)
    for district in town.districts:
        yield _frame(build, of_district(district), site.of_district(district), district)


def _frame(build: Build, excerpt: Excerpt, posts: Sequence[Post], among: Topic | District | None) -> Output:
    """Made of what it shows, and not of the menus and places of other pages."""
    town, sheet = build.site.town, build.frame.assets.get(EMBEDDED, "")
    entries = [entry(post, town, among) for post in shown(posts, build.site.banner)]
    return Output(
        path=excerpt.path[1:],
        inputs_of=partial(digest, build.around, _TEMPLATE, sheet, excerpt, entries),
        make=partial(_filled, build.render, town, sheet, excerpt, entries),
    )


def _filled(render: Render, town: Town, sheet: str, excerpt: Excerpt, entries: Sequence[Entry]) -> bytes:
    """With as many entries as there is room for: titles may be long, and of letters of four bytes."""
    for number in range(len(entries), -1, -1):
        html = render(_TEMPLATE, sheet=sheet, excerpt=excerpt, entries=entries[:number])
        content = served(html, town.folder).encode()
        if len(content) <= PAGE:
            break
    return content
