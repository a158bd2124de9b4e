"""The page about feeds, the way from every page to its feeds, and a feed opened in a browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages import address, document, html_files, is_frame, is_redirect, origin, target

MEDIA_TYPES = {"atom": "application/atom+xml", "rss": "application/rss+xml", "json": "application/feed+json"}
ALTERNATES = "//head/link[@rel='alternate']"


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    """The page about feeds, with the clipboard open to it."""
    with browser.new_context() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served)
        found = context.new_page()
        found.goto(f"{served}/feeds/")
        yield found


def announced(file: Path) -> list[str]:
    return [str(link.get("href")) for link in document(file).xpath(ALTERNATES)]


def test_every_page_announces_feeds_that_exist_the_whole_site_among_them(demo_site: Path) -> None:
    for file in html_files(demo_site):
        if is_redirect(file) or is_frame(address(demo_site, file)):
            continue
        links = document(file).xpath(ALTERNATES)
        assert {"/feed.atom", "/feed.rss", "/feed.json"} <= set(announced(file)), file
        for link in links:
            assert target(demo_site, link.get("href")).is_file(), file
            assert link.get("type") == MEDIA_TYPES[link.get("href").rsplit(".", 1)[1]], file
            assert link.get("title"), file


def test_a_page_announces_its_own_feed_first(demo_site: Path) -> None:
    lists = [file for file in html_files(demo_site) if address(demo_site, file).startswith(("/themen/", "/ortsteile/"))]
    for file in lists:
        first_page = re.sub(r"seite/\d+/$", "", address(demo_site, file))
        if first_page not in {"/themen/", "/ortsteile/"}:
            assert announced(file)[0] == f"{first_page}feed.atom"
    assert announced(demo_site / "kanal/index.html")[0] == "/kanal/feed.atom"
    for file in (demo_site / "meldungen").glob("*/index.html"):
        first, *others = announced(file)
        assert first.startswith("/themen/"), file
        assert others[-3:] == ["/feed.atom", "/feed.rss", "/feed.json"], file


def test_every_feed_and_every_calendar_of_a_place_is_on_the_page(demo_site: Path) -> None:
    """But for those of a topic in a district, of which there are too many; the page says where they are."""
    links = set(map(str, document(demo_site / "feeds/index.html").xpath("//main//a/@href")))
    for ending in MEDIA_TYPES:
        assert {path for path in written(demo_site, f"feed.{ending}") if not path.startswith("/archiv/")} <= links
    for path in written(demo_site, "termine.ics"):
        assert path in links
        assert f"webcal:{origin().partition(':')[2]}{path}" in links
    one_tap = {link.partition("://")[2] for link in links if link.startswith("feed://")}
    host = origin().partition("://")[2]
    paths = written(demo_site, "feed.atom")
    assert one_tap == {f"{host}{path}" for path in paths if not path.startswith("/archiv/")}
    assert "/themen/" in links


def written(site: Path, name: str) -> set[str]:
    """The addresses of the files of that name, without those of a topic in a district."""
    found = {f"/{file.relative_to(site)}" for file in site.rglob(name)}
    local = {path for path in found if re.fullmatch(rf"/themen/[^/]+/[^/]+/{re.escape(name)}", path)}
    assert len(local) == 30
    return found - local


def test_the_button_copies_the_address_and_says_so(page: Page) -> None:
    buttons = page.locator("button[data-copy]")
    assert buttons.count() == 19
    for place in (0, 3, 18):
        shown = page.locator("code.address").nth(place).inner_text()
        buttons.nth(place).click()
        expect(page.get_by_role("status")).to_have_text("Kopiert. Jetzt im Feed-Leser oder im Kalender einfügen.")
        assert page.evaluate("navigator.clipboard.readText()") == shown


def test_without_javascript_the_addresses_are_text_to_mark(browser: Browser, served: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{served}/feeds/")
        assert page.locator("button:visible").count() == 0
        assert page.locator("code.address").first.inner_text() == f"{origin()}/feed.atom"


@pytest.mark.parametrize("path", ["/feed.atom", "/themen/verkehr/feed.rss"])
def test_an_opened_feed_is_readable(browser: Browser, served: str, path: str) -> None:
    with browser.new_context(viewport={"width": 360, "height": 640}) as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text))
        page.goto(served + path)
        shown = page.evaluate("[...document.querySelectorAll('entry, item')].map(each => each.getClientRects().length)")
        assert shown
        assert all(shown)
        hidden = "[...document.querySelectorAll('content, id, guid')].filter(e => e.getClientRects().length).length"
        assert page.evaluate(hidden) == 0
        assert "Das ist ein Feed" in page.evaluate("getComputedStyle(document.documentElement, '::before').content")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert [fault for fault in faults if "favicon" not in fault and "404" not in fault] == []
