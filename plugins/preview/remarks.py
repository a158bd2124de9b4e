"""What there is to say of a page that is being looked at, and the words beside which to say it.

A message names a line of a file, a browser shows blocks. They are brought together by their words: letters and digits
of the line, without what only Markdown sees. The page's script looks for the block that has them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from ..domain.problems import Problem

_PICTURE_OR_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_NUMBER = re.compile(r"^\s*(?:\d+[.)]\s+)")
"""Of a list, which a browser counts by itself."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A message for one page: its place is the ``field`` of the head, or the ``nth`` block that has these ``words``."""

    line: int | None
    text: str
    is_hint: bool
    field: str | None = None
    words: str = ""
    nth: int = 0


def remarks(problems: Iterable[Problem], source: str, body: str, body_line: int) -> Iterator[Remark]:
    """Those of the file ``source``, whose body begins on ``body_line``."""
    keys = [words(line) for line in body.split("\n")]
    for problem in problems:
        if problem.path == source:
            words_there, nth = _place(keys, (problem.line or 0) - body_line)
            yield Remark(problem.line, problem.text, problem.is_hint, problem.field, words_there, nth)


def _place(keys: Sequence[str], number: int) -> tuple[str, int]:
    """The words of a line, or of the next one that has any; and how many lines before have the same."""
    if not 0 <= number < len(keys):
        return "", 0
    found = next((place for place in range(number, len(keys)) if keys[place]), None)
    return ("", 0) if found is None else (keys[found], keys[:found].count(keys[found]))


def words(line: str) -> str:
    """Letters and digits of a line as it is read on the page.

    >>> words("* Das **ist** der [neue Plan](dokumente/plan.pdf) für <span lang='en'>Park & Ride</span>!")
    'dasistderneueplanfürparkride'
    >>> words("2) ![Ein Bild](bilder/x.jpg)")
    'einbild'
    """
    plain = unescape(_NUMBER.sub("", _TAG.sub("", _PICTURE_OR_LINK.sub(r"\1", line))))
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", plain).lower()))
