"""Every topic in every district: page, feeds and calendar hold what both have in common, one tap away."""

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.pages import document
from tests.towns.settling import settled
from tests.workshop import Workshop

TOPICS = (
    *("verkehr", "kinder-und-familie", "veranstaltungen"),
    *("rathaus", "umwelt", "stadtentwicklung"),
)
DISTRICTS = ("kernstadt", "borchel", "mulmshorn", "unterstedt", "waffensen")
PAIRS = tuple(product(TOPICS, DISTRICTS))


@pytest.fixture(scope="module")
def landkreis(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A town with forty parts."""
    found = settled(tmp_path_factory.mktemp("landkreis"), "landkreis")
    found.announce("2026-11-15-dorf", "Ortsteile: Bülstedt\n")
    found.build()
    return found


def announced(site: Path, address: str) -> set[str]:
    """The announcements that all pages of a list name."""
    pages = [site / address / "index.html", *(site / address).glob("seite/*/index.html")]
    links = (link for page in pages for link in document(page).xpath("//main//*[@class='teaser']//h2/a/@href"))
    return {str(link) for link in links}


def entries(site: Path, address: str) -> list[str]:
    """The ids of the entries of a feed."""
    return [item["id"] for item in json.loads((site / address / "feed.json").read_bytes())["items"]]


def dates(site: Path, address: str) -> set[str]:
    """The UIDs in a calendar."""
    calendar = Calendar.from_ical((site / address / "termine.ics").read_bytes())
    assert calendar.subcomponents
    return {str(event["UID"]) for event in calendar.walk("VEVENT")}


def links(page: Path) -> set[str]:
    """What a page leads to from within its own content."""
    return {str(link) for link in document(page).xpath("//main//a/@href")}


@pytest.mark.parametrize(("topic", "district"), PAIRS)
def test_it_holds_what_topic_and_district_have_in_common(plain_site: Path, topic: str, district: str) -> None:
    local, whole, near = f"themen/{topic}/{district}", f"themen/{topic}", f"ortsteile/{district}"
    assert announced(plain_site, local) == announced(plain_site, whole) & announced(plain_site, near)
    common = set(entries(plain_site, near))
    assert entries(plain_site, local) == [entry for entry in entries(plain_site, whole) if entry in common]
    stems = {address.split("/")[2] for address in announced(plain_site, local)}
    expected = {
        uid for uid in dates(plain_site, near) if any(uid.startswith((f"{stem}@", f"{stem}-")) for stem in stems)
    }
    assert dates(plain_site, local) == expected


def test_some_hold_something_and_some_say_that_there_is_nothing(plain_site: Path) -> None:
    counts = {pair: len(announced(plain_site, "themen/{}/{}".format(*pair))) for pair in PAIRS}
    assert any(counts.values())
    for (topic, district), count in counts.items():
        said = document(plain_site / f"themen/{topic}/{district}/index.html").xpath("string(//main)")
        assert ("keine Meldungen" in said) == (count == 0)


def test_an_empty_one_says_so_and_its_feeds_and_calendar_are_still_there(landkreis: Workshop) -> None:
    folders = [page.parent for page in landkreis.output.glob("themen/*/*/index.html") if page.parent.name != "seite"]
    empty = [folder for folder in folders if not announced(landkreis.output, str(folder.relative_to(landkreis.output)))]
    assert empty
    for folder in empty:
        assert "keine Meldungen" in document(folder / "index.html").xpath("string(//main)")
        assert json.loads((folder / "feed.json").read_bytes())["items"] == []
        assert dates(landkreis.output, str(folder.relative_to(landkreis.output))) == set()


@pytest.mark.parametrize(("topic", "district"), PAIRS)
def test_it_is_one_tap_away_from_its_topic_and_its_district(plain_site: Path, topic: str, district: str) -> None:
    address = f"/themen/{topic}/{district}/"
    assert address in links(plain_site / f"themen/{topic}/index.html")
    assert address in links(plain_site / f"ortsteile/{district}/index.html")
    back = links(plain_site / address[1:] / "index.html")
    assert {f"/themen/{topic}/", f"/ortsteile/{district}/"} <= back


def test_every_announcement_leads_to_its_topic_in_each_of_its_districts(plain_site: Path) -> None:
    pages = list(plain_site.glob("meldungen/*/index.html"))
    assert pages
    leading = {page: links(page) for page in pages}
    for pair in PAIRS:
        address = "themen/{}/{}".format(*pair)
        for announcement in announced(plain_site, address):
            assert f"/{address}/" in leading[plain_site / announcement[1:] / "index.html"]


def test_forty_districts_follow_the_list_and_the_way_to_them_stands_above(landkreis: Workshop) -> None:
    for page in topic_pages(landkreis.output):
        tree = document(page)
        (finder,) = tree.xpath("//*[@id='nach-ortsteil']")
        assert len(finder.xpath(".//a")) == len(list((landkreis.output / "ortsteile").glob("*/index.html")))
        assert tree.xpath("//header//a[@href='#nach-ortsteil']")
        assert not finder.xpath("following::*[@class='teaser']")


def test_of_many_districts_an_announcement_names_its_own_last(landkreis: Workshop) -> None:
    everywhere = document(landkreis.output / "meldungen/2026-11-20-alltag/index.html")
    local = everywhere.xpath("//*[@class='aside on-screen']/*[last()]//a/@href")
    assert len(local) == len(list((landkreis.output / "ortsteile").glob("*/index.html"))) > 12
    one = links(landkreis.output / "meldungen/2026-11-15-dorf/index.html")
    assert sum(link.startswith("/themen/") and link.count("/") == 4 for link in one) == 1


def topic_pages(site: Path) -> Iterator[Path]:
    yield from site.glob("themen/*/index.html")


def test_without_districts_there_are_none(tmp_path: Path) -> None:
    found = settled(tmp_path, "gemeinde")
    found.build()
    assert list(topic_pages(found.output))
    assert list(found.output.glob("themen/*/*/feed.atom")) == []


def test_no_menu_leads_there(plain_site: Path) -> None:
    tree = document(plain_site / "index.html")
    in_menus = {str(link) for link in tree.xpath("//*[not(ancestor-or-self::main)]/a/@href")}
    assert not in_menus & {"/themen/{}/{}/".format(*pair) for pair in PAIRS}
