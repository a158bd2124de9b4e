"""Links that do not say where they lead: a screen reader lists them without what stands around (WCAG 2.4.4)."""

import re
from collections.abc import Iterator

from ..misleading_looks import outside_of_fences
from .spots import Spot

_LINK = re.compile(r"(?<!!)\[(?P<words>[^\]\n]+)\]\((?P<address>[^)\s]+)[^)\n]*\)")
_EMPTY = re.compile(
    r"(?:(?:bitte )?(?:klick\w*|drücken|gehen|schauen|lesen) ?(?:sie )?(?:bitte )?)?"
    r"(?:hier(?: klicken| entlang| lesen)?|mehr(?: dazu| infos?| informationen| erfahren| lesen)?|klick\w*"
    r"|(?:diese[mnrs]?|folgende[mnrs]?|der|zum) link|weiter(?:lesen)?|weitere infos?|weitere informationen"
    r"|infos?|informationen|download|herunterladen|pdf|siehe hier)"
)
_ADVICE = "»{}« sagt nicht, wohin der Link führt. Bitte das Ziel nennen, zum Beispiel [Fahrplan der Linie 3](…)."


def link_words(text: str) -> Iterator[Spot]:
    """Those that are called „hier“, „mehr“ or the like.

    >>> [spot.words for spot in link_words("[Hier](/a/) und [mehr dazu](/b/), aber [mehr Busse](/c/)")]
    ['[Hier](/a/)', '[mehr dazu](/b/)']
    """
    for number, line in enumerate(outside_of_fences(text) if "](" in text else ()):
        for match in _LINK.finditer(line):
            words = re.sub(r"[^\w\s]+", "", match["words"]).strip()
            if _EMPTY.fullmatch(words.casefold()):
                yield Spot(number, match.group(), _ADVICE.format(words))
