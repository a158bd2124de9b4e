"""What stands on the command line, read."""

import difflib
import sys
from datetime import datetime
from pathlib import Path
from typing import NoReturn, TextIO

from ..bridge.content_folder import Folder
from ..domain.problems import ContentError
from ..domain.site_address import site_address
from ..domain.spelling import YEARS


def instant(text: str | None) -> datetime | None:
    """``2026-11-23T12:00``, or with a blank for the ``T``; anything else ends the program."""
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        sys.exit(f"»{text}« ist kein Zeitpunkt. Bitte wie 2026-11-23T12:00 schreiben.")
    if at.year not in YEARS:
        sys.exit(f"Das Jahr in »{text}« ist wohl ein Tippfehler. Bitte das Jahr prüfen.")
    return at


def address(text: str | None) -> str | None:
    """Where a site is to be looked at; what can be no address of a site ends the program."""
    try:
        return None if text is None else site_address(text)
    except ValueError as error:
        sys.exit(str(error))


def end(code: int) -> NoReturn:
    """Leave with a command's exit code; what could not be written is noticed before. Nobody may be listening."""
    if sys.stdout:
        sys.stdout.flush()
    sys.exit(code)


def stem_of(text: str) -> str:
    """The stem of an announcement, also when its file's name or path was given."""
    return text.removesuffix(".md").rsplit("/", 1)[-1]


def unusable(error: ContentError, to: TextIO | None = None) -> int:
    """Name what must be mended before anything else, without the hints; the exit code."""
    for problem in error.problems:
        if not problem.is_hint:
            print(problem, file=to)
    return 1


def unknown_stem(stem: str, stems: list[str], to: TextIO | None = None) -> int:
    """Say that there is no such announcement, and which was probably meant; the exit code."""
    meant = difflib.get_close_matches(stem, stems, n=1)
    advice = f" Meinten Sie »{meant[0]}«?" if meant else ""
    print(f"Eine Meldung »{stem}« gibt es nicht.{advice}", file=to)
    return 1


def file_of(folder: Folder, stem: str) -> Path | None:
    """The file of an announcement, whatever is wrong with it."""
    return next((file for file in sorted((folder.path / "meldungen").rglob("*.md")) if file.stem == stem), None)


def faulty(stem: str, to: TextIO | None = None) -> int:
    """Say that there is such an announcement, but that it cannot be read; the exit code."""
    print(f"Die Datei zu »{stem}« hat Fehler. Bitte zuerst beheben, »invoke check« nennt sie.", file=to)
    return 1
