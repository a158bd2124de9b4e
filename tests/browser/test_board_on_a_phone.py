"""The board in the hand of somebody who stands outside: found, posted and noted with a thumb."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.browser.test_accessibility import violations
from tests.server import running_nginx
from tests.workshop import Workshop

PHONE: ViewportSize = {"width": 360, "height": 800}
BOARD = "/redaktion/"
FORGE = '\n[forge]\nbearbeiten = "https://forge.example/edit/{pfad}"\n'
EDITED = "https://forge.example/edit/content/meldungen/2026/2026-11-20-neu.md"
LINE = "Im Kanal: 2026-11-24 00:05 [e3b0c442]"
TAP = datetime.fromisoformat("2026-11-23T23:05:00+00:00")
"""In the town it is Tuesday by then."""
MOST_OF_A_ROW, MOST_AROUND_THEM = 150, 500
"""Pixels: a title of three lines in a wide font; head of the page and two headings."""
RECTS = """selector => [...document.querySelectorAll(selector)]
    .filter(each => each.checkVisibility({ checkVisibilityCSS: true }) && each.getClientRects().length)
    .map(each => { const { top, height } = each.getBoundingClientRect(); return [top + scrollY, height]; })"""


CLOSED = """() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("closed"));
    document.execCommand = () => false;
}"""
ALL_OPEN = "document.querySelectorAll('main details').forEach(each => { each.open = true })"


@pytest.fixture
def phone(browser: Browser, served: str) -> Iterator[Page]:
    with browser.new_context(viewport=PHONE) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served)
        page = context.new_page()
        page.goto(served + BOARD)
        yield page


@pytest.fixture(scope="module", params=["with a forge", "without one"])
def town(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, bool]]:
    """The address of a town with one text to post, and whether it has a forge."""
    workshop = Workshop(tmp_path_factory.mktemp("town"))
    workshop.announce("2026-11-20-neu")
    has_forge = request.param == "with a forge"
    if has_forge:
        file = workshop.content / "stadt.toml"
        file.write_text(f"{file.read_text('utf-8')}{FORGE}", "utf-8")
    workshop.build()
    with running_nginx(workshop.output, tmp_path_factory.mktemp("nginx")) as address:
        yield address, has_forge


def noting(browser: Browser, address: str, **options: object) -> Iterator[Page]:
    """The text, open, in New York, with the forge at hand; the minute is that of the tap."""
    with browser.new_context(viewport=PHONE, timezone_id="America/New_York", **options) as context:  # type: ignore[arg-type]
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.route("https://forge.example/**", answer)
        page.clock.set_fixed_time(datetime.fromisoformat("2026-11-23T12:00:00+00:00"))
        page.goto(f"{address}{BOARD}")
        page.locator("summary.entry-head").click()
        page.clock.set_fixed_time(TAP)
        yield page


def answer(route: Route) -> None:
    route.fulfill(body="<title>Bearbeiten</title>", content_type="text/html")


def test_the_rows_are_closed_and_the_tenth_is_two_screens_away(phone: Page) -> None:
    rows = phone.evaluate(RECTS, "summary.entry-head")
    assert len(rows) > 15
    assert phone.locator(".entry-body:visible").count() == 0
    [(start, height)] = phone.evaluate(RECTS, "main")
    assert rows[9][0] + rows[9][1] - start <= 2 * PHONE["height"]
    assert height <= MOST_AROUND_THEM + MOST_OF_A_ROW * len(rows)


def test_a_number_stands_beside_the_first_line_of_its_title(phone: Page) -> None:
    beside = phone.evaluate("""[...document.querySelectorAll("[data-due=ja] .entry-head")].map(row => {
        const title = row.querySelector("h3").getBoundingClientRect(), box = row.getBoundingClientRect();
        return [getComputedStyle(row, "::before").content, title.left - box.left >= 24, title.top - box.top < 24];
    })""")
    assert beside == [["counter(entry)", True, True]] * 10


def test_the_counts_on_top_are_those_of_the_rows(phone: Page) -> None:
    rows = phone.locator(".entry-head [data-state]").all_inner_texts()
    counted = phone.locator(".board-counts li").all_inner_texts()
    states = dict.fromkeys(rows)
    assert sorted(counted) == sorted(
        f"{each.split(' ', 1)[0]} {rows.count(each)} {each.split(' ', 1)[1]}" for each in states
    )


def test_everything_to_tap_is_big_enough(phone: Page) -> None:
    phone.evaluate(ALL_OPEN)
    found = phone.evaluate(RECTS, ".entry summary, .entry button, .entry-actions a")
    assert len(found) > 60
    assert [height for _, height in found if height < 44] == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_open_rows_have_no_accessibility_violation(phone: Page) -> None:
    phone.evaluate(ALL_OPEN)
    assert list(violations(phone)) == []


def test_a_link_to_a_text_opens_its_row(browser: Browser, served: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{served}{BOARD}#2026-11-17-beispiel-heimatgenuss")
        expect(page.locator("article:target .entry-body")).to_be_visible()
        assert page.locator(".entry-body:visible").count() == 1


def test_the_picture_is_downloaded_under_its_announcement_s_name_and_its_description_copied(phone: Page) -> None:
    entry = phone.locator("article:has(.attached)").first
    entry.locator("summary.entry-head").click()
    entry.locator("summary", has_text="Bild zum Anhängen").click()
    with phone.expect_download() as found:
        entry.get_by_role("link", name="Bild herunterladen").click()
    assert found.value.suggested_filename == "2026-11-17-beispiel-heimatgenuss.jpg"
    entry.get_by_role("button", name="Beschreibung kopieren").click()
    expect(phone.get_by_role("status")).to_have_text("Kopiert. Jetzt als Bildbeschreibung einfügen.")
    assert phone.evaluate("navigator.clipboard.readText()") == entry.locator(".attached img").get_attribute("alt")


def test_one_tap_copies_the_line_and_opens_the_file(browser: Browser, town: tuple[str, bool]) -> None:
    address, has_forge = town
    for page in noting(browser, address):
        if has_forge:
            page.get_by_role("link", name="Kopieren und Datei öffnen").click()
            page.wait_for_url(EDITED)
            page.go_back()
        else:
            page.get_by_role("button", name="Zeile kopieren").click()
            expect(page.get_by_role("status")).to_have_text("Kopiert. Jetzt in die Datei einfügen.")
            expect(page.locator(".noting")).to_contain_text("content/meldungen/2026/2026-11-20-neu.md")
        assert page.evaluate("navigator.clipboard.readText()") == LINE


def test_where_the_clipboard_is_closed_the_line_is_marked_and_the_page_stays(
    browser: Browser, town: tuple[str, bool]
) -> None:
    address, _ = town
    for page in noting(browser, address):
        page.evaluate(CLOSED)
        page.locator("[data-copy-note]").click()
        expect(page.get_by_role("status")).to_have_text("Der Text ist markiert. Bitte jetzt selbst kopieren.")
        assert page.evaluate("getSelection().toString()") == LINE
        assert page.url == f"{address}{BOARD}"


def test_without_javascript_the_line_has_the_instant_of_the_build(browser: Browser, town: tuple[str, bool]) -> None:
    address, has_forge = town
    for page in noting(browser, address, java_script_enabled=False):
        assert page.locator(".noting pre").inner_text() == "Im Kanal: 2026-11-23 12:00 [e3b0c442]"
        assert page.locator(".noting .button:visible").count() == 0
        assert page.locator(f".noting a[href='{EDITED}']:visible").count() == has_forge
