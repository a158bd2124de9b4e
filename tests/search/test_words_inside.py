"""What the search finds of the words of town halls, asked as a browser asks; the figures stand in ``docs/adr/0026``."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.search.vocabulary import Question, answers, questions

Found = dict[Question, bool]


@pytest.fixture(scope="module")
def found(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Each question with its answer."""
    return answers(questions(), browser, tmp_path_factory.mktemp("vocabulary"))


def about(found: Found, section: str, *, expected: bool) -> Iterator[tuple[Question, bool]]:
    """The questions of a section, and whether they were answered as they should be."""
    for question, is_found in found.items():
        if question.section.startswith(section) and question.expected == expected:
            yield question, is_found == expected


def faults(found: Found, section: str, *, expected: bool) -> list[str]:
    return [f"{q.query} → {q.word}" for q, is_right in about(found, section, expected=expected) if not is_right]


def test_words_are_found_inside_compounds(found: Found) -> None:
    assert len(list(about(found, "compounds", expected=True))) == 778
    assert len(faults(found, "compounds", expected=True)) <= 4


@pytest.mark.parametrize("section", ["spellings", "spellings_inside", "inflections", "inflections_inside"])
def test_other_spellings_and_forms_find_each_other(found: Found, section: str) -> None:
    assert list(about(found, section, expected=True))
    assert faults(found, section, expected=True) == []


def test_letters_that_are_no_word_in_a_compound_do_not_find_it(found: Found) -> None:
    assert len(list(about(found, "compounds", expected=False))) == 270
    assert len(faults(found, "compounds", expected=False)) <= 26
    assert len(faults(found, "wholes", expected=False)) <= 3


def test_what_is_found_wrongly_is_the_beginning_of_a_part(found: Found) -> None:
    """As outside of compounds, where an index is asked for beginnings: „Ton“ finds the „Tonne“ of „Biotonne“."""
    for fault in faults(found, "compounds", expected=False):
        query, word = fault.split(" → ")
        assert not word.lower().endswith(query.lower()), fault
    assert not {"Rat → Fahrrad", "aus → Rathaus"} & set(faults(found, "", expected=False))


def test_words_that_only_look_alike_do_not_find_each_other(found: Found) -> None:
    assert len(faults(found, "apart", expected=False)) <= 6 + len(
        list(about(found, "apart_beginnings", expected=False))
    )
