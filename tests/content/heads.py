"""Heads read as a build reads them, without a folder around them."""

from pathlib import PurePosixPath

from plugins.domain.advice.hints import hints
from plugins.domain.announcement import Announcement
from plugins.domain.keys import ANNOUNCEMENT_ROWS
from plugins.domain.problems import Problem
from plugins.domain.reading import announcement
from plugins.domain.town import Town
from plugins.formats.front_matter import decoded, head
from tests.factory import NOW, TOWN

ORDINARY = {"Titel": "Fall", "Datum": "2026-11-20 09:30", "Thema": "Verkehr", "Kurztext": "Kurz."}


def read(extra: str = "", *, town: Town = TOWN, **fields: str | None) -> tuple[Announcement | None, list[str]]:
    """The announcement, and what is said of it, without its path; ``fields`` replace ordinary ones."""
    lines = [f"{key}: {value}" for key, value in (ORDINARY | fields).items() if value is not None]
    text = decoded("\n".join(["---", *lines, *([extra] if extra else []), "---", "Text.", ""]).encode(), "x")
    problems: list[Problem] = []
    found = announcement(
        head(text, "x", ANNOUNCEMENT_ROWS, problems.append),
        path="x", stem="2026-11-20-fall", town=town, find=PurePosixPath, now=NOW, report=problems.append,
    )  # fmt: skip
    for hint in hints(found, found.as_of(NOW, town.window)) if found else ():
        line = hint.line or (found.line_of(hint.field) if hint.field and found else 1)
        problems.append(Problem(path="x", line=line, field=hint.field, text=hint.text, is_hint=True))
    return found, [str(problem).removeprefix("x:") for problem in problems]


def valid(extra: str = "", *, town: Town = TOWN, **fields: str | None) -> Announcement:
    """An announcement that is worth no word."""
    found, said = read(extra, town=town, **fields)
    assert said == []
    assert found is not None
    return found
