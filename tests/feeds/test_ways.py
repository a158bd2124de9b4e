"""What the page about feeds offers, for towns of every kind."""

from dataclasses import replace

import pytest

from plugins.domain.offers import Offers
from plugins.domain.subscribing import calendar_way, feed_way
from plugins.domain.town import Town
from plugins.feeds.ways import Group, groups
from tests.building import a_build
from tests.factory import BORCHEL, TOWN, a_site

MANY = tuple(replace(BORCHEL, name=f"Ort {number}", slug=f"ort-{number}") for number in range(13))


def offered(town: Town, *places: str) -> list[Group]:
    return list(groups(a_build(replace(a_site(), town=town), offers=Offers(places=frozenset(places)))))


def test_a_feed_opens_the_reader_and_names_its_files() -> None:
    way = feed_way(replace(TOWN, address="https://stadt.example/aktuelles"), "Verkehr", "/themen/verkehr/")
    assert way.address == "https://stadt.example/aktuelles/themen/verkehr/feed.atom"
    assert way.link == "feed://stadt.example/aktuelles/themen/verkehr/feed.atom"
    assert way.files == (
        ("Atom", "/themen/verkehr/feed.atom"),
        ("RSS", "/themen/verkehr/feed.rss"),
        ("JSON", "/themen/verkehr/feed.json"),
    )


def test_a_calendar_opens_the_program_for_it() -> None:
    way = calendar_way(replace(TOWN, address="https://stadt.example"), "Alle Termine", "/")
    assert (way.address, way.link) == ("https://stadt.example/termine.ics", "webcal://stadt.example/termine.ics")
    assert way.files == (("Datei", "/termine.ics"),)


def test_every_way_has_an_anchor_of_its_own() -> None:
    ways = [way for group in offered(TOWN, "/kanal/", "/termine.ics") for way in (*group.ways, *group.folded)]
    assert len({way.anchor for way in ways}) == len(ways) > 10


@pytest.mark.parametrize(
    ("places", "headings"),
    [
        ((), ["Für alle Ortsteile", "Nach Thema", "Nach Ortsteil"]),
        (("/termine.ics",), ["Für alle Ortsteile", "Nach Thema", "Nach Ortsteil", "Termine im Kalender"]),
    ],
)
def test_only_what_there_is_is_offered(places: tuple[str, ...], headings: list[str]) -> None:
    assert [group.heading for group in offered(TOWN, *places)] == headings


def test_a_town_without_districts_has_one_for_everything() -> None:
    found = offered(replace(TOWN, districts=()), "/termine.ics")
    assert [group.heading for group in found] == ["Alles", "Nach Thema", "Termine im Kalender"]
    assert [way.name for way in found[2].ways] == ["Alle Termine"]


def test_many_districts_are_folded_up_and_few_are_not() -> None:
    few = offered(replace(TOWN, districts=MANY[:12]), "/termine.ics")
    many = offered(replace(TOWN, districts=MANY), "/termine.ics")
    assert [(len(group.ways), len(group.folded)) for group in few[2:]] == [(12, 0), (13, 0)]
    assert [(len(group.ways), len(group.folded)) for group in many[2:]] == [(0, 13), (1, 13)]
