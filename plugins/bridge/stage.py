"""Where a site, or a part of one, is written before it is put in place."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .output import Made
from .writing import write


@dataclass(frozen=True)
class Stage:
    """A folder that takes the place of its target; or one inside it, from which each file goes to its own place.

    In the latter all files lie side by side, whatever their paths: making a folder for each page, and deleting it
    again, takes longer than to write the page.
    """

    folder: Path
    is_inside: bool = False

    def file(self, path: str) -> str:
        """Where the file lies that will have this path in the target."""
        name = hashlib.blake2b(os.fsencode(path), digest_size=16).hexdigest() if self.is_inside else path
        return f"{self.folder}{os.sep}{name}"

    def write(self, outputs: Iterable[Made]) -> None:
        """Write files; an ``OSError`` names the path that it is about."""
        for output in outputs:
            try:
                write(self.folder, [Made(self.file(output.path)[len(str(self.folder)) + 1 :], output.content)])
            except OSError as error:
                error.filename = str(self.folder / output.path)
                raise

    def beside(self, target: Path, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Each file, with the place in the target to which it will go."""
        return ((self.file(path), f"{target}{os.sep}{path}") for path in paths)
