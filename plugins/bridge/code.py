"""What shapes every output besides its own values: our code, the theme, and the libraries that are installed."""

import hashlib
import sys
from functools import cache
from pathlib import Path

_PLUGINS = Path(__file__).parents[1]


def code_digest(theme: Path) -> str:
    """A digest of the program, the theme, Python's and all libraries' versions: after an update, all is made anew."""
    return hashlib.sha256(f"{_program()}\0{_files(theme, '*')}".encode()).hexdigest()


@cache
def _program() -> str:
    """What this process runs: it was read once, when the process began, and so are its files here."""
    libraries = {library.name for place in sys.path if place for library in Path(place).glob("*.dist-info")}
    return "\0".join([sys.version, _files(_PLUGINS, "*.py"), *sorted(libraries)])


def _files(folder: Path, pattern: str) -> str:
    hasher = hashlib.sha256()
    for file in sorted(folder.rglob(pattern)):
        if file.is_file() and "__pycache__" not in file.parts:
            hasher.update(f"\0{file.relative_to(folder).as_posix()}\0".encode() + file.read_bytes())
    return hasher.hexdigest()
