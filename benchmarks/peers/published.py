"""This project as citizens get it: content in a repository, published into a folder that a web server serves."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Entry
from benchmarks.peers.ours import NOW, Ours
from tests.audited import audit_of
from tests.publishing.town import PublicTown
from tests.tools import ROOT
from tests.workshop import DEMO_TOWN

_GAP = re.compile(r"\[bitte ergänzen[^\]]*\]", re.IGNORECASE)
_MAIL_GAP = re.compile(r"\[bitte ergänzen: E-Mail[^\]]*\]")
_STEP = timedelta(minutes=15)


class Published(Ours):
    """The clock goes on by a quarter of an hour with every Eilmeldung, which ends just before the next."""

    name: ClassVar[str] = "Aktuelles, published"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.now = datetime.fromisoformat(NOW)

    def furnish(self) -> None:
        """The program, and the demo's town with all that publishing asks for."""
        super().furnish()
        shutil.rmtree(self.folder / "content")
        town = PublicTown(self.folder).content
        text = _GAP.sub("04261 0000", _MAIL_GAP.sub("post@rotenburg-wuemme.de", DEMO_TOWN))
        text = text.replace("aktuelles.example", "aktuelles.rotenburg-wuemme.de")
        (town / "stadt.toml").write_text(text, "utf-8")
        (town / "pruefung.toml").write_text(audit_of("tag:rotenburg-wuemme.de,2026"), "utf-8")
        for drawing in (ROOT / "content/bilder").glob("*.svg"):
            shutil.copy(drawing, town / "bilder")

    def write(self, entries: Iterable[Entry]) -> None:
        """All of it, committed."""
        super().write(entries)
        self._git("init", "--quiet")
        self._commit("Anfang")

    def command(self) -> list[str]:
        """As the schedule calls it after a commit."""
        options = ["--content", str(self.folder / "content"), "--folder", str(self.releases)]
        return [sys.executable, "-m", "invoke", "publish", "--zurueckhalten", *options, "--now", f"{self.now:%FT%R}"]

    @property
    def releases(self) -> Path:
        """The folder that holds the releases."""
        return self.folder / "veroeffentlicht"

    @property
    def output(self) -> Path:
        """What a server serves."""
        return self.releases / "aktuell"

    def burst(self) -> str:
        """Commit an Eilmeldung, whose stem and only unusual word this is."""
        self.now += _STEP
        stem = f"{self.now:%Y-%m-%d-rohrbruch-%H%M}"
        ends = self.now + _STEP - timedelta(minutes=1)
        file = self.source(stem)
        file.write_text(
            f"---\nTitel: Rohrbruch {stem}: Mühlgasse gesperrt\nDatum: {self.now:%Y-%m-%d %H:%M}\nThema: Verkehr\n"
            f"Kurztext: In der Mühlgasse ist eine Wasserleitung gebrochen.\nDringlichkeit: Eilmeldung\n"
            f"Gültig bis: {ends:%Y-%m-%d %H:%M}\n---\n\nDer Bauhof ist unterwegs. Bitte umfahren Sie die Straße.\n",
            "utf-8",
        )
        self._commit("Rohrbruch")
        return stem

    def _commit(self, message: str) -> None:
        self._git("add", "--all")
        self._git("-c", "user.name=Amt", "-c", "user.email=amt@stadt.example", "commit", "--quiet", "-m", message)

    def _git(self, *line: str) -> None:
        subprocess.run(["git", "-C", str(self.folder / "content"), *line], check=True)  # noqa: S607 - as on the path
