"""A content folder on the disk, and its files as editors name them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.bridge import files

_LONGEST_NAME = 255  # bytes; asking a file system for more is an error


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
        try:
            found = self.locate(text)
        except OSError as error:
            raise files.RefusedFileError(files.unreadable(text, error)) from None
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


def _same_name(parent: Path, name: str) -> Iterator[Path]:
    wanted = unicodedata.normalize("NFC", name)
    if parent.is_dir():
        yield from (entry for entry in parent.iterdir() if unicodedata.normalize("NFC", entry.name) == wanted)
