"""What must not vanish from the served site unasked."""

import unicodedata
from collections.abc import Callable, Collection, Iterator
from pathlib import PurePosixPath

from ..bridge.safeguards import FEW, is_much
from ..domain.problems import Problem
from .expected import is_feed, is_lasting, is_of_many
from .record import Record

_FORCE = "Wenn es so sein soll: »invoke publish --force«."


def losses(
    paths: Collection[str],
    sources: Collection[str],
    authority: str,
    before: Record | None,
    reasons: Callable[[Collection[str]], Callable[[str], bool]],
) -> Iterator[Problem]:
    """A problem for what would vanish unasked.

    That is a feed, another lasting address that no change of the content explains, or more than 20 announcements and a
    tenth of all whose source is still there. A source counts as deleted only where its folder is left: a missing folder
    is rather half a copy of the content. What another town's site had is no loss. ``reasons`` tells, once it knows the
    stems of announcements that vanish, which paths are explained.
    """
    if before is None or before.authority != authority:
        return
    pages = [path for path in before.files if _stem(path)]
    gone = sorted(stem for stem in map(_stem, pages) if f"meldungen/{stem}/index.html" not in paths)
    missing = sorted(path for path in before.files if is_lasting(path) and path not in paths)
    if missing:
        yield from _addresses(missing, pages, reasons(gone), is_any_gone=bool(gone))
    deleted = _deleted(before, sources)
    lost = [stem for stem in gone if stem not in deleted]
    if is_much(len(lost), len(pages)):
        text = (
            f"{len(lost)} von {len(pages)} Meldungen gäbe es nicht mehr: {', '.join(lost[-FEW:])} … "
            f"Bitte die Inhalte und die Uhrzeit prüfen. {_FORCE}"
        )
        yield Problem(path="/meldungen/", text=text)


def _addresses(
    missing: list[str], pages: list[str], is_explained: Callable[[str], bool], *, is_any_gone: bool
) -> Iterator[Problem]:
    """A problem for missing feeds, and one for other missing addresses that nothing explains.

    Lists and what belongs to a year may go when any of the announcements, whose ``pages`` there were, has changed.
    """
    if any(map(is_of_many, missing)) and (is_any_gone or any(map(is_explained, pages))):
        missing = [path for path in missing if not is_of_many(path)]
    feeds = [path for path in missing if is_feed(path)]
    if feeds:
        yield Problem(path="/", text=f"{len(feeds)} Feeds oder Kalender gäbe es nicht mehr: {_named(feeds)} … {_FORCE}")
    others = [path for path in missing if not is_feed(path) and not is_explained(path)]
    if others:
        text = f"{len(others)} Adressen gäbe es nicht mehr, ohne dass sich an den Inhalten etwas geändert hat, das es "
        yield Problem(path="/", text=f"{text}erklärt: {_named(others)} … {_FORCE}")


def _named(paths: list[str]) -> str:
    return ", ".join(f"/{path.removesuffix('index.html')}" for path in paths[:FEW])


def _stem(path: str) -> str:
    parts = path.split("/")
    return parts[1] if len(parts) == 3 and parts[0] == "meldungen" and parts[2] == "index.html" else ""  # noqa: PLR2004


def _deleted(before: Record, sources: Collection[str]) -> set[str]:
    """The stems of announcements whose file is gone, from a folder that is not."""
    there = {unicodedata.normalize("NFC", PurePosixPath(path).stem) for path in sources}
    folders = {str(PurePosixPath(path).parent) for path in sources}
    gone = (PurePosixPath(path) for path in before.sources if str(PurePosixPath(path).parent) in folders)
    return {unicodedata.normalize("NFC", path.stem) for path in gone} - there
