"""What a target was last brought, for those that cannot tell: FTP and WebDAV often know the size of a file only.

There a change of the same length (18 Uhr, 19 Uhr) would never arrive.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from ..bridge.writing import below, public_folder
from .packed_copies import ENDINGS

STATE = "stand.json"


class Brought:
    """Kept in a folder, one file a target; ``seals`` are of the website that is to be brought now.

    Where nothing is known, anything may be otherwise there.
    """

    def __init__(self, folder: Path, seals: Mapping[str, str]) -> None:
        self._folder, self._seals = folder, seals

    def stale(self, target: str, website: Path) -> list[str]:
        """The files of the website that the target may have with other content, or not at all. Raises ``OSError``.

        They count as unknown from now on: if bringing them fails, nobody knows which have arrived.
        """
        known = self._known(target)
        if known is None:
            return sorted(below(website))
        changed = {path for path, seal in self._seals.items() if known.get(path) != seal} | {STATE}
        self._keep(target, {path: seal for path, seal in known.items() if path not in changed})
        return sorted(path for path in below(website) if _packed_from(path) in changed)

    def note(self, target: str) -> None:
        """All has arrived there. Raises ``OSError``."""
        self._keep(target, self._seals)

    def _known(self, target: str) -> dict[str, str] | None:
        with suppress(OSError, ValueError):
            known = json.loads(self._file(target).read_text("utf-8"))
            return known if isinstance(known, dict) else None
        return None

    def _keep(self, target: str, seals: Mapping[str, str]) -> None:
        public_folder(self._folder)
        self._file(target).write_text(json.dumps(dict(seals)), encoding="utf-8")

    def _file(self, target: str) -> Path:
        return self._folder / f"{sha256(target.encode(errors='surrogateescape')).hexdigest()[:16]}.json"


def _packed_from(path: str) -> str:
    return path[: -len(ENDINGS[0])] if path.endswith(ENDINGS) else path
