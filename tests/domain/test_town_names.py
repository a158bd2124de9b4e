import pytest

from plugins.domain.town_names import between_commas, is_whole_town, meant

NAMES = ["Nord", "Altstadt, Süd", "Altstadt", "Kinder und Familie", "Borchel"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nord, Borchel", ["Nord", "Borchel"]),
        ("Altstadt, Süd", ["Altstadt, Süd"]),
        ("nord,altstadt ,  süd,Borchel,", ["Nord", "Altstadt, Süd", "Borchel"]),
        ("Altstadt, Nord", ["Altstadt", "Nord"]),
        ("\u200bNord\u200e,\u00a0Borchel\u00ad", ["Nord", "Borchel"]),
        ("Süd", [None]),
    ],
)
def test_commas_part_names_that_may_hold_commas(text: str, names: list[str | None]) -> None:
    assert [piece.name for piece in between_commas(text, NAMES)] == names


@pytest.mark.parametrize("text", ["Nord und Borchel", "Nord/Borchel", "Nord & Borchel", "Nord; Borchl"])
def test_names_parted_otherwise_are_recognised(text: str) -> None:
    assert meant(text, NAMES) == ["Nord", "Borchel"]


def test_a_name_keeps_its_own_words() -> None:
    assert meant("Kinder und Familie und Altstadt, Süd", NAMES) == ["Kinder und Familie", "Altstadt, Süd"]
    assert meant("Nord und Mars", NAMES) is None


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        *((text, True) for text in ("alle", "Ganze Stadt", "gesamtes Stadtgebiet", "Stadtgebiet", "alle Ortsteile")),
        *((text, True) for text in ("im gesamten Gemeindegebiet", "stadtweit", "überall", "Musterfelde", "–")),
        *((text, False) for text in ("alle außer Borchel", "Altstadt", "Stadtmitte", "Allerdorf", "")),
    ],
)
def test_the_whole_town_has_many_names(text: str, is_all: bool) -> None:  # noqa: FBT001 - a case
    assert is_whole_town(text, ("Stadt Musterfelde", "Musterfelde")) is is_all
