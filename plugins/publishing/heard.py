"""What each WebSub hub was told of, kept beside the releases: what it has yet to hear follows from what is served.

So nothing is lost when a run is killed between the swap and the hub, and what changed back meanwhile is no news.
"""

import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from ..bridge.writing import FILE_MODE
from .record import Record


class _Waiting(NamedTuple):
    """A feed as it is that could not be told: since when, and when last tried, in seconds of the system's clock."""

    seal: str
    since: float
    tried: float

    def rests(self, now: float) -> bool:
        """Whether it was tried too short a while ago: a schedule waits as long again as it has waited already.

        Some hubs refuse for ever to hear of what nobody has subscribed to.
        """
        return self.tried <= now < self.tried + (self.tried - self.since)


class Heard:
    """The file, and the release that hubs are to hear of."""

    def __init__(self, file: Path, record: Record) -> None:
        self._file = file
        self._seals = {path: record.files[path].seal for path in record.topics if path in record.files}
        known = _read(file)
        self._heard = {hub: _heard(known.get(hub)) for hub in record.hubs}
        self._waiting = {hub: _waiting(known.get(hub)) for hub in record.hubs}

    def news(self, hub: str, now: float, *, is_patient: bool) -> list[str]:
        """The paths of feeds of which the hub has not heard as they are; ``is_patient`` leaves out what rests."""
        heard, waiting = self._heard[hub], self._waiting[hub]
        changed = [path for path, seal in self._seals.items() if heard.get(path) != seal]
        resting = {path for path, each in waiting.items() if each.seal == self._seals.get(path) and each.rests(now)}
        return [path for path in changed if not (is_patient and path in resting)]

    def note(self, hub: str, told: Collection[str], failed: Collection[str], now: float) -> None:
        """The hub has heard of some of them, and of others it could not be told."""
        heard, before = self._heard[hub] | {path: self._seals[path] for path in told}, self._waiting[hub]
        self._heard[hub] = {path: seal for path, seal in heard.items() if path in self._seals}
        still = {path: each for path, each in before.items() if self._seals.get(path) not in {None, heard.get(path)}}
        self._waiting[hub] = still | {path: self._again(before.get(path), path, now) for path in failed}

    def _again(self, before: _Waiting | None, path: str, now: float) -> _Waiting:
        seal = self._seals[path]
        is_same = before is not None and before.seal == seal and before.since <= now
        return _Waiting(seal, before.since if before and is_same else now, now)

    def save(self) -> None:
        """Write the file, all or nothing. Raises ``OSError``."""
        hubs = self._heard
        told = {hub: {"gemeldet": hubs[hub], "offen": self._waiting[hub]} for hub in hubs}
        fresh = self._file.with_name(f".{self._file.name}")
        fresh.write_text(json.dumps(told, indent=1), encoding="utf-8")
        fresh.chmod(FILE_MODE)
        fresh.replace(self._file)


def _read(file: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        known = json.loads(file.read_text("utf-8"))
        return known if isinstance(known, dict) else {}
    return {}


def _heard(known: Any) -> dict[str, str]:  # noqa: ANN401 - whatever stands in the file
    with suppress(KeyError, TypeError, AttributeError):
        return {str(path): str(seal) for path, seal in known["gemeldet"].items()}
    return {}


def _waiting(known: Any) -> dict[str, _Waiting]:  # noqa: ANN401 - whatever stands in the file
    with suppress(KeyError, TypeError, ValueError, AttributeError):
        found = {str(path): _Waiting(*each) for path, each in known["offen"].items()}
        return {path: _Waiting(str(each.seal), float(each.since), float(each.tried)) for path, each in found.items()}
    return {}
