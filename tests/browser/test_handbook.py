"""The pictures in the editors' handbook; with ``--golden`` they are taken anew."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect

from tests.handbook import FILES, PICTURED, TEXT, Example
from tests.preview.town import a_preview, serving
from tests.server import running_nginx
from tests.tools import ROOT
from tests.workshop import Workshop

PHONE, TALLEST, EDGE = 360, 900, 12
HEAVIEST = 700_000
"""All of them, in bytes."""
PREVIEW, BOARD = "bilder/vorschau.png", "bilder/redaktion.png"
_SHOWN = re.compile(r"^!\[[^]]+\]\((bilder/[^)]+\.png)\)$", re.MULTILINE)


@pytest.mark.parametrize("example", PICTURED, ids=lambda example: Path(str(example.picture)).stem)
def test_a_picture_shows_what_comes_of_its_example(
    example: Example, workshop: Workshop, browser: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """What a picture must show of the page fits into one; what it looks like hangs on the typefaces that are here."""
    example.put(workshop)
    workshop.build()
    with running_nginx(workshop.output, tmp_path) as address, browser.new_context(device_scale_factor=2) as context:
        page = context.new_page()
        page.set_viewport_size({"width": PHONE, "height": 800})
        page.goto(f"{address}/meldungen/{example.stem}/")
        box = page.locator("article.article" if example.picture in WHOLE else "article .prose").bounding_box()
        assert box is not None
        assert 0 < box["height"] < TALLEST
        if request.config.getoption("--golden"):
            page.screenshot(path=ROOT / "docs" / str(example.picture), full_page=True, clip=around(box))


WHOLE = {"bilder/termine.png", "bilder/entwarnung.png"}
"""What is shown with its head."""


def around(box: FloatRect) -> FloatRect:
    """As wide as a phone, with some room about it."""
    return {"x": box["x"] - EDGE, "y": box["y"] - EDGE, "width": PHONE, "height": box["height"] + 2 * EDGE}


def test_a_picture_shows_the_preview_with_a_hint_beside_its_words(
    workshop: Workshop, browser: Browser, request: pytest.FixtureRequest
) -> None:
    example = FILES["2026-11-20-bahnhofstrasse"]
    file = example.put(workshop)
    file.write_text(example.file.replace("Grund sind Arbeiten an der", "Gesperrt wird zwecks Reparatur der"), "utf-8")
    with serving(a_preview(workshop)) as server, browser.new_context(device_scale_factor=2) as context:
        page = context.new_page()
        page.set_viewport_size({"width": PHONE, "height": TALLEST * 2})
        page.goto(f"{server.address.rstrip('/')}/meldungen/{example.stem}/")
        box = page.locator("article .prose").bounding_box()
        assert box is not None
        assert page.locator("article .prose").get_by_text("ist Amtsdeutsch").count() == 1
        if request.config.getoption("--golden"):
            page.screenshot(path=ROOT / "docs" / PREVIEW, full_page=True, clip=around(box))


def test_a_picture_shows_the_board_on_a_phone(
    workshop: Workshop, browser: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """An entry is open, from the head of the list down to the line that notes it."""
    for stem in ("2026-11-20-bahnhofstrasse", "2026-11-18-vorlesen"):
        FILES[stem].put(workshop)
    town = workshop.content / "stadt.toml"
    forge = '[forge]\nbearbeiten = "https://forge.example/{pfad}"\n'
    town.write_text(town.read_text("utf-8").replace("[forge]\n", forge), "utf-8")
    workshop.build()
    with running_nginx(workshop.output, tmp_path) as address, browser.new_context(device_scale_factor=2) as context:
        page = context.new_page()
        page.set_viewport_size({"width": PHONE, "height": TALLEST * 2})
        page.clock.set_fixed_time("2026-11-23T12:00:00+01:00")
        page.goto(f"{address}/redaktion/")
        page.get_by_role("heading", name="Bahnhofstraße ab Montag gesperrt").click()
        top, bottom = page.locator("#einstellen").bounding_box(), page.locator(".noting").first.bounding_box()
        assert top is not None
        assert bottom is not None
        box: FloatRect = {**top, "height": bottom["y"] + bottom["height"] - top["y"]}
        assert page.get_by_role("link", name="Kopieren und Datei öffnen").first.is_visible()
        assert 0 < box["height"] < TALLEST
        if request.config.getoption("--golden"):
            page.screenshot(path=ROOT / "docs" / BOARD, full_page=True, clip=around(box))


def test_every_picture_is_shown_once_and_all_of_them_are_light() -> None:
    files = [*(ROOT / "docs/bilder").iterdir()]
    assert sorted(_SHOWN.findall(TEXT)) == sorted(f"bilder/{file.name}" for file in files)
    assert {PREVIEW, BOARD, *(example.picture for example in PICTURED)} == set(_SHOWN.findall(TEXT))
    assert sum(file.stat().st_size for file in files) < HEAVIEST
