"""German nouns in the cases that sentences need: gender from the word's last part, or from the article before it."""

import re
from dataclasses import dataclass
from enum import Enum


class Gender(Enum):
    """The value is the article (nominative)."""

    MASCULINE = "der"
    FEMININE = "die"
    NEUTER = "das"


_BY_ENDING = {
    Gender.MASCULINE: "teil bezirk kreis ort weiler markt flecken verband distrikt sprengel kanton hof",
    Gender.FEMININE: "gemeinde stadt schaft kommune verwaltung kanzlei fraktion region siedlung stelle burg behörde "
    "direktion insel",
    Gender.NEUTER: "haus amt dorf viertel quartier gebiet zentrum schloss büro gebäude land",
}
_GENDERS = {ending: gender for gender, endings in _BY_ENDING.items() for ending in endings.split()}
_LONGEST_FIRST = sorted(_GENDERS, key=len, reverse=True)
_ARTICLE = re.compile(r"(?P<article>der|die|das) (?P<words>.+)", re.IGNORECASE)

_ACCUSATIVE = {Gender.MASCULINE: "en", Gender.FEMININE: "e", Gender.NEUTER: "es"}  # of „jed…“
_IN_GENITIVE_WITH_E = "sßxztdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun with what stands around it: „(die) Große · Kreisstadt · Musterhausen“; ``many`` is its plural, if needed.

    >>> house = noun("Rathaus")
    >>> house.with_article, house.dative, house.genitive
    ('das Rathaus', 'dem Rathaus', 'des Rathauses')
    """

    head: str
    gender: Gender
    adjectives: tuple[str, ...] = ()
    rest: str = ""
    many: str = ""

    @property
    def one(self) -> str:
        """As it stands behind an article, or alone as a label."""
        return self._around(self.head)

    @property
    def with_article(self) -> str:
        """The nominative: „das Rathaus“."""
        return f"{self.gender.value} {self.one}"

    @property
    def dative(self) -> str:
        """„dem Rathaus“."""
        return f"{'der' if self.gender is Gender.FEMININE else 'dem'} {self._around(self.head, 'n')}"

    @property
    def genitive(self) -> str:
        """„des Rathauses“."""
        if self.gender is Gender.FEMININE:
            return f"der {self._around(self.head, 'n')}"
        ending = "es" if self.head[-1] in _IN_GENITIVE_WITH_E else "s"
        return f"des {self._around(f'{self.head}{ending}', 'n')}"

    @property
    def your(self) -> str:
        """The accusative: „(Wählen Sie) Ihren Ortsteil“."""
        return f"{'Ihr' if self.gender is Gender.NEUTER else f'Ihr{_ACCUSATIVE[self.gender]}'} {self.head}"

    @property
    def every(self) -> str:
        """The accusative: „(für) jeden Ortsteil“."""
        return f"jed{_ACCUSATIVE[self.gender]} {self.head}"

    @property
    def to_every(self) -> str:
        """The dative of the pronoun alone: „(bei) jedem“."""
        return "jeder" if self.gender is Gender.FEMININE else "jedem"

    @property
    def none(self) -> str:
        """The nominative: „kein Ortsteil“."""
        return f"{'keine' if self.gender is Gender.FEMININE else 'kein'} {self.head}"

    @property
    def to_many(self) -> str:
        """The dative plural without an article: „(in den) Ortsteilen“."""
        return self.many if self.many.endswith(("n", "s")) else f"{self.many}n"

    def _around(self, head: str, ending: str = "") -> str:
        before = (f"{each}{ending}" if each.endswith("e") else each for each in self.adjectives)
        return " ".join(filter(None, (*before, head, self.rest)))


def noun(text: str, many: str = "") -> Noun:
    """A noun as a town writes it, with its article or without. Raises ``ValueError`` when its gender is not known.

    >>> noun("das Neue Rathaus").dative, noun("der Römer").genitive, noun("Gemeinde", "Gemeinden").your
    ('dem Neuen Rathaus', 'des Römers', 'Ihre Gemeinde')
    """
    written = _ARTICLE.fullmatch(text.strip())
    words = (written["words"] if written else text).split()
    place = next((place for place, word in enumerate(words) if _gender(word)), None)
    if place is None and written:
        place = next((place for place, word in enumerate(words) if not word.endswith("e")), len(words) - 1)
    gender = Gender(written["article"].lower()) if written else None
    if place is not None:
        gender = gender or _gender(words[place])
    if place is None or gender is None or not all(word.endswith("e") for word in words[:place]):
        raise ValueError("Bitte mit Artikel schreiben, zum Beispiel »das Rathaus« oder »die Verwaltung«.")
    rest = " ".join(words[place + 1 :])
    return Noun(head=words[place], gender=gender, adjectives=tuple(words[:place]), rest=rest, many=many)


def _gender(word: str) -> Gender | None:
    return next((_GENDERS[ending] for ending in _LONGEST_FIRST if word.lower().endswith(ending)), None)
