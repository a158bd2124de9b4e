"""Which words of a text are others than before, for whoever has to approve it again."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple

from .wording import shortened

_PIECE = re.compile(r"\n|[^\S\n]+|[^\s]+")
_MOST_SHOWN, _LONGEST_SHOWN, _MOST_WORDS = 3, 60, 600


class Piece(NamedTuple):
    """A stretch of text that stayed (both the same), came (nothing ``before``) or went (nothing ``after``)."""

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        """Whether it stayed."""
        return self.before == self.after


def compared(before: Sequence[str], after: Sequence[str]) -> list[Piece]:
    """Both texts, line by line and within changed lines word by word.

    >>> [piece for piece in compared(["Am Montag", "um 8"], ["Am Dienstag", "um 8"]) if not piece.is_same]
    [Piece(before='Montag', after='Dienstag')]
    """
    pieces = list[Piece]()
    for tag, *places in SequenceMatcher(None, before, after).get_opcodes():
        one, other = _both([f"{line}\n" for line in before], [f"{line}\n" for line in after], *places)
        if tag == "replace":
            pieces += _words("".join(one), "".join(other))
        else:
            pieces.append(Piece("".join(one), "".join(other)))
    return pieces


def _words(before: str, after: str) -> Iterator[Piece]:
    """Word by word from where they part until they are the same again.

    Long stretches that have little in common are not searched for it: that takes for ever, and tells nobody more.
    """
    one, other = _PIECE.findall(before), _PIECE.findall(after)
    begin = _alike(one, other)
    end = _alike(one[begin:][::-1], other[begin:][::-1])
    middle, changed = one[begin : len(one) - end], other[begin : len(other) - end]
    yield Piece("".join(one[:begin]), "".join(one[:begin]))
    if max(len(middle), len(changed)) > _MOST_WORDS:
        yield Piece("".join(middle), "".join(changed))
    else:
        for _, *places in SequenceMatcher(None, middle, changed, autojunk=False).get_opcodes():
            yield Piece(*("".join(words) for words in _both(middle, changed, *places)))
    yield Piece("".join(one[len(one) - end :]), "".join(one[len(one) - end :]))


def _alike(one: list[str], other: list[str]) -> int:
    """How many words are the same at the beginning of both."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _both(before: list[str], after: list[str], *places: int) -> tuple[list[str], list[str]]:
    begin, end, begin_after, end_after = places
    return before[begin:end], after[begin_after:end_after]


def in_short(pieces: Sequence[Piece]) -> str:
    """The first few changes, in one line; empty when there are none to be seen.

    >>> in_short([Piece("Am ", "Am "), Piece("Montag", "Dienstag"), Piece("", "um 8")])
    '»Dienstag« statt »Montag«, neu »um 8«'
    """
    said = [text for text in (_said(piece) for piece in pieces if not piece.is_same) if text]
    more = f" und {len(said) - _MOST_SHOWN} weitere Stellen" if len(said) > _MOST_SHOWN + 1 else ""
    return ", ".join(said[: _MOST_SHOWN if more else None]) + more


def _said(piece: Piece) -> str:
    before, after = (shortened(" ".join(text.split()), _LONGEST_SHOWN) for text in piece)
    if before and after:
        return f"»{after}« statt »{before}«"
    return f"neu »{after}«" if after else f"ohne »{before}«" if before else ""
