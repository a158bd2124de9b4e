from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.viewing import show

PAGES = ["/", "/redaktion/", "/termine/", "/whatsapp/", "/meldungen/2026-11-18-beispiel-musterstrasse/"]

# Where the focus is: whether it is seen, and the place of the element in the document.
FOCUS = """async () => {
    await new Promise(settled => requestAnimationFrame(() => requestAnimationFrame(settled)));
    const element = document.activeElement;
    if (element === document.body) return null;
    const style = getComputedStyle(element), box = element.getClientRects()[0];
    const middle = document.elementFromPoint(
        Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
        Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), innerHeight - 1));
    return {
        name: element.outerHTML.slice(0, 100),
        place: [...document.querySelectorAll("*")].indexOf(element),
        isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        isUncovered: middle === null || element.contains(middle) || middle.contains(element),
    };
}"""
STOPS = """() => [...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")]
    .filter(element => element.checkVisibility({ checkVisibilityCSS: true })).length"""


def walk(page: Page) -> list[dict[str, object]]:
    """Every stop of the tabulator key, from the top of the page until the focus leaves it."""
    stops: list[dict[str, object]] = []
    for _ in range(page.evaluate(STOPS) + 1):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or (stops and focus["place"] == stops[0]["place"]):
            break
        stops.append(focus)
    return stops


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_is_always_seen_and_goes_through_the_page_in_order(
    browser: Browser, served: str, demo_site: Path, path: str, width: int
) -> None:
    assert (demo_site / path[1:] / "index.html").is_file()
    with browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce") as context:
        page = context.new_page()
        show(page, served + path)
        expected = page.evaluate(STOPS)
        stops = walk(page)
    assert len(stops) == expected
    assert [stop["name"] for stop in stops if not (stop["isMarked"] and stop["isInView"] and stop["isUncovered"])] == []
    assert [stop["place"] for stop in stops] == sorted(int(str(stop["place"])) for stop in stops)


def test_the_walk_notices_a_focus_that_is_not_seen(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content("<style>a:focus { outline: none }</style><a href='#'>x</a>")
        [stop] = walk(page)
    assert not stop["isMarked"]
