"""Whatever goes wrong with one file ends at its boundary, as a German line with its path."""

import pytest

from plugins.bridge.boundary import Boundary, each
from plugins.domain.page_source import PageSource
from plugins.domain.problems import ContentError, Problem


def reported(error: BaseException) -> list[str]:
    found: list[Problem] = []
    with Boundary("content/a.md", found.append):
        raise error
    return [str(problem) for problem in found]


def test_our_own_fault_is_said_with_its_technical_reason_on_one_line() -> None:
    [message] = reported(ValueError("zwei\nZeilen"))
    assert message == ("content/a.md:1: Daran scheitert das Programm, nicht Sie. Bitte melden: ValueError: zwei Zeilen")


def test_depth_and_memory_are_the_editors_to_mend() -> None:
    assert "ineinander geschachtelt" in reported(RecursionError())[0]
    assert "Speicher" in reported(MemoryError())[0]


def test_what_is_already_a_problem_is_passed_on() -> None:
    problems = [Problem(path="b.md", line=3, text="So nicht."), Problem(path="b.md", line=4, text="So auch nicht.")]
    assert reported(ContentError(problems)) == ["b.md:3: So nicht.", "b.md:4: So auch nicht."]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(2)])
def test_what_ends_the_program_passes(error: BaseException) -> None:
    with pytest.raises(type(error)):
        reported(error)


def test_one_that_fails_is_left_out_and_the_others_are_made() -> None:
    def page(name: str) -> PageSource:
        return PageSource(source=name, title=name, url="/", body="", body_line=1, url_line=1, navigation=None, order=0)

    made = list[float]()
    with pytest.raises(ContentError) as raised:
        made.extend(each(map(page, ("1", "0", "2")), lambda source: 2 / int(source.source)))
    assert made == [2.0, 1.0]
    [problem] = raised.value.problems
    assert problem.path == "0"
    assert "ZeroDivisionError" in problem.text
