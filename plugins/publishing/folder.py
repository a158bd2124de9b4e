"""The folder in which releases stand, one of which is served: ``aktuell`` leads to it.

Nothing of a release changes once it stands, but that a file may be added, or exchanged for a new one by a rename. So
releases share their files by hard links. What a killed process leaves has a name that begins with a dot, and the next
run deletes it.
"""

import json
import os
import re
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from errno import EEXIST
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ..bridge.output import OutputError
from ..bridge.state import State, told
from ..bridge.writing import FILE_MODE, public_folder
from .record import FILE, Record, loaded

KEPT = 5
"""Releases that stay, with their assets."""

_CURRENT, _RELEASES, _STARTED, _GONE, _PAUSED = "aktuell", "releases", ".neu", ".weg-", "angehalten.json"
_TIME = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)-\w+", re.ASCII)
_NO_LINK = (
    "Hier muss eine Verknüpfung auf den Stand stehen, der zu sehen ist, und nichts anderes. Bitte umbenennen, was hier "
    "steht, und noch einmal veröffentlichen."
)


class Release(NamedTuple):
    """A release that stands, and what is known of it."""

    folder: Path
    record: Record

    @property
    def website(self) -> Path:
        """What a server serves."""
        return self.folder / "website"

    @property
    def sources(self) -> Path:
        """What it was made of; nobody serves it."""
        return self.folder / "quellen"

    def has(self, path: str) -> bool:
        """Whether a file of the website stands as it was left."""
        known = self.record.files.get(path)
        try:
            found = os.lstat(f"{self.folder}{os.sep}website{os.sep}{path}")
        except OSError:
            return False
        return known is not None and (found.st_size, found.st_mtime_ns) == (known.size, known.time)


@dataclass(frozen=True)
class Releases:
    """All below one folder; call what changes anything under the lock of ``root``.

    A record is large, so each is read once, and again when its file has changed.
    """

    root: Path
    _read: dict[str, tuple[State, Record | None]] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def work(self) -> Path:
        """The folder into which builds build."""
        return self.root / "bau"

    @property
    def brought(self) -> Path:
        """Where it stands what targets were brought."""
        return self.root / "uebertragen"

    @property
    def heard(self) -> Path:
        """The file in which it stands what hubs were told."""
        return self.root / "hubs.json"

    @property
    def current(self) -> Path:
        """The link that a server follows."""
        return self.root / _CURRENT

    @cached_property
    def _all(self) -> Path:
        return self.root / _RELEASES

    @property
    def started(self) -> Path:
        """The folder of the release that is being made."""
        return self._all / _STARTED

    def names(self) -> list[str]:
        """The releases that stand, oldest first; what is called otherwise is somebody else's."""
        with suppress(OSError):
            return sorted(place.name for place in self._all.iterdir() if _NAME.fullmatch(place.name))
        return []

    def refuse_folder(self) -> None:
        """Raise ``OutputError`` if something else stands where the link must be."""
        if os.path.lexists(self.current) and not self.current.is_symlink():
            raise OutputError(self.current, _NO_LINK)

    def served(self) -> Release | None:
        """The one that is served; ``None`` when there is none, or nothing is known of it."""
        with suppress(OSError):
            target = self.current.readlink()
            return self._release(target.parent.name)
        return None

    def kept(self) -> Iterator[Release]:
        """Those that stand, newest first."""
        yield from filter(None, map(self._release, reversed(self.names())))

    def before(self, release: Release) -> Release | None:
        """The one that was served before it or, when somebody has deleted that, the newest that is older."""
        name = release.record.before
        if not name:
            return None
        return self._release(name) or next((each for each in self.kept() if each.record.name < name), None)

    def _release(self, name: str) -> Release | None:
        folder = self._all / name
        if not (folder / "website").is_dir() or not (folder / FILE).is_file():
            return None
        now = told((folder / FILE).lstat())
        if name not in self._read or self._read[name][0] != now:
            self._read[name] = now, loaded(folder)
        record = self._read[name][1]
        return Release(folder, record) if record else None

    def begin(self) -> Path:
        """An empty folder for a new release, after what was begun before is deleted. Raises ``OSError``."""
        self.clear()
        public_folder(self._all)
        public_folder(self.started)
        return self.started

    def scratch(self) -> Path:
        """A folder for files that are to be moved to their place once they are whole. Raises ``OSError``."""
        public_folder(self.started)
        return self.started

    def clear(self) -> None:
        """Delete what was begun, and what was to be deleted."""
        for place in (self.started, *self._all.glob(f"{_GONE}*")):
            shutil.rmtree(place, ignore_errors=True)

    def new_name(self, version: str) -> str:
        """A name that sorts behind all others, also after the clock was set back."""
        at = datetime.now(UTC)
        for name in self.names()[-1:]:
            with suppress(ValueError):
                last = datetime.strptime(name.partition("-")[0], _TIME).replace(tzinfo=UTC)
                at = max(at, last + timedelta(seconds=1))
        return f"{at:{_TIME}}-{version[:8]}"

    def present(self, record: Record) -> Release:
        """What was begun, with the record saved in it, is complete from now on, and served. Raises ``OSError``.

        The link is made first: where none can be made, no release is to be left at each attempt.
        """
        folder, link = self._all / record.name, self._link(record.name)
        self.started.rename(folder)
        self._read[record.name] = told((folder / FILE).lstat()), record
        link.replace(self.current)
        return Release(folder, record)

    def serve(self, name: str) -> None:
        """From one moment to the next, let this one be served. Raises ``OSError``."""
        self._link(name).replace(self.current)

    def _link(self, name: str) -> Path:
        link = self.root / f".{_CURRENT}"
        link.unlink(missing_ok=True)
        link.symlink_to(Path(_RELEASES, name, "website"))
        return link

    def prune(self, outdated: Collection[str] = ()) -> None:
        """Delete what is older than the releases that stay, and those named; the next run finishes what was begun."""
        served = self.served()
        staying = {*self.names()[-KEPT:], *([served.record.before] if served else ())}.difference(outdated)
        staying |= {served.record.name} if served else set()
        for name in self.names():
            if name not in staying:
                with suppress(OSError):
                    (self._all / name).rename(self._all / f"{_GONE}{name}")
        self.clear()

    def pause(self, version: str) -> None:
        """Schedules shall wait until there is another version of the content than this one, and those before it."""
        place = self.root / f".{_PAUSED}"
        place.write_text(json.dumps({"commits": [*self._paused(), version]}), encoding="utf-8")
        place.chmod(FILE_MODE)
        place.replace(self.root / _PAUSED)

    def resume(self) -> None:
        """Schedules need not wait any more."""
        (self.root / _PAUSED).unlink(missing_ok=True)

    def is_paused_for(self, version: str) -> bool:
        """Whether schedules wait, and this is no new version."""
        return version in self._paused()

    def _paused(self) -> list[str]:
        with suppress(OSError, ValueError, KeyError, TypeError):
            return [str(each) for each in json.loads((self.root / _PAUSED).read_text("utf-8"))["commits"]]
        return []


def link_or_copy(source: Path | str, target: Path | str) -> None:
    """The same file under another name, or a copy: a file system may know no links, and a file have too many.

    Raises ``FileNotFoundError`` without a source, ``FileExistsError`` rather than write over something, ``OSError``.
    """
    try:
        os.link(source, target)
    except (FileNotFoundError, FileExistsError):
        raise
    except OSError:
        if os.path.lexists(target):
            raise FileExistsError(EEXIST, os.strerror(EEXIST), str(target)) from None
        copied(Path(source), Path(target))


def copied(source: Path, target: Path) -> None:
    """A copy with the same time, that everybody may read. Raises ``OSError``."""
    try:
        shutil.copyfile(source, target)
        shutil.copystat(source, target)
        target.chmod(FILE_MODE)
    except OSError as error:
        error.filename = error.filename or str(target)
        raise
