from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.pages import address, html_files, is_redirect, refreshed, shown_addresses
from tests.server import running_nginx
from tests.workshop import Workshop

# Elements that stick out of the screen, but for those in a box that scrolls by itself (a wide table); also those
# that are cut off, which no scroll bar betrays.
WIDE = """() => {
    const scrolls = element => element !== null && (
        ["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const sticksOut = element => element.getBoundingClientRect().right > window.innerWidth + 0.5;
    const wide = [...document.body.querySelectorAll("*")]
        .filter(element => !element.closest("svg *") && sticksOut(element) && !scrolls(element.parentElement))
        .map(element => element.outerHTML.slice(0, 120));
    return document.documentElement.scrollWidth > window.innerWidth ? ["the page itself", ...wide] : wide;
}"""


def lines(page: Page) -> set[str]:
    """The visible text of a page."""
    return {line.strip() for line in page.inner_text("body").splitlines()}


# 1280 × 1024 enlarged to 400 % leaves 320 × 256 (WCAG 2.2, 1.4.10).
@pytest.mark.parametrize(("height", "scale"), [(640, 1), (256, 4)])
def test_no_page_scrolls_sideways_on_a_narrow_screen_or_enlarged(
    browser: Browser, served: str, demo_site: Path, height: int, scale: int
) -> None:
    wide: list[str] = []
    with browser.new_context(viewport={"width": 320, "height": height}, device_scale_factor=scale) as context:
        page = context.new_page()
        for path in shown_addresses(demo_site):
            page.goto(served + path)
            wide += [f"{path}: {element}" for element in page.evaluate(WIDE)]
    assert not wide, "\n".join(wide)


def test_every_page_says_the_same_without_javascript(browser: Browser, served: str, demo_site: Path) -> None:
    """Only the labels of buttons, which would do nothing, may be missing."""
    with browser.new_context() as usual, browser.new_context(java_script_enabled=False) as bare:
        page, plain = usual.new_page(), bare.new_page()
        for path in set(shown_addresses(demo_site)) - {"/suche/"}:  # a search needs a script (test_search.py)
            page.goto(served + path)
            plain.goto(served + path)
            buttons = {line.strip() for label in page.locator("button").all_inner_texts() for line in label.split("\n")}
            assert lines(page) - buttons <= lines(plain), path
            assert plain.locator("h1").is_visible(), path


def test_a_former_address_leads_to_where_the_text_is_now(browser: Browser, served: str, demo_site: Path) -> None:
    redirects = [file for file in html_files(demo_site) if is_redirect(file)]
    assert redirects
    with browser.new_context() as context:
        page = context.new_page()
        for file in redirects:
            page.goto(served + address(demo_site, file), wait_until="commit")
            page.wait_for_url(served + refreshed(file))


LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_longest_words_stay_on_the_screen(browser: Browser, workshop: Workshop, tmp_path: Path, width: int) -> None:
    town = workshop.content / "stadt.toml"
    text = town.read_text("utf-8").replace('name = "Verkehr"', f'name = "{LONG[:42]}"')
    town.write_text(text.replace('name = "Borchel"', f'name = "{LONG[:31]}"'), "utf-8")
    file = workshop.announce("2026-11-20-lang", f"Ortsteile: {LONG[:31]}\nDringlichkeit: wichtig\nBeginn: 2026-12-01")
    file.write_text(
        file.read_text("utf-8").replace("Titel: ", f"Titel: {LONG} ").replace("Verkehr", LONG[:42]), "utf-8"
    )
    workshop.build()
    wide: list[str] = []
    with (
        running_nginx(workshop.output, tmp_path) as address,
        browser.new_context(viewport={"width": width, "height": 800}) as context,
    ):
        page = context.new_page()
        for path in shown_addresses(workshop.output):
            page.goto(address + path)
            wide += [f"{path}: {element}" for element in page.evaluate(WIDE)]
    assert not wide, "\n".join(wide)
