"""The program as one file (wheel, PEP 427): made of a checkout, or the one that a town's folder is pinned to."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from .origin import ARCHIVED

SHELF = "programm"
"""The folder in a town's folder that holds the program."""

_NAME = re.compile(r"aktuelles-(?P<version>[\w.!+]+)-py3-none-any\.whl")


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
    """A program that somebody has. Raises ``NoWheelError``."""
    named = _NAME.fullmatch(file.name)
    if not file.is_file() or not named:
        raise NoWheelError(f"»{file}« ist kein Programm. Es heißt wie »aktuelles-1.0.0-py3-none-any.whl«.")
    try:
        with ZipFile(file) as archive:
            files = dict(_brought(archive))
    except (BadZipFile, OSError):
        raise NoWheelError(f"»{file}« lässt sich nicht öffnen. Bitte noch einmal herunterladen.") from None
    if "requirements.txt" not in files:
        raise NoWheelError(f"»{file}« ist nicht vollständig. Bitte noch einmal herunterladen.")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return Wheel(file=file, version=named["version"], sha256=digest, files=files)


def pinned(folder: Path) -> Wheel:
    """The program of a town's folder. Raises ``NoWheelError`` when there is none, or more than one."""
    found = sorted((folder / SHELF).glob("aktuelles-*.whl"))
    if not found:
        raise NoWheelError("Hier liegt kein Programm. Bitte im Ordner Ihres Ortes aufrufen.")
    if len(found) > 1:
        raise NoWheelError(f"In »{folder / SHELF}« liegt mehr als ein Programm. Bitte nur das neuere liegen lassen.")
    return opened(found[0])


def _brought(archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    for name in archive.namelist():
        if name.startswith(f"{ARCHIVED}/") and not name.endswith("/"):
            yield name.removeprefix(f"{ARCHIVED}/"), archive.read(name)
