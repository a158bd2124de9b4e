"""This project, from a copy of its own, so that a template can be changed and nobody's cache is used."""

import compileall
import shutil
import sys
import tomllib
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Entry
from benchmarks.peers.peer import Peer

ROOT = Path(__file__).parents[2]
NOW = "2026-11-23T12:00"
_UNUSED = (".*", "node_modules", "output", "content", "tests", "benchmarks", "docs", "__pycache__")


class Ours(Peer):
    """Everything a plain build does, checks included."""

    name: ClassVar[str] = "Aktuelles"
    urgent: ClassVar[str] = "Dringlichkeit: Eilmeldung\nGültig bis: 2026-11-30"

    @classmethod
    def version(cls) -> str:
        """Of the project."""
        return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])

    def furnish(self) -> None:
        """The program, compiled as after its first start, and the demo's town without its announcements."""
        shutil.copytree(ROOT, self.cwd, ignore=shutil.ignore_patterns(*_UNUSED), dirs_exist_ok=True)
        compileall.compile_dir(self.cwd, quiet=1)
        for name in ("seiten", "bilder", "dokumente"):
            shutil.copytree(ROOT / "content" / name, self.folder / "content" / name)
        shutil.copy(ROOT / "content/stadt.toml", self.folder / "content")

    def head(self, entry: Entry) -> dict[str, str]:
        """In German, as editors write it."""
        return {
            "Titel": entry.title,
            "Datum": f"{entry.at:%Y-%m-%d %H:%M}",
            "Thema": entry.topic,
            "Ortsteile": entry.district,
            "Kurztext": entry.summary,
        }

    def command(self) -> list[str]:
        """``invoke build``, which finds out itself what has changed."""
        options = ["--content", str(self.folder / "content"), "--output", str(self.output), "--now", NOW]
        return [sys.executable, "-m", "invoke", "build", *options]

    @property
    def cwd(self) -> Path:
        """The copy of the program."""
        return self.folder / "program"

    @property
    def template(self) -> Path:
        """The foot of every page."""
        return self.cwd / "theme/templates/partials/footer.html"

    def forget(self) -> None:
        """The output, and all that was kept."""
        super().forget()
        shutil.rmtree(self.cwd / ".cache", ignore_errors=True)


class OursFull(Ours):
    """With papers, share images and search."""

    name: ClassVar[str] = "Aktuelles --full"

    def command(self) -> list[str]:
        """As plain, and everything else."""
        return [*super().command(), "--full"]
