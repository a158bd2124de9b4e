"""The feeds keep the rules of their formats: RFC 4287 by its grammar, RSS 2.0 and JSON Feed 1.1 rule by rule."""

import json
import re
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.feeds.reading import ATOM, feeds, items
from tests.tools import ROOT

GRAMMAR = ROOT / "tests/feeds/atom.rng"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
CHANNEL = {"title", "link", "description"}
CHANNEL_MORE = {"language", "copyright", "managingEditor", "lastBuildDate", "generator", "docs", "image"}
ITEM = {"title", "link", "description", "category", "enclosure", "guid", "pubDate"}
JSON_TOP = {"version", "title", "description", "home_page_url", "feed_url", "language", "authors", "items"}
JSON_ITEM = {"id", "url", "title", "summary", "content_html", "date_published", "date_modified", "tags"}


@pytest.fixture(params=["demo_site", "full_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Each of the two sites in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


def test_every_atom_document_matches_the_grammar_of_rfc_4287(site: Path) -> None:
    grammar = etree.RelaxNG(etree.parse(GRAMMAR))
    for path, raw in feeds(site, "atom").items():
        grammar.validate(etree.fromstring(raw))
        assert not list(grammar.error_log), f"{path}: {grammar.error_log}"


@pytest.mark.parametrize(
    "fault",
    ["<updated>gestern</updated>", "<id>zwei</id>", "<unbekannt/>", '<link rel="self"/>', "<entry><id>x</id></entry>"],
)
def test_the_grammar_refuses_what_the_rfc_refuses(full_site: Path, fault: str) -> None:
    document = (full_site / "feed.atom").read_text("utf-8").replace("<generator>", f"{fault}<generator>", 1)
    assert not etree.RelaxNG(etree.parse(GRAMMAR)).validate(etree.fromstring(document.encode()))


def test_what_the_grammar_of_rfc_4287_cannot_say(site: Path) -> None:
    """4.1.1: an author, ids once, one self link, alternates once; 4.1.3.1: HTML content; 4.2.6: ids are absolute."""
    for path, raw in feeds(site, "atom").items():
        root = etree.fromstring(raw)
        assert root.find(f"{ATOM}author/{ATOM}name") is not None, path
        relations = [link.get("rel") for link in root.findall(f"{ATOM}link")]
        assert len(relations) == len(set(relations)), path
        ids = [item.id for item in items(raw)]
        assert len(ids) == len(set(ids)), path
        assert all(each.startswith("tag:") for each in ids), path
        assert {content.get("type") for content in root.iter(f"{ATOM}content")} <= {"html"}, path


def test_every_rss_document_keeps_the_rules_of_rss_2(site: Path) -> None:
    for path, raw in feeds(site, "rss").items():
        root = etree.fromstring(raw)
        assert (root.tag, root.get("version"), len(root)) == ("rss", "2.0", 1), path
        plain = [str(child.tag) for child in root[0] if not str(child.tag).startswith("{")]
        once = [tag for tag in plain if tag != "item"]
        assert len(once) == len(set(once)), path
        assert CHANNEL <= set(once) <= CHANNEL | CHANNEL_MORE, path
        assert plain[len(once) :] == ["item"] * len(root.findall("channel/item")), f"{path}: items come last"
        assert parsedate_to_datetime(str(root.findtext("channel/lastBuildDate"))).tzinfo, path
        for item in root.findall("channel/item"):
            _check_rss_item(item)


def _check_rss_item(item: etree._Element) -> None:
    tags = [str(child.tag) for child in item if not str(child.tag).startswith("{")]
    once = [tag for tag in tags if tag != "category"]
    assert len(once) == len(set(once))
    assert set(tags) <= ITEM
    assert item.find("guid").get("isPermaLink") == "false"  # type: ignore[union-attr]
    assert str(item.findtext("link")).startswith("https://")
    assert parsedate_to_datetime(str(item.findtext("pubDate"))).tzinfo
    for enclosure in item.findall("enclosure"):
        assert set(enclosure.attrib) == {"url", "length", "type"}


def test_every_json_document_keeps_the_rules_of_json_feed(site: Path) -> None:
    for path, raw in feeds(site, "json").items():
        document = json.loads(raw)
        assert document["version"] == "https://jsonfeed.org/version/1.1", path
        assert JSON_TOP <= document.keys() <= JSON_TOP | {"icon", "favicon", "hubs"}, path
        assert all(hub.keys() == {"type", "url"} for hub in document.get("hubs", [])), path
        assert document["feed_url"].endswith(path)
        assert all(author.keys() <= {"name", "url", "avatar"} and author for author in document["authors"]), path
        ids = [item["id"] for item in document["items"]]
        assert len(ids) == len(set(ids)), path
        for item in document["items"]:
            _check_json_item(item)


def _check_json_item(item: dict[str, Any]) -> None:
    assert JSON_ITEM <= item.keys() <= JSON_ITEM | {"attachments"}
    assert all(isinstance(item[key], str) for key in JSON_ITEM - {"tags"})
    assert RFC_3339.fullmatch(item["date_published"])
    assert RFC_3339.fullmatch(item["date_modified"])
    for attachment in item.get("attachments", []):
        assert attachment.keys() == {"url", "mime_type", "title", "size_in_bytes"}
        assert isinstance(attachment["size_in_bytes"], int)


def test_the_three_formats_hold_the_same_items(site: Path) -> None:
    for path, raw in feeds(site, "atom").items():
        if path.startswith("/archiv/"):
            continue
        folder = site / path.lstrip("/").removesuffix("feed.atom")
        assert items(raw) == items((folder / "feed.rss").read_bytes()) == items((folder / "feed.json").read_bytes())
