"""One page for each announcement, and redirects from its former addresses."""

from collections.abc import Iterator

from ..bridge.frame import MenuEntry
from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.post import File, Post
from ..domain.subscriptions import Subscription, of_district, of_topic
from ..domain.wording import file_size
from . import structured


def outputs(build: Build) -> Iterator[Output]:
    """All of them, topic by topic: the neighbours on a page are those of its topic."""
    town = build.site.town
    followed = {topic.url: of_topic(town, topic) for topic in town.topics}
    followed |= {district.url: of_district(town, district) for district in town.districts}
    for topic in town.topics:
        posts = build.site.of_topic(topic)
        for place, post in enumerate(posts):
            newer = posts[place - 1] if place else None
            older = posts[place + 1] if place + 1 < len(posts) else None
            feeds = [followed[topic.url], *(followed[each.url] for each in post.announcement.districts)]
            yield _page(build, post, feeds, _neighbour(newer), _neighbour(older))
            yield from _redirects(build, post)


def _page(
    build: Build, post: Post, feeds: list[Subscription], newer: MenuEntry | None, older: MenuEntry | None
) -> Output:
    return build.page(
        "article.html",
        post.url,
        feeds=feeds,
        changed_at=post.standing.newest_at,
        structured=structured.announcement,
        about=post,
        post=post,
        body=build.later(_body, post, build.pictures(post)),
        image=build.offers.pictures.get(post.image.path) if post.image else None,
        own_share_image=build.offers.share_images.get(post.stem),
        beside=build.offers.beside.get(post.stem, frozenset()),
        is_held=post.stem in build.site.held,
        attachments=[_described(build, file) for file in post.attachments],
        newer=newer,
        older=older,
    )


def _body(build: Build, post: Post, _: object) -> str:
    return build.pictured(post.html)


def _neighbour(post: Post | None) -> MenuEntry | None:
    """Only what the page shows of it, so that the page does not change with the rest."""
    return MenuEntry(post.url, post.title) if post else None


def _described(build: Build, file: File) -> dict[str, str]:
    picture = build.offers.pictures.get(file.path)
    size = (picture.size if picture else None) or file.size
    return {"url": file.url, "caption": file.caption, "type": file.kind, "size": file_size(size)}


def _redirects(build: Build, post: Post) -> Iterator[Output]:
    for _, address in post.announcement.former_addresses:
        path = address if address.endswith((".html", ".htm", "/")) else f"{address}/"
        yield build.page("redirect.html", path, is_indexed=False, about=post, target=post.url)
