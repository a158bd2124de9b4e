"""What a check found, in the form that a forge reads: beside the line in the file, or as a report.

Each form shows the place, and the line to write, as far as it has room for them; ``line_of`` knows the lines.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from ..domain.excerpt import correction, excerpt, place_of
from ..domain.problems import Problem

Found = Sequence[Problem]
LineOf = Callable[[Problem], str | None]
"""The line of a file that a problem is about, as it stands there; ``None`` when it has none."""


def _unknown(_: Problem) -> None:
    """Nothing is known of the lines."""


def plain(problems: Found, line_of: LineOf = _unknown) -> str:
    """For people: one sentence a line, and indented below it the place and the line to write."""
    return "\n".join(told(each, line_of(each)) for each in problems) or "Alles in Ordnung."


def told(problem: Problem, line: str | None) -> str:
    """One of them, with its excerpt."""
    return "\n".join([str(problem).partition("\n")[0], *excerpt(problem, line)])


def workflow_commands(problems: Found, line_of: LineOf = _unknown) -> str:
    """For GitHub, which shows them in the file, and for logs that show nothing: so each says its place once more.

    Problems stand first, for only the first ten of a step are shown in the file.

    >>> print(workflow_commands([Problem(path="a,b.md", line=3, text="100 % falsch.")]))
    ::error file=a%2Cb.md,line=3::a,b.md:3: 100 %25 falsch.
    """
    faults_first = sorted(problems, key=lambda problem: problem.is_hint)
    return "\n".join(_command(each, line_of(each)) for each in faults_first) or plain(problems)


def _command(problem: Problem, line: str | None) -> str:
    columns = zip(("col", "endColumn"), _columns(problem, line), strict=True)
    numbers = [("line", problem.line), *columns] if problem.line else []
    place = "".join(f",{name}={number}" for name, number in numbers if number)
    kind = "notice" if problem.is_hint else "error"
    return f"::{kind} file={_property(problem.path)}{place}::{_escaped(told(problem, line))}"


def _columns(problem: Problem, line: str | None) -> tuple[int | None, int | None]:
    """Of the first character and of the one behind the last, from 1."""
    place = place_of(problem, line) if line is not None else None
    return (place.start + 1, place.end + 1) if place else (None, None)


def _escaped(text: str) -> str:
    """One line, whatever an editor wrote: a second one could be a command of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def code_quality(problems: Found, line_of: LineOf = _unknown) -> str:
    """For GitLab: its Code Quality report, a part of the Code Climate specification.

    A finding is known by its fingerprint: it stays the same one when lines above it come or go, and two that say the
    same of one file are two.
    """
    seen = Counter[tuple[str, str]]()
    report = []
    for problem in problems:
        said = problem.path, _description(problem)
        seen[said] += 1
        finding = _finding(problem, hashlib.sha256(repr((*said, seen[said])).encode()).hexdigest())
        right = correction(problem, line_of(problem))
        if right is not None:
            finding["description"] = f"{finding['description']}\nSo: {right}"
        report.append(finding)
    return _json(report)


def _finding(problem: Problem, fingerprint: str) -> dict[str, object]:
    return {
        "description": _description(problem),
        "check_name": "hinweis" if problem.is_hint else "problem",
        "fingerprint": fingerprint,
        "severity": "info" if problem.is_hint else "blocker",
        "location": {"path": problem.path.removeprefix("./"), "lines": {"begin": problem.line or 1}},
    }


def _description(problem: Problem) -> str:
    """What it says without its place, which stands beside it."""
    return (f"Feld »{problem.field}«: " if problem.field else "") + problem.text


def records(problems: Found, line_of: LineOf = _unknown) -> str:
    """For programs: a list of objects, in reading order; all but ``kind``, ``path`` and ``text`` may be null.

    ``column`` is that of the first character that is meant, ``endColumn`` that behind the last, both from 1;
    ``correction`` is what to write instead of the line, or to add to it.
    """
    return _json([_record(problem, line_of(problem)) for problem in problems])


def _record(problem: Problem, line: str | None) -> dict[str, object]:
    column, end_column = _columns(problem, line)
    return {
        "kind": "hint" if problem.is_hint else "problem",
        "path": problem.path,
        "line": problem.line,
        "column": column,
        "endColumn": end_column,
        "field": problem.field,
        "text": problem.text,
        "correction": correction(problem, line),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Found, LineOf], str]] = {
    "text": plain,
    "github": workflow_commands,
    "gitlab": code_quality,
    "json": records,
}
"""What ``invoke check --format`` takes."""
