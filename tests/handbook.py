"""The examples of the editors' handbook: what it shows as typed, and the picture of what comes of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from tests.tools import ROOT
from tests.workshop import DEMO_TOWN, Workshop

HANDBOOK = ROOT / "docs/redaktion.md"
TEXT = HANDBOOK.read_text("utf-8")
_FENCED = re.compile(
    r"^```markdown\n(?P<text>.*?)^```$(?:\n\n!\[[^]]+\]\((?P<picture>[^)]+)\)$)?", re.MULTILINE | re.DOTALL
)
_NAME = re.compile(r"`(\d{4}-\d\d-\d\d-[a-z0-9-]+)\.md`")
_PICTURE = re.compile(r"\bbilder/[a-z-]+\.jpg")
_HEAD = "---\nTitel: Beispiel\nDatum: 2026-11-23 10:00\nThema: Rathaus\nKurztext: Ein Beispiel.\n---\n"
_BODY_STEM = "2026-11-23-beispiel"


class Example(NamedTuple):
    """A text of the handbook, its picture below ``docs/``, and the name that it says a whole file should have."""

    text: str
    picture: str | None
    stem: str
    is_whole: bool

    @property
    def file(self) -> str:
        """As an editor would save it."""
        return self.text if self.is_whole else _HEAD + self.text

    def put(self, workshop: Workshop) -> Path:
        """Save it in the demo's town, with the pictures that it shows."""
        (workshop.content / "stadt.toml").write_text(DEMO_TOWN, encoding="utf-8")
        for path in _PICTURE.findall(self.text):
            Image.new("RGB", (1200, 800), "#0f5750").save(workshop.content / path)
        file = workshop.content / f"meldungen/2026/{self.stem}.md"
        file.write_text(self.file, encoding="utf-8")
        return file


def _examples() -> Iterator[Example]:
    """Each in turn; a whole file has the name that was said last, after the one before."""
    end = 0
    for match in _FENCED.finditer(TEXT):
        yield _example(match, _NAME.findall(TEXT[end : match.start()]))
        end = match.end()


def _example(match: re.Match[str], names: list[str]) -> Example:
    is_whole = match["text"].startswith("---\n")
    return Example(match["text"], match["picture"], names[-1] if is_whole else _BODY_STEM, is_whole)


EXAMPLES = list(_examples())
FILES = {example.stem: example for example in EXAMPLES if example.is_whole}
PICTURED = [example for example in EXAMPLES if example.picture]
