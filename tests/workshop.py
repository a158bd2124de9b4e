"""A small town of its own for tests that change content: files are written, the real command line builds."""

import subprocess
import sys
from pathlib import Path

from tests.tools import ROOT

TOWN = """\
[stadt]
name = "Stadt Musterfelde"
kurzname = "Musterfelde"
adresse = "https://aktuelles.musterfelde.example"
hauptseite = "https://www.musterfelde.example"
zeitzone = "Europe/Berlin"
kennung = "tag:musterfelde.example,2026"
[kanal]
name = "Stadt Musterfelde"
link = "https://www.whatsapp.com/channel/0029VazheYi47XeBB0AEQd3O"
tage = 30
zeichen = 1000
[[themen]]
name = "Verkehr"
kuerzel = "verkehr"
emoji = "🚧"
[[themen]]
name = "Rathaus"
kuerzel = "rathaus"
emoji = "🏢"
[[ortsteile]]
name = "Kernstadt"
kuerzel = "kernstadt"
[[ortsteile]]
name = "Borchel"
kuerzel = "borchel"
[kontakt]
name = "Pressestelle"
telefon = "[bitte ergänzen: Telefon]"
email = "presse@musterfelde.example"
strasse = "Am Markt"
plz = "00000"
ort = "Musterfelde"
"""
NOW = "2026-11-23T12:00"


class Workshop:
    """A content folder and an output folder in ``home``."""

    def __init__(self, home: Path) -> None:
        self.content, self.output = home / "content", home / "output"
        for folder in ("meldungen/2026", "seiten", "bilder", "dokumente"):
            (self.content / folder).mkdir(parents=True)
        (self.content / "stadt.toml").write_text(TOWN, encoding="utf-8")

    def announce(self, stem: str, extra: str = "", *, date: str = "2026-11-20 09:30", body: str = "Ein Text.") -> Path:
        """Write one announcement; ``extra`` is more lines of the head."""
        head = f"Titel: Titel von {stem}\nDatum: {date}\nThema: Verkehr\nKurztext: Kurz zu {stem}.\n{extra}"
        file = self.content / "meldungen/2026" / f"{stem}.md"
        file.write_text(f"---\n{head.rstrip()}\n---\n{body}\n", encoding="utf-8")
        return file

    def line(self, command: str, *options: str, now: str | None = NOW) -> list[str]:
        """The command line of an Invoke command."""
        clock = ["--now", now] if now else []
        return [sys.executable, "-m", "invoke", command, "--content", str(self.content), *clock, *options]

    def run(self, command: str, *options: str, now: str | None = NOW) -> subprocess.CompletedProcess[str]:
        """An Invoke command on this content, at a fixed clock."""
        return subprocess.run(
            self.line(command, *options, now=now), cwd=ROOT, capture_output=True, text=True, check=False
        )

    def build(self, *options: str, now: str = NOW) -> str:
        """Build, which must succeed; what was printed."""
        run = self.run("build", "--output", str(self.output), *options, now=now)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def read(self, path: str) -> str:
        """A file of the output."""
        return (self.output / path).read_text(encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
