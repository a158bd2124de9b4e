"""The program as one file (wheel, PEP 427): made of a checkout, or the one that a town's folder is pinned to."""

import hashlib
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from .origin import ARCHIVED

SHELF = "programm"
"""The folder in a town's folder that holds the program."""

_NAME = re.compile(r"aktuelles-(?P<version>\d[\w.+]*)-py3-none-any\.whl")
_PINNED = re.compile(r"(?m)^aktuelles==(?P<version>\S+)")


class NoWheelError(Exception):
    """No program can be had of this; the text is a German sentence."""


@dataclass(frozen=True, kw_only=True)
class Wheel:
    """A version of the program and the files that it brings for a town's folder, by their paths there."""

    file: Path
    version: str
    sha256: str
    files: dict[str, bytes]


def made(checkout: Path, into: Path) -> Path:
    """The wheel of a checkout; the same files give the same bytes."""
    from hatchling.builders.wheel import WheelBuilder  # noqa: PLC0415 - only who makes one needs it

    into.mkdir(parents=True, exist_ok=True)
    [file] = WheelBuilder(str(checkout)).build(directory=str(into), versions=["standard"])
    return Path(file)


def opened(file: Path) -> Wheel:
    """A program that somebody has, whole and what it is called. Raises ``NoWheelError``."""
    named = _NAME.fullmatch(file.name)
    if not file.is_file() or not named:
        raise NoWheelError(f"»{file}« ist kein Programm. Es heißt wie »aktuelles-1.0.0-py3-none-any.whl«.")
    try:
        with ZipFile(file) as archive:
            files = {} if archive.testzip() else dict(_brought(archive))
            is_itself = _is_called(archive, named["version"])
    except (BadZipFile, OSError, zlib.error, KeyError):
        files, is_itself = {}, False
    if "requirements.txt" not in files or not is_itself:
        raise NoWheelError(f"»{file}« ist beschädigt oder etwas anderes. Bitte noch einmal herunterladen.")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return Wheel(file=file, version=named["version"], sha256=digest, files=files)


def pinned(folder: Path) -> Wheel | None:
    """The program that the lock of a town's folder names, as far as it is there whole."""
    with suppress(OSError, NoWheelError):
        found = _PINNED.search((folder / "requirements.txt").read_text(encoding="utf-8"))
        if found:
            return opened(folder / SHELF / f"aktuelles-{found['version']}-py3-none-any.whl")
    return None


def of(folder: Path) -> Wheel:
    """The program of a town's folder. Raises ``NoWheelError`` where there is none."""
    found = pinned(folder)
    if found is None:
        raise NoWheelError("Hier liegt kein Programm. Bitte im Ordner Ihres Ortes aufrufen.")
    return found


def _is_called(archive: ZipFile, version: str) -> bool:
    """Whether the metadata (PEP 566) name the version that the file does, so that pip will take it."""
    about = archive.read(f"aktuelles-{version}.dist-info/METADATA").decode().split("\n\n")[0]
    return {"Name: aktuelles", f"Version: {version}"} <= set(about.split("\n"))


def _brought(archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    for name in archive.namelist():
        if name.startswith(f"{ARCHIVED}/") and not name.endswith("/"):
            yield name.removeprefix(f"{ARCHIVED}/"), archive.read(name)
