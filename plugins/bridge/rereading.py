"""Reads some announcements again when it is known that nothing else has changed, as a preview knows of each save.

What comes of it is what ``loading.load`` would read. Where that is not certain (a new file, a fault, another kind of
file), nothing comes of it, and all is read.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from ..domain.announcement import Announcement
from ..domain.problems import has_faults
from .clock import clock
from .loading import Content, Loader, collisions, same_dates


def reread(before: Content, changed: Collection[Path], now: datetime | None) -> Content | None:
    """The content with what has ``changed``; ``None`` when all must be read."""
    known = {announcement.source for announcement in before.announcements}
    paths = {before.folder.shown(file): file for file in changed}
    if has_faults(before.problems) or not paths.keys() <= known or not all(map(Path.is_file, changed)):
        return None
    at, loader = clock(before.town, now), Loader(before.folder)
    found = {each.source: each for each in loader.again(before, paths, at) if each}
    announcements = tuple(found.get(each.source, each) for each in before.announcements)
    clashing = (*collisions(before.town, announcements, before.pages, before.erased), *same_dates(announcements))
    if found.keys() != paths.keys() or has_faults(loader.problems) or clashing:
        return None
    return _with(before, loader, announcements, paths.keys(), at)


def _with(
    before: Content, loader: Loader, announcements: tuple[Announcement, ...], paths: Collection[str], at: datetime
) -> Content:
    notes = {each.path: each for each in loader.notes}
    return replace(
        before,
        now=at,
        announcements=announcements,
        notes=tuple(notes.get(each.path, each) for each in before.notes),
        heads={**before.heads, **loader.heads},
        records=loader.records,
        problems=(*(problem for problem in before.problems if problem.path not in paths), *loader.problems),
    )
