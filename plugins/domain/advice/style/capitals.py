"""Words in nothing but capitals: hard to read, and a screen reader may spell them."""

import re
from collections.abc import Iterator

from ..misleading_looks import outside_of_fences
from .lines import plain
from .spots import Spot

_RUN = re.compile(r"\b[A-ZÄÖÜẞß]{2,}(?:[^\w\n]+(?:\d+[^\w\n]+)*[A-ZÄÖÜẞß]{2,})+\b")
_WORD = re.compile(r"[A-ZÄÖÜẞß]{5,}")
_FEWEST = 2
_LONGEST = 60
_SHOUTED = "»{}« steht in Großbuchstaben. Das liest sich schwer und klingt laut. Bitte wie sonst schreiben."


def capitals(text: str) -> Iterator[Spot]:
    """Runs of several words, two of them longer than what is shortened so: KITA, DLRG, EWE are none.

    >>> [spot.words for spot in capitals("ACHTUNG! DIE BRÜCKE IST ZU. Die DLRG, das THW und die KITA helfen.")]
    ['ACHTUNG! DIE BRÜCKE IST ZU']
    """
    for number, line in enumerate(outside_of_fences(text)):
        for match in _RUN.finditer(plain(line)):
            if len(_WORD.findall(match.group())) >= _FEWEST:
                words = match.group()[:_LONGEST]
                yield Spot(number, words, _SHOUTED.format(words))
