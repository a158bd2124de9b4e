"""The file for whoever approves a text, opened from a mail without a network."""

import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.workshop import Workshop

STEM = "2026-11-20-markt"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workshop = Workshop(tmp_path_factory.mktemp("freigabe"))
    Image.effect_noise((1600, 1200), 60).convert("RGB").save(workshop.content / "bilder/a.jpg")
    head = "Bild: bilder/a.jpg\nBildbeschreibung: Der Markt\nBildnachweis: Stadt\nBeginn: 2026-12-01 10:00\nOrt: Markt"
    workshop.announce(STEM, head, body="| a | b |\n| 1 | 2 |\n\nEin https://langes.example/" + 40 * "wort-")
    run = workshop.run("freigabe", STEM, "--ziel", str(workshop.content.parent))
    assert run.returncode == 0, run.stdout
    return workshop.content.parent / f"freigabe-{STEM}.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_it_shows_all_its_pictures_and_asks_for_nothing(browser: Browser, file: Path, width: int, scheme: str) -> None:
    asked, said = list[str](), list[str]()
    with browser.new_context(viewport={"width": width, "height": 800}, offline=True, color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto(file.as_uri())
        widths = page.evaluate(
            "Promise.all([...document.images].map(each => each.decode().then(() => each.naturalWidth)))"
        )
        assert len(widths) >= 4
        assert all(widths)
        assert [each for each in asked if not each.startswith("data:")] == [file.as_uri()]
        assert said == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (min(map(int, re.findall(r"[0-9]+", ground)[:3])) > 128) is (scheme == "light")


def test_it_needs_no_script(browser: Browser, file: Path) -> None:
    with browser.new_context(offline=True, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        for heading in ("Zur Freigabe", "Im WhatsApp-Kanal", "Wenn jemand den Link verschickt", "Aushang"):
            assert page.get_by_role("heading", name=heading).first.is_visible()
