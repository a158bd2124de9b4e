"""What measuring, counting and editing need to know of a generator and its site."""

import re
import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Entry

SITES = Path(__file__).parents[1] / "sites"


class Peer(ABC):
    """One generator and one site of it, all below ``folder``."""

    name: ClassVar[str]
    urgent: ClassVar[str] = "eilmeldung: true"  # the line in the head that puts an announcement into the banner

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    @abstractmethod
    def version(cls) -> str:
        """The version that is installed here, or how to install it in ``Missing``."""

    @abstractmethod
    def head(self, entry: Entry) -> dict[str, str]:
        """The front matter of an announcement; the title comes first."""

    @abstractmethod
    def command(self) -> list[str]:
        """What builds the site, run in ``cwd``."""

    @property
    def cwd(self) -> Path:
        """Where the command is run."""
        return self.folder

    @property
    def content(self) -> Path:
        """Where the announcements stand, below the year."""
        return self.folder / "content/meldungen"

    @property
    def output(self) -> Path:
        """Where the finished site stands."""
        return self.folder / "output"

    @property
    @abstractmethod
    def template(self) -> Path:
        """A template that is part of every page."""

    def furnish(self) -> None:
        """Put everything but the announcements in place."""
        shutil.copytree(SITES / self.__module__.rsplit(".", 1)[-1], self.folder, dirs_exist_ok=True)

    def write(self, entries: Iterable[Entry]) -> None:
        """Make the site's sources."""
        self.furnish()
        for entry in entries:
            file = self.source(entry.stem)
            file.parent.mkdir(parents=True, exist_ok=True)
            head = "".join(f"{key}: {value}\n" for key, value in self.head(entry).items())
            file.write_text(f"---\n{head}---\n\n{entry.body}", "utf-8")

    def source(self, stem: str) -> Path:
        """The file of an announcement."""
        return self.content / stem[:4] / f"{stem}.md"

    def pages(self) -> list[Path]:
        """The pages of announcements that stand in the output."""
        return sorted(self.output.glob("meldungen/*/index.html"))

    def page(self, stem: str) -> Path:
        """The page of an announcement."""
        return self.output / "meldungen" / stem / "index.html"

    def forget(self) -> None:
        """Delete what earlier builds left, caches too, so that the next one is cold."""
        shutil.rmtree(self.output, ignore_errors=True)

    def retitle(self, stem: str) -> Path:
        """Change the title of an announcement, to and fro; the file that changed."""
        return _changed(
            self.source(stem), r"^(---\n\w+: \"?)(Neu: )?", lambda found: found[1] + ("" if found[2] else "Neu: ")
        )

    def alarm(self, stem: str) -> Path:
        """Make an announcement an Eilmeldung, or take that back; the file that changed."""
        lines = f"{self.urgent}\n"
        pattern = rf"^(---\n.*\n)({re.escape(lines)})?"
        return _changed(self.source(stem), pattern, lambda found: found[1] + ("" if found[2] else lines))

    def touch(self) -> Path:
        """Change a template so that every page comes out differently; the template."""
        text = self.template.read_text("utf-8")
        self.template.write_text(f"{text}<p>Fassung {len(text)}</p>\n", "utf-8")
        return self.template


class Missing(Exception):  # noqa: N818 - a program is missing, which is no error of ours
    """A generator is not installed; the message says in one sentence how to install it."""


def _changed(file: Path, pattern: str, change: Callable[[re.Match[str]], str]) -> Path:
    text = file.read_text("utf-8")
    after = re.sub(pattern, change, text, count=1)
    if after == text:
        raise ValueError(f"{file.name}: nothing to change")
    file.write_text(after, "utf-8")
    return file
