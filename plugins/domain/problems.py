"""What is wrong with a content file, said so that an editor can mend it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Characters that turn the direction of what follows (Unicode 16, UAX 9), as a range of a pattern."""

_UNSEEN = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{DIRECTION_MARKS}]|\n(?! )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One sentence about one place; a hint does not stop the build.

    >>> print(Problem(path="a.md", line=3, field="Datum", text="Das Feld ist leer."))
    a.md:3: Feld »Datum«: Das Feld ist leer.
    >>> print(Problem(path="a.md", line=7, text="Das Bild fehlt.", is_hint=True))
    a.md:7: Hinweis: Das Bild fehlt.
    >>> print(Problem(path="stadt.toml", field="themen[2].kuerzel", text="Das Feld fehlt."))
    stadt.toml: Feld »themen[2].kuerzel«: Das Feld fehlt.
    """

    path: str
    text: str
    line: int | None = None
    field: str | None = None
    is_hint: bool = False

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        hint = "Hinweis: " if self.is_hint else ""
        field = f"Feld »{self.field}«: " if self.field else ""
        return visible(f"{place}: {hint}{field}{self.text}")


def visible(text: str) -> str:
    r"""The text with control and other unseen characters named by code; only lines that are indented may follow.

    >>> print(visible("a\x1b[31m\u202eb\nc\n  d"))
    a[U+001B][31m[U+202E]b[U+000A]c
      d
    """
    return _UNSEEN.sub(lambda match: f"[U+{ord(match.group()):04X}]", text)


class ContentError(Exception):
    """The content cannot be built; ``problems`` holds every reason, after the hints."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_reading_order(problems)
        super().__init__("\n".join(map(str, self.problems)))


def in_reading_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each once, hints first, so that what must be mended stands last and is seen; by path, line, then as found."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (not problem.is_hint, problem.path, problem.line or 0))


def has_faults(problems: Iterable[Problem]) -> bool:
    """Whether anything stops the build."""
    return any(not problem.is_hint for problem in problems)


class Hint(NamedTuple):
    """A sentence about a field (``None``: the body), on the field's own line unless it names another."""

    field: str | None
    text: str
    line: int | None = None
