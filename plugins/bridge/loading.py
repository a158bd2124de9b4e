"""Reads ``content/`` from the disk: the town, the announcements, the pages, and every problem in them."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from plugins.bridge.boundary import Boundary
from plugins.bridge.clock import clock
from plugins.bridge.content_folder import Folder
from plugins.bridge.disk import reason
from plugins.bridge.sources import sources, strays
from plugins.domain.addresses import Addresses
from plugins.domain.announcement import Announcement
from plugins.domain.audit import AUDIT_FILE, Audit
from plugins.domain.keys import ANNOUNCEMENT_ROWS, PAGE_ROWS
from plugins.domain.page_source import PageSource, page
from plugins.domain.problems import ContentError, Problem
from plugins.domain.publishing import Text
from plugins.domain.reading import announcement
from plugins.domain.town import Town
from plugins.formats import audit_file, town_file
from plugins.formats.front_matter import decoded, head

TOWN_FILE = "stadt.toml"
_UNREADABLE = "Die Datei lässt sich nicht lesen"

_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True)
class Content:
    """What was read, at which instant, and every problem in it."""

    folder: Folder
    town: Town
    now: datetime
    announcements: tuple[Announcement, ...]
    pages: tuple[PageSource, ...]
    texts: tuple[Text, ...]
    audit: Audit | None
    problems: tuple[Problem, ...]


def load(folder: Folder, now: datetime | None) -> Content:
    """Read everything; ``ContentError`` at once only when there is no usable town.

    Nothing that is read depends on ``now`` (``None``: the town's own clock), only the examples in messages do.
    """
    loader = _Loader(folder)
    town = loader.town()
    if town is None:
        raise ContentError(loader.problems)
    at = clock(town, now)
    announcements, pages = loader.announcements(town, at), loader.pages()
    return Content(
        folder=folder,
        town=town,
        now=at,
        announcements=tuple(announcements),
        pages=tuple(pages),
        texts=tuple(loader.texts),
        audit=loader.audit(),
        problems=(*loader.problems, *collisions(town, announcements, pages), *same_dates(announcements)),
    )


class _Loader:
    """Reads file by file; keeps every decoded text and every problem."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self.problems: list[Problem] = []
        self.texts: list[Text] = []

    def town(self) -> Town | None:
        """The town, or ``None`` with the reasons in ``problems``."""
        file = self._folder.path / TOWN_FILE
        parse = partial(town_file.town, path=self._folder.shown(file), report=self.problems.append)
        return self._read(file, parse, missing="Die Datei mit den Angaben zu Ihrem Ort fehlt.")

    def announcements(self, town: Town, now: datetime) -> list[Announcement]:
        """The announcements without a fault, by path; the reasons for all others are in ``problems``."""
        seen: dict[str, str] = {}
        read = []
        for file in sources(self._folder, "meldungen", self.problems.append, is_required=True):
            path, stem = self._folder.shown(file), unicodedata.normalize("NFC", file.stem)
            if stem in seen:
                text = (
                    f"Eine Meldung mit diesem Dateinamen gibt es schon: {seen[stem]}. Bitte eine der beiden umbenennen."
                )
                self._complain(path, 1, text)
            seen.setdefault(stem, path)
            read.append(self._read(file, partial(self._announcement, path, stem, town, now)))
        strays(self._folder, self.problems.append)
        return [announcement for announcement in read if announcement]

    def pages(self) -> list[PageSource]:
        """The pages of the town without a fault, by path."""
        files = sources(self._folder, "seiten", self.problems.append, is_required=False)
        read = [self._read(file, partial(self._page, self._folder.shown(file))) for file in files]
        return [page for page in read if page]

    def audit(self) -> Audit | None:
        """The result of the last test of accessibility, when there is one."""
        file = self._folder.path / AUDIT_FILE
        try:
            return audit_file.audit(file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except ValueError as error:
            self._complain(self._folder.shown(file), None, str(error))
        except OSError as error:
            self._complain(self._folder.shown(file), None, f"{_UNREADABLE} ({reason(error)}).")
        return None

    def _announcement(self, path: str, stem: str, town: Town, now: datetime, text: str) -> Announcement | None:
        report, find = self.problems.append, self._folder.find
        written = head(text, path, ANNOUNCEMENT_ROWS, report)
        return announcement(written, path=path, stem=stem, town=town, find=find, now=now, report=report)

    def _page(self, path: str, text: str) -> PageSource | None:
        report = self.problems.append
        return page(head(text, path, PAGE_ROWS, report), path=path, report=report)

    def _read(self, file: Path, parse: Callable[[str], _T | None], missing: str | None = None) -> _T | None:
        path = self._folder.shown(file)
        try:
            raw = file.read_bytes()
        except OSError as error:
            text = missing if isinstance(error, FileNotFoundError) else None
            self._complain(path, None, text or f"{_UNREADABLE} ({reason(error)}).")
            return None
        with Boundary(path, self.problems.append):
            text = decoded(raw, path)
            self.texts.append(Text(path, text))
            return parse(text)
        return None

    def _complain(self, path: str, line: int | None, text: str) -> None:
        self.problems.append(Problem(path=path, line=line, text=text))


def addresses(town: Town, announcements: Iterable[Announcement], pages: Iterable[PageSource]) -> Addresses:
    """All addresses of this site, to look them up."""
    return Addresses(town, (source.url for source in pages), (announcement.stem for announcement in announcements))


def collisions(town: Town, announcements: Sequence[Announcement], pages: Sequence[PageSource]) -> Iterator[Problem]:
    """A problem for each page, and each former address, that would lie on top of something else."""
    taken, seen = addresses(town, announcements, ()), dict[str, str]()
    for source in pages:
        if source.url in seen or taken.takes(source.url):
            what = seen.get(source.url, "ein anderer Teil der Website")
            text = f"»{source.url}« hat schon {what}. Bitte eine andere Adresse wählen."
            yield Problem(path=source.source, line=source.url_line, field="Adresse", text=text)
        seen.setdefault(source.url, source.source)
    taken, former = addresses(town, announcements, pages), set[str]()
    for owner in announcements:
        for line, path in owner.former_addresses:
            if taken.takes(path) or path.strip("/") in former:
                text = f"»{path}« ist schon vergeben. Bitte diese Zeile löschen oder eine andere Adresse schreiben."
                yield Problem(path=owner.source, line=line, field="Frühere Adressen", text=text)
            former.add(path.strip("/"))


def same_dates(announcements: Sequence[Announcement]) -> Iterator[Problem]:
    """A problem for each date of a series that calendars could not tell from the only date of another announcement."""
    single = {each.stem for each in announcements if each.event and not each.event.is_series}
    for owner in announcements:
        for date in owner.event.occurrences if owner.event else ():
            if date.key and date.name(owner.stem) in single:
                text = (
                    f"Kalender könnten diesen Termin nicht von der Meldung »{date.name(owner.stem)}« unterscheiden. "
                    "Bitte die neuere der beiden Dateien umbenennen."
                )
                yield Problem(path=owner.source, line=date.line, field="Termine", text=text)
