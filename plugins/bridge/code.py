"""What shapes every output besides its own values: our code, the theme, and the libraries that are installed."""

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

_PLUGINS = Path(__file__).parents[1]


def code_digest(theme: Path) -> str:
    """A digest of the program, the theme, Python's and all libraries' versions: after an update, all is made anew."""
    return hashlib.sha256(f"{_program()}\0{_files(theme, '')}".encode()).hexdigest()


def program_digest() -> str:
    """The same without the theme, for what no template shapes."""
    return hashlib.sha256(_program().encode()).hexdigest()


@cache
def _program() -> str:
    """What this process runs: it was read once, when the process began, and so are its files here."""
    return "\0".join([sys.version, _files(_PLUGINS, ".py"), *libraries()])


def libraries() -> list[str]:
    """The libraries that are installed, with their versions."""
    return sorted({library.name for place in sys.path if place for library in Path(place).glob("*.dist-info")})


def _files(folder: Path, ending: str) -> str:
    """A digest of all files below the folder, also of those in folders that links lead to."""
    hasher = hashlib.sha256()
    found = (Path(place, name) for place, _, names in os.walk(folder, followlinks=True) for name in names)
    for file in sorted(file for file in found if file.name.endswith(ending) and "__pycache__" not in file.parts):
        if file.is_file():
            hasher.update(f"\0{file.relative_to(folder).as_posix()}\0".encode() + file.read_bytes())
    return hasher.hexdigest()
