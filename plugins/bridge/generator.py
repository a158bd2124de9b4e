"""The Pelican generator that makes the whole site: reads content, lets the slices work, writes what they return."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from jinja2 import FileSystemLoader
from pelican.generators import Generator
from rich.console import Console
from rich.progress import track

from plugins.bridge import stages
from plugins.bridge.boundary import Boundary
from plugins.bridge.content_folder import Folder
from plugins.bridge.folder import real, replace_folder
from plugins.bridge.loading import TOWN_FILE, Content, load
from plugins.bridge.output import Output, clashes, shown
from plugins.bridge.rendering import Renderer
from plugins.bridge.safeguards import refuse_loss, refuse_place
from plugins.bridge.store import Store
from plugins.bridge.theme import assets
from plugins.domain import audit, direction_marks
from plugins.domain.announcement import Announcement
from plugins.domain.moments import YEARS
from plugins.domain.parts import Status
from plugins.domain.post import Site
from plugins.domain.problems import ContentError, Problem, in_file_order
from plugins.domain.publishing import foreign_channels, missing_pages, placeholders, refusals
from plugins.domain.town import Town

_WORTH_A_BAR = 200
_CLASH = "Hier sollen zwei Teile der Website stehen. Bitte die Datei oder die frühere Adresse anders nennen."


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """``build`` and ``content`` are there after ``generate_context``, ``outputs`` after ``generate_output``."""

    build: stages.Build
    content: Content
    outputs: list[Output]

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        # Without Pelican's fallback, a template that is missing here is an error and not an English page.
        self.env.loader = FileSystemLoader(Path(self.theme) / "templates")

    def generate_context(self) -> None:
        """Read and render everything; faults go to ``content.problems``; ``ContentError`` only without a town."""
        path = Path(self.path)
        self.content = load(Folder(path, self.settings.get("CONTENT_LABEL") or shown(path)))
        town, is_publishing = self.content.town, bool(self.settings.get("IS_PUBLISHING"))
        now = clock(town, self.settings.get("NOW"))
        self.content.problems.extend(_unfinished(self.content, now, is_publishing=is_publishing))
        renderer = Renderer(self.content, now)
        posts, pages = renderer.posts(_progress), renderer.pages()
        self.unpublished = renderer.unpublished
        self._assets = assets(Path(self.theme))
        self._store = Store(Path(self.settings["CACHE_PATH"]), is_fresh=bool(self.settings.get("IS_CLEAN")))
        addresses = {name: f"/{output.path}" for name, output in self._assets.items()}
        is_full = bool(self.settings.get("IS_FULL"))
        site = Site(
            town=town,
            now=now,
            posts=posts,
            pages=pages,
            assets=addresses,
            is_full=is_full,
            audit=self.content.audit,
        )
        self.build = self._build(site)
        for receiver in stages.completing_site.receivers_for(self):
            with self._boundary(receiver):
                self.build = self._build(receiver(self, build=self.build))
        self.content.problems[:] = in_file_order(self.content.problems)

    def generate_output(self, _writer: object) -> None:
        """Make everything and replace the output folder with it."""
        self.make()
        for receiver in stages.listing_outputs.receivers_for(self):
            with self._boundary(receiver):
                self.outputs.extend(receiver(self, build=self.build, outputs=tuple(self.outputs)))
        self.content.raise_for_faults()
        target = real(self.output_path)
        refuse_place(self.settings)
        if not self.settings.get("IS_FORCED"):
            refuse_loss(target, self.outputs, self.build.site.town)
        replace_folder(target, self.outputs)
        self.build.store.sweep()
        stages.site_written.send(self)

    def make(self) -> None:
        """Collect what the slices make, but for what lists it (search, sitemap).

        Raises ``ContentError`` with every problem of the run.
        """
        self.outputs = list(self._assets.values())
        for receiver in stages.making_outputs.receivers_for(self):
            with self._boundary(receiver):
                self.outputs.extend(receiver(self, build=self.build))
        self.outputs.extend(self._files())
        self.content.problems.extend(Problem(path=f"/{path}", text=_CLASH) for path in clashes(self.outputs))
        self.content.problems[:] = in_file_order(self.content.problems)
        self.content.raise_for_faults()

    def _boundary(self, receiver: Callable[..., object]) -> Boundary:
        """Around the work of one slice that belongs to no single file."""
        return Boundary(receiver.__module__.replace(".", "/"), self.content.problems.append, line=None)

    def _build(self, site: Site) -> stages.Build:
        frame = {"site": site, "town": site.town, "asset": site.assets.__getitem__}
        render, problems = partial(self._render, frame), self.content.problems
        return stages.Build(site=site, render=render, theme=Path(self.theme), store=self._store, problems=problems)

    def _render(self, frame: dict[str, object], template: str, /, **context: object) -> str:
        return str(self.env.get_template(template).render(frame | context))

    def _files(self) -> Iterable[Output]:
        """Only files that something visible refers to, so an embargoed picture stays at home."""
        site = self.build.site
        files = [
            file
            for post in site.posts
            for file in (post.image, post.preview, *post.attachments, *post.body_files)
            if file
        ]
        files += [file for page in site.pages for file in page.files]
        files += [site.preview] if site.preview else []
        for file in {file.path: file for file in files}.values():
            content = (Path(self.path) / file.path).read_bytes() if file.content is None else file.content
            yield Output(str(file.path), content)


def clock(town: Town, now: datetime | None) -> datetime:
    """The instant this build takes for now, in the town's zone.

    In this order: what the caller says, ``SOURCE_DATE_EPOCH`` (reproducible-builds.org), the demo's clock, the
    system's.
    """
    if now is not None:
        return now.replace(tzinfo=town.zone) if now.tzinfo is None else now.astimezone(town.zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        with suppress(ValueError, OverflowError, OSError):
            at = datetime.fromtimestamp(int(epoch), UTC)
            if at.year in YEARS:
                return at.astimezone(town.zone)
        text = f"»{epoch}« ist keine Zahl von Sekunden seit 1970. Bitte eine vor dem Jahr {YEARS.stop} angeben."
        raise ContentError([Problem(path="SOURCE_DATE_EPOCH", text=text)])
    return town.demo_now or datetime.now(town.zone)


def _unfinished(content: Content, now: datetime, *, is_publishing: bool) -> list[Problem]:
    """What stands in the way of publishing: hints as long as nobody wants to."""
    path = content.folder.shown(content.folder.path / TOWN_FILE)
    drafts = {found.source for found in content.announcements if found.status is Status.DRAFT}
    texts = [text for text in content.texts if text.path not in drafts]
    found = placeholders(texts, is_publishing=is_publishing)
    found += direction_marks.hints(content.texts)
    found += foreign_channels(content.town, texts, is_publishing=is_publishing)
    if not is_publishing:
        return found
    pages = missing_pages((page.url for page in content.pages), content.folder.shown(content.folder.path / "seiten"))
    tested = audit.refusals(content.audit, content.folder.shown(content.folder.path / audit.AUDIT_FILE), now.date())
    return [*refusals(content.town, path), *pages, *tested, *found]


def _progress(announcements: Iterable[Announcement]) -> Iterable[Announcement]:
    found = list(announcements)
    console = Console(stderr=True)
    is_quiet = len(found) < _WORTH_A_BAR or not console.is_terminal
    return track(found, "Meldungen", console=console, disable=is_quiet, transient=True)
