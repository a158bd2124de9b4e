"""A website put together from what was built and from the release before: only what is new is copied and packed."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from plugins.bridge.workers import in_threads
from plugins.bridge.writing import public_folder
from plugins.publishing.folder import Release, copied, link_or_copy
from plugins.publishing.packed_copies import ENDINGS, is_packed, pack
from plugins.publishing.record import Standing

ASSETS = ("assets/", "bilder/", "vorschau/", "pagefind/")
"""What a page that is still open may ask for later."""


class Assembly:
    """The website of a new release, in an empty ``target``."""

    def __init__(self, target: Path, before: Release | None) -> None:
        self._target, self._before, self._folders = target, before, set[str]()

    def put(self, work: Path, seals: Mapping[str, bytes]) -> dict[str, Standing]:
        """All that was built, and how it stands now. Raises ``OSError``.

        What the release before has is linked; anything else is a copy, so that what stands in ``work`` is never
        touched, not even by one more name.
        """
        standing, fresh = dict[str, Standing](), list[Path]()
        for path, seal in seals.items():
            place = self._place(path)
            known = self._known(path, seal.hex())
            if known is None:
                copied(work / path, place)
                found = place.stat()
                known = Standing(seal.hex(), found.st_size, found.st_mtime_ns)
                if is_packed(path, known.size):
                    fresh.append(place)
            standing[path] = known
        with in_threads([partial(pack, place) for place in fresh]) as packing:
            for _ in packing:
                pass
        return standing

    def keep(self, releases: Iterable[Release], made: Mapping[str, Standing]) -> None:
        """The assets of other releases that this one lacks; of two at one path, the first. Raises ``OSError``."""
        there = set(made)
        for release in releases:
            for path in release.record.files:
                if path.startswith(ASSETS) and path not in there and self._link(release, path):
                    there.add(path)

    def _known(self, path: str, seal: str) -> Standing | None:
        """How it stands in the release before, once it is linked; ``None`` when that has another, or was altered."""
        if self._before is None:
            return None
        known = self._before.record.files.get(path)
        if known is None or known.seal != seal:
            return None
        with suppress(OSError):
            found = os.lstat(self._before.website / path)
            if (found.st_size, found.st_mtime_ns) == (known.size, known.time):
                return known if self._link(self._before, path) else None
        return None

    def _link(self, release: Release, path: str) -> bool:
        """Whether the file could be had from a release, with the packed copies that belong to it."""
        is_with_copies = is_packed(path, release.record.files[path].size)
        names = [path, *(f"{path}{ending}" for ending in ENDINGS if is_with_copies)]
        self._place(path)
        try:
            for name in names:
                if not (self._target / name).exists():  # of a run that was killed
                    link_or_copy(release.website / name, self._target / name)
        except FileNotFoundError:
            for name in names:
                (self._target / name).unlink(missing_ok=True)
            return False
        return True

    def _place(self, path: str) -> Path:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            public_folder(self._target / folder)
            self._folders.add(folder)
        return self._target / path
