"""A content folder of its own for each test, read by the project itself at a fixed clock."""

from datetime import datetime
from pathlib import Path

from PIL import Image

from plugins.bridge.making import Result
from plugins.bridge.run import check_site, read_site
from plugins.domain.announcement import Announcement
from plugins.domain.post import Post
from plugins.domain.problems import ContentError, Problem
from tests.workshop import TOWN

CASES = Path(__file__).parent
NOW = datetime(2026, 11, 23, 12)  # noqa: DTZ001 - the town's own clock, as ``--now`` gives it
CASE = "content/meldungen/2026/2026-11-20-fall.md"
NEIGHBOUR = """\
---
Titel: Nachbar
Datum: 2026-11-19 08:00
Thema: Verkehr
Kurztext: Steht schon da.
---
Text.
"""
IMPRINT = "---\nTitel: Impressum\nAdresse: /impressum/\n---\nText.\n"


class ContentFolder:
    """A valid town, one announcement, one page, a picture, a broken picture and a document below ``home``."""

    def __init__(self, home: Path) -> None:
        self.path = home / "content"
        self.put("content/stadt.toml", TOWN.encode())
        self.put("content/meldungen/2026/2026-11-19-nachbar.md", NEIGHBOUR.encode())
        self.put("content/seiten/impressum.md", IMPRINT.encode())
        self.put("content/dokumente/plan.pdf", b"%PDF-1.4\n")
        self.put("content/bilder/kaputt.jpg", b"kein Bild")
        Image.new("RGB", (4, 3)).save(self.path / "bilder/rathaus.jpg")

    def put(self, shown: str, content: bytes) -> Path:
        """Write a file at a path as messages show it (``content/…``)."""
        file = self.path.parent / shown
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return file

    def problems(self) -> list[str]:
        """Every problem and hint as the commands print them from the folder that holds ``content``."""
        return [str(problem).replace(f"{self.path}/", "content/") for problem in self.found(is_whole=False)]

    def all_problems(self) -> list[str]:
        """As ``problems``, of a check, which makes everything: links are held against what is there."""
        return [str(problem).replace(f"{self.path}/", "content/") for problem in self.found(is_whole=True)]

    def found(self, *, is_whole: bool) -> list[Problem]:
        """Every problem and hint; of a whole check, which makes everything, links are held against what is there."""
        try:
            return [*(check_site(str(self.path), NOW) if is_whole else self.read()).problems]
        except ContentError as error:
            return error.problems

    def announcement(self, stem: str = Path(CASE).stem) -> Announcement:
        """What was read of one file; nothing in the folder may be worth a word."""
        return self.post(stem).announcement

    def post(self, stem: str = Path(CASE).stem) -> Post:
        """One visible announcement, rendered; nothing in the folder may be worth a word."""
        read = self.read()
        assert [str(problem) for problem in read.problems] == []
        return next(post for post in read.site.posts if post.stem == stem)

    def read(self) -> Result:
        """Everything, rendered."""
        return read_site(str(self.path), NOW)
