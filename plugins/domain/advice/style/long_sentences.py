"""Sentences that are read twice."""

import re
from collections.abc import Iterator

from .lines import sentences_of
from .spots import Spot

MOST_WORDS = 25
_WORD = re.compile(r"\S*\w\S*")
_WORDS_A_COMMA = 5
_QUOTE_LONGEST = 60


def long_sentences(text: str) -> Iterator[Spot]:
    r"""Those of more than 25 words; an enumeration is read word by word and is none.

    >>> [spot.text[:28] for spot in long_sentences("Es ist " + "sehr " * 25 + "kalt. Kurz.")]
    ['Dieser Satz hat 28 Wörter, l']
    """
    if len(text) <= 3 * MOST_WORDS:
        return
    for each in sentences_of(text):
        count = sum(1 for _ in _WORD.finditer(each.text)) if len(each.text) > 3 * MOST_WORDS else 0
        if count > MOST_WORDS and (each.text.count(",") + each.text.count(";")) * _WORDS_A_COMMA < count:
            advice = "Bitte zwei Sätze daraus machen."
            yield Spot(
                each.line,
                each.begins[:_QUOTE_LONGEST].rsplit(" ", 1)[0],
                f"Dieser Satz hat {count} Wörter, leicht liest man {MOST_WORDS}. {advice}",
            )
