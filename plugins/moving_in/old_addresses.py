"""The old address of an entry as a path that redirects here."""

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from ..domain.addresses import Addresses
from ..domain.former_addresses import former_address
from ..domain.town import Town
from .source import Entry

QUERY = "Adressen mit Fragezeichen (»{}«) kann nur der alte Webserver umleiten"
SHARED = "Die Adresse »{}« haben mehrere Einträge, sie wird nicht umgeleitet"
OUTSIDE = "Adressen außerhalb von »{}« kann nur der Webserver umleiten"
TAKEN = "Die alte Adresse »{}« ist hier schon vergeben und wird nicht umgeleitet."


class Redirects:
    """Gives each entry the path of its old page, as long as nobody else has it."""

    def __init__(self, town: Town, reserved: Addresses, used: Iterable[str], entries: Iterable[Entry]) -> None:
        self._town, self._reserved = town, reserved
        self._used = {path.strip("/") for path in used}
        self._counted = Counter(_path(entry.link) for entry in entries)

    def path(self, link: str) -> tuple[str, str]:
        """The path to write into the head, and why there is none; both empty where nothing is to redirect."""
        path = _path(link)
        try:
            parts = urlsplit(link)
            is_ours = path and self._town.path_here(parts.hostname or "", path) is not None
        except ValueError:
            return "", ""
        if parts.query:
            return "", QUERY.format(f"{parts.path}?{parts.query}"[:80])
        if path in {"", "/"}:
            return "", ""
        if self._counted[path] > 1:
            return "", SHARED.format(path)
        if self._town.folder and not path.startswith(f"{self._town.folder}/"):
            return "", OUTSIDE.format(f"{self._town.folder}/")
        return self._allowed(path.removeprefix(self._town.folder), is_ours=bool(is_ours))

    def _allowed(self, path: str, *, is_ours: bool) -> tuple[str, str]:
        try:
            read = former_address(path)
        except ValueError as error:
            return "", str(error)
        if self._reserved.takes(read) or read.strip("/") in self._used:
            return "", "" if is_ours else TAKEN.format(read)
        self._used.add(read.strip("/"))
        try:
            return (read if former_address(read) == read else path), ""
        except ValueError:
            return path, ""


def _path(link: str) -> str:
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    return parts.path if parts.scheme in {"http", "https"} else ""
