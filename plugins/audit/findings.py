"""What a test of accessibility finds."""

from dataclasses import dataclass
from typing import NamedTuple


class View(NamedTuple):
    """How a page is looked at: the width of the screen in CSS pixels, and its colours."""

    width: int
    is_dark: bool

    def __str__(self) -> str:
        return f"{self.width} Pixel breit, {'dunkel' if self.is_dark else 'hell'}"


VIEWS = tuple(View(width, is_dark) for width in (360, 1280) for is_dark in (False, True))


class Rule(NamedTuple):
    """What is broken: the rule's name, what it asks for, and where to read more."""

    name: str
    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place on a page that breaks a rule in a view: its source, shortened, and what was measured there."""

    rule: Rule
    page: str
    view: View
    place: str
    measured: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What was run with which rules on which pages, and what it found."""

    rules: str
    tool: str
    pages: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def views(self) -> int:
        """In how many views of the pages it was run."""
        return len(self.pages) * len(VIEWS)

    @property
    def violations(self) -> int:
        """How many rules are broken, counted once a page."""
        return len({(finding.rule.name, finding.page) for finding in self.findings})


class UntestableError(Exception):
    """Nothing could be tested; the text is a German sentence that says why."""
