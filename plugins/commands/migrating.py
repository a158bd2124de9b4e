"""``invoke migrate``: content of earlier versions, written as it is today; shown first, and written when asked to."""

import difflib
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from ..bridge.content_folder import Folder
from ..bridge.loading import Content, load
from ..bridge.run import check_site
from ..bridge.writing import rewrite
from ..domain.problems import ContentError, visible
from ..domain.town_values import town_values
from ..town_folder.migrations import Text, migrated
from ..town_folder.origin import HOME
from .arguments import unusable
from .site import stopped

_UP_TO_DATE = "Alles ist schon so geschrieben, wie es heute üblich ist."
_ASK = "\nSo schreiben? [j/N] "
_UNWRITTEN = "Nichts wurde geändert. Mit »invoke migrate --schreiben« wird es so geschrieben."


class _Change(NamedTuple):
    """A file that would be written otherwise, and why."""

    file: Path
    before: str
    after: str
    reasons: list[str]


def migrate(content: str, now: datetime | None, *, is_writing: bool) -> int:
    """Show what would change as a diff, and write it when asked to; 1 when the content has faults before or after."""
    folder = Folder(Path(content), content)
    try:
        changes = list(_changes(folder, load(folder, now)))
        if not changes:
            print(_UP_TO_DATE)
            return 0
        print("\n".join(line for change in changes for line in _shown(folder, change)))
        if not (is_writing or _is_agreed()):
            print(_UNWRITTEN)
            return 0
        return _written(content, now, changes)
    except ContentError as error:
        print("Nichts wurde geändert. Bitte zuerst beheben:")
        return unusable(error)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whoever asked reads a sentence, whatever breaks
        return stopped(error)


def _changes(folder: Folder, read: Content) -> Iterator[_Change]:
    values = town_values(read.town)
    proposals = {f"seiten/{file.name}": _text(file) for file in (HOME / "content/seiten").glob("*.md")}
    for file in sorted(folder.path.rglob("*.md")):
        path = file.relative_to(folder.path).as_posix()
        if path.startswith(("meldungen/", "seiten/")):
            before = _text(file)
            after, reasons = migrated(Text(path, before, values, proposals))
            if reasons:
                yield _Change(file, before, after, reasons)


def _text(file: Path) -> str:
    """With its own line ends."""
    return file.read_bytes().decode("utf-8", errors="surrogateescape")


def _shown(folder: Folder, change: _Change) -> Iterator[str]:
    name = folder.shown(change.file)
    yield f"{name}: {' '.join(change.reasons)}"
    lines = difflib.unified_diff(change.before.splitlines(), change.after.splitlines(), name, name, lineterm="", n=1)
    yield from (visible(line) for line in lines)
    yield ""


def _is_agreed() -> bool:
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    return input(_ASK).strip().lower() in {"j", "ja"}


def _written(content: str, now: datetime | None, changes: list[_Change]) -> int:
    """All of it, or, when the content could not be built with it, nothing."""
    check_site(content, now)
    for change in changes:
        rewrite(change.file, _raw(change.after))
    try:
        check_site(content, now)
    except BaseException:
        for change in changes:
            rewrite(change.file, _raw(change.before))
        raise
    print(f"Geschrieben: {len(changes)} {'Datei' if len(changes) == 1 else 'Dateien'}.")
    return 0


def _raw(text: str) -> bytes:
    return text.encode("utf-8", errors="surrogateescape")
