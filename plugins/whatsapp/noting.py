"""What an editor writes into a file's head once its text is in the channel, and where."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import zip_longest

from ..domain.announcement import Announcement
from ..domain.forge import Forge, repository_path

_KEY = "Im Kanal"


class Way(Enum):
    """What to do with the line that is noted; the value is what the template asks for."""

    ADD = "neu"
    """A line of its own above the ``---`` that closes the head."""
    REPLACE = "ersetzen"
    """A list in place of what the key says now: one instant, or nothing."""
    APPEND = "anhängen"
    """One more item below a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noting:
    """The words to paste: ``before``, then the instant ``at``, then ``after``; a script has a later instant at hand.

    They belong to the file at ``path`` of the repository, which is edited at ``editing``, if anywhere; ``way`` says
    how, and ``line`` is that of the closing ``---``, or of the key that is there already.
    """

    path: str
    editing: str | None
    way: Way
    line: int
    before: str
    at: str
    after: str


def noting(announcement: Announcement, now: datetime, forge: Forge) -> Noting:
    """How to note that the announcement, as it is now, is in the channel.

    What is noted already stays: two instants or more are a list for sure, and one more item suits it; one alone is
    written anew as a list. The digest of the facts goes with the instant (``domain/facts.py``).
    """
    path = repository_path(announcement.source)
    way, before = _way(announcement)
    return Noting(
        path=path,
        editing=forge.edit(path),
        way=way,
        line=announcement.lines[_KEY] if _KEY in announcement.lines else announcement.body_line - 1,
        before=before,
        at=_written(now),
        after=f" [{announcement.facts}]",
    )


def _way(announcement: Announcement) -> tuple[Way, str]:
    noted = [
        _written(at) + (f" [{facts}]" if facts else "")
        for at, facts in zip_longest(announcement.posted_at, announcement.posted_facts)
    ]
    if len(noted) > 1:
        return Way.APPEND, "  - "
    if noted:
        return Way.REPLACE, f"{_KEY}:\n  - {noted[0]}\n  - "
    return (Way.REPLACE if _KEY in announcement.lines else Way.ADD), f"{_KEY}: "


def _written(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"
