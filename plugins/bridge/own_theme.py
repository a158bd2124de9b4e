"""A town's own theme: single files that are taken instead of the program's of the same name.

Templates, style sheets and papers read each other by name, so the two are put together in one folder below the store
(CACHE_PATH), named by its content: whoever reads it reads one state, whatever else is built meanwhile.
"""

import hashlib
import shutil
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from jinja2 import TemplateSyntaxError

from ..domain.problems import ContentError, Problem
from .output import shown

PARTS = ("templates", "static", "papier")
ORIGINAL = "!theme"
"""Where the program's template stands that one of the town replaces, so that it can be extended (as Pelican has it)."""

_LIST, _MOST = "eigene.txt", 4
_BESIDE = {"readme.md", "thumbs.db", "desktop.ini"}
_MISPLACED = "Hier wirkt diese Datei nicht. Bitte in {} legen."


def own_files(own: Path) -> Iterator[Path]:
    """The town's files by their paths below the folder. Raises ``ContentError`` for one that has no effect."""
    problems = []
    for file in sorted(file for file in own.rglob("*") if file.is_file()):
        place = file.relative_to(own)
        if any(part.startswith((".", "~")) or part.endswith("~") for part in place.parts):
            continue
        if place.parts[0] in PARTS and len(place.parts) > 1:
            yield place
        elif place.name.lower() not in _BESIDE:
            folders = ", ".join(f"»{shown(own / part)}«" for part in PARTS)
            problems.append(Problem(path=shown(file), text=_MISPLACED.format(f"einen der Ordner {folders}")))
    if problems:
        raise ContentError(problems)


def together(theme: Path, own: Path | None, shelf: Path) -> Path:
    """The folder in which the town's files lie over those of the theme; the theme itself when there are none.

    It is made on the ``shelf`` unless it stands there. Raises ``ContentError``.
    """
    taken = list(own_files(own)) if own and own.is_dir() and own.resolve() != theme.resolve() else []
    if not own or not taken:
        return theme
    sources = {file.relative_to(theme): file for file in sorted(theme.rglob("*")) if file.is_file()}
    for place in taken:
        if place.parts[0] == PARTS[0] and place in sources:
            sources[Path(PARTS[0], ORIGINAL, *place.parts[1:])] = sources[place]
        sources[place] = own / place
    read = {place.as_posix(): file.read_bytes() for place, file in sources.items()}
    read[_LIST] = "\n".join([shown(own), *(place.as_posix() for place in taken)]).encode()
    target = shelf / _name(read)
    if not target.is_dir():
        _make(target, read)
    return target


def culprit(error: BaseException) -> tuple[str, int] | None:
    """The town's own template and its line at which an error arose, the innermost; ``None`` where none took part."""
    places = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        places.append((error.filename or "", error.lineno))
    for file, line in reversed(places):
        shelf = next((place for place in Path(file).parents if (place / _LIST).is_file()), None)
        if shelf:
            own, *names = (shelf / _LIST).read_text(encoding="utf-8").split("\n")
            name = Path(file).relative_to(shelf).as_posix()
            if name in names:
                return f"{own}/{name}", line
    return None


def _name(files: dict[str, bytes]) -> str:
    hasher = hashlib.sha256()
    for place, content in sorted(files.items()):
        hasher.update(f"{place}\0{len(content)}\0".encode() + content)
    return hasher.hexdigest()[:20]


def _make(target: Path, files: dict[str, bytes]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = Path(mkdtemp(dir=target.parent, prefix="."))
    try:
        for place, content in files.items():
            file = stage / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        with suppress(OSError):  # another build has made the same
            stage.rename(target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    older = sorted(target.parent.iterdir(), key=lambda place: place.stat().st_mtime, reverse=True)
    for past in older[_MOST:]:
        shutil.rmtree(past, ignore_errors=True)
