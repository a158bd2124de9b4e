"""What a check found, in the form that a forge reads: beside the line in the file, or as a report."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from ..domain.problems import Problem

Found = Sequence[Problem]


def plain(problems: Found) -> str:
    """For people: one sentence a line."""
    return "\n".join(map(str, problems)) or "Alles in Ordnung."


def workflow_commands(problems: Found) -> str:
    """For GitHub, which shows them in the file, and for logs that show nothing: so each says its place once more.

    Problems stand first, for only the first ten of a step are shown in the file.

    >>> print(workflow_commands([Problem(path="a,b.md", line=3, text="100 % falsch.")]))
    ::error file=a%2Cb.md,line=3::a,b.md:3: 100 %25 falsch.
    """
    faults_first = sorted(problems, key=lambda problem: problem.is_hint)
    return "\n".join(map(_command, faults_first)) or plain(problems)


def _command(problem: Problem) -> str:
    place = f"file={_property(problem.path)}" + (f",line={problem.line}" if problem.line else "")
    return f"::{'notice' if problem.is_hint else 'error'} {place}::{_escaped(str(problem))}"


def _escaped(text: str) -> str:
    """One line, whatever an editor wrote: a second one could be a command of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def code_quality(problems: Found) -> str:
    """For GitLab: its Code Quality report, a part of the Code Climate specification.

    A finding is known by its fingerprint: it stays the same one when lines above it come or go, and two that say the
    same of one file are two.
    """
    seen = Counter[tuple[str, str]]()
    report = []
    for problem in problems:
        said = problem.path, _description(problem)
        seen[said] += 1
        report.append(_finding(problem, hashlib.sha256(repr((*said, seen[said])).encode()).hexdigest()))
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


def records(problems: Found) -> str:
    """For programs: a list of objects, in reading order; ``line`` and ``field`` may be null."""
    return _json(
        [
            {
                "kind": "hint" if problem.is_hint else "problem",
                "path": problem.path,
                "line": problem.line,
                "field": problem.field,
                "text": problem.text,
            }
            for problem in problems
        ]
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Found], str]] = {
    "text": plain,
    "github": workflow_commands,
    "gitlab": code_quality,
    "json": records,
}
"""What ``invoke check --format`` takes."""
