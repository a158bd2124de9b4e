"""From announcements to posts: Markdown to safe HTML, its addresses resolved, its files noted."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.bridge.files import RefusedFileError
from plugins.bridge.loading import Content, addresses
from plugins.domain.addresses import Addresses
from plugins.domain.announcement import Announcement
from plugins.domain.hints import hints
from plugins.domain.order import published_at
from plugins.domain.pages import PageSource
from plugins.domain.post import File, Page, Post
from plugins.domain.problems import Problem
from plugins.formats.html import sanitised
from plugins.formats.html_tree import is_seen
from plugins.formats.markdown import Dialect

_POST_ADDRESS = re.compile(
    r"(?:/meldungen/|(?:\./|\.\./|content/)*(?:meldungen/)?(?:\d{4}/)?)"
    r"(?P<stem>\d{4}-\d{2}-\d{2}-[a-z0-9-]+)(?:/|\.md)?(?:\?[^#]*)?(?P<anchor>#.*)?"
)
_PAGE_SOURCE = re.compile(r"(?:.*/)?(?P<name>[^/]+\.md)(?P<rest>[?#].*)?")
_UNSEEN = "Unter dem Kopf steht nichts, was zu sehen ist. Bitte einen Text schreiben."


class Renderer:
    """Renders everything of one build; problems are added to ``content.problems``."""

    def __init__(self, content: Content, now: datetime) -> None:
        self._content, self._now, self._dialect = content, now, Dialect()
        self._visible = {found.stem: found.is_visible(now) for found in content.announcements}
        self._addresses = addresses(content)
        self.unpublished: list[Post] = []

    def posts(self, progress: Callable[[Iterable[Announcement]], Iterable[Announcement]]) -> tuple[Post, ...]:
        """The visible posts, newest first; drafts and embargoed ones are rendered for their problems only."""
        posts = [self._post(found) for found in progress(self._content.announcements)]
        visible = [post for post in posts if self._visible[post.stem]]
        self.unpublished = [post for post in posts if not self._visible[post.stem]]
        return tuple(sorted(visible, key=lambda post: (published_at(post), post.stem), reverse=True))

    def pages(self) -> tuple[Page, ...]:
        """Every page, in file order."""
        return tuple(self._page(source) for source in self._content.pages)

    def _post(self, found: Announcement) -> Post:
        for name, text, place in hints(found, self._now):
            line = place or (found.lines.get(name, 1) if name else found.body_line)
            self._report(found.source, line, text, field=name, is_hint=True)
        body = _Body(self._content, self._visible, self._addresses, found.source, found.body, found.body_line)
        html = sanitised(self._dialect.html(found.body), body.resolve)
        if not is_seen(html):
            self._report(found.source, found.body_line, _UNSEEN)
        revisions = tuple(revision for revision in reversed(found.revisions) if revision.at <= self._now)
        is_withdrawn = found.withdrawal is not None and found.withdrawal.at <= self._now
        return Post(
            announcement=found,
            html=html,
            now=self._now,
            image=self._file(found.image.path, found.lines.get("Bild", 1)) if found.image else None,
            attachments=tuple(
                self._file(each.path, found.lines.get("Anhänge", 1), each.caption) for each in found.attachments
            ),
            body_files=tuple(self._file(path, line) for path, line in body.files.items()),
            revisions=revisions,
            withdrawal=found.withdrawal if is_withdrawn else None,
        )

    def _page(self, source: PageSource) -> Page:
        body = _Body(self._content, self._visible, self._addresses, source.source, source.body, source.body_line)
        html = sanitised(self._dialect.html(source.body), body.resolve)
        if not is_seen(html):
            self._report(source.source, source.body_line, _UNSEEN)
        return Page(
            source=source.source, title=source.title, url=source.url, html=html,
            navigation=source.navigation, order=source.order,
            files=tuple(self._file(path, line) for path, line in body.files.items()),
        )  # fmt: skip

    def _file(self, path: PurePosixPath, line: int, caption: str = "") -> File:
        size = (self._content.folder.path / path).stat().st_size
        return File(path=path, size=size, line=line, caption=caption)

    def _report(self, path: str, line: int, text: str, field: str | None = None, *, is_hint: bool = False) -> None:
        self._content.problems.append(Problem(path=path, line=line, text=text, field=field, is_hint=is_hint))


class _Body:
    """Resolves the relative addresses in one body and notes the files they lead to."""

    def __init__(
        self, content: Content, visible: dict[str, bool], known: Addresses, source: str, body: str, body_line: int
    ) -> None:
        self._content, self._visible, self._known, self._source = content, visible, known, source
        self._body, self._body_line = body, body_line
        self.files: dict[PurePosixPath, int] = {}  # and the line that refers to each first

    def resolve(self, address: str) -> str | None:
        """The root-relative address to publish; ``None`` takes the link away and leaves its text."""
        origin = self._content.town.address
        if address.startswith(f"{origin}/"):
            own = self.resolve(address.removeprefix(origin))
            return None if own is None else f"{origin}{own}"
        if not address or address.startswith("#") or "://" in address:
            return address or None
        return f"https:{address}" if address.startswith("//") else self._own(address)

    def _own(self, address: str) -> str | None:
        """An address on this site, or in the content folder."""
        post, page = _POST_ADDRESS.fullmatch(address), _PAGE_SOURCE.fullmatch(address)
        if post:
            return self._to_post(post["stem"], post["anchor"] or "", address)
        if page:
            return self._to_page(page["name"], page["rest"] or "", address)
        path = unquote(re.split(r"[?#]", address, maxsplit=1)[0]).lstrip("/")
        try:
            found = self._content.folder.find(path)
        except RefusedFileError as error:
            self._report(address, str(error))
            return None
        if found:
            self.files.setdefault(found, self._line(address))
            return File(path=found, size=0).url
        if not address.startswith("/"):
            advice = "Bitte hochladen oder die Adresse prüfen; Adressen im Netz beginnen mit »https://«."
            self._report(address, f"Die Datei »{path or address}« gibt es im Ordner »content« nicht. {advice}")
            return None
        if not self._known.holds(address):
            text = f"Die Adresse »{address}« gibt es auf dieser Seite nicht. Bitte den Link prüfen."
            self._report(address, text, is_hint=True)
        return address

    def _to_page(self, name: str, rest: str, address: str) -> str | None:
        """A link to a page's source, as a forge suggests it, leads to the page."""
        for page in self._content.pages:
            if PurePosixPath(page.source).name == name:
                return f"{page.url}{rest}"
        self._report(address, f"Die Seite »{name}« gibt es nicht. Bitte den Link prüfen.")
        return None

    def _to_post(self, stem: str, anchor: str, address: str) -> str | None:
        if self._visible.get(stem):
            return f"/meldungen/{stem}/{anchor}"
        if stem in self._visible:
            self._report(
                address, f"Die Meldung »{stem}« ist noch nicht öffentlich, der Link entfällt bis dahin.", is_hint=True
            )
        else:
            self._report(address, f"Die Meldung »{stem}« gibt es nicht. Bitte den Link prüfen.")
        return None

    def _report(self, address: str, text: str, *, is_hint: bool = False) -> None:
        line = self._line(address)
        self._content.problems.append(Problem(path=self._source, line=line, text=text, is_hint=is_hint))

    def _line(self, address: str) -> int:
        """Where an address stands, as it is or as an editor may have typed it; else where the text begins."""
        places = [place for typed in (address, unquote(address)) if (place := self._body.find(typed)) >= 0]
        return self._body_line + self._body.count("\n", 0, min(places, default=0))
