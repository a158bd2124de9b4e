from plugins.domain.problems import Problem
from plugins.domain.town_lines import placed

TOWN_FILE = """\
[stadt] # Musterfelde
name = "A"
# kurzname = "A"
[[themen]]
name = "B"
[[ themen ]]
name = "C"
"""


def lines(*fields: str | None, path: str = "stadt.toml") -> list[int | None]:
    problems = [Problem(path=path, field=field, text="x") for field in fields]
    return [each.line for each in placed(problems, "stadt.toml", TOWN_FILE)]


def test_a_value_is_found_on_its_line_and_a_missing_one_where_its_section_begins() -> None:
    assert lines("stadt.name", "themen[1].name", "themen[2].name") == [2, 5, 7]
    assert lines("stadt.kurzname", "themen[2].emoji", "themen[1]") == [1, 6, 4]


def test_what_stands_nowhere_has_no_line() -> None:
    assert lines("kanal.name", "kanal", "themen[3].name", "", None) == [None] * 5


def test_lines_that_are_known_and_other_files_are_left_alone() -> None:
    assert lines("stadt.name", path="seiten/x.md") == [None]
    known = Problem(path="stadt.toml", line=9, field="stadt.name", text="x")
    assert list(placed([known], "stadt.toml", TOWN_FILE)) == [known]
