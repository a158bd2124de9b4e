"""Each case is a file that must not be built, and beside it exactly what an editor is told.

The first line of the ``.txt`` says where the case stands; lines are counted in the case itself.
"""

import re
from pathlib import Path

import pytest

from tests.content.folder import CASES, ContentFolder

INVALID = sorted((CASES / "invalid").glob("*.md"))
INVALID_TOWNS = sorted((CASES / "invalid_town").glob("*.toml"))


def expected(case: Path) -> list[str]:
    return case.with_suffix(".txt").read_text("utf-8").splitlines()


def compare(found: list[str], case: Path, request: pytest.FixtureRequest) -> None:
    """With ``--golden`` the messages are written instead, to be read in the diff; lines of a message are indented."""
    found = [line for message in found for line in message.splitlines()]
    if request.config.getoption("--golden"):
        case.with_suffix(".txt").write_text("".join(f"{message}\n" for message in found), "utf-8")
    assert found == expected(case)


def name(case: Path) -> str:
    return case.stem


def test_the_cases_are_found() -> None:
    assert len(INVALID) >= 100
    assert len(INVALID_TOWNS) >= 10


def test_every_case_has_its_messages_and_every_message_its_case() -> None:
    for kind, cases in (("invalid", INVALID), ("invalid_town", INVALID_TOWNS)):
        assert {case.stem for case in cases} == {text.stem for text in (CASES / kind).glob("*.txt")}


def test_the_folder_around_a_case_is_in_order(folder: ContentFolder) -> None:
    assert folder.problems() == []


@pytest.mark.parametrize("case", INVALID, ids=name)
def test_a_case_is_refused_with_exactly_its_messages(
    folder: ContentFolder, case: Path, request: pytest.FixtureRequest
) -> None:
    folder.put(expected(case)[0].split(".md:")[0] + ".md", case.read_bytes())
    compare(folder.problems(), case, request)


@pytest.mark.parametrize("case", INVALID_TOWNS, ids=name)
def test_a_wrong_town_is_refused_with_exactly_its_messages(
    folder: ContentFolder, case: Path, request: pytest.FixtureRequest
) -> None:
    folder.put("content/stadt.toml", case.read_bytes())
    compare(folder.problems(), case, request)


def test_a_missing_town_is_refused(folder: ContentFolder) -> None:
    (folder.path / "stadt.toml").unlink()
    assert folder.problems() == ["content/stadt.toml: Die Datei mit den Angaben zu Ihrem Ort fehlt."]


@pytest.mark.parametrize("case", [*INVALID, *INVALID_TOWNS], ids=name)
def test_a_message_stands_on_a_line_of_its_file(case: Path) -> None:
    """A body that is missing is missed on the line after the last one."""
    last = case.read_bytes().count(b"\n") + 1
    for message in expected(case):
        found = re.match(r"\S[^:]*:(\d+): ", message)
        assert found is None or 1 <= int(found[1]) <= last, message
        assert found or message.startswith("  ") or case.suffix == ".toml", message
