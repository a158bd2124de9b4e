"""Where a town's files are edited in a browser (``[forge]``): GitHub, GitLab, Forgejo and their like."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

_CONTENT, _ANNOUNCEMENTS = "content", "meldungen"
_BELOW = re.compile(rf"((?:{_ANNOUNCEMENTS}|seiten)/)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """Addresses with ``{pfad}`` in place of a path in the town's repository; ``None`` where nothing can be edited."""

    editing: str | None = None
    creating: str | None = None

    def edit(self, path: str) -> str | None:
        """The address that edits the file at a path within the repository."""
        return self.editing.replace("{pfad}", quote(path)) if self.editing else None

    def create(self, path: str) -> str | None:
        """The address that makes a file at a path within the repository."""
        return self.creating.replace("{pfad}", quote(path)) if self.creating else None


def repository_path(source: str) -> str:
    """The path in the repository of an announcement's or a page's file, wherever its folder was built from.

    >>> repository_path("/tmp/probe/meldungen/2026/2026-11-20-a.md"), repository_path("seiten/presse.md")
    ('content/meldungen/2026/2026-11-20-a.md', 'content/seiten/presse.md')
    """
    return f"{_CONTENT}/{_BELOW.split(source)[-2]}{_BELOW.split(source)[-1]}"


def new_announcement(day: date) -> str:
    """The path of a new one, whose name is the editor's to finish.

    >>> new_announcement(date(2026, 11, 23))
    'content/meldungen/2026/2026-11-23-kurzname.md'
    """
    return f"{_CONTENT}/{_ANNOUNCEMENTS}/{day:%Y}/{day}-kurzname.md"
