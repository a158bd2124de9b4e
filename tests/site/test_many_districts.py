"""Of many districts a card and a teaser name the number; the page names all of them."""

from dataclasses import replace

import pytest

from tests.factory import BORCHEL, TOWN
from tests.templates import macro


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "alle Ortsteile"), (1, "Ort 0"), (2, "Ort 0, Ort 1"), (7, "7 Ortsteile"), (38, "38 Ortsteile")],
)
def test_more_than_six_districts_are_summed_up(count: int, words: str) -> None:
    districts = tuple(replace(BORCHEL, name=f"Ort {number}") for number in range(count))
    assert macro("macros/places.html", "district_words", districts, TOWN.words.part).strip() == words


def test_six_are_still_named() -> None:
    districts = tuple(replace(BORCHEL, name=f"Ort {number}") for number in range(6))
    assert macro("macros/places.html", "district_words", districts, TOWN.words.part).strip().endswith("Ort 4, Ort 5")
