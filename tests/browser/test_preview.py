"""The preview as an editor sees it: in Chromium, while files are saved."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.preview.current import Current
from tests.preview.town import DRAFT, LATER, PUBLIC, a_busy_town, a_preview, serving
from tests.workshop import Workshop

NARROW, WIDE = {"width": 360, "height": 800}, {"width": 1280, "height": 800}


class Desk(NamedTuple):
    """An editor's folder, the preview of it, and its address without a slash."""

    town: Workshop
    current: Current
    address: str

    def page_of(self, stem: str) -> str:
        return f"{self.address}/meldungen/{stem}/"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    town = a_busy_town(tmp_path)
    current = a_preview(town)
    with serving(current) as server:
        yield Desk(town, current, server.address.rstrip("/"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=WIDE)  # type: ignore[arg-type] # a plain dictionary of numbers
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


@contextmanager
def at_home(page: Page) -> Iterator[None]:
    """Nothing may be asked of another host, and nothing may fail."""
    elsewhere, errors = list[str](), list[str]()
    page.on("request", lambda request: elsewhere.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield
    assert [url for url in elsewhere if not url.startswith(("http://127.0.0.1:", "data:", "blob:"))] == []
    assert errors == []


def is_ready(page: Page) -> None:
    """The page waits for news."""
    page.wait_for_function("performance.getEntriesByType('resource').some(each => each.name.endsWith('/vorschau.js'))")


def test_a_page_loads_anew_after_a_save_and_stays_where_it_was(desk: Desk, page: Page) -> None:
    desk.town.announce(PUBLIC, body="\n\n".join(f"Absatz {number}" for number in range(60)))
    desk.current.refresh()
    with at_home(page):
        page.goto(desk.page_of(PUBLIC))
        page.get_by_text("Absatz 50").scroll_into_view_if_needed()
        before = page.evaluate("scrollY")
        desk.town.announce(PUBLIC, body="\n\n".join(f"Neuer Absatz {number}" for number in range(60)))
        desk.current.refresh()
        expect(page.get_by_text("Neuer Absatz 50")).to_be_visible()
        page.wait_for_function("before => Math.abs(scrollY - before) < 200", arg=before)


def test_a_fault_is_shown_above_the_last_good_state_and_goes_away(desk: Desk, page: Page) -> None:
    with at_home(page):
        page.goto(desk.page_of(PUBLIC))
        file = desk.town.announce(PUBLIC, body="Ganz neu.")
        file.write_text(file.read_text("utf-8").replace("Verkehr", "Verker"), "utf-8")
        desk.current.refresh()
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text(f"{PUBLIC}.md:4: Feld »Thema«: »Verker« gibt es hier nicht.")
        expect(alert).to_be_in_viewport()
        expect(page.get_by_text("Siehe bald")).to_be_visible()
        desk.town.announce(PUBLIC, body="Ganz neu.")
        desk.current.refresh()
        expect(page.get_by_text("Ganz neu.")).to_be_visible()
        expect(page.get_by_role("alert")).to_have_count(0)


def test_many_windows_do_not_wait_for_each_other(desk: Desk, page: Page) -> None:
    """Browsers allow six connections to one address."""
    pages = [page, *(page.context.new_page() for _ in range(8))]
    for each in pages:
        each.goto(desk.page_of(PUBLIC))
    desk.town.announce(PUBLIC, body="Ganz neu.")
    desk.current.refresh()
    for each in pages:
        expect(each.get_by_text("Ganz neu.")).to_be_visible()


def test_the_clock_shows_the_site_as_it_will_be(desk: Desk, page: Page) -> None:
    with at_home(page):
        page.goto(f"{desk.address}/")
        marks = page.locator("main .vorschau-marke")
        expect(marks.filter(has_text="öffentlich ab 24. November 2026, 10 Uhr").first).to_be_visible()
        page.get_by_text("Uhr:").click()
        page.get_by_label("Anderer Zeitpunkt").fill("2026-11-24T10:00")
        page.get_by_role("button", name="Ansehen").click()
        expect(marks.filter(has_text="öffentlich ab")).to_have_count(0)
        expect(marks.filter(has_text="Entwurf").first).to_be_visible()
        page.get_by_text("Uhr:").click()
        page.get_by_role("link", name="Zurück auf jetzt").click()
        expect(marks.filter(has_text="öffentlich ab").first).to_be_visible()


def test_a_remark_stands_beside_the_words_that_it_is_about(desk: Desk, page: Page) -> None:
    desk.town.announce(
        PUBLIC,
        body="Am Montag, 29. November 2026, ist Markt.\n\n- Eins\n- Am Montag, 1. Dezember 2026, auch\n\n"
        "| Wann | Was |\n| Montag, 2. Dezember 2026 | Feier |\n\nAm Montag, 29. November 2026, ist Markt.\n",
    )
    desk.current.refresh()
    with at_home(page):
        page.goto(desk.page_of(PUBLIC))
        notes = page.locator(".vorschau-beim-wort")
        expect(notes).to_have_count(4)
        assert [notes.nth(number).locator("strong, .vorschau-zeile").inner_text() for number in range(4)] == [
            "Zeile 7", "Zeile 10", "Zeile 13", "Zeile 15",
        ]  # fmt: skip
        expect(page.locator(".prose > p:has-text('ist Markt') + .vorschau-beim-wort")).to_have_count(2)
        expect(page.locator(".prose li:has-text('auch') > .vorschau-beim-wort")).to_have_count(1)
        expect(page.locator(".prose .vorschau-beim-wort .prose, .prose table .vorschau-beim-wort")).to_have_count(0)
        expect(page.locator(".vorschau-kasten[data-art=hinweise]")).to_have_count(0)


def test_a_remark_without_a_place_stands_on_top(desk: Desk, page: Page) -> None:
    desk.town.announce(PUBLIC, body="## Der Text\n\nIst das **ganz **richtig?")
    desk.current.refresh()
    page.goto(desk.page_of(PUBLIC))
    shown = page.locator(".vorschau-hinweis, .vorschau-beim-wort")
    assert shown.count() == sum(each.is_hint and PUBLIC in each.path for each in desk.current.state.result.problems)  # type: ignore[union-attr]


def test_sa11y_speaks_german_and_finds_a_heading_that_skips(desk: Desk, page: Page) -> None:
    desk.town.announce(PUBLIC, body="## Eins\n\nText.\n\n<h5>Übersprungen</h5>\n\nMehr Text.")
    desk.current.refresh()
    with at_home(page):
        page.goto(desk.page_of(PUBLIC))
        panel = page.locator("sa11y-control-panel")
        panel.get_by_role("button", name="Barrierefreiheit prüfen").click()
        expect(panel.get_by_text("Fehler", exact=False).first).to_be_visible()
        page.locator("sa11y-heading-label, sa11y-annotation").first.wait_for(state="attached")
        page.locator("sa11y-annotation button").first.click()
        expect(page.get_by_role("dialog").filter(has_text="keine Ebenen überspringen")).to_be_visible()


def test_sa11y_looks_at_what_editors_write_and_at_nothing_of_ours(desk: Desk, page: Page) -> None:
    with at_home(page):
        page.goto(desk.page_of(PUBLIC))
        expect(page.locator("sa11y-control-panel")).to_have_count(1)
        expect(page.locator("sa11y-annotation")).to_have_count(0)
        for path in ("/", "/redaktion/", "/handbuch/"):
            page.goto(f"{desk.address}{path}")
            is_ready(page)
            expect(page.locator("sa11y-control-panel")).to_have_count(0)


@pytest.mark.parametrize(
    "path", ["/", "/redaktion/", f"/meldungen/{LATER}/", f"/meldungen/{DRAFT}/", "/handbuch/", "/-/hinweise/"]
)
def test_no_page_is_wider_than_a_phone(path: str, desk: Desk, page: Page) -> None:
    page.set_viewport_size(NARROW)  # type: ignore[arg-type] # as above
    page.goto(f"{desk.address}{path}")
    is_ready(page)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


def test_every_page_shows_that_it_is_the_preview(desk: Desk, page: Page) -> None:
    for path in ("/", f"/meldungen/{PUBLIC}/", "/redaktion/", "/handbuch/", "/gibt-es-nicht/"):
        page.goto(f"{desk.address}{path}")
        bar = page.get_by_role("navigation", name="Vorschau")
        expect(bar).to_be_visible()
        expect(bar.get_by_role("link", name="Handbuch")).to_be_visible()
    page.goto(desk.page_of(PUBLIC))
    page.get_by_text("Datei", exact=True).click()
    expect(page.get_by_text(f"meldungen/2026/{PUBLIC}.md")).to_be_visible()


def test_a_restarted_preview_is_noticed(desk: Desk, page: Page) -> None:
    """Another process has another version, whatever it counts."""
    page.goto(desk.page_of(PUBLIC))
    is_ready(page)
    desk.town.announce(PUBLIC, body="Nach dem Neustart.")
    again = a_preview(desk.town)
    assert again.state.version != desk.current.state.version
    done = threading.Event()
    page.on("load", lambda _: done.set())
    desk.current.state = again.state
    desk.current.refresh()
    expect(page.get_by_text("Nach dem Neustart.")).to_be_visible()
