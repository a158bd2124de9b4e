"""Reads ``content/`` from the disk: the town, the announcements, the pages, and every problem in them."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from ..domain.addresses import Addresses
from ..domain.announcement import Announcement
from ..domain.audit import AUDIT_FILE, Audit
from ..domain.erasure import Erasure, erasure, is_erasure
from ..domain.gaps import with_seen_lines
from ..domain.keys import HEAD_ROWS, PAGE_ROWS
from ..domain.page_source import PageSource, page
from ..domain.problems import ContentError, Problem
from ..domain.publishing import Text, is_without_its_subject, left_out
from ..domain.reading import announcement
from ..domain.text_notes import Notes, notes
from ..domain.town import Town
from ..domain.town_values import town_values
from ..formats import audit_file, town_file
from ..formats.front_matter import decoded, head
from .asking import Asking, Others
from .boundary import Boundary
from .clock import clock
from .content_folder import Folder
from .disk import reason
from .erased import forgotten, twice
from .record import Record
from .records import Records
from .sources import sources, strays
from .state import UNKNOWN, State, seal, state
from .store import Store

TOWN_FILE = "stadt.toml"
_UNREADABLE = "Die Datei lässt sich nicht lesen"

_F = TypeVar("_F", bound=Announcement | PageSource | Erasure)


class Withheld(NamedTuple):
    """Why the text of an announcement is not published, and the file that is in its place, if any."""

    problem: Problem
    instead: bytes | None


@dataclass(frozen=True, kw_only=True)
class Content:
    """What was read, at which instant, and every problem in it; the text of each head by its file's path.

    ``unread`` are the stems of the files in which a fault was found: they are there, and one may link to them.
    ``withheld`` says, by stem, why the text in a file is not what is shown: it lacks its approval (``approvals.py``).
    """

    folder: Folder
    town: Town
    town_text: str
    now: datetime
    announcements: tuple[Announcement, ...]
    erased: tuple[Erasure, ...]
    pages: tuple[PageSource, ...]
    notes: tuple[Notes, ...]
    heads: Mapping[str, str]
    records: Records
    audit: Audit | None
    problems: tuple[Problem, ...]
    unread: frozenset[str] = frozenset()
    withheld: Mapping[str, Withheld] = field(default_factory=dict)


def load(
    folder: Folder,
    now: datetime | None,
    store: Store | None = None,
    *,
    address: str | None = None,
    before: Records | None = None,
) -> Content:
    """Read everything, as far as it is not known; ``ContentError`` at once only when there is no usable town.

    ``address`` is where the site is looked at, when that is not the town's own. Nothing that is read depends on ``now``
    (``None``: the town's own clock), only the examples in messages do.
    """
    loader = Loader(folder)
    town = loader.town()
    if town is None:
        raise ContentError(loader.problems)
    town = town.seen_at(address)
    at = clock(town, now)
    announcements, written = loader.announcements(town, at, store, before), loader.pages()
    pages = [page for page in written if not is_without_its_subject(page.url, town)]
    collided = collisions(town, announcements, pages, loader.erased)
    return Content(
        folder=folder,
        town=town,
        town_text=loader.town_text.text,
        now=at,
        announcements=tuple(announcements),
        erased=tuple(loader.erased),
        pages=tuple(pages),
        notes=(notes(loader.town_text, town), *loader.notes),
        heads=loader.heads,
        records=loader.records,
        audit=loader.audit(),
        problems=(*loader.problems, *left_out(written, town), *collided, *same_dates(announcements)),
        unread=frozenset(loader.unread),
    )


def read_town(folder: Folder) -> Town:
    """The town alone; ``ContentError`` when there is none that can be used."""
    loader = Loader(folder)
    town = loader.town()
    if town is None:
        raise ContentError(loader.problems)
    return town


class Loader:
    """Reads file by file; keeps what was said of every text, and every problem."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self.problems: list[Problem] = []
        self.notes: list[Notes] = []
        self.heads: dict[str, str] = {}
        self.erased: list[Erasure] = []
        self.unread: list[str] = []
        self.town_text = Text(folder.shown(folder.path / TOWN_FILE), "")

    def town(self) -> Town | None:
        """The town, or ``None`` with the reasons in ``problems``."""
        file = self._folder.path / TOWN_FILE
        parse = partial(town_file.town, path=self._folder.shown(file), report=self.problems.append)
        raw = self._raw(file, missing="Die Datei mit den Angaben zu Ihrem Ort fehlt.")
        with Boundary(self.town_text.path, self.problems.append):
            if raw is not None:
                self.town_text = self.town_text._replace(text=decoded(raw, self.town_text.path))
                return parse(self.town_text.text)
        return None

    def announcements(
        self, town: Town, now: datetime, store: Store | None, before: Records | None
    ) -> list[Announcement]:
        """The announcements without a fault, by path; the reasons for all others are in ``problems``."""
        read = []
        files = sources(self._folder, "meldungen", self.problems.append, is_required=True)
        self._others = Others(self._folder, town)
        self.records = Records(store, self._folder, town, len(files), before)
        for file in files:
            path, stem = self._folder.shown(file), stem_of(file)
            read.append(self._read(path, file, partial(self._announcement, path, stem, now)))
        strays(self._folder, self.problems.append)
        self.erased = [each for each in read if isinstance(each, Erasure)]
        self.unread = [stem_of(file) for file, each in zip(files, read, strict=True) if each is None]
        stems = [(stem_of(file), self._folder.shown(file)) for file in files]
        self.problems.extend((*twice(stems, self.erased), *forgotten(self.erased, self._folder, store, self.records)))
        return [each for each in read if isinstance(each, Announcement)]

    def again(self, before: Content, paths: Mapping[str, Path], now: datetime) -> list[Announcement | None]:
        """Some announcements of an earlier reading, read anew: the rest is as it was."""
        self._others = Others(self._folder, before.town)
        self.records = before.records.without(paths)
        read = []
        for path, file in paths.items():
            found = self._read(path, file, partial(self._announcement, path, stem_of(file), now))
            read.append(found if isinstance(found, Announcement) else None)
        return read

    def pages(self) -> list[PageSource]:
        """The pages of the town without a fault, by path."""
        files = sources(self._folder, "seiten", self.problems.append, is_required=False)
        paths = [self._folder.shown(file) for file in files]
        read = [self._read(path, file, partial(self._page, path)) for path, file in zip(paths, files, strict=True)]
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

    def _announcement(
        self, path: str, stem: str, now: datetime, text: str, asking: Asking
    ) -> Announcement | Erasure | None:
        before = len(self.problems)
        written = head(text, path, HEAD_ROWS, self.problems.append)
        is_erased = is_erasure(written)
        if is_erased:  # what else stands there does not count any more
            del self.problems[before:]
            self.notes[-1] = notes(Text(path, ""), asking.town)
        parse: Callable[..., Announcement | Erasure | None] = erasure if is_erased else announcement
        return parse(
            written, path=path, stem=stem, town=asking.town, find=asking.find, now=now, report=self.problems.append
        )

    def _page(self, path: str, text: str, asking: Asking) -> PageSource | None:
        values = town_values(asking.town)
        written = head(text, path, PAGE_ROWS, self.problems.append)
        found = page(written, path=path, named=values, report=self.problems.append)
        if found and self.notes[-1].placeholders:  # what nobody will see need not be finished
            is_left_out = is_without_its_subject(found.url, asking.town)
            seen = "" if is_left_out else with_seen_lines(text, found.body, found.body_line, values)
            self.notes[-1] = notes(Text(path, seen), asking.town)
        return found

    def _read(self, path: str, file: Path, parse: Callable[[str, Asking], _F | None]) -> _F | None:
        """What is known of the file, or what is read in it now; that is kept unless there is anything to say of it."""
        record: Record[_F] | None = self.records.unchanged(path, file)
        if record and self._others.is_same(record.answers):
            self.notes.append(record.notes)
            self.heads[path] = record.head
            self.records.use(path, record)
            return record.found
        before, problems, asking = _settled(file), len(self.problems), Asking(self._others)
        raw = self._raw(file)
        with Boundary(path, self.problems.append):
            if raw is not None:
                text = decoded(raw, path)
                self.notes.append(notes(Text(path, text), self._others.town))
                found = parse(text, asking)
                if found is not None:
                    self.heads[path] = "\n".join(text.split("\n")[: found.body_line - 2])
                if found is not None and len(self.problems) == problems:
                    told = (found, self.notes[-1], self.heads[path], self._others.answers(asking))
                    self.records.use(path, Record(before, seal(raw), *told))
                return found
        return None

    def _raw(self, file: Path, missing: str | None = None) -> bytes | None:
        try:
            return file.read_bytes()
        except OSError as error:
            text = missing if isinstance(error, FileNotFoundError) else None
            self._complain(self._folder.shown(file), None, text or f"{_UNREADABLE} ({reason(error)}).")
            return None

    def _complain(self, path: str, line: int | None, text: str) -> None:
        self.problems.append(Problem(path=path, line=line, text=text))


def _settled(file: Path) -> State:
    """Taken before the file is read, so that a change meanwhile gives itself away."""
    try:
        return state(str(file))
    except OSError:
        return UNKNOWN


def stem_of(file: Path) -> str:
    """The name of an announcement, however its letters are composed on the disk."""
    return unicodedata.normalize("NFC", file.stem)


def collisions(
    town: Town, announcements: Sequence[Announcement], pages: Sequence[PageSource], erased: Sequence[Erasure] = ()
) -> Iterator[Problem]:
    """A problem for each page, and each former address, that would lie on top of something else."""
    stems = [*(each.stem for each in announcements), *(each.stem for each in erased)]
    taken, seen = Addresses(town, (), stems), dict[str, str]()
    for source in pages:
        if source.url in seen or taken.takes(source.url):
            what = seen.get(source.url, "ein anderer Teil der Website")
            text = f"»{source.url}« hat schon {what}. Bitte eine andere Adresse wählen."
            yield Problem(path=source.source, line=source.url_line, field="Adresse", text=text)
        seen.setdefault(source.url, source.source)
    taken, former = Addresses(town, (source.url for source in pages), stems), set[str]()
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
