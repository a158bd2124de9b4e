import pytest

from plugins.domain.fields import Field, Head
from plugins.domain.page_source import PageSource, page
from plugins.domain.problems import Problem

NAMED = {"stadt.name": "Stadt *Au*", "kanal.name": None}


def read(**fields: str) -> tuple[PageSource | None, list[str]]:
    """A page with these keys, and what was said about it."""
    written = {"Titel": "Impressum", "Adresse": "/impressum/", **fields}
    head = tuple(Field(key=key, line=line, value=value) for line, (key, value) in enumerate(written.items(), start=2))
    problems: list[Problem] = []
    found = page(Head(head, "Text.", 9), path="seite.md", named=NAMED, report=problems.append)
    return found, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("fields", "navigation", "order"),
    [
        ({}, None, 0),
        ({"Navigation": "Kopf"}, "kopf", 0),
        ({"Navigation": "fuß", "Reihenfolge": "10"}, "fuss", 10),
        ({"Reihenfolge": "-3"}, None, -3),
    ],
)
def test_a_page_says_where_it_stands_in_the_menus(fields: dict[str, str], navigation: str | None, order: int) -> None:
    found, said = read(**fields)
    assert said == []
    assert found
    assert (found.navigation, found.order, found.url, found.url_line) == (navigation, order, "/impressum/", 3)


@pytest.mark.parametrize("address", ["impressum", "/impressum", "/Impressum/", "/über/", "/a//b/", "/", "/a b/"])
def test_an_address_is_a_path_in_small_letters(address: str) -> None:
    found, [said] = read(Adresse=address)
    assert found is None
    assert said.startswith(f"seite.md:3: Feld »Adresse«: »{address}« ist keine Adresse.")
