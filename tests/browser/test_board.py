"""The editors' board as an editor uses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

BOARD = "/redaktion/"
ENTRY = "article:has(button[data-copy])"


@pytest.fixture
def texts(demo_site: Path) -> dict[str, str]:
    """The channel texts by their address, as the files hold them, without the final newline."""
    found = {f"{BOARD}{file.name}": file.read_text("utf-8") for file in (demo_site / "redaktion").glob("*.txt")}
    assert found
    assert all(text.endswith("\n") for text in found.values())
    return {address: text[:-1] for address, text in found.items()}


@pytest.fixture
def board(browser: Browser, served: str) -> Iterator[Page]:
    """The editors' board, with the clipboard open to it."""
    with browser.new_context() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served)
        page = context.new_page()
        page.goto(served + BOARD)
        yield page


@pytest.fixture
def bare_board(browser: Browser, served: str) -> Iterator[Page]:
    """The editors' board without JavaScript."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served + BOARD)
        yield page


def entry_of(page: Page, address: str) -> Locator:
    """The text whose file stands at an address."""
    return page.locator(ENTRY).filter(has=page.locator(f"a[href='{address}']"))


def opened(entry: Locator) -> Locator:
    """The same, its row open."""
    entry.locator("summary.entry-head").click()
    expect(entry.locator(".entry-body")).to_be_visible()
    return entry


def test_the_board_shows_every_channel_text_once(board: Page, texts: dict[str, str]) -> None:
    links = board.locator(f"{ENTRY} a[href$='.txt']")
    assert sorted(str(link.get_attribute("href")) for link in links.all()) == sorted(texts)


def test_the_button_copies_exactly_the_text_of_the_file_and_says_so(board: Page, texts: dict[str, str]) -> None:
    for address, text in texts.items():
        board.reload()
        expect(board.get_by_role("status")).to_be_empty()
        opened(entry_of(board, address)).locator("button[data-copy]").click()
        expect(board.get_by_role("status")).to_contain_text("Kopiert")
        assert board.evaluate("navigator.clipboard.readText()") == text, address


def test_the_whole_text_beside_an_update_can_be_copied_too(board: Page) -> None:
    entry = opened(board.locator("article:has(ins.since-passage)").first)
    text = entry.locator("pre.entry-whole").text_content()
    entry.locator("details:has(> pre.entry-whole) > summary").click()
    entry.locator("button[data-copy-whole]").click()
    expect(board.get_by_role("status")).to_contain_text("Kopiert")
    assert board.evaluate("navigator.clipboard.readText()") == text


def test_without_javascript_no_button_is_shown(bare_board: Page, texts: dict[str, str]) -> None:
    assert bare_board.locator("button[data-copy]").count() == len(texts)
    for row in bare_board.locator("summary.entry-head").all():
        row.click()
    assert bare_board.locator("pre.entry-text:visible").count() == len(texts)
    assert bare_board.locator("main button:visible, main a.button:visible").count() == 0


def test_without_javascript_the_text_can_be_marked_by_hand(bare_board: Page, texts: dict[str, str]) -> None:
    for address, text in texts.items():
        entry = opened(entry_of(bare_board, address))
        shown = entry.locator("pre.entry-text")
        assert shown.is_visible()
        assert (
            shown.evaluate("pre => { getSelection().selectAllChildren(pre); return getSelection().toString() }").strip(
                "\n"
            )
            == text
        ), address
