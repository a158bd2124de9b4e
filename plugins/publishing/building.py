"""The build of a release; an announcement without its approval holds back only itself, a broken one in a schedule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from ..bridge.content_folder import Folder
from ..bridge.making import Result
from ..bridge.run import publish_site
from ..domain.problems import ContentError, Problem, visible
from .sources import Sources


@dataclass(frozen=True, kw_only=True)
class Built:
    """What was built, and what stood in the way of announcements that are held back."""

    result: Result
    problems: tuple[Problem, ...]


def built(content: str, work: Path, now: datetime | None, sources: Sources, *, is_holding: bool) -> Built:
    """Build the content into ``work``; ``is_holding`` holds back announcements with a problem, one after the other.

    What is not approved is held back in any case. It tries again as long as it finds some to hold: what else is wrong
    may only follow from those, as two files of one name clash in all that is made of them. Raises ``ContentError`` with
    the rest, ``OutputError`` or ``OSError``.
    """
    publish = partial(publish_site, output=str(work), now=now, label=content, is_served=sources.before is not None)
    problems, place = list[Problem](), content
    while True:
        held = {visible(stem): text for stem, text in sorted(sources.broken.items())}
        try:
            result = publish(place, held=held)
        except ContentError as error:
            if not is_holding:
                raise
            problems += _held(sources, _faults(error.problems), content, problems)
        else:
            if not result.content.withheld:
                return Built(result=result, problems=tuple(problems))
            for problem, instead in result.content.withheld.values():
                sources.withhold(_path(problem, content), instead)
                problems.append(problem)
        place = str(sources.place)


def _held(sources: Sources, faults: list[Problem], content: str, known: list[Problem]) -> list[Problem]:
    """The faults whose files are held back now, but for those that are known. Raises ``ContentError`` for none."""
    holding = [fault for fault in faults if sources.hold(_path(fault, content))]
    if not holding:
        raise ContentError([*known, *faults])
    return [fault for fault in holding if fault not in known]


def _faults(problems: Sequence[Problem]) -> list[Problem]:
    """One for each file, so that several in one file hold it back once."""
    faults: dict[str, Problem] = {}
    for problem in problems:
        if not problem.is_hint:
            faults.setdefault(problem.path, problem)
    return list(faults.values())


def _path(problem: Problem, content: str) -> str:
    """The path of a problem's file below the content folder, as far as it is there."""
    around = Folder(Path(content), content).shown(Path(content, "_"))[:-1]
    return problem.path.removeprefix(around) if problem.path.startswith(around) else ""
