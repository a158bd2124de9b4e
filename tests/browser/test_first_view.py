import re
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser

from tests.pages import address, html_files, is_frame, is_redirect, shown_addresses

BUDGET = 14 * 1024
"""Bytes that a server sends before it waits for the first acknowledgement (RFC 6928: ten segments)."""

SHIFTS = """new Promise(resolve => {
    let sum = 0;
    const observer = new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value });
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => {
        for (const entry of observer.takeRecords()) sum += entry.value;
        resolve(sum);
    }));
})"""


def weight(site: Path, file: Path) -> int:
    """Bytes of the first view of a page as Brotli: the page, its style sheet and its scripts."""
    html = file.read_text("utf-8")
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)
    assert len(sheets) == 1, file
    parts = [file, *(site / path[1:] for path in [*sheets, *re.findall(r'<script src="([^"]+)"', html)])]
    return sum(len(brotli.compress(part.read_bytes())) for part in parts)


def test_the_first_view_of_start_page_and_announcements_fits_into_the_first_answer(demo_site: Path) -> None:
    chosen = [demo_site / "index.html", *(file for file in html_files(demo_site) if "meldungen" in file.parts)]
    chosen = [file for file in chosen if not is_redirect(file)]
    assert len(chosen) > 16
    heavy = {address(demo_site, file): size for file in chosen if (size := weight(demo_site, file)) > BUDGET}
    assert heavy == {}


def test_every_page_has_the_one_style_sheet_with_its_hash_in_the_name(demo_site: Path) -> None:
    [sheet] = (demo_site / "assets").glob("main.*.css")
    assert re.fullmatch(r"main\.[0-9a-f]{10}\.css", sheet.name)
    for file in html_files(demo_site):
        if not is_redirect(file) and not is_frame(address(demo_site, file)):
            assert file.read_text("utf-8").count(f'<link rel="stylesheet" href="/assets/{sheet.name}">') == 1, file


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_a_page_loads(browser: Browser, served: str, demo_site: Path, width: int) -> None:
    moved: dict[str, float] = {}
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for path in shown_addresses(demo_site):
            page.goto(served + path, wait_until="load")
            shift = page.evaluate(SHIFTS)
            if shift:
                moved[path] = shift
    assert moved == {}
