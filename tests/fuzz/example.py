"""One content folder to try: what editors, computers and accidents may put there."""

import os
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from tests.workshop import TOWN

NOW = "2026-11-23T12:00"
FOLDERS = ("meldungen/2026", "seiten", "bilder", "dokumente")
PLAIN_HEAD = "Titel: Ein Titel\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Das Wichtige in Kürze.\n"


def announcement(body: str, extra: str = "") -> bytes:
    """A valid head, more lines of it, and any body; what UTF-8 cannot say stands as the bytes it came from."""
    return f"---\n{PLAIN_HEAD}{extra}---\n{body}\n".encode("utf-8", "surrogateescape")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Files by their path below ``content/``, links by theirs with their target, and other things by their kind.

    Kinds of ``odd``: ``folder``, ``pipe``, ``locked`` (a folder or file without rights; nothing to root).
    """

    files: dict[str, bytes] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    odd: dict[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()

    def write(self, content: Path) -> None:
        """Put it on the disk in place of whatever is there."""
        erase(content)
        for folder in FOLDERS:
            (content / folder).mkdir(parents=True)
        (content / "stadt.toml").write_text(TOWN, "utf-8")
        for folder in self.missing:
            shutil.rmtree(content / folder, ignore_errors=True)
        for path, text in self.files.items():
            _room(content, path).write_bytes(text)
        for path, target in self.links.items():
            _room(content, path).symlink_to(target)
        for path, kind in self.odd.items():
            _make_odd(content / path if kind == "locked" else _room(content, path), kind)

    def without(self, path: str) -> Self:
        """The same with one entry less."""
        files = {name: content for name, content in self.files.items() if name != path}
        links = {name: target for name, target in self.links.items() if name != path}
        odd = {name: kind for name, kind in self.odd.items() if name != path}
        return replace(self, files=files, links=links, odd=odd)

    def paths(self) -> list[str]:
        """Every entry."""
        return [*self.files, *self.links, *self.odd]


def _room(content: Path, path: str) -> Path:
    """The place for an entry, free and with its folder."""
    place = content / path
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    return place


def _make_odd(place: Path, kind: str) -> None:
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    elif place.exists():
        place.chmod(0)


def erase(folder: Path) -> None:
    """Delete a folder, locked parts of it too."""
    for place in [folder, *folder.rglob("*")] if folder.is_dir() else []:
        if place.is_dir() and not place.is_symlink():
            place.chmod(0o755)
    shutil.rmtree(folder, ignore_errors=True)
