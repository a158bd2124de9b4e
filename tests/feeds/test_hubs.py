"""Where subscribers hear at once (WebSub, 4): each feed names the hubs of the town, and itself."""

import json
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from tests.feeds.reading import ATOM, feeds
from tests.feeds.town import HUB
from tests.workshop import TOWN, Workshop

SITE = "https://aktuelles.musterfelde.example"


def linked(raw: bytes, relation: str) -> list[str]:
    """The addresses to which a feed, not one of its entries, is linked, as a program of its own reads it."""
    if raw.startswith(b"{"):
        document = json.loads(raw)
        if relation == "self":
            return [document["feed_url"]]
        return [each["url"] for each in document.get("hubs", []) if each["type"] == "WebSub"]
    root = etree.fromstring(raw)
    links = root.findall(f"{ATOM}link") + root.findall(f"channel/{ATOM}link")
    return [str(link.get("href")) for link in links if link.get("rel") == relation]


@pytest.mark.parametrize("ending", ["atom", "rss", "json"])
def test_every_feed_to_subscribe_to_names_the_hub_and_itself_and_no_archive_does(full_site: Path, ending: str) -> None:
    found = feeds(full_site, ending)
    assert {"/feed." + ending, f"/themen/verkehr/feed.{ending}", f"/ortsteile/borchel/feed.{ending}"} <= found.keys()
    assert f"/kanal/feed.{ending}" in found
    for path, raw in found.items():
        assert linked(raw, "self") == [f"{SITE}{path}"], path
        assert linked(raw, "hub") == ([] if path.startswith("/archiv/") else [HUB]), path
    assert any(path.startswith("/archiv/") for path in found) == (ending == "atom")


@pytest.mark.parametrize("ending", ["atom", "rss"])
def test_a_feed_reader_finds_hub_and_self(full_site: Path, ending: str) -> None:
    links = feedparser.parse((full_site / f"themen/verkehr/feed.{ending}").read_bytes()).feed.links
    assert [each.href for each in links if each.rel == "hub"] == [HUB]
    assert [each.href for each in links if each.rel == "self"] == [f"{SITE}/themen/verkehr/feed.{ending}"]


def test_without_a_hub_and_in_a_preview_no_feed_names_one(workshop: Workshop) -> None:
    workshop.build()
    plain = {path: raw for ending in ("atom", "rss", "json") for path, raw in feeds(workshop.output, ending).items()}
    assert not any(linked(raw, "hub") for raw in plain.values())
    (workshop.content / "stadt.toml").write_text(f'{TOWN}\n[websub]\nhub = "{HUB}"\n', encoding="utf-8")
    workshop.build("--adresse", "https://vorschau.example/zweig")
    for path in plain:
        raw = (workshop.output / path[1:]).read_bytes()
        assert linked(raw, "self") == [f"https://vorschau.example/zweig{path}"]
        assert linked(raw, "hub") == []


def test_below_a_path_and_with_two_hubs_all_are_named(workshop: Workshop) -> None:
    text = TOWN.replace(f'"{SITE}"', f'"{SITE}/büro"')
    assert text != TOWN
    both = 'hub = ["https://eins.example/", "https://zwei.example/hub"]'
    (workshop.content / "stadt.toml").write_text(f"{text}\n[websub]\n{both}\n", encoding="utf-8")
    workshop.build()
    for path in ("feed.atom", "feed.rss", "themen/verkehr/feed.json"):
        raw = (workshop.output / path).read_bytes()
        assert linked(raw, "hub") == ["https://eins.example/", "https://zwei.example/hub"]
        assert linked(raw, "self") == [f"{SITE}/b%C3%BCro/{path}"]
