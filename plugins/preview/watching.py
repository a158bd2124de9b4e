"""Says when something was saved in a folder, however an editor, a network drive or Windows beside Linux does that.

An editor may write a file in place, or put another one under its name; may write twice, or leave copies beside it. So
folders are watched and not files, what follows within an instant is one change, and a file that has the same bytes as
before has not changed.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from watchfiles import DefaultFilter, watch

_STEP, _LONGEST = 50, 400
"""Milliseconds without another change after which one is told, and the longest time to wait for that."""
_PAUSE = 700
"""Milliseconds between two looks where the disk tells nothing by itself."""
_COPIES = (r"~$", r"^\.#", r"^#.*#$", r"\.tmp$", r"\.bak$", r"^4913$")
"""What editors leave behind for a moment; the library knows more of them (``.swp`` …)."""


class _Filter(DefaultFilter):
    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, *_COPIES)


def saved(folders: Iterable[Path], *, is_asking: bool = False) -> Iterator[frozenset[Path]]:
    """What has changed, again and again; ``is_asking`` looks at every file, for disks that tell nothing by themselves.

    Beside Windows (WSL) that is found out by the library; where a system cannot watch so many folders, it is done as
    well. Raises ``KeyboardInterrupt``.
    """
    places, seen = list(folders), _Seen()
    try:
        yield from filter(None, map(seen.changed, _changes(places, is_asking=is_asking)))
    except OSError:
        yield from filter(None, map(seen.changed, _changes(places, is_asking=True)))


def _changes(places: list[Path], *, is_asking: bool) -> Iterator[frozenset[Path]]:
    told = watch(
        *places,
        watch_filter=_Filter(),
        debounce=_LONGEST,
        step=_STEP,
        force_polling=is_asking or None,
        poll_delay_ms=_PAUSE,
        ignore_permission_denied=True,
    )
    return (frozenset(Path(path) for _, path in changes) for changes in told)


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
