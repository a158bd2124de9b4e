"""What came of the duel, as a table in Markdown."""

from collections.abc import Mapping, Sequence

from benchmarks.duel.edits import KINDS
from benchmarks.duel.replay import Outcome

Played = Mapping[str, Sequence[Sequence[Outcome]]]
"""For each way of building again, its name and the outcomes of each history."""

_RIGHT = "0"


def table(played: Played) -> str:
    """A row for each kind of edit; a file counts for the edit after which it was wrong for the first time."""
    head = ["edit", "times", *played]
    drawn = [kind for kind in KINDS if _of(_first(played), kind)]
    rows = [[kind, _times(played, kind), *(_cell(_of(found, kind)) for found in played.values())] for kind in drawn]
    rows.append(["**edits that left a file wrong**", _count(played), *(_wrong(found) for found in played.values())])
    rows.append(["**histories that end wrong**", _histories(played), *(_ends(found) for found in played.values())])
    return "\n".join(_line(row) for row in [head, ["---"] * len(head), *rows]) + "\n"


def is_right(histories: Sequence[Sequence[Outcome]]) -> bool:
    """Whether no build of any history left anything wrong."""
    return not any(outcome.wrong.size for history in histories for outcome in history)


def _of(histories: Sequence[Sequence[Outcome]], kind: str) -> list[Outcome]:
    return [outcome for history in histories for outcome in history if outcome.kind == kind]


def _cell(outcomes: Sequence[Outcome]) -> str:
    wrong = [outcome.new for outcome in outcomes if outcome.new.size]
    files = [sum(map(len, (difference[place] for difference in wrong))) for place in range(3)]
    return f"{len(wrong)} × ({' / '.join(map(str, files))})" if wrong else _RIGHT


def _first(played: Played) -> Sequence[Sequence[Outcome]]:
    return next(iter(played.values()))


def _times(played: Played, kind: str) -> str:
    return str(len(_of(_first(played), kind)))


def _count(played: Played) -> str:
    return str(sum(map(len, _first(played))))


def _wrong(histories: Sequence[Sequence[Outcome]]) -> str:
    return _cell([outcome for history in histories for outcome in history])


def _histories(played: Played) -> str:
    return str(len(_first(played)))


def _ends(histories: Sequence[Sequence[Outcome]]) -> str:
    return str(sum(bool(history[-1].wrong.size) for history in histories))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
