"""The page that hands out the line: what can be chosen, and the line itself."""

from dataclasses import replace

from lxml import html

from plugins.embedding import page
from plugins.embedding.excerpts import of_topic, whole_site
from plugins.formats.town_file import town as read_town
from tests.building import a_build
from tests.factory import NOW, TOWN, a_site
from tests.towns.settling import town_file


def test_the_line_is_one_element_whatever_the_town_is_called() -> None:
    town = replace(TOWN, name='Markt "Neu" & <Alt>')
    line = of_topic(town, replace(TOWN.topics[0], name="Bau & „Wohnen“")).line(town)
    [element] = html.fragments_fromstring(line)
    assert element.tag == "iframe"
    assert element.get("title") == 'Markt "Neu" & <Alt> – Aktuelles: Bau & „Wohnen“'
    assert element.get("src") == town.absolute("/einbetten/thema-verkehr.html")
    assert "\n" not in line


def test_below_a_path_the_line_has_it() -> None:
    town = replace(TOWN, address="https://www.stadt.example/aktuelles")
    assert ' src="https://www.stadt.example/aktuelles/einbetten/alles.html" ' in whole_site().line(town)


def chosen(name: str) -> tuple[page.Group, ...]:
    """The groups of a town's page."""
    town = read_town(town_file(name), "stadt.toml", print)
    assert town
    asked: dict[str, object] = {}

    def noting(_template: str, /, **context: object) -> str:
        asked.update(context)
        return ""

    build = a_build(replace(a_site(), town=town, now=NOW), fill=noting)
    page.output(build).make()
    groups = asked["groups"]
    assert isinstance(groups, tuple)
    return groups


def test_forty_parts_are_folded_up() -> None:
    assert [(group.heading, len(group.choices) > 30, group.is_folded) for group in chosen("landkreis")] == [
        ("Nach Thema", False, False), ("Nach Gemeinde", True, True),
    ]  # fmt: skip


def test_a_town_without_districts_offers_none() -> None:
    assert [group.heading for group in chosen("gemeinde")] == ["Nach Thema"]
