import pytest

from plugins.domain.country import Country
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


@pytest.mark.parametrize(
    ("country", "name", "genitive", "house", "part"),
    [
        (Country.CH, "Gemeinde Au", "der Gemeinde Au", "Gemeindehaus", "Ortsteil"),
        (Country.CH, "Politische Gemeinde Au", "der Politischen Gemeinde Au", "Gemeindehaus", "Ortsteil"),
        (Country.CH, "Einwohnergemeinde Au", "der Einwohnergemeinde Au", "Gemeindehaus", "Ortsteil"),
        (Country.CH, "Munizipalgemeinde Au", "der Munizipalgemeinde Au", "Gemeindehaus", "Ortsteil"),
        (Country.CH, "Stadt Au", "der Stadt Au", "Stadthaus", "Ortsteil"),
        (Country.CH, "Bezirk Au", "des Bezirks Au", "Bezirksverwaltung", "Gemeinde"),
        (Country.CH, "Kanton Au", "des Kantons Au", "Kantonsverwaltung", "Gemeinde"),
        (Country.CH, "Au", "von Au", "Gemeindehaus", "Ortsteil"),
        (Country.AT, "Gemeinde Au", "der Gemeinde Au", "Gemeindeamt", "Ortsteil"),
        (Country.AT, "Marktgemeinde Au", "der Marktgemeinde Au", "Gemeindeamt", "Ortsteil"),
        (Country.AT, "Stadtgemeinde Au", "der Stadtgemeinde Au", "Rathaus", "Ortsteil"),
        (Country.AT, "Stadt Au", "der Stadt Au", "Rathaus", "Ortsteil"),
        (Country.AT, "Bezirk Au", "des Bezirks Au", "Bezirkshauptmannschaft", "Gemeinde"),
        (Country.DE, "Au", "von Au", "Rathaus", "Ortsteil"),
    ],
)
def test_a_state_has_houses_of_its_own(country: Country, name: str, genitive: str, house: str, part: str) -> None:
    found = words_of(name, OwnWords(), country)
    assert (found.genitive, found.house.one, found.part.one) == (genitive, house, part)
