"""A town's own theme: single files that are taken instead of the program's of the same name.

Templates, style sheets and papers read each other by name, so the two are put together in one folder below the store
(CACHE_PATH), named by its content: whoever reads it reads one state, whatever else is built meanwhile.
"""

import hashlib
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp

from ..domain.problems import ContentError, Problem
from .output import shown

PARTS = ("templates", "static", "papier")
ORIGINAL = "!theme"
"""Where the program's template stands that one of the town replaces, so that it can be extended (as Pelican has it)."""
OWN_LIST = "eigene.txt"
"""In such a folder: where the town's theme is, and below that its files that are in it, a line each."""

_MOST = 4
_BESIDE = {"readme.md", "thumbs.db", "desktop.ini"}
_ADDED = {"static/css": ".css", "static/js": ".js", "static/feed": ".css"}
"""Files that have an effect whatever they are called."""
_MISPLACED = "Hier wirkt diese Datei nicht. Bitte in »templates«, »static/css«, »static/js« oder »papier« legen."
_UNUSED = "Diese Datei ersetzt keine und wird von keiner genannt.{}"
_LINKED = "Das ist eine Verknüpfung. Bitte die Datei selbst hierher legen."


def own_files(own: Path) -> Iterator[PurePosixPath]:
    """The town's files by their paths below the folder, in order. Raises ``ContentError`` for one without effect."""
    problems = []
    for file in sorted(file for file in own.rglob("*") if file.is_symlink() or file.is_file()):
        place = PurePosixPath(file.relative_to(own).as_posix())
        if any(part.startswith((".", "~")) or part.endswith("~") for part in place.parts):
            continue
        if file.is_symlink():
            problems.append(Problem(path=shown(file), text=_LINKED))
        elif place.parts[0] in PARTS and len(place.parts) > 1:
            yield place
        elif place.name.lower() not in _BESIDE:
            problems.append(Problem(path=shown(file), text=_MISPLACED))
    if problems:
        raise ContentError(problems)


def together(theme: Path, own: Path | None, shelf: Path) -> Path:
    """The folder in which the town's files lie over those of the theme; the theme itself when there are none.

    It is made on the ``shelf`` unless it stands there. Raises ``ContentError``.
    """
    taken = list(own_files(own)) if own and own.is_dir() and own.resolve() != theme.resolve() else []
    if not own or not taken:
        return theme
    sources = {_place(file, theme): file for file in sorted(theme.rglob("*")) if file.is_file()}
    _refuse_unused(own, taken, sources)
    for place in taken:
        if place.parts[0] == PARTS[0] and place in sources:
            sources[PurePosixPath(PARTS[0], ORIGINAL, *place.parts[1:])] = sources[place]
        sources[place] = own / place
    read = {str(place): file.read_bytes() for place, file in sources.items()}
    read[OWN_LIST] = "\n".join([shown(own), *map(str, taken)]).encode()
    target = shelf / _name(read)
    if not target.is_dir():
        _make(target, read)
    return target


def _place(file: Path, folder: Path) -> PurePosixPath:
    return PurePosixPath(file.relative_to(folder).as_posix())


def _refuse_unused(own: Path, taken: list[PurePosixPath], known: Collection[PurePosixPath]) -> None:
    """Raise ``ContentError`` for files that replace none of the program and that no other of the town's names."""
    texts = {place: (own / place).read_bytes() for place in taken}
    problems = []
    for place in taken:
        is_added = _ADDED.get("/".join(place.parts[:2])) == place.suffix
        is_named = any(place.name.encode() in text for other, text in texts.items() if other != place)
        if place not in known and not is_added and not is_named:
            names = {str(each).lower(): str(each) for each in known}
            meant = get_close_matches(str(place).lower(), names, n=1, cutoff=0.8)
            advice = f" Meinten Sie »{names[meant[0]]}«?" if meant else ""
            problems.append(Problem(path=shown(own / place), text=_UNUSED.format(advice)))
    if problems:
        raise ContentError(problems)


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
