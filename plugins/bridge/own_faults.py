"""Whose fault it is when a theme fails: where a file of the town's own took part, it is named, with its line."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateSyntaxError

from ..domain.problems import ContentError, Problem
from .own_theme import OWN_LIST

_YOURS = "Daran scheitert der Bau, und diese Datei ist Ihre eigene: {}"


def culprit(error: BaseException) -> Problem | None:
    """The town's own template and its line at which an error arose, the innermost; ``None`` where none took part."""
    places = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        places.append((error.filename or "", error.lineno))
    for file, line in reversed(places):
        theme = next((place for place in Path(file).parents if (place / OWN_LIST).is_file()), None)
        own = own_file(theme, Path(file).relative_to(theme).as_posix()) if theme else None
        if own:
            return Problem(path=own, line=line, text=_YOURS.format(said(error)))
    return None


def own_file(theme: Path, place: str) -> str | None:
    """The town's own file at a place of the theme, or the first below it, as messages show it."""
    try:
        own, *names = (theme / OWN_LIST).read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return None
    return next((f"{own}/{name}" for name in names if name == place or name.startswith(f"{place}/")), None)


@contextmanager
def blamed_on(theme: Path, place: str, *kinds: type[Exception]) -> Iterator[None]:
    """Errors of these kinds are the town's, where it has a file of its own at the place: ``ContentError`` names it."""
    try:
        yield
    except kinds as error:
        own = own_file(theme, place)
        if own is None:
            raise
        reason = f"»{error.args[0]}« fehlt darin." if isinstance(error, KeyError) else said(error)
        raise ContentError([Problem(path=own, text=_YOURS.format(reason))]) from error


def said(error: BaseException) -> str:
    """What an error says, on one line."""
    return " ".join(str(error).split())[:300]
