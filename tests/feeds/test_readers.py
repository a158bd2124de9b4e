"""Feed readers of Debian fetch the feeds from a real server and see what the editors wrote."""

import os
import sqlite3
import subprocess
from calendar import timegm
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from urllib.request import Request, urlopen

import feedparser
import pytest

from tests.feeds.reading import Item, feeds, items
from tests.server import running_nginx
from tests.tools import require

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
SUBSCRIBED = ("/feed.atom", "/feed.rss", "/themen/verkehr/feed.atom", "/ortsteile/borchel/feed.rss", "/kanal/feed.atom")


class Read(NamedTuple):
    """One item as a reader has stored it; the instant in whole seconds since 1970."""

    id: str
    title: str
    url: str
    at: int
    enclosures: list[str]
    categories: list[str]


@pytest.fixture(scope="module")
def address(full_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_nginx(full_site, tmp_path_factory.mktemp("nginx")) as found:
        yield found


def written(site: Path, path: str) -> list[Item]:
    return items((site / path.lstrip("/")).read_bytes())


def seconds(at: datetime) -> int:
    return int(at.timestamp())


def test_every_feed_and_calendar_has_its_media_type(full_site: Path, address: str) -> None:
    types = {
        "atom": "application/atom+xml; charset=utf-8",
        "rss": "application/rss+xml; charset=utf-8",
        "json": "application/feed+json",
    }
    for ending, media_type in types.items():
        for path in feeds(full_site, ending):
            with urlopen(address + path) as answer:  # noqa: S310 - our own server
                assert answer.headers["Content-Type"] == media_type, path
    with urlopen(f"{address}/termine.ics") as answer:  # noqa: S310 - our own server
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"


def test_a_browser_gets_a_type_that_it_styles_and_the_same_bytes(full_site: Path, address: str) -> None:
    for path in ("/feed.atom", "/themen/verkehr/feed.rss"):
        with urlopen(Request(address + path, headers=BROWSER)) as answer:  # noqa: S310 - our own server
            assert answer.headers["Content-Type"] == "application/xml; charset=utf-8"
            assert answer.headers.get_all("Vary") == ["Accept-Encoding", "Accept"]
            assert answer.headers["Content-Security-Policy"]
            assert answer.read() == (full_site / path.lstrip("/")).read_bytes()


def test_feedparser_sees_every_item_of_every_feed(full_site: Path, address: str) -> None:
    for path in (*feeds(full_site, "atom"), *feeds(full_site, "rss")):
        parsed = feedparser.parse(address + path)
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert parsed.feed.language == "de"
        found = [
            Read(
                id=each.id,
                title=each.title,
                url=each.link,
                at=timegm(each.published_parsed),
                enclosures=[f"{file.href} {file.type} {file.length}" for file in each.enclosures],
                categories=[tag.term for tag in each.tags],
            )
            for each in parsed.entries
        ]
        assert found == [
            Read(
                id=item.id,
                title=item.title,
                url=item.url,
                at=seconds(item.published),
                enclosures=[f"{file.url} {file.media_type} {file.length}" for file in item.files],
                categories=item.categories,
            )
            for item in written(full_site, path)
        ], path


@pytest.mark.parametrize("path", SUBSCRIBED)
def test_newsboat_sees_every_item(full_site: Path, address: str, tmp_path: Path, path: str) -> None:
    (tmp_path / "config").write_text("max-items 0\n", "utf-8")
    (tmp_path / "urls").write_text(f"{address}{path}\n", "utf-8")
    command = [require("newsboat"), "-C", "config", "-u", "urls", "-c", "cache.db", "-x", "reload"]
    _run(command, tmp_path)
    # Of enclosures it keeps recordings only, and of categories nothing.
    rows = sqlite3.connect(tmp_path / "cache.db").execute("select guid, title, url, pubDate, content from rss_item")
    found = {row[0]: row[1:] for row in rows}
    assert found == {
        item.id: (item.title, item.url, seconds(item.published), item.html) for item in written(full_site, path)
    }


@pytest.mark.parametrize("path", SUBSCRIBED)
def test_sfeed_sees_every_item(full_site: Path, address: str, tmp_path: Path, path: str) -> None:
    require("curl")
    configuration = f'sfeedpath="{tmp_path}/read"\nfeeds() {{\n\tfeed "stadt" "{address}{path}"\n}}\n'
    (tmp_path / "sfeedrc").write_text(configuration, "utf-8")
    _run([require("sfeed"), "sfeedrc"], tmp_path)
    lines = (tmp_path / "read/stadt").read_text("utf-8").splitlines()
    found, enclosures = {}, {}
    for at, title, url, _, kind, id_, _, enclosure, categories in (line.split("\t") for line in lines):
        assert kind == "html"
        found[id_] = (title, url, int(at), categories.split("|"))
        enclosures[id_] = enclosure
    expected = written(full_site, path)
    assert found == {item.id: (item.title, item.url, seconds(item.published), item.categories) for item in expected}
    # It keeps one enclosure an item.
    assert all(enclosures[item.id] in ([file.url for file in item.files] or [""]) for item in expected)


def _run(command: list[str], home: Path) -> None:
    environment = {"HOME": str(home), "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
    run = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr
