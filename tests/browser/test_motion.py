"""Pictures that move, in a browser and under the strict policy: anybody can stop them, without script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.images.photos import written
from tests.images.test_motion import HEAD, drawn
from tests.server import running_nginx
from tests.workshop import Workshop

SHOWN = """[...document.querySelectorAll('main .figure img')].filter(image => image.checkVisibility())
    .map(image => image.currentSrc.split('.').pop())"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page with a ball that rolls without end."""
    workshop = Workshop(tmp_path_factory.mktemp("rollt"))
    first, *others = drawn(is_clear=True)
    ball = written(first, "GIF", save_all=True, append_images=others, duration=100, loop=0)
    Path(workshop.content / "bilder/ball.gif").write_bytes(ball)
    workshop.announce("2026-11-20-ball", HEAD.format("ball.gif"))
    workshop.build()
    with running_nginx(workshop.output, tmp_path_factory.mktemp("nginx")) as found:
        yield f"{found}/meldungen/2026-11-20-ball/"


def shown(page: Page) -> list[str]:
    """The endings of the pictures that are to be seen."""
    found: list[str] = page.evaluate(SHOWN)
    return found


def test_the_switch_stops_it_by_mouse_and_keyboard_and_without_script(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/*.js", lambda route: route.abort())
        page.goto(address)
        assert shown(page) == ["gif"]
        switch = page.get_by_role("checkbox", name="Bewegung anhalten", exact=True)
        switch.focus()
        page.keyboard.press("Space")
        page.wait_for_load_state("networkidle")
        assert shown(page) == ["png"]
        page.get_by_text("Bewegung anhalten").click()
        assert shown(page) == ["gif"]


def test_whoever_wants_no_motion_sees_none_and_no_switch(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address)
        assert shown(page) == ["png"]
        assert page.get_by_role("checkbox").count() == 0


def test_what_is_clear_stands_on_white_in_the_dark_moving_or_not(browser: Browser, address: str) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto(address)
        grounds = page.eval_on_selector_all(
            ".figure img", "all => all.map(one => getComputedStyle(one).backgroundColor)"
        )
        assert grounds == ["rgb(255, 255, 255)"] * 2
