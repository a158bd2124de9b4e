"""Says when something was saved in a folder, however an editor, a network drive or Windows beside Linux does that.

An editor may write a file in place, or put another one under its name; may write twice, or leave copies beside it. So
folders are watched and not files, what follows within an instant is one change, and a file that has the same bytes as
before has not changed.

Some disks tell nothing by themselves: a network drive of what other machines save, a drive of Windows of what Windows
saves while Linux watches (WSL). There all files are looked at in turn.
"""

import hashlib
import os
import platform
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

_STEP, _LONGEST, _INSTANT = 50, 400, 200
"""Milliseconds without another change after which one is told; the longest wait for that; without any change."""
_PAUSE = 0.7
"""Seconds between two looks at all files."""
_COPIES = (r"~$", r"^\.#", r"^#.*#$", r"\.tmp$", r"\.bak$", r"^4913$")
"""What editors leave behind for a moment; the library knows more of them (``.swp`` …)."""

_State = tuple[int, int, int]


class _Filter(DefaultFilter):
    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, *_COPIES)


def saved(folders: Iterable[Path], *, is_asking: bool = False) -> Iterator[frozenset[Path]]:
    """What has changed, again and again; nothing, when an instant has passed without a change, and so at the beginning.

    ``is_asking`` looks at all files in turn, which is also done where watching is known to fail. What is saved while
    nobody asks for the next is told then. Raises ``KeyboardInterrupt``.
    """
    places, seen = list(folders), _Seen()
    if not (is_asking or any(map(_is_windows_beside_linux, places))):
        with suppress(OSError):  # of a system that cannot watch so many folders
            yield from map(seen.changed, _told(places))
    yield from map(seen.changed, _looked_at(places))


def _told(places: list[Path]) -> Iterator[frozenset[Path]]:
    changes = watch(
        *places,
        watch_filter=_Filter(),
        debounce=_LONGEST,
        step=_STEP,
        rust_timeout=_INSTANT,
        yield_on_timeout=True,
        force_polling=False,  # that of the library does not see a second save within one second
        ignore_permission_denied=True,
    )
    return (frozenset(Path(path) for _, path in each) for each in changes)


def _looked_at(places: list[Path]) -> Iterator[frozenset[Path]]:
    before = _states(places)
    yield frozenset()
    while True:
        time.sleep(_PAUSE)
        now = _states(places)
        yield frozenset(Path(path) for path, _ in before.items() ^ now.items())
        before = now


def _states(places: list[Path]) -> dict[str, _State]:
    """Of each file that counts, what another save changes."""
    is_meant, found = _Filter(), dict[str, _State]()
    for place in places:
        for folder, folders, names in os.walk(place):
            folders[:] = (name for name in folders if name not in DefaultFilter.ignore_dirs)
            for path in (os.path.join(folder, name) for name in names):  # noqa: PTH118 - thousands of files
                with suppress(OSError):
                    if is_meant(Change.modified, path):
                        now = os.stat(path)  # noqa: PTH116 - as above
                        found[path] = now.st_mtime_ns, now.st_size, now.st_ino
    return found


def _is_windows_beside_linux(place: Path) -> bool:
    """Whether Linux runs in Windows, and a folder stands on a drive of that (microsoft/WSL#4739)."""
    return "microsoft" in platform.uname().release.lower() and place.resolve().is_relative_to("/mnt")


class _Seen:
    """What each file held when it was last told of."""

    def __init__(self) -> None:
        self._seals = dict[Path, bytes | None]()

    def changed(self, paths: Iterable[Path]) -> frozenset[Path]:
        """Those that hold something else than when they were last told of."""
        return frozenset(path for path in paths if self._is_new(path))

    def _is_new(self, path: Path) -> bool:
        now, is_known = _seal(path), path in self._seals
        is_same = is_known and self._seals[path] == now
        self._seals[path] = now
        return not is_same


def _seal(path: Path) -> bytes | None:
    with suppress(OSError), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
    return None
