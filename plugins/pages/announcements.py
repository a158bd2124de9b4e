"""One page for each announcement, and redirects from its former addresses."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from plugins.domain.papers import has_notice, notice_url
from plugins.domain.post import File, Post
from plugins.domain.subscriptions import of_district, of_topic
from plugins.domain.wording import file_size
from plugins.pages import structured


def outputs(build: Build) -> Iterator[Output]:
    """All of them, topic by topic: the neighbours on a page are those of its topic."""
    for topic in build.site.town.topics:
        posts = build.site.of_topic(topic)
        places = {post.stem: place for place, post in enumerate(posts)}
        for made in build.each(posts, partial(_made, build, posts, places)):
            yield from made


def _made(build: Build, posts: Sequence[Post], places: Mapping[str, int], post: Post) -> list[Output]:
    place = places[post.stem]
    newer = posts[place - 1] if place else None
    older = posts[place + 1] if place + 1 < len(posts) else None
    return [_page(build, post, newer, older), *_redirects(build, post)]


def _page(build: Build, post: Post, newer: Post | None, older: Post | None) -> Output:
    town, found = build.site.town, post.announcement
    districts = [of_district(town, district) for district in found.districts]
    return build.page(
        "article.html",
        post.url,
        feeds=[of_topic(town, found.topic), *districts],
        changed_at=post.standing.newest_at,
        structured=structured.announcement(town, post),
        post=post,
        notice_url=notice_url(post) if has_notice(post, build.site) else None,
        attachments=_described(post.attachments),
        newer=newer,
        older=older,
    )


def _described(files: Sequence[File]) -> list[dict[str, str]]:
    return [
        {"url": file.url, "caption": file.caption, "type": file.kind, "size": file_size(file.size)} for file in files
    ]


def _redirects(build: Build, post: Post) -> Iterator[Output]:
    for _, address in post.announcement.former_addresses:
        path = address if address.endswith((".html", ".htm", "/")) else f"{address}/"
        yield build.page("weiterleitung.html", path, is_indexed=False, target=post.url)
