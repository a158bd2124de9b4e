"""What is dear to make and depends on known inputs only: kept from build to build under its content's hash."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


class Store:
    """A folder of made files, one subfolder a kind; ``is_fresh`` makes everything anew.

    What a build did not ask for goes at its end, kind by kind, so the folder holds what the last build needed.
    """

    def __init__(self, folder: Path, *, is_fresh: bool = False) -> None:
        self._folder, self._is_fresh = folder, is_fresh
        self._used: dict[str, set[str]] = {}

    def kept(self, kind: str, inputs: bytes, make: Callable[[], bytes]) -> bytes:
        """What ``make`` returned for the same ``inputs`` before, or returns now.

        ``inputs`` must hold everything the result depends on, the version of the tool that makes it included.
        """
        name = hashlib.sha256(inputs).hexdigest()
        self._used.setdefault(kind, set()).add(name)
        file = self._folder / kind / name
        with suppress(FileNotFoundError):  # not made yet, or swept by another build this moment
            if not self._is_fresh:
                return file.read_bytes()
        content = make()
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}")  # a build killed while writing must leave no half file
        unfinished.write_bytes(content)
        with suppress(FileNotFoundError):  # another build has swept it; it will be made again
            unfinished.replace(file)
        return content

    def sweep(self) -> None:
        """Delete what this build has not used, among the kinds that it used at all."""
        for kind, names in self._used.items():
            for file in (self._folder / kind).iterdir():
                if file.name not in names:
                    file.unlink(missing_ok=True)
