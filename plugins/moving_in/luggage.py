"""Pictures and documents that come along: from a copy of the old website on the disk, or fetched when asked."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Protocol
from urllib.parse import unquote, urlsplit

from ..domain.file_kinds import MEDIA_TYPES, RASTERS
from ..domain.file_names import slug, unique
from ..formats.file_content import complaint, raster_kind

LARGEST = 20_000_000
"""Bytes of one file."""

_ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp", "AVIF": ".avif"}
_PICTURES = {*RASTERS, ".svg"}
_SIZED = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)")
_MISSING = "fehlt"
_KIND = "darf mit dieser Endung nicht veröffentlicht werden"
_SIZE = f"ist größer als {LARGEST // 1_000_000} MB"


class NotBroughtError(Exception):
    """A file does not come along; the message says why, as the end of a German sentence."""


class Supply(Protocol):
    """Where files come from."""

    def __call__(self, address: str) -> Path | None:
        """Where a copy lies; ``None`` when there is none. Raises ``NotBroughtError`` with another reason."""


class LocalCopy:
    """A folder with files of the old website; nothing outside it is ever read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def __call__(self, address: str) -> Path | None:
        """By the whole path, or its end, so that ``uploads/`` may be copied alone; the original of a small picture."""
        for path in _paths(address):
            file = (self._folder / path).resolve()
            if file.is_relative_to(self._folder) and file.is_file():
                if file.stat().st_size > LARGEST:
                    raise NotBroughtError(_SIZE)
                return file
        return None


def _paths(address: str) -> Iterator[PurePosixPath]:
    parts = [part for part in unquote(urlsplit(address).path).split("/") if part not in {"", "."}]
    if ".." in parts or any("\0" in part or "\\" in part or len(part.encode()) > 255 for part in parts):  # noqa: PLR2004 - of a name
        return
    for start in range(len(parts)):
        whole = PurePosixPath(*parts[start:])
        original = whole.with_name(_SIZED.sub("", whole.name))
        yield from dict.fromkeys((original, whole))


class Luggage:
    """What is packed: each file once, under a name of ours, beside what lies in ``content`` already."""

    def __init__(self, content: Path, supplies: Sequence[Supply]) -> None:
        self._content, self._supplies = content, supplies
        self._places = dict[str, str]()  # by address
        self._digests = dict[str, str]()  # by place
        self.packed = dict[str, Path]()
        """From where each file is copied, by its path below ``content/``."""

    def bring(self, address: str, year: int, *, is_picture: bool) -> str:
        """The path below ``content/`` where the file will be. Raises ``NotBroughtError``."""
        if address not in self._places:
            self._places[address] = self._place(address, self._copy_of(address), year, is_picture=is_picture)
        return self._places[address]

    def _copy_of(self, address: str) -> Path:
        for supply in self._supplies:
            found = supply(address)
            if found is not None:
                return found
        raise NotBroughtError(_MISSING)

    def _place(self, address: str, copy: Path, year: int, *, is_picture: bool) -> str:
        name = PurePosixPath(_SIZED.sub("", unquote(urlsplit(address).path)))
        with copy.open("rb") as stream:
            ending = _ending(name.suffix.lower(), stream.read(64))
            if ending not in MEDIA_TYPES or (is_picture and ending not in _PICTURES):
                raise NotBroughtError(_KIND)
            stream.seek(0)
            unfit = complaint(stream, f"{name.stem}{ending}")
        if unfit:
            raise NotBroughtError(f"ist nicht brauchbar ({unfit.rstrip('.')})")
        folder = "bilder" if ending in _PICTURES else "dokumente"
        return self._named(f"{folder}/{year}/{slug(name.stem) or 'datei'}", ending, copy)

    def _named(self, base: str, ending: str, copy: Path) -> str:
        digest, taken = _digest(copy), set[str]()
        while self._digest(place := unique(base, taken) + ending) not in {"", digest}:
            taken.add(place.removesuffix(ending))
        if not self._digest(place):
            self.packed[place] = copy
            self._digests[place] = digest
        return place

    def _digest(self, place: str) -> str:
        """Of what lies or will lie there; empty when the place is free."""
        file = self._content / place
        if place not in self._digests and file.is_file():
            self._digests[place] = _digest(file)
        return self._digests.get(place, "")


def _ending(written: str, head: bytes) -> str:
    """What a file is, when it is a picture made of pixels: optimisers put WebP under the name of a JPEG."""
    kind = raster_kind(head) or ""
    is_named_so = written not in MEDIA_TYPES or written in RASTERS
    if kind not in _ENDINGS or not is_named_so or (kind == "JPEG" and written == ".jpeg"):
        return written
    return _ENDINGS[kind]


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
