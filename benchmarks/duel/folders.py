"""Files of a project: written as people and programs write them, and compared."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.duel.edits import Times

Files = Mapping[str, bytes]
_A_DAY = 86_400_000_000_000


class Changes(NamedTuple):
    """The files that were written, and those that are gone."""

    written: list[str]
    gone: list[str]


class Difference(NamedTuple):
    """What is wrong with a folder: files with other content, files that lack, and files that should not be there."""

    stale: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()
    left_over: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        """How many files are wrong."""
        return sum(map(len, self))

    @property
    def said(self) -> str:
        """For a person who wants to know which."""
        return ", ".join(
            f"{path} {word}"
            for word, paths in zip(("stale", "missing", "left over"), self, strict=True)
            for path in sorted(paths)
        )

    def since(self, before: "Difference") -> "Difference":
        """What was not wrong in the same way before."""
        return Difference(*(now - then for now, then in zip(self, before, strict=True)))


def difference(found: Files, expected: Files) -> Difference:
    """How a folder differs from what should be there.

    >>> difference({"a": b"1", "b": b"2", "c": b"3"}, {"b": b"2", "c": b"4", "d": b"5"})
    Difference(stale=frozenset({'c'}), missing=frozenset({'d'}), left_over=frozenset({'a'}))
    """
    return Difference(
        frozenset(path for path in found.keys() & expected.keys() if found[path] != expected[path]),
        frozenset(expected.keys() - found.keys()),
        frozenset(found.keys() - expected.keys()),
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def lay(home: Path, before: Files, after: Files, times: Times = Times.NEW) -> Changes:
    """Bring the files from one state to another; nothing else is touched.

    What goes and comes again under another name is renamed, what comes twice is copied with its time, as people do.
    """
    gone = sorted(before.keys() - after.keys())
    written = sorted(path for path in after if before.get(path) != after[path])
    for path in written:
        file = home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if path in before:
            _write_over(file, after[path], times)
        elif moved := next((old for old in gone if before[old] == after[path] and (home / old).exists()), None):
            (home / moved).rename(file)
        elif copied := next((old for old, content in before.items() if content == after[path] and old in after), None):
            shutil.copy2(home / copied, file)
        else:
            file.write_bytes(after[path])
    for path in gone:
        (home / path).unlink(missing_ok=True)
    return Changes(written, gone)


def _write_over(file: Path, content: bytes, times: Times) -> None:
    earlier = file.stat()
    file.write_bytes(content)
    if times is not Times.NEW:
        at = earlier.st_mtime_ns - (_A_DAY if times is Times.OLDER else 0)
        os.utime(file, ns=(at, at))
