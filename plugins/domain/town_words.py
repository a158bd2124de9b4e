"""What a town calls itself, its house and its parts in a sentence: as it says, else as the first word of its name does.

No other place builds such words, for half of all places are no „Stadt“ and have no „Rathaus“.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from .country import Country
from .nouns import Noun, noun


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """What a town says itself (``[woerter]``); ``None`` where the name decides."""

    genitive: str | None = None
    house: Noun | None = None
    part: Noun | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TownWords:
    """``genitive`` holds the name („der Stadt Rotenburg (Wümme)“); ``house`` is where it is governed from."""

    genitive: str
    house: Noun
    part: Noun


_ASIDE = re.compile(r"\s*(?:\(.*|,.*|/.*)$")
_RATHAUS, _ORTSTEIL = noun("Rathaus"), noun("Ortsteil", "Ortsteile")
_MEMBER, _COMMUNE = noun("Mitgliedsgemeinde", "Mitgliedsgemeinden"), noun("Gemeinde", "Gemeinden")
_PLACES = (
    "Stadt Hansestadt Kreisstadt Landeshauptstadt Universitätsstadt Bundesstadt Hauptstadt Lutherstadt Gemeinde "
    "Einheitsgemeinde Einwohnergemeinde Marktgemeinde Stadtgemeinde Ortsgemeinde Munizipalgemeinde Ortschaft Kommune "
    "Insel Markt Flecken"
)
_KINDS: dict[str, tuple[Noun, Noun]] = {
    **dict.fromkeys(_PLACES.split(), (_RATHAUS, _ORTSTEIL)),
    **dict.fromkeys(("Samtgemeinde", "Verwaltungsgemeinschaft", "Verwaltungsverband"), (_RATHAUS, _MEMBER)),
    "Verbandsgemeinde": (_RATHAUS, noun("Ortsgemeinde", "Ortsgemeinden")),
    **dict.fromkeys(("Landkreis", "Kreis"), (noun("Kreishaus"), _COMMUNE)),
    "Amt": (noun("Amtsverwaltung"), _COMMUNE),
    "Bezirk": (noun("Bezirksverwaltung"), _COMMUNE),
    "Region": (noun("Regionshaus"), _COMMUNE),
    "Kanton": (noun("Kantonsverwaltung"), _COMMUNE),
}
"""House and part of each kind of place; of the longer words in a name only these, for Neustadt is a name itself."""

_OFFICE, _HALL = noun("Gemeindeamt"), noun("Gemeindehaus")
_HOUSES: dict[Country, dict[str, Noun]] = {
    Country.DE: {},
    Country.AT: {
        **dict.fromkeys(("", "Gemeinde", "Marktgemeinde", "Ortsgemeinde", "Markt", "Kommune"), _OFFICE),
        "Bezirk": noun("Bezirkshauptmannschaft"),
    },
    Country.CH: {
        **dict.fromkeys(("", "Gemeinde", "Einwohnergemeinde", "Munizipalgemeinde", "Ortsgemeinde", "Kommune"), _HALL),
        "Stadt": noun("Stadthaus"),
        "Stadtgemeinde": noun("Stadthaus"),
    },
}
"""The house where a state calls it otherwise; also of a place whose name does not say what it is."""


@lru_cache(maxsize=16)
def words_of(name: str, own: OwnWords, country: Country = Country.DE) -> TownWords:
    """The words of the town with this name in its country.

    >>> words_of("Landkreis Musterland", OwnWords()).genitive, words_of("Große Kreisstadt Au", OwnWords()).genitive
    ('des Landkreises Musterland', 'der Großen Kreisstadt Au')
    >>> words_of("Freie und Hansestadt Au", OwnWords()).genitive, words_of("Neustadt am Berg", OwnWords()).genitive
    ('der Freien und Hansestadt Au', 'von Neustadt am Berg')
    """
    kind = _kind(name) or ""
    house, part = _KINDS.get(kind, (_RATHAUS, _ORTSTEIL))
    house = _HOUSES[country].get(kind, house)
    return TownWords(genitive=own.genitive or _genitive(name), house=own.house or house, part=own.part or part)


def short_name(name: str) -> str:
    """The name without what kind of place it is and without what tells it from others; a district keeps its kind.

    >>> short_name("Stadt Rotenburg (Wümme)"), short_name("Große Kreisstadt Au"), short_name("Landkreis Musterland")
    ('Rotenburg', 'Au', 'Landkreis Musterland')
    """
    kind = _kind(name)
    rest = name.partition(f"{kind} ")[2] if kind in _PLACES.split() else name
    return _ASIDE.sub("", rest).strip() or name


def _kind(name: str) -> str | None:
    """The first word of a name, but for adjectives, when it says what kind of place it is."""
    words = name.split()
    while len(words) > 1 and words[0] not in _KINDS and (words[0].endswith("e") or words[0] == "und"):
        words.pop(0)
    return words[0] if words[1:] and words[0] in _KINDS else None


def _genitive(name: str) -> str:
    kind = _kind(name)
    if kind is None:
        return f"von {name}"
    before, _, rest = name.partition(f"{kind} ")
    return replace(noun(kind), adjectives=tuple(before.split()), rest=rest).genitive
