"""A content folder on the disk, and its files as editors name them."""

import os
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from . import files

_LONGEST_NAME = 255  # bytes; asking a file system for more is an error
_IGNORES_CASE = os.name == "nt" or sys.platform == "darwin"
"""Whether a file answers to its name in capitals, which it will not where the site is published."""


@dataclass(frozen=True)
class Folder:
    """A content folder; ``label`` is how its paths are shown in messages."""

    path: Path
    label: str

    def __post_init__(self) -> None:
        """On Windows it may be given with backslashes, which are shown as editors everywhere know it."""
        object.__setattr__(self, "label", self.label.replace(os.sep, "/"))

    def shown(self, file: Path) -> str:
        """A path in the folder as an editor knows it."""
        here, below = self._around
        text = str(file)
        text = f"{below}{text[len(here) :]}" if text.startswith(here) else str(PurePosixPath(self.label, file))
        return unicodedata.normalize("NFC", text if os.sep == "/" else text.replace(os.sep, "/"))

    @cached_property
    def _around(self) -> tuple[str, str]:
        """What a path in the folder begins with, and what it is shown with instead."""
        label = PurePosixPath(self.label).as_posix()
        return f"{self.path}{os.sep}", "" if label == "." else f"{label.rstrip('/')}/"

    def find(self, text: str) -> PurePosixPath | None:
        """A file to publish, by its path as an editor wrote it; ``None`` when it is missing or outside the folder.

        Raises ``RefusedFileError`` when it is there but must not be published.
        """
        try:
            file = self.locate(text)
        except OSError as error:
            raise files.RefusedFileError(files.unreadable(text, error)) from None
        if file is not None:
            files.check(self.path, self.path / file)
        return file

    def locate(self, text: str) -> PurePosixPath | None:
        """Any file below the folder, whatever the Unicode normal form of its name; ``None`` when missing or outside."""
        parts, place = PurePosixPath(text).parts, self.path
        if PurePosixPath(text).is_absolute() or ".." in parts:
            return None
        for part in parts:
            # On Windows, a drive or another path may hide in it.
            if len(part.encode(errors="surrogatepass")) > _LONGEST_NAME or Path(part).name != part:
                return None
            exact = place / part
            found = exact if not _IGNORES_CASE and exact.exists() else next(_same_name(place, part), None)
            if found is None:
                return None
            place = found
        return PurePosixPath(place.relative_to(self.path).as_posix()) if place.is_file() else None


def _same_name(parent: Path, name: str) -> Iterator[Path]:
    wanted = unicodedata.normalize("NFC", name)
    if parent.is_dir():
        yield from (entry for entry in parent.iterdir() if unicodedata.normalize("NFC", entry.name) == wanted)
