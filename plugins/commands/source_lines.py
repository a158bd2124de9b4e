"""The lines of the files that messages are about."""

import unicodedata
from contextlib import suppress
from pathlib import Path

from ..domain.problems import Problem

_MOST = 1_000_000
"""Bytes of a file that are looked at."""


class SourceLines:
    """Each file is read once, and only when there is something to say of it."""

    def __init__(self) -> None:
        self._files = dict[str, list[str]]()

    def line_of(self, problem: Problem) -> str | None:
        """The line as it stands in the file, without its end and the mark in front of the first (BOM)."""
        if problem.line is None:
            return None
        if problem.path not in self._files:
            self._files[problem.path] = _lines(problem.path)
        lines = self._files[problem.path]
        return lines[problem.line - 1] if problem.line <= len(lines) else None


def _lines(path: str) -> list[str]:
    """None of what is no text; a path is shown in the letters of its own disk or composed (NFC)."""
    for each in dict.fromkeys((path, unicodedata.normalize("NFD", path))):
        with suppress(OSError, UnicodeDecodeError, ValueError):
            with Path(each).open("rb") as file:
                content = file.read(_MOST)
            return [line.removesuffix("\r") for line in content.decode("utf-8-sig").split("\n")]
    return []
