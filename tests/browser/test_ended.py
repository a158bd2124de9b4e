from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.server import running_nginx
from tests.workshop import Workshop

STEM = "2026-11-23-sturm"
BEFORE, AFTER = datetime.fromisoformat("2026-11-24T07:59:00+01:00"), datetime.fromisoformat("2026-11-24T08:01:00+01:00")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A town that is no demonstration, built before its emergency ends; its address."""
    home = tmp_path_factory.mktemp("town")
    workshop = Workshop(home)
    head = "Dringlichkeit: eilmeldung\nGültig bis: 2026-11-24 08:00"
    workshop.announce(STEM, head, date="2026-11-23 07:00")
    workshop.announce("2026-11-20-fest", "Beginn: 2026-11-24 07:00\nEnde: 2026-11-24 08:00")
    workshop.build()
    with running_nginx(workshop.output, home) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize("path", ["/", f"/meldungen/{STEM}/", "/termine/"])
def test_the_banner_stands_on_every_page_until_the_end_and_not_after_it(page: Page, town: str, path: str) -> None:
    page.clock.set_fixed_time(BEFORE)
    page.goto(town + path)
    expect(page.locator(".alarm-line")).to_be_visible()
    page.clock.set_fixed_time(AFTER)
    page.goto(town + path)
    expect(page.locator(".alarm")).to_be_hidden()


@pytest.mark.parametrize("stem", [STEM, "2026-11-20-fest"])
def test_a_page_built_before_the_end_says_that_it_has_ended(page: Page, town: str, stem: str) -> None:
    page.clock.set_fixed_time(BEFORE)
    page.goto(f"{town}/meldungen/{stem}/")
    expect(page.get_by_role("heading", name="Beendet")).to_be_hidden()
    page.clock.set_fixed_time(AFTER)
    page.goto(f"{town}/meldungen/{stem}/")
    expect(page.get_by_role("heading", name="Beendet")).to_be_visible()


def test_headings_follow_what_has_ended(page: Page, town: str) -> None:
    title = f"Titel von {STEM}"
    page.clock.set_fixed_time(BEFORE)
    page.goto(town + "/themen/verkehr/")
    expect(page.get_by_role("heading", name=f"Eilmeldung: {title}")).to_have_count(2)
    page.clock.set_fixed_time(AFTER)
    page.goto(town + "/themen/verkehr/")
    expect(page.get_by_role("heading", name="Eilmeldung")).to_have_count(0)
    expect(page.get_by_role("heading", name=f"Beendet: {title}")).to_be_visible()
    expect(page.get_by_role("heading", name="Beendet: Titel von 2026-11-20-fest")).to_be_visible()
    page.goto(f"{town}/meldungen/{STEM}/")
    expect(page.locator(".kicker")).to_be_hidden()


def test_what_has_ended_leaves_its_pinned_place(page: Page, town: str) -> None:
    page.clock.set_fixed_time(BEFORE)
    page.goto(town + "/")
    expect(page.locator(".pinned")).to_be_visible()
    page.clock.set_fixed_time(AFTER)
    page.goto(town + "/")
    expect(page.locator(".pinned")).to_be_hidden()
    expect(page.get_by_role("heading", name="Jetzt wichtig")).to_be_hidden()


def test_the_banner_needs_no_javascript(browser: Browser, town: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(town + "/feeds/")
        expect(page.locator(".alarm-line")).to_be_visible()


def test_the_share_sheet_gets_the_address_where_there_is_one(page: Page, town: str) -> None:
    page.add_init_script("window.shared = []; navigator.share = async what => { window.shared.push(what) }")
    page.goto(f"{town}/meldungen/{STEM}/")
    page.get_by_role("button", name="Meldung teilen").click()
    title = f"Titel von {STEM}"
    address = f"https://aktuelles.musterfelde.example/meldungen/{STEM}/"
    assert page.evaluate("window.shared") == [{"title": title, "url": address}]


def test_without_a_share_sheet_no_button_is_shown(page: Page, town: str) -> None:
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(f"{town}/meldungen/{STEM}/")
    expect(page.get_by_role("button", name="Meldung teilen")).to_be_hidden()


def test_three_emergencies_take_a_line_each_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    for name in ("evakuierung-der-ganzen-innenstadt-bis-fuenfzehn-uhr", "rohrbruch", "sturm"):
        workshop.announce(f"2026-11-23-{name}", "Dringlichkeit: eilmeldung", date="2026-11-23 07:00")
    workshop.build()
    with running_nginx(workshop.output, tmp_path) as address, browser.new_context() as context:
        page = context.new_page()
        page.set_viewport_size({"width": 360, "height": 800})
        page.goto(address + "/")
        expect(page.locator(".alarm-link")).to_have_count(3)
        for link in page.locator(".alarm-link").all():
            lines = "link => link.clientHeight / parseFloat(getComputedStyle(link).lineHeight)"
            assert link.evaluate(lines) < 2
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
