"""Reads ``content/`` from the disk: the town, the announcements, the pages, and every problem in them."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from plugins.bridge import files
from plugins.domain.addresses import Addresses
from plugins.domain.announcement import Announcement
from plugins.domain.audit import AUDIT_FILE, Audit
from plugins.domain.fields import ANNOUNCEMENT_ROWS, PAGE_ROWS
from plugins.domain.pages import PageSource, page
from plugins.domain.problems import ContentError, Problem, has_faults
from plugins.domain.publishing import Text
from plugins.domain.reading import announcement
from plugins.domain.town import Town
from plugins.formats import audit_file, town_file
from plugins.formats.front_matter import HeadError, decoded, head

TOWN_FILE = "stadt.toml"
_LONGEST_NAME = 255  # bytes; asking a file system for more is an error

_T = TypeVar("_T")


@dataclass(frozen=True)
class Folder:
    """A content folder; ``label`` is how its paths are shown in messages."""

    path: Path
    label: str

    def shown(self, file: Path) -> str:
        """A file's path as an editor knows it."""
        return unicodedata.normalize("NFC", (PurePosixPath(self.label) / file.relative_to(self.path)).as_posix())

    def find(self, text: str) -> PurePosixPath | None:
        """A file to publish, whatever the normal form of its name; ``None`` when missing or outside.

        Raises ``RefusedFileError`` when it is there but must not be published.
        """
        found = self.locate(text)
        if found is not None:
            files.check(self.path, self.path / found)
        return found

    def locate(self, text: str) -> PurePosixPath | None:
        """Any file below the folder, whatever the normal form of its name; ``None`` when missing or outside."""
        if PurePosixPath(text).is_absolute() or ".." in PurePosixPath(text).parts:
            return None
        found = self.path
        for part in PurePosixPath(text).parts:
            if len(part.encode(errors="surrogatepass")) > _LONGEST_NAME:
                return None
            exact = found / part
            found = exact if exact.exists() else next(_same_name(found, part), exact)
        return PurePosixPath(found.relative_to(self.path).as_posix()) if found.is_file() else None


@dataclass
class Content:
    """What was read; ``problems`` grows while the announcements are rendered."""

    folder: Folder
    town: Town
    announcements: list[Announcement] = field(default_factory=list)
    pages: list[PageSource] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    audit: Audit | None = None
    problems: list[Problem] = field(default_factory=list)

    def raise_for_faults(self) -> None:
        """Raise ``ContentError`` when anything must be mended first."""
        if has_faults(self.problems):
            raise ContentError(self.problems)


def load(folder: Folder) -> Content:
    """Read everything; ``ContentError`` at once only when there is no usable town."""
    loader = _Loader(folder)
    town = loader.town()
    if town is None:
        raise ContentError(loader.problems)
    content = Content(
        folder=folder,
        town=town,
        announcements=loader.announcements(town),
        pages=loader.pages(),
        texts=loader.texts,
        audit=loader.audit(),
        problems=loader.problems,
    )
    _check_addresses(content)
    return content


class _Loader:
    """Reads file by file; keeps every decoded text and every problem."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self.problems: list[Problem] = []
        self.texts: list[Text] = []

    def town(self) -> Town | None:
        """The town, or ``None`` with the reasons in ``problems``."""
        file = self._folder.path / TOWN_FILE
        path = self._folder.shown(file)
        if not file.is_file():
            self._complain(path, None, "Die Datei mit den Angaben zu Ihrem Ort fehlt.")
            return None
        return self._read(file, lambda text: town_file.town(text, path, self.problems.append))

    def announcements(self, town: Town) -> list[Announcement]:
        """Those that are in order, by path."""
        seen: dict[str, str] = {}
        found = []
        for file in _files(self._folder, "meldungen", self.problems):
            path, stem = self._folder.shown(file), unicodedata.normalize("NFC", file.stem)
            if stem in seen:
                text = (
                    f"Eine Meldung mit diesem Dateinamen gibt es schon: {seen[stem]}. Bitte eine der beiden umbenennen."
                )
                self._complain(path, 1, text)
            seen.setdefault(stem, path)
            found.append(self._read(file, partial(self._announcement, path, stem, town)))
        return [announcement for announcement in found if announcement]

    def pages(self) -> list[PageSource]:
        """Those that are in order, by path."""
        files = _files(self._folder, "seiten", self.problems)
        found = [self._read(file, partial(self._page, self._folder.shown(file))) for file in files]
        return [page for page in found if page]

    def audit(self) -> Audit | None:
        """The result of the last test of accessibility, when there is one."""
        file = self._folder.path / AUDIT_FILE
        try:
            return audit_file.audit(file.read_text(encoding="utf-8")) if file.is_file() else None
        except ValueError as error:
            self._complain(self._folder.shown(file), None, str(error))
            return None

    def _announcement(self, path: str, stem: str, town: Town, text: str) -> Announcement | None:
        report = self.problems.append
        found = head(text, path, ANNOUNCEMENT_ROWS, report)
        return announcement(found, path=path, stem=stem, town=town, find=self._folder.find, report=report)

    def _page(self, path: str, text: str) -> PageSource | None:
        report = self.problems.append
        return page(head(text, path, PAGE_ROWS, report), path=path, report=report)

    def _read(self, file: Path, parse: Callable[[str], _T | None]) -> _T | None:
        path = self._folder.shown(file)
        try:
            text = decoded(file.read_bytes(), path)
            self.texts.append(Text(path, text))
            return parse(text)
        except HeadError as error:
            self.problems.append(error.problem)
        except OSError as error:
            self._complain(path, None, f"Die Datei lässt sich nicht lesen ({error.strerror}).")
        return None

    def _complain(self, path: str, line: int | None, text: str) -> None:
        self.problems.append(Problem(path=path, line=line, text=text))


def _files(folder: Folder, name: str, problems: list[Problem]) -> Iterator[Path]:
    """The Markdown files below a folder in a fixed order; what looks like a misnamed one gets a hint."""
    for file in sorted((folder.path / name).rglob("*")):
        is_hidden = any(part.startswith(".") for part in file.relative_to(folder.path).parts)
        if is_hidden or not file.is_file() or file.name.endswith("~"):
            continue
        if file.suffix == ".md":
            yield file
        else:
            text = "Diese Datei wird nicht gelesen, denn ihr Name endet nicht auf ».md«."
            problems.append(Problem(path=folder.shown(file), line=1, text=text, is_hint=True))


def _same_name(parent: Path, name: str) -> Iterator[Path]:
    wanted = unicodedata.normalize("NFC", name)
    if parent.is_dir():
        yield from (entry for entry in parent.iterdir() if unicodedata.normalize("NFC", entry.name) == wanted)


def addresses(content: Content) -> Addresses:
    """Everything that is at some address of this site."""
    stems = (found.stem for found in content.announcements)
    return Addresses(content.town, (source.url for source in content.pages), stems)


def _check_addresses(content: Content) -> None:
    """No page and no former address on top of anything else."""
    stems = [found.stem for found in content.announcements]
    taken, seen = Addresses(content.town, (), stems), dict[str, str]()
    for source in content.pages:
        if source.url in seen or taken.takes(source.url):
            what = seen.get(source.url, "ein anderer Teil der Website")
            text = f"»{source.url}« hat schon {what}. Bitte eine andere Adresse wählen."
            problem = Problem(path=source.source, line=source.url_line, field="Adresse", text=text)
            content.problems.append(problem)
        seen.setdefault(source.url, source.source)
    taken, former = addresses(content), set[str]()
    for found in content.announcements:
        for line, path in found.former_addresses:
            if taken.takes(path) or path.strip("/") in former:
                text = f"»{path}« ist schon vergeben. Bitte diese Zeile löschen oder eine andere Adresse schreiben."
                content.problems.append(Problem(path=found.source, line=line, field="Frühere Adressen", text=text))
            former.add(path.strip("/"))
