"""``content/wurzel/``: files that are copied to the root of the site as they are, or a problem says why not."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..domain.problems import Problem
from ..domain.root_files import LARGEST, MOST, is_left_behind, refusal
from .content_folder import Folder
from .disk import reason

ROOT_FOLDER = "wurzel"
_LINK = "Das ist eine Verknüpfung. Bitte die Datei oder den Ordner selbst ablegen."
_NO_FOLDER = "Das ist kein Ordner. Bitte umbenennen und einen Ordner dieses Namens anlegen."
_NO_FILE = "Das ist keine gewöhnliche Datei. Bitte löschen."
_LARGE = f"Die Datei ist größer als {LARGEST // 1_000_000} MB. Dokumente bitte an eine Meldung anhängen."
_UNREADABLE = "Das lässt sich nicht lesen ({}). Bitte die Rechte prüfen."
_MANY = f"Hier liegen mehr als {MOST} Dateien und Ordner. Hierher gehört nur, was in den Wurzelordner muss."


def root_files(folder: Folder, pages: Sequence[str], report: Callable[[Problem], None]) -> list[Path]:
    """The files by path; ``pages`` are the addresses of the town's pages, and what is wrong goes to ``report``."""
    return _Search(folder, pages, report).files()


class _Search:
    """Looks at every entry once, and follows no link."""

    def __init__(self, folder: Folder, pages: Sequence[str], report: Callable[[Problem], None]) -> None:
        self._folder, self._pages, self._report = folder, pages, report
        self._top = folder.path / ROOT_FOLDER
        self._seen = 0

    def files(self) -> list[Path]:
        """Those that may be published."""
        try:
            kind = self._top.lstat().st_mode
        except FileNotFoundError:
            return []
        if stat.S_ISLNK(kind) or not stat.S_ISDIR(kind):
            self._complain(self._top, _LINK if stat.S_ISLNK(kind) else _NO_FOLDER)
            return []
        found = list(self._below(self._top))
        if self._seen > MOST:
            self._complain(self._top, _MANY)
        return found

    def _below(self, place: Path) -> Iterator[Path]:
        try:
            entries = sorted(place.iterdir())
        except OSError as error:
            self._complain(place, _UNREADABLE.format(reason(error)))
            return
        for entry in entries:
            self._seen += 1
            if self._seen > MOST:
                return
            if not is_left_behind(entry.name):
                yield from self._entry(entry)

    def _entry(self, entry: Path) -> Iterator[Path]:
        try:
            found = entry.lstat()
            fault = _LINK if stat.S_ISLNK(found.st_mode) else self._fault(entry, found)
        except OSError as error:
            fault = _UNREADABLE.format(reason(error))
        if fault:
            self._complain(entry, fault)
        elif stat.S_ISDIR(found.st_mode):
            yield from self._below(entry)
        else:
            yield entry

    def _fault(self, entry: Path, found: os.stat_result) -> str | None:
        """Why a file or folder must not be published. Raises ``OSError`` when it cannot be read."""
        fault = refusal(entry.relative_to(self._top).as_posix(), self._pages)
        if fault or stat.S_ISDIR(found.st_mode):
            return fault
        if not stat.S_ISREG(found.st_mode):
            return _NO_FILE
        entry.open("rb").close()
        return _LARGE if found.st_size > LARGEST else None

    def _complain(self, place: Path, text: str) -> None:
        self._report(Problem(path=self._folder.shown(place), text=text))
