"""Eleventy from ``benchmarks/node_modules``; run once, it always builds everything."""

import json
import shutil
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Entry
from benchmarks.peers.peer import Missing, Peer

_PACKAGE = Path(__file__).parents[1] / "node_modules/@11ty/eleventy"


class Eleventy(Peer):
    """Nunjucks templates, bodies not run through a template engine, lists and feeds worked out once a build."""

    name: ClassVar[str] = "Eleventy"

    @classmethod
    def version(cls) -> str:
        """Of the installed package."""
        _node()
        return str(json.loads((_PACKAGE / "package.json").read_text("utf-8"))["version"])

    def head(self, entry: Entry) -> dict[str, str]:
        """In YAML."""
        return {
            "title": json.dumps(entry.title, ensure_ascii=False),
            "date": f"{entry.at:%Y-%m-%dT%H:%M:00+01:00}",
            "thema": json.dumps(entry.topic, ensure_ascii=False),
            "ortsteil": json.dumps(entry.district, ensure_ascii=False),
            "kurztext": json.dumps(entry.summary, ensure_ascii=False),
        }

    def command(self) -> list[str]:
        """All of it, whatever has changed."""
        return [_node(), str(_PACKAGE / "cmd.cjs"), "--quiet", f"--output={self.output.name}"]

    @property
    def template(self) -> Path:
        """The foot of every page."""
        return self.folder / "content/_includes/footer.njk"

    def forget(self) -> None:
        """The output, and what Eleventy may have kept."""
        super().forget()
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)


def _node() -> str:
    node = shutil.which("node") or shutil.which("nodejs")
    if node is None or not _PACKAGE.is_dir():
        raise Missing("Eleventy is missing: install Node.js, then run »npm ci --prefix benchmarks«.")
    return node
