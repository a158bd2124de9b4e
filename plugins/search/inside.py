"""The words that stand inside other words of a text, as Pagefind would write them into its index."""

import re
from collections import defaultdict
from unicodedata import combining, normalize

from snowballstemmer import stemmer

from .compounds import Compounds

Inside = dict[str, list[int]]
"""Where each word stands: places are counted as Pagefind does, by the spaces before them."""

_NOUN = re.compile(r"[^\W\d_]{5,}")
_german = stemmer("german")


def inside(text: str, compounds: Compounds) -> Inside:
    """What the compounds of a text end with; its beginnings are found anyway, as the index is asked for beginnings."""
    found = defaultdict[str, list[int]](list)
    for place, word in enumerate(text.split()):
        nouns = (noun for noun in _NOUN.findall(word) if noun[0].isupper())
        for stem in {stemmed(end) for noun in nouns for end in compounds.ends(noun.lower())}:
            found[stem].append(place)
    return dict(found)


def stemmed(word: str) -> str:
    """A word as Pagefind has it in the index: the same stemmer, behind the same loss of accents.

    >>> stemmed("häuser"), stemmed("straße") == stemmed("strassen")
    ('haus', True)
    """
    letters = (letter for letter in normalize("NFD", word.lower()) if not combining(letter))
    return str(_german.stemWord("".join(letters)))
