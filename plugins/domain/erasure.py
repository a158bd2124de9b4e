"""An announcement that must go for good: its address says that something stood there, and nothing else of it is left.

``Gelöscht: 2026-11-23`` in the head is enough, whatever else the file still holds, so it also works on a telephone in
the middle of the night. It counts from the next build on; the day is there for those who ask later. The file stays,
for it keeps the address from being used for something else.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from .advice.date_messages import Around
from .fields import Field, Head
from .form import Form
from .keys import ERASURE, ERASURE_ROWS
from .moments import Moment
from .problems import Problem
from .readers import Given
from .rows import row_named
from .town import Town
from .unseen import trimmed
from .written import Finder

MARK = "geloescht.txt"
"""The file beside the page of an erased announcement by which servers, releases and archives know it."""

_REST = (
    "Diese Meldung ist von der Website verschwunden, ihr Text steht aber noch in dieser Datei. Bitte alles andere aus "
    "der Datei löschen, auch unter dem Kopf."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What is known of an erased announcement: its name, its file, and when somebody erased it."""

    stem: str
    source: str
    at: Moment
    body_line: int

    @property
    def url(self) -> str:
        """The address at which it stood."""
        return url_of(self.stem)


def url_of(stem: str) -> str:
    """The address at which an erased announcement stood."""
    return f"/meldungen/{stem}/"


def is_erasure(head: Head) -> bool:
    """Whether a head says that its announcement is erased; an empty key, as forms write it, says nothing."""
    return any(_says_so(field) for field in head.fields)


def erasure(
    head: Head, *, path: str, stem: str, town: Town, find: Finder, now: datetime, report: Callable[[Problem], None]
) -> Erasure | None:
    """Read the one key that counts; ``None`` when its value is no day (the reason went to ``report``).

    Nothing else is looked at, so no mistake elsewhere stands in the way. What is left gets a hint.
    """
    form = Form(tuple(filter(_says_so, head.fields)), ERASURE_ROWS, path, report, Around(now))
    at = form.values(Given(town, find, now, form.written)).get("at")
    if form.has_faults or not isinstance(at, Moment):
        return None
    rest = [field.line for field in head.fields if not _says_so(field)]
    rest += [head.body_line] if head.body.strip() else []
    if rest:
        report(Problem(path=path, line=min(rest), text=_REST, is_hint=True))
    return Erasure(stem=stem, source=path, at=at, body_line=head.body_line)


def mark(stem: str) -> bytes:
    """The content of the file beside the page: the address below which everything is gone, on one line."""
    return f"{url_of(stem)}\n".encode()


def predates(release: Iterable[str], served: Iterable[str]) -> bool:
    """Whether a release is older than an erasure in the one that is ``served``; both by the paths of their files.

    Its lists, feeds and search may hold words of what is erased, so it must go as a whole.

    >>> predates(["meldungen/2026-01-05-x/index.html"], ["meldungen/2026-01-05-x/geloescht.txt"])
    True
    """
    return not _marks(served) <= _marks(release)


def _marks(paths: Iterable[str]) -> set[str]:
    return {path for path in paths if path.startswith("meldungen/") and path.endswith(f"/{MARK}")}


def _says_so(field: Field) -> bool:
    row = row_named(field.key, ERASURE_ROWS)
    return row is not None and row.name == ERASURE and bool(trimmed(field.value) or field.items)
