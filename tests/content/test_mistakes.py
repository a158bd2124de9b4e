"""Mistakes as a hurried office makes them, each with exactly what is said; whoever does what is said is done.

Beside each file stands what a check prints, its first line says where the file lies.
"""

from pathlib import Path

import pytest

from plugins.commands.problem_formats import plain
from plugins.commands.source_lines import SourceLines
from tests.content.folder import CASES, ContentFolder
from tests.content.obedient import Obedient, messages

MISTAKES = sorted((CASES / "mistakes").glob("*.md"))
_NOTHING = "Alles in Ordnung."
ROUNDS = 2
"""A second look is allowed: what was unreadable before can be read only then."""
SEVERAL = {
    "beginn-ende-deutsch": 2,
    "schluessel-zusammen": 2,
    "termine-deutsch": 2,
    "kopf-ohne-striche": 2,
}
"""Files with more than one mistake."""


def name(case: Path) -> str:
    return case.stem


def printed(folder: ContentFolder, case: Path) -> str:
    """What a check prints from the folder that holds ``content``; only links need all that it makes."""
    found = folder.found(is_whole=case.stem.startswith("link-"))
    return plain(found, SourceLines().line_of).replace(f"{folder.path}/", "content/")


def put(folder: ContentFolder, case: Path) -> None:
    place = case.with_suffix(".txt").read_text("utf-8").splitlines()[0]
    path, ending, _ = place.rpartition(".md:") if ".md:" in place else place.rpartition(".txt:")
    folder.put(path + ending.rstrip(":"), case.read_bytes())


def test_the_mistakes_are_found() -> None:
    assert len(MISTAKES) >= 60
    assert {case.stem for case in MISTAKES} == {text.stem for text in (CASES / "mistakes").glob("*.txt")}
    assert {case.stem for case in MISTAKES} >= SEVERAL.keys()


@pytest.mark.parametrize("case", MISTAKES, ids=name)
def test_a_mistake_is_told_with_exactly_these_words(
    folder: ContentFolder, case: Path, request: pytest.FixtureRequest
) -> None:
    put(folder, case)
    said = printed(folder, case)
    if request.config.getoption("--golden"):
        case.with_suffix(".txt").write_text(f"{said}\n", "utf-8")
    assert said == case.with_suffix(".txt").read_text("utf-8").removesuffix("\n")


@pytest.mark.parametrize("case", MISTAKES, ids=name)
def test_whoever_does_what_is_said_is_done(folder: ContentFolder, case: Path) -> None:
    put(folder, case)
    person, said = Obedient(folder), case.with_suffix(".txt").read_text("utf-8")
    for _ in range(ROUNDS):
        for message in sorted(messages(said), key=lambda each: -each.line):
            person.obey(message)
        said = printed(folder, case)
        if said == _NOTHING:
            return
    assert said == _NOTHING


@pytest.mark.parametrize("case", MISTAKES, ids=name)
def test_one_cause_is_told_once(case: Path) -> None:
    said = messages(case.with_suffix(".txt").read_text("utf-8"))
    assert len(said) == SEVERAL.get(case.stem, 1)
