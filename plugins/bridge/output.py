"""What a build makes: files with their bytes, and what speaks against putting them where they are wanted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from ..domain.problems import Problem
from .hole import Filling


@dataclass(frozen=True, kw_only=True)
class Output:
    """One file of the site, not made yet: its path below the output folder, what it is made of, and how.

    ``inputs_of`` works out the digest of everything that ``make`` sees, so the same inputs give the same bytes; what is
    dear to make is kept under it, with others of the same ``kept`` kind, and made in a thread, beside others: by Typst
    or Pillow, not by templates. All others may be made in another process, but for one that ``remembers`` parts of it
    in the store. What is made may have a hole for the ``filling``, which is no input (``hole.py``). ``source`` is the
    content file that it is about. A page worth finding has its root-relative address in ``findable_at``, and in
    ``changed_at`` when an editor last changed it.
    """

    path: str
    inputs_of: Callable[[], str]
    make: Callable[[], bytes]
    kept: str | None = None
    remembers: bool = False
    filling: Filling | None = None
    source: str | None = None
    findable_at: str | None = None
    changed_at: datetime | None = None

    @cached_property
    def inputs(self) -> str:
        """The digest, worked out when it is asked for first: who wants one file of thousands asks for no other's."""
        return self.inputs_of()


@dataclass(frozen=True, slots=True)
class Made:
    """A file of the site: path below the output folder, and its bytes."""

    path: str
    content: bytes


class Place(Protocol):
    """Where outputs are put; afterwards each can be read by its path."""

    def has(self, output: Output) -> bool:
        """Whether it stands there, made of the same inputs; then it stays."""

    def skeleton(self, output: Output) -> bytes | None:
        """The content with its hole, where the place knows it without making it."""

    def prepare(self) -> None:
        """Have all at hand before others share the work. Raises ``OSError``."""

    def write(self, output: Output, content: bytes) -> object:
        """Fill the hole and write it all, also in another process; what is to be noted here. Raises ``OSError``."""

    def note(self, output: Output, written: Any) -> None:  # noqa: ANN401 - what the same place has returned
        """Say that it was written: now it is there."""

    def __contains__(self, path: object) -> bool:
        """Whether the site has a file at the path."""

    def __getitem__(self, path: str) -> bytes:
        """The content at a path."""


class OutputError(Exception):
    """The output folder is not to be replaced, for the reason in ``problem``; nothing has changed."""

    def __init__(self, path: Path, text: str) -> None:
        self.problem = Problem(path=shown(path), text=text)
        super().__init__(str(self.problem))


def shown(path: Path) -> str:
    """A path as seen from the working directory, when it is below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def clashes(paths: Iterable[str]) -> list[str]:
    """The paths that two outputs claim, or that lie below another output as if it were a folder."""
    seen, twice, folders = set[str](), [], set[str]()
    for path in paths:
        if path in seen:
            twice.append(path)
        seen.add(path)
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    if folders.isdisjoint(seen):
        return twice
    return twice + [path for path in seen if any(str(parent) in seen for parent in PurePosixPath(path).parents)]
