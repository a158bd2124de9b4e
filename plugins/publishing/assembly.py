"""A website put together from what was built and from the release before: only what is new is copied."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..bridge.writing import public_folder
from .folder import Release, copied, link_or_copy
from .packed_copies import ENDINGS
from .record import Standing

ASSETS = ("assets/", "bilder/", "vorschau/", "pagefind/")
"""What a page that is still open may ask for later."""


class Assembly:
    """The website of a new release, in an empty ``target``."""

    def __init__(self, target: Path, before: Release | None) -> None:
        self._target, self._before, self._folders = target, before, set[str]()

    def put(self, work: Path, seals: Mapping[str, bytes]) -> dict[str, Standing]:
        """All that was built, and how it stands now. Raises ``OSError``.

        What the release before has is linked, with its packed copies; anything else is a copy, so that what stands in
        ``work`` is never touched, not even by one more name.
        """
        standing = dict[str, Standing]()
        for path, seal in seals.items():
            known = self._known(path, seal.hex())
            if known is None:
                place = Path(self._place(path))
                copied(work / path, place)
                found = place.stat()
                known = Standing(seal.hex(), found.st_size, found.st_mtime_ns)
            standing[path] = known
        return standing

    def keep(self, releases: Iterable[Release], made: Mapping[str, Standing]) -> None:
        """The assets of other releases that this one lacks; of two at one path, the first. Raises ``OSError``."""
        there = set(made)
        for release in releases:
            for path in release.record.files:
                if path.startswith(ASSETS) and path not in there and self._link(str(release.website), path):
                    there.add(path)

    def _known(self, path: str, seal: str) -> Standing | None:
        """How it stands in the release before, once it is linked; ``None`` when that has another, or was altered."""
        if self._before is None:
            return None
        known = self._before.record.files.get(path)
        if known is None or known.seal != seal or not self._before.has(path):
            return None
        return known if self._link(str(self._before.website), path) else None

    def _link(self, website: str, path: str) -> bool:
        """Whether the file could be had from a website; its packed copies come with it, as far as there are any.

        What stands here already was linked by a run that was killed.
        """
        source, target = f"{website}{os.sep}{path}", self._place(path)
        for ending in ("", *ENDINGS):
            try:
                link_or_copy(source + ending, target + ending)
            except FileExistsError:
                continue
            except FileNotFoundError:
                if not ending:
                    return False
        return True

    def _place(self, path: str) -> str:
        """Where the file shall stand, in a folder that is there; text, for there are tens of thousands of files."""
        folder, place = path.rpartition("/")[0], f"{self._target}{os.sep}{path}"
        if folder not in self._folders:
            public_folder(Path(place).parent)
            self._folders.add(folder)
        return place
