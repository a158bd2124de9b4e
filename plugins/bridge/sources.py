"""The Markdown files of ``content/``: each one is read, or a problem says why not."""

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from operator import attrgetter
from pathlib import Path

from ..domain.limits import LONGEST_FILE, LONGEST_STEM
from ..domain.portable_names import complaints
from ..domain.problems import Problem
from .content_folder import Folder
from .disk import reason

Report = Callable[[Problem], None]

_LINK = "ist eine Verknüpfung. Verknüpfungen werden nicht gelesen, bitte die Datei oder den Ordner selbst ablegen."
_ENCODING = "Der Name ist nicht in UTF-8 geschrieben. Bitte umbenennen, am besten ohne Umlaute."
_NOT_MARKDOWN = "Diese Datei wird nicht gelesen, denn ihr Name endet nicht auf ».md«."
_HIDDEN = "wird nicht gelesen, denn der Name beginnt mit einem Punkt."
_ASTRAY = "Diese Datei wird nicht gelesen. Eine Meldung gehört in den Ordner »meldungen«."
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}-.*\.md", re.IGNORECASE)
_READ_OR_NOT_MEANT = ("meldungen", "seiten", "vorlagen", "wurzel")
_MISSING = "Dieser Ordner fehlt. Bitte anlegen, auch wenn es noch keine Meldungen gibt."


def sources(folder: Folder, name: str, report: Report, *, is_required: bool) -> list[Path]:
    """The regular Markdown files below ``name`` in a fixed order; whatever else lies there goes to ``report``.

    The copies that editors leave behind (``x.md~``, ``.#x.md``, ``._x.md``) do not count.
    """
    top = folder.path / name
    if not os.path.lexists(top):
        if is_required:
            report(Problem(path=folder.shown(top), text=_MISSING))
        return []
    search = _Search(folder, report)
    return sorted(search.below(top) if search.is_folder(top) else (), key=Path.as_posix)


def strays(folder: Folder, report: Report) -> None:
    """A hint for each file that is named like an announcement, but lies where nobody looks for one.

    And for each file or folder of a name that other systems do not take.
    """
    for path, folders, names in os.walk(folder.path):
        if Path(path) == folder.path:
            folders[:] = (name for name in folders if name not in _READ_OR_NOT_MEANT)
        folders.sort()
        for name, text in complaints(sorted([*folders, *names])):
            report(Problem(path=folder.shown(Path(path, name)), text=text, is_hint=True))
        for name in sorted(filter(_DATED.fullmatch, names)):
            report(Problem(path=folder.shown(Path(path, name)), line=1, text=_ASTRAY, is_hint=True))


class _Search:
    """Goes down folder by folder; ``os.walk`` and ``rglob`` would keep silent about what they cannot read."""

    def __init__(self, folder: Folder, report: Report) -> None:
        self._folder, self._report = folder, report

    def is_folder(self, path: Path) -> bool:
        """Whether ``path`` is a folder of its own, no link to one; a problem otherwise."""
        if path.is_symlink():
            self._complain(path, f"»{path.name}« {_LINK}")
        elif not path.is_dir():
            self._complain(path, "Das ist kein Ordner. Bitte umbenennen und einen Ordner dieses Namens anlegen.")
        else:
            return True
        return False

    def below(self, path: Path) -> Iterator[Path]:
        """Every readable Markdown file in ``path`` and its folders."""
        try:
            with os.scandir(path) as entries:
                found = sorted(entries, key=attrgetter("name"))
        except OSError as error:
            self._complain(path, f"Der Ordner lässt sich nicht lesen ({reason(error)}).")
            return
        for entry in found:
            if entry.name.startswith("."):
                self._hidden(path / entry.name)
            else:
                size = _size_of_ordinary(entry)
                place = path / entry.name
                yield from self._entry(place) if size is None else self._source(place, size)

    def _hidden(self, path: Path) -> None:
        """Say so where an announcement hides."""
        names = [name for _, _, names in os.walk(path) for name in names] or [path.name.removeprefix(".")]
        if any(map(_DATED.fullmatch, names)):
            self._report(Problem(path=self._folder.shown(path), line=1, text=f"»{path.name}« {_HIDDEN}", is_hint=True))

    def _entry(self, path: Path) -> Iterator[Path]:
        try:
            status = path.lstat()
        except OSError as error:
            self._complain(path, f"Die Datei lässt sich nicht lesen ({reason(error)}).")
            return
        if not _is_utf_8(path.name):
            self._complain(path, _ENCODING)
        elif stat.S_ISLNK(status.st_mode):
            self._complain(path, f"»{path.name}« {_LINK}")
        elif stat.S_ISDIR(status.st_mode) and path.suffix == ".md":
            self._complain(path, "Das ist ein Ordner, keine Datei. Bitte umbenennen, ohne ».md« am Ende.")
        elif stat.S_ISDIR(status.st_mode):
            yield from self.below(path)
        elif not stat.S_ISREG(status.st_mode):
            self._complain(path, "Das ist keine Datei mit Text. Bitte löschen.")
        elif path.name.endswith("~"):
            return
        elif path.suffix != ".md":
            self._report(Problem(path=self._folder.shown(path), line=1, text=_NOT_MARKDOWN, is_hint=True))
        else:
            yield from self._source(path, status.st_size)

    def _source(self, path: Path, size: int) -> Iterator[Path]:
        length = len(unicodedata.normalize("NFC", path.name).encode()) - len(path.suffix)
        if length > LONGEST_STEM:
            text = f"Der Dateiname ist mit {length} Zeichen zu lang, erlaubt sind {LONGEST_STEM}. Bitte kürzen."
            self._complain(path, text, line=1)
        elif size > LONGEST_FILE:
            text = f"Die Datei ist größer als {LONGEST_FILE // 1000} KB. Bitte den Text als PDF anhängen."
            self._complain(path, text, line=1)
        else:
            yield path

    def _complain(self, path: Path, text: str, line: int | None = None) -> None:
        self._report(Problem(path=self._folder.shown(path), line=line, text=text))


def _size_of_ordinary(entry: os.DirEntry[str]) -> int | None:
    """The size of what nearly all are: a Markdown file, of whose name and kind there is nothing to say."""
    with suppress(OSError):
        if entry.name.endswith(".md") and entry.name.isascii() and entry.is_file(follow_symlinks=False):
            return entry.stat(follow_symlinks=False).st_size
    return None


def _is_utf_8(name: str) -> bool:
    """Python keeps the bytes of a name that is none as lone surrogates (PEP 383)."""
    return not any("\ud800" <= sign <= "\udfff" for sign in name)
