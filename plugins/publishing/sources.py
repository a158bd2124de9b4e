"""The files of the content as a release keeps them, and as a build reads them when some are held back.

A release keeps them outside of what is served, so that an announcement whose file has a fault can be built from the
file that it had, also where nothing is known of the past: continuous integration clones without history.
"""

import os
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ..bridge.root_files import ROOT_FOLDER
from ..bridge.state import UNKNOWN, State, state
from ..bridge.writing import public_folder
from ..formats import chat_markup
from .folder import Release, copied, link_or_copy

_OWNER_ONLY = 0o700
_AS_THEY_ARE = f"{ROOT_FOLDER}/"
"""Below it, files may be hidden (``.htaccess``)."""
_ANNOUNCEMENTS, _REFERRED_TO = "meldungen/", ("bilder/", "dokumente/")


class Sources:
    """The files of a content folder, copied to ``place``; an unchanged one is shared with the release before.

    ``states`` has the state in which each was read. What is hidden, a link, or cannot be read is left out. ``foreign``
    are the paths on the website of files that are published as they are. Only its owner may look into ``place``: drafts
    stand there, beside what everybody may read.
    """

    def __init__(self, content: Path, place: Path, before: Release | None) -> None:
        self.place, self.held, self.broken = place, dict[str, bool](), dict[str, bytes]()
        place.mkdir(_OWNER_ONLY)
        self.before = before
        self._known: Mapping[str, State] = before.record.sources if before else {}
        self.states: dict[str, State] = dict(_states(content))
        self.paths = frozenset(self.states)
        self.foreign = {path.removeprefix(_AS_THEY_ARE) for path in self.paths if path.startswith(_AS_THEY_ARE)}
        for path, found in self.states.items():
            self._put(content / path, path, is_same=found != UNKNOWN and self._known.get(path) == found)

    def _put(self, source: Path, path: str, *, is_same: bool) -> None:
        target = self.place / path
        public_folder(target.parent)
        if is_same and self.before:
            with suppress(FileNotFoundError):
                link_or_copy(self.before.sources / path, target)
                return
        with suppress(FileNotFoundError, PermissionError):
            copied(source, target)

    def addresses(self, stems: Collection[str]) -> Iterator[str]:
        """The web addresses that stand in the files of some announcements, wherever in them."""
        for path in self.states:
            if path.startswith(_ANNOUNCEMENTS) and _stem(path) in stems:
                with suppress(OSError):
                    yield from chat_markup.addresses((self.place / path).read_text("utf-8", errors="replace"))

    def hold(self, path: str) -> bool:
        """Let the announcement in a file be as it is served, or not at all; whether there is anything left to try.

        With it comes back what it refers to. Once more, and it is left out.
        """
        stem = _stem(path)
        if self.held.get(stem) is False or not path.startswith(_ANNOUNCEMENTS) or not path.endswith(".md"):
            return False
        is_first = stem not in self.held
        if is_first:
            self.broken[stem] = _read(self.place / path)
        for each in [path, *(each for each in self.states if each.startswith(_ANNOUNCEMENTS) and _stem(each) == stem)]:
            self._forget(each)
        served = next((each for each in self._known if each.startswith(_ANNOUNCEMENTS) and _stem(each) == stem), None)
        self.held[stem] = bool(is_first and served and self._restored(served))
        return True

    def withhold(self, path: str, instead: bytes | None) -> None:
        """Let an announcement without its approval be as it is served, or not at all, or as in another file.

        Nobody may learn more of what is not approved than that there is something.
        """
        if instead is None:
            self.hold(path)
        else:
            self._forget(path)
            public_folder((self.place / path).parent)
            (self.place / path).write_bytes(instead)
            self.states[path] = UNKNOWN
        self.broken[_stem(path)] = b""

    def _restored(self, path: str) -> bool:
        """Whether a file was put back, with pictures and documents that its text names."""
        kept = self.before.sources if self.before else self.place
        try:
            text = (kept / path).read_text("utf-8", errors="replace")
        except OSError:
            return False
        named = [each for each in self._known if each.startswith(_REFERRED_TO) and each in text]
        for each in (path, *named):
            self._forget(each)
            target = self.place / each
            public_folder(target.parent)
            with suppress(FileNotFoundError):
                link_or_copy(kept / each, target)
                self.states[each] = UNKNOWN
        return True

    def _forget(self, path: str) -> None:
        (self.place / path).unlink(missing_ok=True)
        self.states.pop(path, None)


def _read(file: Path) -> bytes:
    """What stands in it; nothing where nobody lets us read it."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _states(content: Path, below: str = "") -> Iterator[tuple[str, State]]:
    with suppress(PermissionError), os.scandir(content / below) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            path = f"{below}{entry.name}"
            if entry.is_symlink() or (entry.name.startswith(".") and not below.startswith(_AS_THEY_ARE)):
                continue
            if entry.is_dir():
                yield from _states(content, f"{path}/")
            elif entry.is_file():
                yield path, state(entry.path)


def _stem(path: str) -> str:
    return unicodedata.normalize("NFC", PurePosixPath(path).stem)
