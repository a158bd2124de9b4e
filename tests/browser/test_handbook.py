"""The pictures in the editors' handbook; with ``--golden`` they are taken anew."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.handbook import EXAMPLES, STEM, Example
from tests.server import running_nginx
from tests.tools import ROOT
from tests.workshop import Workshop

PHONE, TALLEST, EDGE = 360, 900, 12


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: Path(example.picture).stem)
def test_a_picture_shows_what_comes_of_its_example(
    example: Example, workshop: Workshop, browser: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """What a picture must show of the page fits into one; what it looks like hangs on the typefaces that are here."""
    example.put(workshop)
    workshop.build()
    with running_nginx(workshop.output, tmp_path) as address, browser.new_context(device_scale_factor=2) as context:
        page = context.new_page()
        page.set_viewport_size({"width": PHONE, "height": 800})
        page.goto(f"{address}/meldungen/{STEM}/")
        shown = page.locator("article.article" if example.is_whole else "article .prose")
        box = shown.bounding_box()
        assert box is not None
        assert 0 < box["height"] < TALLEST
        if request.config.getoption("--golden"):
            page.screenshot(
                path=ROOT / "docs" / example.picture,
                full_page=True,
                clip={"x": box["x"] - EDGE, "y": box["y"] - EDGE, "width": PHONE, "height": box["height"] + 2 * EDGE},
            )


def test_each_example_has_its_picture() -> None:
    pictures = [example.picture for example in EXAMPLES]
    assert len(set(pictures)) == len(pictures)
    assert {f"bilder/{file.name}" for file in (ROOT / "docs/bilder").iterdir()} == set(pictures)
