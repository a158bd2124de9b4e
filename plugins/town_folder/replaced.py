"""What a town's own theme replaces, and what became of that in another version of the program."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from ..bridge.own_theme import own_files

_THEME = "aktuelles/theme"
_GONE = "Diese Datei gibt es in der neuen Fassung nicht mehr, Ihre wirkt vielleicht nicht. Bitte ansehen."
_OTHER = "Diese Datei ersetzt eine, die sich geändert hat. Bitte vergleichen und die Website ansehen."


def replaced(theme: Path, before: Path, after: Path) -> Iterator[tuple[str, str]]:
    """Each file of the town's theme whose counterpart in the program has changed or gone, with what to do."""
    if not theme.is_dir():
        return
    with ZipFile(before) as old, ZipFile(after) as new:
        for place in own_files(theme):
            name = f"{_THEME}/{place.as_posix()}"
            was, now = (archive.read(name) if name in archive.namelist() else None for archive in (old, new))
            if was is not None and was != now:
                yield place.as_posix(), _GONE if now is None else _OTHER
