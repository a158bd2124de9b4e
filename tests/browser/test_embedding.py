"""The newest announcements on the website of a club: the line that the town hands out, in a page of another origin."""

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page

from tests.browser.test_keyboard import FOCUS
from tests.browser.test_layout import WIDE
from tests.pages import document, is_frame, origin, shown_addresses

CLUB = (
    "<!doctype html><html lang=de><meta charset=utf-8><meta name=viewport content='width=device-width'>"
    "<title>TSV</title><h1>TSV</h1><p><a href='#vorher'>Vorher</a></p>{}<p><a href='#nachher'>Nachher</a></p>"
)


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Nothing."""


@pytest.fixture(scope="module")
def club(demo_site: Path, served: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with the line for all announcements as it stands to be copied."""
    folder = tmp_path_factory.mktemp("verein")
    line = document(demo_site / "einbetten/index.html").xpath("string(//code[@id='zeile-alles'])")
    assert line.startswith(f'<iframe src="{origin()}/einbetten/alles.html"')
    (folder / "index.html").write_text(CLUB.format(line.replace(origin(), served)), "utf-8")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{other.server_port}/"
        other.shutdown()


@pytest.fixture
def visitor(browser: Browser, club: str) -> Iterator[Page]:
    """Somebody on the club's page."""
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        page.goto(club)
        yield page


def framed(page: Page) -> Frame:
    """What the frame shows."""
    [_, frame] = page.frames
    frame.wait_for_selector("footer a")
    return frame


def test_without_a_script_it_is_as_wide_as_its_place_and_as_high_as_the_line_says(browser: Browser, club: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        page.goto(club)
        box = page.locator("iframe").bounding_box()
        assert box
        assert (box["width"], box["height"]) == (360 - 2 * 8, 480)
        assert page.frame_locator("iframe").locator("h1").inner_text() == "Aktuelles"


def test_the_keyboard_reaches_every_link_in_sight_and_leaves_again(visitor: Page) -> None:
    frame = framed(visitor)
    visitor.keyboard.press("Tab")
    links = frame.locator("a").count()
    assert links > 4
    for _ in range(links):
        visitor.keyboard.press("Tab")
        focus = frame.evaluate(FOCUS)
        assert focus is not None
        assert [focus[each] for each in ("isMarked", "isInView", "isUncovered")] == [True] * 3, focus
    visitor.keyboard.press("Tab")
    assert visitor.evaluate("document.activeElement.hash") == "#nachher"


def test_a_link_leads_on_in_the_whole_window_and_back_comes_back(visitor: Page, served: str, club: str) -> None:
    link = framed(visitor).locator("li a").first
    path = link.get_attribute("href")
    link.click()
    visitor.wait_for_url(f"{served}{path}")
    assert len(visitor.frames) == 1
    visitor.go_back()
    assert visitor.url == club


def test_it_stores_nothing_and_asks_nobody_else(browser: Browser, club: str, served: str) -> None:
    with browser.new_context() as context:
        page, asked = context.new_page(), list[str]()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(club)
        framed(page)
        assert {url.rsplit("/", 1)[0] for url in asked} <= {club[:-1], f"{served}/einbetten", f"{served}/assets"}
        assert sum(url.startswith(served) for url in asked) == 2
        assert context.cookies() == []


@pytest.fixture
def unbound(browser: Browser) -> Iterator[BrowserContext]:
    """A browser in which a reader's own styles may enlarge the letters."""
    with browser.new_context(bypass_csp=True) as context:
        yield context


@pytest.mark.parametrize("letters", [100, 200])
def test_no_frame_scrolls_sideways_between_280_and_800_pixels(
    unbound: BrowserContext, served: str, demo_site: Path, letters: int
) -> None:
    wide, page = list[str](), unbound.new_page()
    frames = [path for path in shown_addresses(demo_site) if is_frame(path)]
    assert len(frames) == 12
    for path in frames:
        page.goto(served + path)
        page.add_style_tag(content=f"html {{ font-size: {letters}% }}")
        for width in (280, 500, 800):
            page.set_viewport_size({"width": width, "height": 480})
            wide += [f"{path} {width}: {element}" for element in page.evaluate(WIDE)]
    assert wide == []


def test_every_link_is_large_enough_to_hit(visitor: Page) -> None:
    heights = "links => links.map(link => Math.min(...[...link.getClientRects()].map(box => box.height)))"
    assert min(framed(visitor).eval_on_selector_all("a", heights)) >= 24


def test_urgency_is_seen_in_forced_colours(browser: Browser, served: str) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{served}/einbetten/alles.html")
        edges = page.eval_on_selector_all("strong", "all => all.map(each => getComputedStyle(each).borderTopWidth)")
        assert edges
        assert set(edges) == {"1px"}


def test_the_line_is_copied_whole(browser: Browser, served: str) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{served}/einbetten/")
        page.locator("[data-copy='zeile-alles']").click()
        page.wait_for_function("document.querySelector('[data-copied]').textContent.startsWith('Kopiert')")
        line = page.evaluate("navigator.clipboard.readText()")
    assert line.startswith("<iframe ")
    assert line.endswith("</iframe>")
    assert "\n" not in line


def test_what_is_closed_is_not_loaded(browser: Browser, served: str) -> None:
    with browser.new_context() as context:
        page, asked = context.new_page(), list[str]()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{served}/einbetten/", wait_until="networkidle")
        assert sorted(url for url in asked if is_frame(url.removeprefix(served))) in (
            [], [f"{served}/einbetten/alles.html"],
        )  # fmt: skip
        page.get_by_text("Borchel", exact=True).click()
        page.frame_locator("iframe[src$='ortsteil-borchel.html']").get_by_role("heading").wait_for()
