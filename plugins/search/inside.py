"""The words that stand inside other words of a text, as Pagefind would write them into its index."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from unicodedata import combining, normalize

from .compounds import Compounds
from .lexicon import Lexicon, spelled

Inside = dict[str, list[int]]
"""Where each word stands: places are counted as Pagefind does, by the spaces before them."""

_NOUN = re.compile(r"[^\W\d_]{3,}")

_GENDER = re.compile(r"(?<=[^\W\d_])(?:[*:_·]|/-?|\((?=innen\)))(innen)\)?(?=[^\W\d_])")
"""Where a word is written for all genders, and goes on: „Bürger*innensprechstunde“."""

_UNPARTED = frozenset("\u2010\u2011–—·…")
"""What stands between words and is no gap to Pagefind: the no-break hyphen that Word makes, and dashes."""


class Insight:
    """Sees into the words of texts with the help of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._compounds = lexicon, Compounds(lexicon)
        self._stems = cache(self._stems_inside)

    def inside(self, text: str) -> Inside:
        """What compounds end with, and other forms of nouns where the stemmer does not know them as the same.

        What a compound begins with is found anyway, as an index is asked for beginnings.
        """
        found = defaultdict[str, list[int]](list)
        for place, word in enumerate(text.split()):
            for stem in self._found_by(word):
                found[stem].append(place)
        return dict(found)

    def _found_by(self, word: str) -> set[str]:
        stems = set[str]()
        for noun, is_hidden in _nouns(word):
            stems |= self._stems(noun)
            if is_hidden:
                stems.add(stemmed(noun))
        return stems

    def _stems_inside(self, noun: str) -> set[str]:
        ends = self._compounds.ends(noun)
        stems = {stemmed(end) for end in ends}
        last = spelled(ends[-1] if ends else noun)
        for other in self._lexicon.other_forms(last):
            for whole in {noun, *ends[-1:]}:
                stem = stemmed(spelled(whole).removesuffix(last) + other)
                if not stemmed(whole).startswith(stem):
                    stems.add(stem)
        return stems


def _nouns(word: str) -> Iterator[tuple[str, bool]]:
    """The nouns of what stands between two spaces, and whether it hides them: „Bremen“ in „Hamburg–Bremen“."""
    whole = _GENDER.sub(r"\1", word)
    for noun in _NOUN.finditer(whole):
        if noun[0][0].isupper():
            yield noun[0].lower(), whole[noun.start() - 1 : noun.start()] in _UNPARTED


def stemmed(word: str) -> str:
    """A word as Pagefind has it in the index: the same stemmer, behind the same loss of accents.

    >>> stemmed("häuser"), stemmed("straße") == stemmed("strassen")
    ('haus', True)
    """
    letters = (letter for letter in normalize("NFD", word.lower()) if not combining(letter))
    return _german()("".join(letters))


@cache
def _german() -> Callable[[str], str]:
    from snowballstemmer import stemmer  # noqa: PLC0415 - it reads all languages, and most builds see no new word

    stem: Callable[[str], str] = stemmer("german").stemWord
    return stem
