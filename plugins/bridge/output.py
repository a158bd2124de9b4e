"""What a build makes: files with their bytes, and what speaks against putting them where they are wanted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from plugins.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site: path below the output folder, and its bytes.

    A page worth finding has its root-relative address in ``findable_at``, and in ``changed_at`` when an editor last
    changed it.
    """

    path: str
    content: bytes
    findable_at: str | None = None
    changed_at: datetime | None = None


class OutputError(Exception):
    """The output folder is not to be replaced, for the reason in ``problem``; nothing has changed."""

    def __init__(self, path: Path, text: str) -> None:
        self.problem = Problem(path=shown(path), text=text)
        super().__init__(str(self.problem))


def shown(path: Path) -> str:
    """A path as seen from the working directory, when it is below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def clashes(outputs: Iterable[Output]) -> list[str]:
    """The paths that two outputs claim, or that lie below another output as if it were a folder."""
    seen, twice = set[str](), []
    for output in outputs:
        if output.path in seen:
            twice.append(output.path)
        seen.add(output.path)
    return twice + [path for path in seen if any(str(parent) in seen for parent in PurePosixPath(path).parents)]
