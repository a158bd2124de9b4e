"""The page with the papers on a real server with the strict policy, and checked as HTML."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_accessibility import violations
from tests.server import running_nginx
from tests.tools import html_checker
from tests.viewing import show


@pytest.fixture(scope="module")
def full_address(demo_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_nginx(demo_site, tmp_path_factory.mktemp("nginx-full")) as address:
        yield address


def test_the_papers_are_accessible_and_allowed_by_the_policy(browser: Browser, full_address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{full_address}/whatsapp/#drucken")
        assert list(violations(page)) == []
        assert complaints == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_pictures_stay_within_the_screen_and_keep_their_shape(
    browser: Browser, full_address: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        show(page, f"{full_address}/whatsapp/")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        shapes = page.evaluate(
            "[...document.querySelectorAll('#drucken img')].map("
            "image => image.width / image.height / (image.naturalWidth / image.naturalHeight))"
        )
        assert shapes == [pytest.approx(1, abs=0.02)] * len(shapes)
        assert len(shapes) == 8


def test_pages_that_lead_to_papers_are_valid(demo_site: Path) -> None:
    pages = [
        demo_site / "whatsapp/index.html",
        *(file.with_name("index.html") for file in demo_site.rglob("aushang.pdf")),
    ]
    run = subprocess.run([*html_checker(), *map(str, pages)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout + run.stderr) == (0, "")
