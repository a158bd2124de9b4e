"""What stands on the command line, read."""

import difflib
import sys
from datetime import datetime
from pathlib import Path, PureWindowsPath
from typing import NoReturn, TextIO

from ..domain.country import Country
from ..domain.problems import ContentError
from ..domain.site_address import site_address
from ..domain.spelling import YEARS
from ..town_folder.pin import PLACES


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


def file(text: str) -> Path | None:
    """A file, if one is named."""
    return Path(text) if text else None


def country(text: str) -> Country:
    """DE, AT or CH; anything else ends the program."""
    try:
        return Country[text.strip().upper()]
    except KeyError:
        sys.exit(f"»{text}« passt hier nicht. Bitte DE, AT oder CH schreiben.")


def forge(text: str) -> str:
    """One of the forges that we have a pipeline for, or none; anything else ends the program."""
    name = text.strip().lower()
    if name and name not in PLACES:
        sys.exit(f"»{text}« kennt das Programm nicht. Bitte {', '.join(PLACES)} schreiben oder »--forge« weglassen.")
    return name


def end(code: int) -> NoReturn:
    """Leave with a command's exit code; what could not be written is noticed before. Nobody may be listening."""
    if sys.stdout:
        sys.stdout.flush()
    sys.exit(code)


def stem_of(text: str) -> str:
    r"""The stem of an announcement, also when its file's name or path was given.

    >>> stem_of("content/meldungen/2026/2026-11-20-a.md"), stem_of(r"content\meldungen\2026\2026-11-20-a.md")
    ('2026-11-20-a', '2026-11-20-a')
    """
    return PureWindowsPath(text.removesuffix(".md")).name


def unusable(error: ContentError, to: TextIO | None = None) -> int:
    """Name what must be mended before anything else, without the hints; the exit code."""
    for problem in error.problems:
        if not problem.is_hint:
            print(problem, file=to)
    return 1


def unknown_stem(stem: str, stems: list[str], to: TextIO | None = None) -> int:
    """Say that there is no such announcement, and which was probably meant; the exit code."""
    near = difflib.get_close_matches(stem, stems, n=1)
    meant = near[0] if near else max((each for each in stems if stem and stem in each), default=None)
    advice = f" Meinten Sie »{meant}«?" if meant else ""
    print(f"Eine Meldung »{stem}« gibt es nicht.{advice}", file=to)
    return 1
