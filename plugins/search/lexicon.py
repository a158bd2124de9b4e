"""Which German words there are: what the parts of a compound are held against.

They come from simplemma's dictionary, which takes seconds and 120 MB to open. What is needed of it is kept as text
that opens at once: all words that begin with the same four letters stand together, one a line.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property

from .file_format import decoded, encoded

_LONGEST, _SIMPLE = 16, 10
"""Letters of a word worth knowing, and of one whose forms are: what is longer is made of words that are known."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_PLAIN = str.maketrans("äöü", "aou")
_ENDINGS, _BEFORE_S = frozenset(("", "e", "en", "er", "ern", "es", "n")), "bdfghklmnrt"
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
    def _shelves(self) -> tuple[_Shelves, _Shelves, _Shelves]:
        nouns, stems, forms = decoded(self._opened())
        return nouns, stems, forms

    def has_noun(self, word: str) -> bool:
        """Whether it is a noun, in any of its forms."""
        return f"\n{word}\n" in self._shelves[0].get(word[:_SHELF], "")

    def has_stem(self, word: str) -> bool:
        """Whether it is what a compound takes of a verb or an adjective: „sperr“, „voll“."""
        return f"\n{word}\n" in self._shelves[1].get(word[:_SHELF], "")

    def beginning_with(self, word: str) -> int:
        """How many forms of nouns begin so, with four letters or more: common words begin many, „ertag“ none."""
        return self._shelves[0].get(word[:_SHELF], "").count(f"\n{word}")

    def other_forms(self, word: str) -> list[str]:
        """The forms of a noun that does not merely take an ending, as „bus“ of „busse“ and „museen“ of „museum“."""
        held = self._shelves[2].get(word[:_SHELF], "")
        start = held.find(f"\n{word} ")
        return held[start + 1 : held.index("\n", start + 1)].split()[1:] if start >= 0 else []


@cache
def lexicon() -> bytes:
    """All that a ``Lexicon`` needs. A process that builds several sites makes it once."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415 - see above

    nouns, lemmas = list[str](), list[str]()
    forms = defaultdict[str, list[str]](list)
    for form, lemma in DefaultDictionaryFactory().get_dictionary("de").items():
        if len(form) <= _LONGEST and form.isalpha():
            if form[0].isupper() and (lemma[0].isupper() or lemma == f"{form.lower()}n"):
                nouns.append(form)
                if len(lemma) <= _SIMPLE:
                    forms[lemma].append(form)
            elif form == lemma:
                lemmas.append(form)
    stems = dict.fromkeys(stem for lemma in _all_spelled(lemmas) for stem in _stems(lemma))
    return encoded([_shelved(_all_spelled(nouns)), _shelved(stems), _shelved(_lines(forms))])


def _all_spelled(words: Iterable[str]) -> dict[str, None]:
    """Each once; at a stroke, as one word after another takes a second."""
    return dict.fromkeys(spelled("\n".join(words)).split("\n"))


def _stems(lemma: str) -> Iterable[str]:
    """„sperren“ is „Sperr-“ in compounds, „baden“ „Bade-“, „sammeln“ „Sammel-“, and „außen“ itself."""
    if lemma.endswith("en"):
        return lemma, lemma[:-2], lemma[:-1]
    return (lemma[:-1],) if lemma.endswith(("eln", "ern")) else (lemma,)


def _lines(known_forms: Mapping[str, list[str]]) -> Iterator[str]:
    """For each form of a noun with others that the index does not hold for the same, itself and all others."""
    for lemma, forms in known_forms.items():
        if not all(_takes_an_ending(lemma, form) for form in forms):
            known = sorted({spelled(form) for form in (lemma, *forms)})
            yield from (" ".join((form, *(other for other in known if other != form))) for form in known)


def _takes_an_ending(lemma: str, form: str) -> bool:
    """Whether the stemmer makes the same of both, as far as can be told quickly; an umlaut is nothing to it."""
    if lemma.endswith("s"):
        return form == lemma
    if not form.startswith(lemma):
        form, lemma = form.lower().translate(_PLAIN), lemma.lower().translate(_PLAIN)
    ending = form.removeprefix(lemma)
    return form.startswith(lemma) and (ending in _ENDINGS or (ending == "s" and lemma[-1] in _BEFORE_S))


def _shelved(words: Iterable[str]) -> _Shelves:
    shelves = defaultdict[str, list[str]](list)
    for word in words:
        shelves[word[:_SHELF].partition(" ")[0]].append(word)
    return {letters: "\n{}\n".format("\n".join(held)) for letters, held in shelves.items()}
