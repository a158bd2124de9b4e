"""What shapes every output besides its own values: our code, the theme, and the libraries that are installed."""

import hashlib
import sys
from pathlib import Path

_PLUGINS = Path(__file__).parents[1]


def code_digest(theme: Path) -> str:
    """A digest of the program, the theme, Python's and all libraries' versions: after an update, all is made anew."""
    hasher = hashlib.sha256(sys.version.encode())
    for folder, pattern in ((_PLUGINS, "*.py"), (theme, "*")):
        for file in sorted(folder.rglob(pattern)):
            if file.is_file() and "__pycache__" not in file.parts:
                hasher.update(f"\0{file.relative_to(folder).as_posix()}\0".encode() + file.read_bytes())
    libraries = {library.name for place in sys.path if place for library in Path(place).glob("*.dist-info")}
    hasher.update("\0".join(sorted(libraries)).encode())
    return hasher.hexdigest()
