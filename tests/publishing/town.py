"""A small town that may be published, and its releases."""

import json
from pathlib import Path

import pytest

import pelicanconf
from plugins.commands import publishing
from tests.audited import audit_of
from tests.tools import ROOT
from tests.workshop import TOWN, Run, Workshop

_PAGES = ("whatsapp", "presse", "feeds", "impressum", "datenschutz", "barrierefreiheit")
_ANCHORS = {"barrierefreiheit": "## Melden {#melden}\nText.", "feeds": "## Feeds {#abonnieren}\nText."}
_ANSWERS = "Flyer Inhalte: Neues.\nFlyer Kosten: Nichts.\nFlyer Verlassen: Jederzeit.\n"


class PublicTown(Workshop):
    """With the pages that the law asks for, two announcements, and a folder of releases beside its content."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.folder = home / "veroeffentlicht"
        self.site = self.folder / "aktuell"
        (self.content / "stadt.toml").write_text(TOWN.replace(".example", ".de"), encoding="utf-8")
        (self.content / "pruefung.toml").write_text(audit_of("tag:musterfelde.de,2026"), encoding="utf-8")
        for name in _PAGES:
            self.page(name, _ANCHORS.get(name, "Ein Text."))
        self.announce("2026-11-20-sperrung")
        self.announce("2026-11-21-markt")

    def page(self, name: str, body: str = "Ein Text.") -> Path:
        """A page of the town at the address of its name."""
        file = self.content / f"seiten/{name}.md"
        answers = _ANSWERS if name == "whatsapp" else ""
        file.write_text(f"---\nTitel: {name.title()}\nAdresse: /{name}/\n{answers}---\n{body}\n", encoding="utf-8")
        return file

    def publish(self, *options: str, now: str = "2026-11-23T12:00") -> Run:
        """As the command line does it."""
        return self.run("publish", "--folder", str(self.folder), *options, now=now)

    def published(self, *options: str, now: str = "2026-11-23T12:00") -> str:
        """Publish, which must succeed; what was printed."""
        run = self.publish(*options, now=now)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def settings(self, monkeypatch: pytest.MonkeyPatch, **changes: object) -> None:
        """Publish with other settings from now on."""
        monkeypatch.syspath_prepend(str(ROOT))
        monkeypatch.setattr(publishing, "PUBLISHING_SETTINGS", str(self.settings_file(**changes)))

    def settings_file(self, **changes: object) -> Path:
        """Settings that differ from the project's in these, written beside the content."""
        places = {name: str(ROOT / getattr(pelicanconf, name)) for name in ("THEME", "CACHE_PATH", "OUTPUT_PATH")}
        lines = [f"{name} = {value!r}" for name, value in {**places, **changes}.items()]
        file = self.content.parent / "publishconf.py"
        file.write_text("\n".join(["from publishconf import *", *lines]), encoding="utf-8")
        return file

    def rollback(self) -> Run:
        """As the command line does it."""
        return self.run("rollback", "--folder", str(self.folder), now=None)

    def line(self, command: str, *options: str, now: str | None = None) -> list[str]:
        """As in a workshop."""
        return super().line(command, *options, now=now)

    def served(self, path: str) -> str:
        """A file that a visitor sees."""
        return (self.site / path).read_text(encoding="utf-8")

    def releases(self) -> list[str]:
        """The releases that stand, oldest first."""
        return sorted(place.name for place in (self.folder / "releases").iterdir() if place.name[0] != ".")

    def state(self) -> dict[str, object]:
        """What ``/stand.json`` says."""
        found: dict[str, object] = json.loads(self.served("stand.json"))
        return found
