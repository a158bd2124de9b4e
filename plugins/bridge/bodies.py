"""Every body of a build: rendered, or known from an earlier build and still true."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from typing import TypeVar

from plugins.bridge.asking import Asking, Others
from plugins.bridge.boundary import Boundary
from plugins.bridge.loading import Content
from plugins.bridge.records import Body
from plugins.bridge.references import Reference
from plugins.bridge.rendering import Renderer
from plugins.domain.announcement import Announcement
from plugins.domain.order import published_at
from plugins.domain.page_source import PageSource
from plugins.domain.post import Page, Post
from plugins.domain.problems import Problem, has_faults
from plugins.domain.standing import Standing
from plugins.formats.markdown import Dialect

_M = TypeVar("_M", bound=Post | Page)


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """What came of all bodies: ``posts`` newest first, and ``hidden`` ones, not public yet, for their problems only."""

    posts: tuple[Post, ...]
    hidden: tuple[Post, ...]
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    references: tuple[Reference, ...]


def rendered(
    content: Content, now: datetime, progress: Callable[[Iterable[Announcement]], Iterable[Announcement]]
) -> Rendered:
    """Everything of one build, each file within its boundary; what is known of a file and still holds is taken."""
    standings = {each.stem: _standing(content, each, now) for each in content.announcements}
    visible = {stem: standing.is_visible for stem, standing in standings.items()}
    bodies = _Bodies(content, Others(content.folder, content.town, content.pages, visible), now)
    posts: list[Post] = []
    for each in progress(content.announcements):
        posts.extend(bodies.of(each, partial(Renderer.post, announcement=each, standing=standings[each.stem])))
    pages: list[Page] = []
    for source in content.pages:
        pages.extend(bodies.of(source, partial(Renderer.page, source=source)))
    return Rendered(
        posts=tuple(sorted((post for post in posts if post.standing.is_visible), key=_newest_first, reverse=True)),
        hidden=tuple(post for post in posts if not post.standing.is_visible),
        pages=tuple(pages),
        problems=tuple(bodies.problems),
        references=tuple(bodies.references),
    )


def _newest_first(post: Post) -> tuple[datetime, str]:
    return published_at(post), post.stem


def _standing(content: Content, announcement: Announcement, now: datetime) -> Standing:
    record = content.records.get(announcement.source)
    body: Body[Post] | None = record.body if record else None
    if body and body.holds_at(now):
        return body.made.standing
    return announcement.as_of(now, content.town.window)


class _Bodies:
    """Takes each body from its record, or renders it and keeps what came of it."""

    def __init__(self, content: Content, others: Others, now: datetime) -> None:
        self._records, self._heads, self._others, self._now = content.records, content.heads, others, now
        self.problems, self.references = list[Problem](), list[Reference]()

    @cached_property
    def _dialect(self) -> Dialect:
        return Dialect()

    def of(self, source: Announcement | PageSource, render: Callable[[Renderer], _M]) -> Iterator[_M]:
        """The post or page, unless it has a fault."""
        record = self._records.get(source.source)
        body: Body[_M] | None = record.body if record else None
        if not body or not body.holds_at(self._now) or not self._others.is_same(body.answers):
            body = self._rendered(source, render)
        if body:
            self.problems.extend(body.problems)
            self.references.extend(body.references)
            yield body.made

    def _rendered(self, source: Announcement | PageSource, render: Callable[[Renderer], _M]) -> Body[_M] | None:
        renderer = Renderer(self._dialect, Asking(self._others), self._heads[source.source]())
        with Boundary(source.source, renderer.problems.append):
            made = render(renderer)
            told = (tuple(renderer.problems), tuple(renderer.references), self._others.answers(renderer.asking))
            body = Body(made, *told)
            if not has_faults(renderer.problems):
                self._records.add(source.source, body)
            return body
        self.problems.extend(renderer.problems)
        self.references.extend(renderer.references)
        return None
