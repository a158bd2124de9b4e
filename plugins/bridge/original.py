"""A file of ``content/`` as an input: it stands for its bytes, which are read when something is made of them."""

import time
from dataclasses import dataclass
from pathlib import Path

from ..domain.problems import ContentError, Problem
from .output import shown
from .state import UNKNOWN, seal, settled
from .store import Store

_KIND = "dateien"
_CHANGED = "Diese Datei wurde geändert, während gebaut wurde. Bitte noch einmal bauen."


@dataclass(frozen=True, slots=True)
class Original:
    """The file at a ``place``; its ``digest`` is that of its bytes."""

    place: Path
    digest: str

    def read(self) -> bytes:
        """The bytes of the digest; raises ``ContentError`` when they are others by now."""
        content = self.place.read_bytes()
        if seal(content).hex() != self.digest:
            raise ContentError([Problem(path=shown(self.place), text=_CHANGED)])
        return content


def original(place: Path, store: Store) -> Original:
    """The file as it is now; its digest is known from an earlier build while its state is the same."""
    found = settled(time.time_ns(), place.stat())

    def sealed() -> str:
        return seal(place.read_bytes()).hex()

    return Original(place, sealed() if found == UNKNOWN else store.remembered(_KIND, f"{place}\0{found}", sealed))
