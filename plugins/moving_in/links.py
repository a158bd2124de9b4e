"""Where the links and pictures of an old text lead when it has moved."""

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from ..domain.file_kinds import MEDIA_TYPES
from ..domain.town import Town
from ..domain.web_addresses import ascii_address
from .cleaned import Remark
from .luggage import Luggage, NotBroughtError

_SAFE = "/:?#[@!$&'*+,;=%~._-"
_INNER = re.compile(r"t3:|file:|record:|news:|page:", re.IGNORECASE)
_FILE = re.compile(r"\.(?P<ending>[a-z0-9]{2,5})$", re.IGNORECASE)
_NOT_BROUGHT = "Das Bild »{}« {}. Es steht als Link im Text."
_LOST = "Das Bild »{}« {} und wurde weggelassen."
_NO_WORDS = "Das Bild »{}« hat keine Beschreibung. Bitte zwischen »![« und »]« sagen, was darauf zu sehen ist."
_NO_BASE = "Der Link »{}« führte auf die alte Website und wurde Text. Deren Adresse mit »--von« angeben."
_INSIDE = "Der Link »{}« gilt nur im alten System und wurde Text. Bitte die Adresse ergänzen."
_UNSAFE = "Der Link »{}« ist keine Adresse im Netz und wurde Text."
_GONE = "Der Link »{}« führt auf eine Seite, die es hier nicht gibt, und wurde Text."
_LINKED_FILE = "Die Datei »{}« {}. Der Link führt noch auf die alte Website."


class Way(NamedTuple):
    """What links are resolved with: the page they stand on, the year of its files, what moves with it."""

    town: Town
    page: str
    year: int
    moving: Mapping[tuple[str, str], str]
    luggage: Luggage

    def link(self, written: str, _words: str) -> tuple[str | None, Remark | None]:
        """The address of a link."""
        written = re.sub(r"[\t\r\n]", "", written).strip()
        if re.match(r"(?:mailto|tel):.", written, re.IGNORECASE):
            return _escaped(written), None
        address = self._absolute(written)
        page, hash_, _ = address.partition("#")
        if not written or written.startswith("#") or (hash_ and page == self.page.partition("#")[0]):
            return None, None  # a place on the page itself, which nobody can name here
        parts = _split(address)
        if parts is None or parts.scheme not in {"http", "https"}:
            return None, Remark(_refusal(written, is_relative=parts is not None and not parts.scheme))
        stem = self.moving.get((site_of(address), parts.path.rstrip("/"))) if not parts.query else None
        return (f"/meldungen/{stem}/", None) if stem else self._elsewhere(address, written)

    def _elsewhere(self, address: str, written: str) -> tuple[str | None, Remark | None]:
        parts = urlsplit(address)
        ending = _FILE.search(parts.path)
        is_file = ending is not None and f".{ending['ending'].lower()}" in MEDIA_TYPES
        is_there = self._is_old_site(address)
        if is_file and is_there:
            try:
                return self.luggage.bring(address, self.year, is_picture=False), None
            except NotBroughtError as error:
                if self.town.path_here(parts.hostname or "", parts.path) is None:
                    return _escaped(address), Remark(_LINKED_FILE.format(written[:100], error), _escaped(address))
        if self.town.path_here(parts.hostname or "", parts.path) is not None:
            return None, Remark(_GONE.format(written[:100]))
        return _escaped(address), None

    def picture(self, written: str, description: str) -> tuple[str | None, Remark | None]:
        """The path of a picture, or the address at which it can be seen."""
        address = self._absolute(re.sub(r"[\t\r\n]", "", written).strip())
        parts = _split(address)
        if parts is None or (parts.scheme and parts.scheme not in {"http", "https"}):
            return None, Remark(_LOST.format(written[:100], "hat keine Adresse im Netz"))
        try:
            place = self.luggage.bring(address, self.year, is_picture=True)
        except NotBroughtError as error:
            is_web = bool(parts.scheme) and self.town.path_here(parts.hostname or "", parts.path) is None
            text = (_NOT_BROUGHT if is_web else _LOST).format(written[:100], error)
            return (_escaped(address), Remark(text, _escaped(address))) if is_web else (None, Remark(text))
        return place, None if description else Remark(_NO_WORDS.format(place), place)

    def _absolute(self, written: str) -> str:
        try:
            return urljoin(self.page, written)
        except ValueError:
            return written

    def _is_old_site(self, address: str) -> bool:
        return not self.page or site_of(address) == site_of(self.page)


def _refusal(written: str, *, is_relative: bool) -> str:
    text = _INSIDE if _INNER.match(written) else _NO_BASE if is_relative else _UNSAFE
    return text.format(written[:100])


def site_of(address: str) -> str:
    """The host of a web address, without ``www.``; empty when it has none."""
    parts = _split(address)
    return (parts.hostname or "").removeprefix("www.") if parts else ""


class _Parts(NamedTuple):
    scheme: str
    hostname: str
    path: str
    query: str


def _split(address: str) -> _Parts | None:
    try:
        parts = urlsplit(address)
        return _Parts(parts.scheme.lower(), parts.hostname or "", parts.path, parts.query)
    except ValueError:
        return None


def _escaped(address: str) -> str:
    """As it may stand between the brackets of a Markdown link."""
    with suppress(ValueError):
        address = ascii_address(address)
    return quote(address, safe=_SAFE)
