"""An empty town that others move into, and what the command says of it."""

import shutil
from pathlib import Path

from PIL import Image

from plugins.formats.front_matter import decoded
from tests.workshop import Run, Workshop, tree

SOURCES = Path(__file__).parent / "sources"
OLD = "https://www.altdorf.example"


class Village(Workshop):
    """A content folder, and a copy of the old website's files beside it."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        shutil.rmtree(self.content / "meldungen/2026")
        self.old = home / "alt"
        self.home = home

    def picture(self, path: str, colour: str = "red") -> Path:
        """A picture among the files of the old website."""
        file = self.old / path
        file.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (40, 30), colour).save(file)
        return file

    def source(self, text: str, name: str = "quelle.xml") -> str:
        """A source that is written for one test."""
        file = self.home / name
        file.write_text(text, encoding="utf-8")
        return str(file)

    def bring(self, source: str | Path, *options: str) -> Run:
        """``invoke import``."""
        return self.run("import", str(source), *options)

    def brought(self, source: str | Path, *options: str) -> str:
        """``invoke import``, which must succeed and pass the check; what it said, with paths from ``content``."""
        run = self.bring(source, *options)
        assert run.returncode == 0, run.stdout + run.stderr
        check = self.run("check")
        assert check.returncode == 0, check.stdout
        return run.stdout.replace(f"{self.content}/", "content/")

    def file(self, stem: str) -> str:
        """The text of one announcement."""
        return decoded((self.content / "meldungen" / stem[:4] / f"{stem}.md").read_bytes(), stem)

    def body(self, stem: str) -> str:
        """What stands below its head."""
        return self.file(stem).split("---\n", 2)[2]

    def stems(self) -> list[str]:
        """All announcements."""
        return sorted(file.stem for file in (self.content / "meldungen").rglob("*.md"))

    def tree(self) -> dict[str, bytes]:
        """Every file."""
        return tree(self.content)


def rss(*items: str, extra: str = "") -> str:
    """A feed as simple as can be."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{extra}<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Altdorf</title>'
        f"<link>{OLD}/</link><description>x</description>{''.join(items)}</channel></rss>"
    )


def item(
    text: str, title: str = "Titel", link: str = f"{OLD}/news/ein-titel/", day: int = 2, more: str = "", guid: str = ""
) -> str:
    """One entry with a whole text."""
    return (
        f"<item><title>{title}</title><link>{link}</link><guid>{guid or link}</guid>"
        f"<pubDate>{day:02} Mar 2026 08:00:00 +0000</pubDate>{more}<content:encoded><![CDATA[{text}]]>"
        "</content:encoded></item>"
    )
