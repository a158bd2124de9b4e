"""Every body of a build: rendered, or known from an earlier build and still true."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from itertools import chain
from typing import Any, NamedTuple

from ..domain.announcement import Announcement
from ..domain.order import published_at
from ..domain.post import Page, Post
from ..domain.problems import Problem, has_faults
from ..domain.standing import Standing
from ..formats.markdown import Dialect
from . import workers
from .asking import Asking, Others
from .boundary import Boundary
from .loading import Content
from .record import Body
from .references import Reference
from .rendering import Renderer


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """What came of all bodies: ``posts`` newest first, and ``hidden`` ones, not public yet, for their problems only."""

    posts: tuple[Post, ...]
    hidden: tuple[Post, ...]
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    references: tuple[Reference, ...]


def rendered(
    content: Content,
    now: datetime,
    progress: Callable[[Iterable[Announcement]], Iterable[Announcement]],
    *,
    with_hidden: bool = False,
) -> Rendered:
    """Everything of one build, each file within its boundary; what is known of a file and still holds is taken.

    ``with_hidden`` puts what is not public yet among the posts; how each body is rendered does not depend on it.
    """
    standings = {each.stem: _standing(content, each, now) for each in content.announcements}
    visible = {stem: standing.is_visible for stem, standing in standings.items()}
    visible |= {each.stem: True for each in content.erased}  # their addresses stay, and say so
    visible |= dict.fromkeys(content.unread, True)  # what is wrong is said there, and stops the build
    others = Others(content.folder, content.town, content.pages, visible)
    texts = [
        *(_Text(each.source, partial(Renderer.post, announcement=each, standing=standings[each.stem]))
          for each in content.announcements),
        *(_Text(each.source, partial(Renderer.page, source=each)) for each in content.pages),
    ]  # fmt: skip
    attempts = list(_attempts(content, others, now, texts, progress))
    posts = [each.body.made for each in attempts if each.body and isinstance(each.body.made, Post)]

    def is_shown(post: Post) -> bool:
        return with_hidden or post.standing.is_visible

    return Rendered(
        posts=tuple(sorted(filter(is_shown, posts), key=_newest_first, reverse=True)),
        hidden=tuple(post for post in posts if not is_shown(post)),
        pages=tuple(each.body.made for each in attempts if each.body and isinstance(each.body.made, Page)),
        problems=tuple(problem for each in attempts for problem in each.problems),
        references=tuple(_answerable(attempts, content)),
    )


def _answerable(attempts: "Sequence[_Attempt]", content: Content) -> Iterator[Reference]:
    """The links that lead to no file with a fault: its page is not made, and what is wrong is said there."""
    urls = [*(f"/meldungen/{each.stem}/" for each in content.announcements), *(each.url for each in content.pages)]
    unmade = [url for url, attempt in zip(urls, attempts, strict=True) if attempt.body is None]
    unmade += [f"/meldungen/{stem}/" for stem in content.unread]
    for each in attempts:
        yield from (reference for reference in each.references if not reference.address.startswith(tuple(unmade)))


def _newest_first(post: Post) -> tuple[datetime, str]:
    return published_at(post), post.stem


def _standing(content: Content, announcement: Announcement, now: datetime) -> Standing:
    record = content.records.get(announcement.source)
    body: Body[Post] | None = record.body if record else None
    if body and body.holds_at(now):
        return body.made.standing
    return announcement.as_of(now, content.town.window)


class _Text(NamedTuple):
    """A file, and how its body is rendered."""

    source: str
    render: Callable[[Renderer], Post | Page]


class _Attempt(NamedTuple):
    """What came of a body, or nothing when it has a fault; and what was said on the way."""

    body: Body[Any] | None
    problems: Sequence[Problem]
    references: Sequence[Reference]


def _attempts(
    content: Content,
    others: Others,
    now: datetime,
    texts: Sequence[_Text],
    progress: Callable[[Iterable[Announcement]], Iterable[Announcement]],
) -> Iterator[_Attempt]:
    """What came of each text, in order: known from its record, or rendered now, and kept unless it has a fault."""
    known = [_known(content, others, now, text.source) for text in texts]
    desk = _Desk(others, content.heads)
    jobs = [partial(desk.rendered, text) for text, body in zip(texts, known, strict=True) if not body]
    if len(jobs) >= workers.MANY:
        desk.prepare()
    with workers.in_parallel(jobs, fewest=workers.MANY) as fresh:
        for text, body, _ in zip(texts, known, chain(progress(content.announcements), content.pages), strict=True):
            attempt = _Attempt(body, body.problems, body.references) if body else next(fresh)
            if attempt.body and not body and not has_faults(attempt.problems):
                content.records.add(text.source, attempt.body)
            yield attempt


def _known(content: Content, others: Others, now: datetime, source: str) -> Body[Any] | None:
    record = content.records.get(source)
    body = record.body if record else None
    return body if body and body.holds_at(now) and others.is_same(body.answers) else None


class _Desk:
    """Where bodies are rendered, with the tools for it."""

    def __init__(self, others: Others, heads: Mapping[str, str]) -> None:
        self._others, self._heads = others, heads

    @cached_property
    def _dialect(self) -> Dialect:
        return Dialect(self._others.town.language)

    def prepare(self) -> None:
        """Have the tools at hand before others share the work; what stays is looked at for garbage no more."""
        _ = self._dialect
        gc.freeze()

    def rendered(self, text: _Text) -> _Attempt:
        """One body."""
        renderer = Renderer(self._dialect, Asking(self._others), self._heads[text.source])
        with Boundary(text.source, renderer.problems.append):
            made = text.render(renderer)
            told = tuple(renderer.problems), tuple(renderer.references)
            return _Attempt(Body(made, *told, self._others.answers(renderer.asking)), *told)
        return _Attempt(None, renderer.problems, renderer.references)
