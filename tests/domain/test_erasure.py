from collections.abc import Callable

import pytest

from plugins.domain.erasure import Erasure, erasure, is_erasure, mark, predates
from plugins.domain.fields import Head
from plugins.domain.keys import HEAD_ROWS
from plugins.domain.problems import Problem
from plugins.formats.front_matter import head
from tests.factory import NOW, TOWN, when

PATH, STEM = "content/x.md", "2026-11-20-x"


def read(text: str) -> tuple[Erasure | None, list[str]]:
    problems: list[Problem] = []
    written = parsed(text, problems.append)
    found = erasure(written, path=PATH, stem=STEM, town=TOWN, find=lambda _: None, now=NOW, report=problems.append)
    return found, [str(problem) for problem in problems]


def parsed(text: str, report: Callable[[Problem], None]) -> Head:
    return head(text, PATH, HEAD_ROWS, report)


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-23 09:30", "2030-01-01"])
def test_it_counts_at_once_whatever_day_is_noted(day: str) -> None:
    found, problems = read(f"---\ngelöscht: {day}\n---\n")
    assert found == Erasure(stem=STEM, source=PATH, at=when(day), body_line=4)
    assert problems == []


def test_no_mistake_elsewhere_stands_in_the_way_and_what_is_left_is_named_once() -> None:
    found, problems = read("---\nTitel:\nGelöscht: 2026-11-23\nFarbe: rot\nThema: Unsinn\n---\nNoch da.\n")
    assert found is not None
    assert len(problems) == 1
    assert problems[0].startswith(f"{PATH}:2: Hinweis: Diese Meldung ist von der Website verschwunden")


def test_a_body_alone_is_named_too() -> None:
    assert read("---\nGelöscht: 2026-11-23\n---\n\nNoch da.\n")[1][0].startswith(f"{PATH}:4: Hinweis: ")


def test_a_value_that_is_no_day_erases_nothing() -> None:
    found, problems = read("---\nGelöscht: vielleicht\n---\n")
    assert found is None
    assert problems[0].startswith(f"{PATH}:2: Feld »Gelöscht«: »vielleicht« ist kein")


@pytest.mark.parametrize("value", ["", "null", "~"])
def test_an_empty_key_as_forms_write_it_says_nothing(value: str) -> None:
    assert not is_erasure(parsed(f"---\nTitel: A\nGelöscht: {value}\n---\n", lambda _: None))


def test_a_release_is_outdated_while_a_mark_is_missing() -> None:
    served = ["index.html", "meldungen/a/geloescht.txt", "meldungen/b/geloescht.txt"]
    assert predates(served[:2], served)
    assert not predates(served, served)
    assert not predates(served, served[:2])


def test_the_mark_is_the_address_on_one_line() -> None:
    assert mark(STEM) == b"/meldungen/2026-11-20-x/\n"
