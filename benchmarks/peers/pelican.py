"""Pelican as it comes, with its own reader and generators; once without and once with its own cache."""

import shutil
import sys
from importlib.metadata import version
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Entry
from benchmarks.peers.peer import Peer


class Pelican(Peer):
    """Categories for topics, tags for districts, period archives for years, Atom feeds; it always builds everything."""

    name: ClassVar[str] = "Pelican"

    @classmethod
    def version(cls) -> str:
        """Of the package that this project stands on as well."""
        return version("pelican")

    def head(self, entry: Entry) -> dict[str, str]:
        """As Python-Markdown's ``meta`` reads it."""
        return {
            "Title": entry.title,
            "Date": f"{entry.at:%Y-%m-%d %H:%M}",
            "Category": entry.topic,
            "Tags": entry.district,
            "Summary": entry.summary,
        }

    def command(self) -> list[str]:
        """All of it, whatever has changed."""
        options = ["--settings", "pelicanconf.py", "--output", str(self.output), "--quiet"]
        return [sys.executable, "-m", "pelican", "content", *options]

    @property
    def template(self) -> Path:
        """The foot of every page."""
        return self.folder / "theme/templates/footer.html"

    def forget(self) -> None:
        """The output and Pelican's cache."""
        super().forget()
        shutil.rmtree(self.folder / "cache", ignore_errors=True)


class PelicanCached(Pelican):
    """``CACHE_CONTENT``, ``LOAD_CONTENT_CACHE`` and modification times: what was read is not read again."""

    name: ClassVar[str] = "Pelican, its cache"

    def command(self) -> list[str]:
        """All is written, what has not changed is not read."""
        switches = ("CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true", 'CHECK_MODIFIED_METHOD="mtime"')
        return [*super().command(), "--extra-settings", *switches]
