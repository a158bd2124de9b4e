"""From announcements to posts: Markdown to safe HTML, its addresses resolved, its files noted."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import PurePosixPath

from plugins.bridge.boundary import each
from plugins.bridge.links import Ground, Links
from plugins.bridge.loading import Content, addresses
from plugins.domain.announcement import Announcement
from plugins.domain.embargo import Embargo
from plugins.domain.hints import hints
from plugins.domain.limits import too_deep
from plugins.domain.order import published_at
from plugins.domain.pages import PageSource
from plugins.domain.post import File, Page, Post
from plugins.domain.problems import ContentError, Problem
from plugins.formats.html import sanitised
from plugins.formats.html_tree import is_seen
from plugins.formats.markdown import Dialect

_UNSEEN = "Unter dem Kopf steht nichts, was zu sehen ist. Bitte einen Text schreiben."


class Renderer:
    """Renders everything of one build; problems are added to ``content.problems``."""

    def __init__(self, content: Content, now: datetime) -> None:
        self._content, self._dialect = content, Dialect()
        self._standings = {found.stem: found.as_of(now, content.town.window) for found in content.announcements}
        self._visible = {stem: standing.is_visible for stem, standing in self._standings.items()}
        self._embargo = Embargo(stem for stem, is_visible in self._visible.items() if not is_visible)
        self._texts = dict(content.texts)
        self._ground = Ground(
            folder=content.folder,
            town=content.town,
            pages=tuple(content.pages),
            visible=self._visible,
            addresses=addresses(content),
            embargo=self._embargo,
        )
        self.unpublished: list[Post] = []

    def posts(self, progress: Callable[[Iterable[Announcement]], Iterable[Announcement]]) -> tuple[Post, ...]:
        """The visible posts, newest first; drafts and embargoed ones are rendered for their problems only."""
        posts = [*each(progress(self._content.announcements), self._post, self._content.problems.append)]
        visible = [post for post in posts if self._visible[post.stem]]
        self.unpublished = [post for post in posts if not self._visible[post.stem]]
        return tuple(sorted(visible, key=lambda post: (published_at(post), post.stem), reverse=True))

    def pages(self) -> tuple[Page, ...]:
        """Every page, in file order."""
        return tuple(each(self._content.pages, self._page, self._content.problems.append))

    def _post(self, found: Announcement) -> Post:
        standing = self._standings[found.stem]
        for name, text, place in hints(found, standing):
            line = place or (found.lines.get(name, 1) if name else found.body_line)
            self._report(found.source, line, text, field=name, is_hint=True)
        if standing.is_visible:
            self._content.problems.extend(self._embargo.problems(found.source, self._head(found)))
        html, files = self._body(found.source, found.body, found.body_line)
        return Post(
            announcement=found,
            standing=standing,
            html=html,
            image=self._file(found.image.path, found.lines.get("Bild", 1)) if found.image else None,
            attachments=tuple(
                self._file(each.path, found.lines.get("Anhänge", 1), each.caption) for each in found.attachments
            ),
            body_files=files,
        )

    def _page(self, source: PageSource) -> Page:
        html, files = self._body(source.source, source.body, source.body_line)
        return Page(
            source=source.source, title=source.title, url=source.url, html=html,
            navigation=source.navigation, order=source.order, files=files,
        )  # fmt: skip

    def _head(self, found: Announcement) -> list[str]:
        return self._texts[found.source].split("\n")[: found.body_line - 2]

    def _body(self, source: str, body: str, body_line: int) -> tuple[str, tuple[File, ...]]:
        """The canonical HTML, and the files it refers to."""
        links = Links(self._ground, source, body, body_line)
        html = sanitised(self._dialect.html(body))
        deep = too_deep(html)
        if deep:
            raise ContentError([Problem(path=source, line=body_line, text=deep)])
        html = links.resolved(html)
        self._content.problems.extend(links.problems)
        if not is_seen(html):
            self._report(source, body_line, _UNSEEN)
        return html, tuple(self._file(path, line) for path, line in links.files.items())

    def _file(self, path: PurePosixPath, line: int, caption: str = "") -> File:
        size = (self._content.folder.path / path).stat().st_size
        return File(path=path, size=size, line=line, caption=caption)

    def _report(self, path: str, line: int, text: str, field: str | None = None, *, is_hint: bool = False) -> None:
        self._content.problems.append(Problem(path=path, line=line, text=text, field=field, is_hint=is_hint))
