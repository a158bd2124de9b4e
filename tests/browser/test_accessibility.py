from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import filterfalse
from pathlib import Path

from playwright.sync_api import Browser, Page

from plugins.audit import axe
from plugins.audit.findings import VIEWS, Examined, Finding
from plugins.audit.report import report
from plugins.audit.tabs import examined
from tests.pages import is_frame, shown_addresses
from tests.tools import require


def looked_at(site: Path, pages: list[str]) -> Examined:
    """As ``invoke audit`` looks; in a thread, for the tests drive a browser too, and one thread has one event loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(examined, site, "", pages, require("chromium"), str).result()


def violations(page: Page) -> Iterator[Finding]:
    """What is wrong with the open page, in each view, when a test has done something on it."""
    page.evaluate(axe.SCRIPT)
    for view in VIEWS:
        page.emulate_media(color_scheme="dark" if view.is_dark else "light", reduced_motion="reduce")
        page.set_viewport_size({"width": view.width, "height": 800})
        yield from axe.findings(page.evaluate(axe.RUN), page.url, view)


def test_no_page_has_an_accessibility_violation(demo_site: Path) -> None:
    pages = shown_addresses(demo_site)
    found = looked_at(demo_site, pages)
    assert found.findings == (), "\n".join(report(found, len(pages)))
    assert found.views == 4 * len(pages) > 200


def test_the_check_finds_pale_text_and_a_missing_description(tmp_path: Path) -> None:
    text = "<p style='color: #ccc; background: #fff'>pale</p><img src='data:,'>"
    (tmp_path / "index.html").write_text(f"<!doctype html><title>t</title><main>{text}</main>", "utf-8")
    found = looked_at(tmp_path, ["/"])
    assert {"color-contrast", "image-alt"} <= {each.rule.name for each in found.findings}


def test_every_page_can_be_used_with_the_keyboard_alone(browser: Browser, served: str, demo_site: Path) -> None:
    """The first stop leads past the menus, and the place that has the focus shows it."""
    with browser.new_context() as context:
        page = context.new_page()
        for address in filterfalse(is_frame, shown_addresses(demo_site)):  # a frame has nothing to be led past
            page.goto(served + address)
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhalt", address
            style = "getComputedStyle(document.activeElement)"
            assert page.evaluate(f"{style}.outlineStyle !== 'none' || {style}.boxShadow !== 'none'"), address
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            assert page.evaluate("!document.activeElement.closest('body > header')"), address
