"""Pelican's generator for the whole site: a thin adapter between Pelican's settings and ``making``."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from jinja2 import FileSystemLoader
from pelican.generators import Generator
from rich.console import Console
from rich.progress import track

from plugins.bridge import stages
from plugins.bridge.content_folder import Folder
from plugins.bridge.folder import heal, real
from plugins.bridge.lock import locked
from plugins.bridge.making import Order, Result, made, read
from plugins.bridge.output import shown
from plugins.bridge.safeguards import refuse_loss, refuse_place
from plugins.bridge.store import Store
from plugins.bridge.workplace import Workplace, known, save
from plugins.domain.announcement import Announcement

_WORTH_A_BAR = 200


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Called by Pelican; ``result`` is there after ``generate_context`` and complete after ``generate_output``."""

    result: Result

    def generate_context(self) -> None:
        """Read and render everything. Raises ``ContentError`` only without a usable town."""
        self.result = read(self._order())

    def generate_output(self, _writer: object) -> None:
        """Make everything and put it into the output folder. Raises ``ContentError`` with every problem."""
        refuse_place(self.settings)
        target, store = real(self.output_path), self.result.build.store
        with locked(target):
            heal(target)
            with Workplace(target, known(store, target)) as place:
                self.result = made(self.result, place)
                self.result.raise_for_faults()
                if not self.settings.get("IS_FORCED"):
                    refuse_loss(target, self.result.paths, self.result.site.town)
                inventory = place.finish()
            save(store, target, inventory)
        self.result = replace(self.result, written_to=target)
        store.sweep()
        stages.site_written.send(self)

    def _order(self) -> Order:
        path, settings = Path(self.path), self.settings
        # Without Pelican's fallback, a template that is missing here is an error and not an English page.
        self.env.loader = FileSystemLoader(Path(self.theme) / "templates")
        return Order(
            folder=Folder(path, settings.get("CONTENT_LABEL") or shown(path)),
            theme=Path(self.theme),
            environment=self.env,
            store=Store(Path(settings["CACHE_PATH"]), is_fresh=bool(settings.get("IS_CLEAN"))),
            now=settings.get("NOW"),
            is_full=bool(settings.get("IS_FULL")),
            is_publishing=bool(settings.get("IS_PUBLISHING")),
            progress=_progress,
        )


def _progress(announcements: Iterable[Announcement]) -> Iterable[Announcement]:
    known = list(announcements)
    console = Console(stderr=True)
    is_quiet = len(known) < _WORTH_A_BAR or not console.is_terminal
    return track(known, "Meldungen", console=console, disable=is_quiet, transient=True)
