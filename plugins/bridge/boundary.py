"""A boundary around the work on one file: whatever goes wrong inside is a problem of that file, in German.

So one broken announcement is named by its path instead of ending the run, and all others are still looked at. What an
editor can mend raises ``ContentError`` or comes as a ``Problem``; anything else is our fault, and says so.
"""

import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from ..domain.problems import ContentError, Problem
from .own_faults import culprit, said

_PROGRAM = Path(__file__).parents[1]
_OURS = "Daran scheitert das Programm, nicht Sie. Bitte melden:"
_TOO_DEEP = "Hier ist zu vieles ineinander geschachtelt. Bitte Listen, Zitate oder Klammern einfacher schreiben."
_TOO_LARGE = "Dafür reicht der Speicher nicht. Bitte den Text oder das Bild verkleinern."


class Sourced(Protocol):
    """Anything that knows which file of ``content/`` it was made of."""

    @property
    def source(self) -> str:
        """The file's path, as messages show it."""


_S = TypeVar("_S", bound=Sourced)
_T = TypeVar("_T")


class Boundary:
    """Reports whatever is raised inside its block as a problem of ``path``; the code behind the block goes on."""

    def __init__(self, path: str, report: Callable[[Problem], None], *, line: int | None = 1) -> None:
        self._path, self._report, self._line = path, report, line

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        """Whether the error ends here; one that ends the program, such as ``KeyboardInterrupt``, goes on."""
        if not isinstance(error, Exception):
            return False
        if isinstance(error, ContentError):
            for problem in error.problems:
                self._report(problem)
        elif own := culprit(error):
            self._report(own)
        else:
            self._report(Problem(path=self._path, line=self._line, text=_sentence(error)))
        return True


def each(things: Iterable[_S], work: Callable[[_S], _T]) -> Iterator[_T]:
    """``work`` on each thing within its own boundary: one that fails is left out.

    Raises ``ContentError`` at the end, with a problem for each file that failed.
    """
    problems: list[Problem] = []
    for thing in things:
        made: list[_T] = []
        with Boundary(thing.source, problems.append):
            made.append(work(thing))
        yield from made
    if problems:
        raise ContentError(problems)


def _sentence(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return _TOO_DEEP
    return _TOO_LARGE if isinstance(error, MemoryError) else f"{_OURS} {described(error)}"


def described(error: BaseException) -> str:
    r"""The technical reason on one line: kind, message, and the last place in our own code.

    >>> described(ValueError("a\nb"))
    'ValueError: a b'
    """
    frames = (Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__))
    numbers = (frame.lineno for frame in traceback.extract_tb(error.__traceback__))
    ours = [(file, number) for file, number in zip(frames, numbers, strict=True) if _is_ours(file)]
    place = f" ({ours[-1][0].relative_to(_PROGRAM.parent).as_posix()}:{ours[-1][1]})" if ours else ""
    return f"{type(error).__name__}: {said(error)}{place}"


def _is_ours(file: Path) -> bool:
    return file.is_relative_to(_PROGRAM) and file != Path(__file__)
