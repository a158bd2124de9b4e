"""The examples of the editors' handbook: what it shows as typed, and the picture of what comes of it."""

import re
from typing import NamedTuple

from tests.tools import ROOT
from tests.workshop import DEMO_TOWN, Workshop

HANDBOOK = ROOT / "docs/redaktion.md"
STEM = "2026-11-23-beispiel"
_EXAMPLE = re.compile(
    r"^```markdown\n(?P<text>.*?)^```\n\n!\[(?P<alt>[^]]+)\]\((?P<picture>[^)]+)\)$", re.MULTILINE | re.DOTALL
)
_HEAD = "---\nTitel: Beispiel\nDatum: 2026-11-23 10:00\nThema: Rathaus\nKurztext: Ein Beispiel.\n---\n"


class Example(NamedTuple):
    """A text of the handbook, its picture below ``docs/``, and whether it is a whole file or only a body."""

    text: str
    alt: str
    picture: str

    @property
    def is_whole(self) -> bool:
        """Whether it has a head of its own."""
        return self.text.startswith("---\n")

    @property
    def file(self) -> str:
        """As an editor would save it."""
        return self.text if self.is_whole else _HEAD + self.text

    def put(self, workshop: Workshop) -> None:
        """Save it in the demo's town."""
        (workshop.content / "stadt.toml").write_text(DEMO_TOWN, encoding="utf-8")
        (workshop.content / f"meldungen/2026/{STEM}.md").write_text(self.file, encoding="utf-8")


EXAMPLES = [Example(*match.group("text", "alt", "picture")) for match in _EXAMPLE.finditer(HANDBOOK.read_text("utf-8"))]
