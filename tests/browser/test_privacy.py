from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.pages import shown_addresses
from tests.viewing import show

STORED = """async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(database => database.name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(worker => worker.scope),
]"""


class Watch:
    """What a page does beside showing itself; a breach of the Content-Security-Policy is a console error."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.faults: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: {error}"))
        page.on("console", self._note)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"{message.location['url']}: {message.text}")


@pytest.fixture
def context(browser: Browser) -> BrowserContext:
    """A visitor who has never been here."""
    return browser.new_context()


def test_no_page_talks_to_another_host_stores_anything_or_breaks_a_rule(
    context: BrowserContext, served: str, demo_site: Path
) -> None:
    stored: list[str] = []
    with context:
        page = context.new_page()
        watch = Watch(page)
        for address in shown_addresses(demo_site):
            show(page, served + address)
            stored += [f"{address}: {name}" for name in page.evaluate(STORED)]
        cookies = context.cookies()
    assert len(watch.requests) > len(shown_addresses(demo_site))
    assert [url for url in watch.requests if not url.startswith((served + "/", "data:"))] == []
    assert watch.faults == []
    assert stored == []
    assert cookies == []


def test_the_watch_notices_what_the_policy_forbids(context: BrowserContext, served: str) -> None:
    with context:
        page = context.new_page()
        watch = Watch(page)
        page.goto(served + "/")
        page.evaluate("document.body.setAttribute('style', 'color: red')")
        page.evaluate("localStorage.setItem('visited', 'yes')")
        assert page.evaluate(STORED) == ["visited"]
    assert any("Content Security Policy" in fault for fault in watch.faults)


def test_a_missing_address_answers_with_the_page_that_helps(context: BrowserContext, served: str) -> None:
    with context:
        page = context.new_page()
        answer = page.goto(served + "/gibt/es/nicht/")
        assert answer is not None
        assert answer.status == 404
        assert "gibt es nicht" in page.inner_text("h1")
        assert page.locator("main a[href='/']").is_visible()
        assert page.evaluate("document.styleSheets.length") > 0
