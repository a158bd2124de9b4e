"""In which file of the joined index a word is looked for."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.joining import spans

_WORDS = st.lists(st.text("abü", min_size=1, max_size=4), min_size=1, max_size=30, unique=True).map(sorted)


def asked(term: str, known: list[list[str]]) -> set[int]:
    """The files that Pagefind's script loads for a term (``request_indexes`` of version 1.5)."""
    strict = {place for place, (first, last) in enumerate(known) if first <= term <= last}
    return strict or {
        place
        for place, (first, last) in enumerate(known)
        if term[: len(first)] >= first[: len(term)] and term[: len(last)] <= last[: len(term)]
    }


@given(_WORDS, st.sets(st.integers(1, 29)))
def test_every_word_is_looked_for_in_the_file_that_holds_it(words: list[str], cuts: set[int]) -> None:
    places = [0, *sorted(cut for cut in cuts if cut < len(words)), len(words)]
    chunks = [words[start:end] for start, end in pairwise(places)]
    known = spans(chunks)
    for place, chunk in enumerate(chunks):
        for word in chunk:
            assert place in asked(word, known)


def test_a_range_that_cannot_be_shortened_stays() -> None:
    assert spans([["apple", "appz"], ["aq"]]) == [["apple", "appz"], ["aq", "aq"]]
