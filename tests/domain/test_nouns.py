import pytest

from plugins.domain.nouns import noun


@pytest.mark.parametrize(
    ("written", "nominative", "dative", "genitive"),
    [
        ("Kreishaus", "das Kreishaus", "dem Kreishaus", "des Kreishauses"),
        ("Landratsamt", "das Landratsamt", "dem Landratsamt", "des Landratsamtes"),
        ("Gemeindekanzlei", "die Gemeindekanzlei", "der Gemeindekanzlei", "der Gemeindekanzlei"),
        ("Haus der Region", "das Haus der Region", "dem Haus der Region", "des Hauses der Region"),
        ("das Technische Rathaus", "das Technische Rathaus", "dem Technischen Rathaus", "des Technischen Rathauses"),
        ("Der  Römer", "der Römer", "dem Römer", "des Römers"),
    ],
)
def test_a_house_is_declined(written: str, nominative: str, dative: str, genitive: str) -> None:
    found = noun(written)
    assert (found.with_article, found.dative, found.genitive) == (nominative, dative, genitive)


@pytest.mark.parametrize(
    ("one", "many", "sentences"),
    [
        ("Stadtteil", "Stadtteile", ("Ihren Stadtteil", "jeden Stadtteil", "jedem", "kein Stadtteil", "Stadtteilen")),
        ("Ortschaft", "Ortschaften", ("Ihre Ortschaft", "jede Ortschaft", "jeder", "keine Ortschaft", "Ortschaften")),
        ("Dorf", "Dörfer", ("Ihr Dorf", "jedes Dorf", "jedem", "kein Dorf", "Dörfern")),
        ("der Kiez", "Kieze", ("Ihren Kiez", "jeden Kiez", "jedem", "kein Kiez", "Kiezen")),
    ],
)
def test_a_part_is_declined_in_one_and_in_many(one: str, many: str, sentences: tuple[str, ...]) -> None:
    found = noun(one, many)
    assert (found.your, found.every, found.to_every, found.none, found.to_many) == sentences
    assert found.many == many


@pytest.mark.parametrize("written", ["Römer", "Neues Rathaus", "der"])
def test_what_nobody_could_decline_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="Bitte mit Artikel schreiben"):
        noun(written)
