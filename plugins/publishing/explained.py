"""Why an address of the served release is no longer made: a file of the content that named it was deleted or changed.

A page of the town stands in a file with its address, a topic in the town's file, a former address in an announcement, a
document under its own name.
"""

from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path, PurePosixPath

from .folder import Release

_TEXTS = (".md", ".toml")


class Reasons:
    """What was deleted or changed since a release was made; ``now`` has the content as it was read this time.

    Announcements that are ``gone`` otherwise, as a clock that went ahead was set back, take with them what they named.
    """

    def __init__(self, before: Release, now: Path, gone: Collection[str]) -> None:
        self._before, self._now, self._gone = before, now, frozenset(gone)

    def explains(self, path: str) -> bool:
        """Whether a path of the website, or the folder of a page, is named in what was deleted or changed."""
        place = PurePosixPath(path)
        name = place.parent.name if place.name == "index.html" else place.name
        return any(name in source or name in text for source, text in self._changed)

    @cached_property
    def _changed(self) -> list[tuple[str, str]]:
        """Path and former text of each file; only texts can name anything but themselves."""
        return list(self._look())

    def _look(self) -> Iterator[tuple[str, str]]:
        for path in self._before.record.sources:
            before, now = self._before.sources / path, self._now / path
            with suppress(OSError):
                text = before.read_text("utf-8", "replace") if path.endswith(_TEXTS) else ""
                is_gone = not now.is_file() or PurePosixPath(path).stem in self._gone
                if is_gone or (text and text != now.read_text("utf-8", "replace")):
                    yield path, text
