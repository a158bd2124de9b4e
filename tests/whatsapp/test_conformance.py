"""Named cases, one fact each: literal Markdown, and the literal text for the channel.

The files in ``conformance/`` make visible what is not: ``⍽`` is a no-break space, ``␣`` a blank at a line's end.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.formats.html import sanitised
from plugins.formats.markdown import Dialect
from plugins.whatsapp.markup import blocks
from tests.whatsapp.agreement import differences

BASE = "https://aktuelles.example/meldungen/2026-11-20-fall/"
DIALECT = Dialect()
CASE = re.compile(
    r"=== (?P<name>[^\n]+)\nGrund: (?P<reason>[^\n]+)\n<<<\n(?P<markdown>.+?)\n>>>\n(?P<text>.+?)\n(?:\n(?====)|\Z)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Case:
    """What the case shows, why it is so, what an editor writes, and what an editor pastes."""

    name: str
    reason: str
    markdown: str
    text: str


def cases(file: Path) -> list[Case]:
    """All cases of a file; whatever does not have their form is an error."""
    content = file.read_text(encoding="utf-8")
    found = [Case(*match.groups()) for match in CASE.finditer(content)]
    assert CASE.sub("", content) == "", f"{file.name}: {CASE.sub('', content)[:80]}"
    return found


CASES = [case for file in sorted(Path(__file__).with_name("conformance").glob("*.txt")) for case in cases(file)]


def visible(text: str) -> str:
    return text.replace("\u00a0", "⍽")


def rendered(case: Case) -> str:
    markdown = case.markdown.replace("⍽", "\u00a0").replace("␣", " ")
    return sanitised(DIALECT.html(markdown))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_channel_text_is_as_its_case_says(case: Case) -> None:
    assert visible("\n\n".join(blocks(rendered(case), BASE))) == case.text, case.reason


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_a_case_expects_is_what_the_website_shows(case: Case) -> None:
    text = case.text.replace("⍽", "\u00a0")
    assert differences(rendered(case), text, BASE) == {}


def test_there_are_many_cases_each_with_a_name_and_a_reason_of_its_own() -> None:
    assert len(CASES) >= 150
    assert max(Counter(case.name for case in CASES).values()) == 1
    assert all(len(case.reason) > 10 for case in CASES)
