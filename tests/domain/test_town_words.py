import pytest

from plugins.domain.nouns import noun
from plugins.domain.town_words import OwnWords, words_of


@pytest.mark.parametrize(
    ("name", "genitive", "house", "part"),
    [
        ("Stadt Rotenburg (Wümme)", "der Stadt Rotenburg (Wümme)", "Rathaus", "Ortsteil"),
        ("Gemeinde Kleinmoor", "der Gemeinde Kleinmoor", "Rathaus", "Ortsteil"),
        ("Markt Oberau", "des Marktes Oberau", "Rathaus", "Ortsteil"),
        ("Marktgemeinde Oberau", "der Marktgemeinde Oberau", "Rathaus", "Ortsteil"),
        ("Flecken Unterau", "des Fleckens Unterau", "Rathaus", "Ortsteil"),
        ("Samtgemeinde Au", "der Samtgemeinde Au", "Rathaus", "Mitgliedsgemeinde"),
        ("Verbandsgemeinde Au", "der Verbandsgemeinde Au", "Rathaus", "Ortsgemeinde"),
        ("Landkreis Musterland", "des Landkreises Musterland", "Kreishaus", "Gemeinde"),
        ("Kreis Musterland", "des Kreises Musterland", "Kreishaus", "Gemeinde"),
        ("Amt Au-Land", "des Amtes Au-Land", "Amtsverwaltung", "Gemeinde"),
        ("Große Kreisstadt Au", "der Großen Kreisstadt Au", "Rathaus", "Ortsteil"),
        ("Politische Gemeinde Au", "der Politischen Gemeinde Au", "Rathaus", "Ortsteil"),
    ],
)
def test_the_first_word_of_a_name_decides(name: str, genitive: str, house: str, part: str) -> None:
    found = words_of(name, OwnWords())
    assert (found.genitive, found.house.one, found.part.one) == (genitive, house, part)


@pytest.mark.parametrize("name", ["Musterfelde", "Neustadt am Berg", "Stadt", "Neue Au"])
def test_a_name_that_does_not_say_what_it_is_goes_without_an_article(name: str) -> None:
    assert words_of(name, OwnWords()).genitive == f"von {name}"


def test_what_a_town_says_itself_counts() -> None:
    own = OwnWords(genitive="der StädteRegion Au", house=noun("die Burg"), part=noun("Kommune", "Kommunen"))
    found = words_of("StädteRegion Au", own)
    assert (found.genitive, found.house.dative, found.part.to_many) == ("der StädteRegion Au", "der Burg", "Kommunen")
