"""Where a German compound is put together: „Sperr-müll-abfuhr“.

A word is covered with words of the dictionary: nouns, stems of verbs and adjectives, with or without what joins them
(„Ordnung-s-amt“), and a noun at the end, so neither „Rath-aus“ nor „Einl-adung“ are seen. Of several ways the one with
the fewest words is taken, then the one whose words are common („Volks-trauer-tag“, not „Volks-trau-ertag“); then each
of its words is looked at in the same way.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import log
from typing import NamedTuple

from .lexicon import Lexicon, spelled
from .word_parts import BOUND, DAYS, ENDINGS, NAMED, PREFIXES, SHORT

_TRUSTED = 4
"""Letters from which on the dictionary is believed."""

_LONGEST = 100
"""Letters beyond which it is no word."""

_COMMON = 1000
"""Forms that begin with a common word."""

_PARTICIPLE = re.compile("ende[mnrs]?$")

_Fits = Callable[[str], bool]


class _Cover(NamedTuple):
    """The lower the better: fewer words, then more common ones; ``cuts`` are where the later words begin."""

    words: int
    rarity: float
    cuts: tuple[int, ...]


class Compounds:
    """Compounds whose parts are in a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.ends = cache(self._ends)
        self._is_head = cache(self._may_end)
        self._is_modifier = cache(self._may_begin)
        self._rarity = cache(self._how_rare)

    def _ends(self, word: str) -> tuple[str, ...]:
        """What a noun ends with, from where each of its parts begins to its end; nothing when it is not put together.

        „sperrmüllabfuhr“ ends with „müllabfuhr“ and „abfuhr“.
        """
        letters = spelled(word)
        is_day = letters.removesuffix("s").removesuffix("e") in DAYS
        if is_day or len(letters) > _LONGEST or self._is_participle(letters):
            return ()
        places = [place for place, letter in enumerate(word) for _ in spelled(letter)]
        between = [cut for cut in range(2, len(letters) - 1) if places[cut] != places[cut - 1]]
        cuts = set(self._cuts(letters, between, self._is_head)) or self._behind_a_name(letters, between)
        return tuple(word[places[cut] :] for cut in sorted(cuts))

    def _is_participle(self, letters: str) -> bool:
        """„Prüfende“ are no „Ende“."""
        stem = _PARTICIPLE.sub("", letters)
        return stem != letters and self._lexicon.has_stem(stem) and not self._lexicon.has_noun(stem)

    def _behind_a_name(self, letters: str, between: Sequence[int]) -> set[int]:
        if self._lexicon.has_noun(letters):
            return set()
        found = (cut for cut in between if cut >= _TRUSTED and letters[cut:] in NAMED)
        return set(tuple(found)[:1])

    def _cuts(self, letters: str, between: Sequence[int], fits: _Fits) -> Iterator[int]:
        """Where the parts begin; ``between`` are the places that may be, ``fits`` tells what may stand at the end."""
        cover = self._cover(letters, between, fits)
        if cover:
            yield from cover.cuts
            for start, end in pairwise((0, *cover.cuts, len(letters))):
                inside = [cut - start for cut in between if start < cut < end]
                part_fits = fits if end == len(letters) else self._is_modifier
                yield from (start + cut for cut in self._cuts(letters[start:end], inside, part_fits))

    def _cover(self, letters: str, between: Sequence[int], fits: _Fits) -> _Cover | None:
        """The best way to put it together of two words or more."""
        best = {0: _Cover(0, 0.0, ())}
        for cut in between:
            found = list(self._longer(best, letters, cut, self._is_modifier))
            if found:
                best[cut] = min(found)
        del best[0]
        return min(self._longer(best, letters, len(letters), fits), default=None)

    def _longer(self, best: dict[int, _Cover], letters: str, end: int, fits: _Fits) -> Iterator[_Cover]:
        for start, cover in best.items():
            part = letters[start:end]
            if fits(part) and not (start and part in ENDINGS):
                cuts = (*cover.cuts, start) if start else ()
                yield _Cover(cover.words + 1, cover.rarity + self._rarity(part), cuts)

    def _how_rare(self, part: str) -> float:
        """The common ones of few letters are all known."""
        return -log(1 + (self._lexicon.beginning_with(part) if len(part) >= _TRUSTED else _COMMON))

    def _may_end(self, part: str) -> bool:
        return part in SHORT or (len(part) >= _TRUSTED and self._lexicon.has_noun(part))

    def _may_begin(self, part: str) -> bool:
        if part in SHORT or part in BOUND:
            return True
        if part in PREFIXES:
            return False
        return len(part) >= _TRUSTED and (
            self._lexicon.has_noun(part)
            or self._lexicon.has_stem(part)
            or (part.endswith("s") and not part.endswith("ss") and self._is_head(part[:-1]))
            or (part.endswith(("en", "es", "er")) and self._is_head(part[:-2]))
        )
