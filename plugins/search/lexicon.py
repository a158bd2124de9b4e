"""Which German words there are: what the parts of a compound are held against.

They come from simplemma's dictionary, which takes seconds and 120 MB to open. What is needed of it is kept as text
that opens at once: all words that begin with the same four letters stand together, one a line.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache, cached_property

from .file_format import decoded, encoded

LONGEST = 16
"""Letters of a word worth knowing: what is longer is made of words that are known themselves."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SHELF = 4
_Shelves = dict[str, str]


def spelled(word: str) -> str:
    """A word in small letters and without umlauts and ß, as one writes it on a keyboard that has none.

    >>> spelled("Straße"), spelled("Muell") == spelled("Müll")
    ('strasse', True)
    """
    return word.lower().translate(_UMLAUTS)


class Lexicon:
    """The words that ``lexicon`` wrote; all are asked for as ``spelled``. ``opened`` is called when one is."""

    def __init__(self, opened: Callable[[], bytes]) -> None:
        self._opened = opened

    @cached_property
    def _shelves(self) -> tuple[_Shelves, _Shelves]:
        nouns, stems = decoded(self._opened())
        return nouns, stems

    def has_noun(self, word: str) -> bool:
        """Whether it is a noun, in any of its forms."""
        return f"\n{word}\n" in self._shelves[0].get(word[:_SHELF], "")

    def has_stem(self, word: str) -> bool:
        """Whether it is what a compound takes of a verb or an adjective: „sperr“, „voll“."""
        return f"\n{word}\n" in self._shelves[1].get(word[:_SHELF], "")

    def beginning_with(self, word: str) -> int:
        """How many forms of nouns begin so: common words begin many, „ertag“ none."""
        shelves, letters = self._shelves[0], word[:_SHELF]
        if len(word) >= _SHELF:
            return shelves.get(letters, "").count(f"\n{word}")
        return sum(held.count("\n") - 1 for begin, held in shelves.items() if begin.startswith(word))


@cache
def lexicon() -> bytes:
    """All that a ``Lexicon`` needs. A process that builds several sites makes it once."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415 - see above

    known = DefaultDictionaryFactory().get_dictionary("de")
    nouns, lemmas = [], set[str]()
    for form, lemma in known.items():
        if len(form) <= LONGEST and form.isalpha():
            if form[0].isupper() and (lemma[0].isupper() or lemma == f"{form.lower()}n"):
                nouns.append(form)
            elif form == lemma:
                lemmas.add(form)
    stems = (stem for lemma in _all_spelled(lemmas) for stem in _stems(lemma))
    return encoded([_shelved(_all_spelled(nouns)), _shelved(set(stems))])


def _all_spelled(words: Iterable[str]) -> set[str]:
    return set(spelled("\n".join(words)).split("\n"))


def _stems(lemma: str) -> Iterable[str]:
    """„sperren“ is „Sperr-“ in compounds, „baden“ „Bade-“, „sammeln“ „Sammel-“, an adjective itself."""
    if lemma.endswith("en"):
        return lemma[:-2], lemma[:-1]
    return (lemma[:-1],) if lemma.endswith(("eln", "ern")) else (lemma,)


def _shelved(words: Iterable[str]) -> _Shelves:
    shelves = defaultdict[str, list[str]](list)
    for word in sorted(words):
        shelves[word[:_SHELF]].append(word)
    return {letters: "\n{}\n".format("\n".join(held)) for letters, held in shelves.items()}
