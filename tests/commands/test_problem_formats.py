"""What a check found reaches the forge whole, and nothing an editor wrote is taken for a command."""

import json
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from plugins.commands.problem_formats import code_quality, plain, records, workflow_commands
from plugins.domain.problems import Problem
from tests.tools import many
from tests.workshop import Workshop

PROBLEM = Problem(path="content/a.md", line=3, field="Datum", text="Das Feld ist leer.")
HINT = Problem(path="content/a.md", line=7, text="Das Bild fehlt.", is_hint=True)
_TEXT = st.text(min_size=1)
_COMMAND = re.compile(r"::(error|notice) file=([^,:]*)(?:,line=(\d+))?::(.*)")


def test_problems_stand_before_hints_where_only_some_are_shown() -> None:
    assert workflow_commands([HINT, PROBLEM]).splitlines() == [
        "::error file=content/a.md,line=3::content/a.md:3: Feld »Datum«: Das Feld ist leer.",
        "::notice file=content/a.md,line=7::content/a.md:7: Hinweis: Das Bild fehlt.",
    ]


def _unescaped(text: str) -> str:
    """As GitHub's runner reads it."""
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


@many(200)
@given(path=_TEXT, text=_TEXT, line=st.none() | st.integers(min_value=1))
def test_a_command_is_one_line_and_says_what_the_check_says(path: str, text: str, line: int | None) -> None:
    problem = Problem(path=path, line=line, text=text)
    command = workflow_commands([problem])
    read = _COMMAND.fullmatch(command)
    assert read, command
    assert (_unescaped(read[2]), read[3]) == (path, str(line) if line else None)
    assert _unescaped(read[4]) == str(problem)


def test_a_quoted_line_cannot_be_a_command() -> None:
    problem = Problem(path="a.md", text="Diese Zeile:\n  ::stop-commands::x")
    assert workflow_commands([problem]) == "::error file=a.md::a.md: Diese Zeile:%0A  ::stop-commands::x"


def test_a_report_holds_what_gitlab_asks_for() -> None:
    first, second = json.loads(code_quality([HINT, PROBLEM]))
    assert first["severity"] == "info"
    assert second | {"fingerprint": ""} == {
        "description": "Feld »Datum«: Das Feld ist leer.",
        "check_name": "problem",
        "fingerprint": "",
        "severity": "blocker",
        "location": {"path": "content/a.md", "lines": {"begin": 3}},
    }


def test_a_finding_keeps_its_fingerprint_where_lines_move_and_shares_it_with_none() -> None:
    def fingerprints(*lines: int) -> list[str]:
        found = [Problem(path="a.md", line=line, text="Das Bild fehlt.") for line in lines]
        return [each["fingerprint"] for each in json.loads(code_quality(found))]

    assert fingerprints(3, 9) == fingerprints(4, 10)
    assert len(set(fingerprints(3, 9))) == 2


def test_programs_read_every_part() -> None:
    assert json.loads(records([HINT]))[0] == {
        "kind": "hint",
        "path": "content/a.md",
        "line": 7,
        "column": None,
        "endColumn": None,
        "field": None,
        "text": "Das Bild fehlt.",
        "correction": None,
    }
    assert json.loads(records([])) == json.loads(code_quality([])) == []


def test_each_form_shows_the_place_and_the_line_to_write() -> None:
    problem = Problem(path="a.md", line=3, field="Datum", text="Falsch.", wrong="20.11.26", right="2026-11-20")

    def line_of(_: Problem) -> str:
        return "Datum: 20.11.26"

    shown = "      Datum: 20.11.26\n             ^^^^^^^^\n  So: Datum: 2026-11-20"
    assert plain([problem], line_of) == f"{problem}\n{shown}"
    command = f"::error file=a.md,line=3,col=8,endColumn=16::{problem}\n{shown}"
    assert workflow_commands([problem], line_of) == command.replace("\n", "%0A")
    (finding,) = json.loads(code_quality([problem], line_of))
    assert finding["description"] == "Feld »Datum«: Falsch.\nSo: Datum: 2026-11-20"
    assert finding["fingerprint"] == json.loads(code_quality([problem]))[0]["fingerprint"]
    (record,) = json.loads(records([problem], line_of))
    assert (record["column"], record["endColumn"], record["correction"]) == (8, 16, "Datum: 2026-11-20")


def test_a_check_speaks_the_form_that_is_asked_for(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.announce("2026-11-20-a", "WhatsApp: nein\n")
    assert workshop.run("check", "--format", "github").stdout == "Alles in Ordnung.\n"
    file = workshop.announce("2026-11-20-a", "Farbe: rot\n")
    github = workshop.run("check", "--format", "github")
    assert github.returncode == 1
    assert github.stdout.startswith(f"::error file={file},line=6,col=1,endColumn=6::{file}:6: Feld »Farbe«: ")
    report = workshop.run("check", "--format", "json")
    assert (report.returncode, [each["field"] for each in json.loads(report.stdout)]) == (1, ["Farbe"])


def test_what_is_no_finding_does_not_stand_in_a_report(tmp_path: Path) -> None:
    run = Workshop(tmp_path).run("check", "--format", "sarif")
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "Die Form »sarif« gibt es nicht. Bitte eine von diesen nehmen: text, github, gitlab, json.\n"
