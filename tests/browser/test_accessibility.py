from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from plugins.domain.audit import AUDIT_FILE, Audit
from plugins.formats import audit_file
from tests.pages import shown_addresses
from tests.tools import ROOT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (360, 1280)


def violations(page: Page) -> Iterator[str]:
    """What axe finds on the open page in both colour schemes and on both screens, which change without a reload."""
    page.evaluate(AXE_SCRIPT)
    for scheme in SCHEMES:
        for width in WIDTHS:
            # Reduced motion: no colour is caught halfway through a transition.
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": 800})
            for found in page.evaluate("options => axe.run(options)", OPTIONS)["violations"]:
                yield f"{page.url} {scheme} {width}: {described(found)}"


def described(violation: dict[str, Any]) -> str:
    """One violation with the places where it stands."""
    places = "\n    ".join(f"{node['target']}: {node['failureSummary']}" for node in violation["nodes"])
    return f"{violation['id']}: {violation['help']}\n    {places}"


def test_no_page_has_an_accessibility_violation(
    browser: Browser, served: str, demo_site: Path, request: pytest.FixtureRequest
) -> None:
    found: list[str] = []
    addresses = shown_addresses(demo_site)
    with browser.new_context() as context:
        page = context.new_page()
        for address in addresses:
            page.goto(served + address)
            found += violations(page)
        tool = f"axe-core {page.evaluate('axe.version')}"
    day = request.config.getoption("--record-audit")
    if day:
        audit = Audit(
            tested_on=date.fromisoformat(day),
            rules="WCAG 2.2, Stufen A und AA, und bewährte Verfahren",
            tool=tool,
            pages=len(addresses),
            views=len(addresses) * len(SCHEMES) * len(WIDTHS),
            violations=len(found),
        )
        (ROOT / "content" / AUDIT_FILE).write_text(audit_file.written(audit), encoding="utf-8")
    assert not found, "\n".join(found)


def test_the_check_finds_pale_text_and_a_missing_description(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content("<p style='color: #ccc; background: #fff'>pale</p><img src='data:,'>")
        found = "\n".join(violations(page))
    assert "color-contrast" in found
    assert "image-alt" in found


def test_every_page_can_be_used_with_the_keyboard_alone(browser: Browser, served: str, demo_site: Path) -> None:
    """The first stop leads past the menus, and the place that has the focus shows it."""
    with browser.new_context() as context:
        page = context.new_page()
        for address in shown_addresses(demo_site):
            page.goto(served + address)
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhalt", address
            style = "getComputedStyle(document.activeElement)"
            assert page.evaluate(f"{style}.outlineStyle !== 'none' || {style}.boxShadow !== 'none'"), address
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            assert page.evaluate("!document.activeElement.closest('body > header')"), address
