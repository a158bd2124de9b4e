"""Drawings that an editor uploads, opened by themselves and without any policy: they show, and do nothing else."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from plugins.formats.drawing import UnsafeImageError
from plugins.images.processing import drawing as cleaned
from tests.images.drawn import AWAY, HOSTILE, REAL, drawing

DRAWINGS = Path(__file__).parents[1] / "formats/drawings"
LOADING = f'<style>@import "{AWAY}";</style><image href="{AWAY}.png" width="9" height="9"/>'


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Nothing."""


@pytest.fixture
def origin(tmp_path: Path) -> Iterator[str]:
    """The address of a server without a Content-Security-Policy, for the files in ``tmp_path``."""
    handler = functools.partial(_Silent, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
PRESS = "document.querySelectorAll('*').forEach(part => part.dispatchEvent(new MouseEvent('click', {bubbles: true})))"


class Watched:
    """A page, and all it asked for beside the file itself."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.away: list[str] = []
        self.dialogs: list[str] = []
        page.route("http://fremd.example/**", lambda route: route.abort())
        page.on("request", self._note)
        page.on("dialog", self._dismiss)

    def _note(self, request: Request) -> None:
        if request.url.startswith("http://fremd.example"):
            self.away.append(request.url)

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def open(self, address: str) -> None:
        """Open the drawing, and press on whatever it shows."""
        self.page.goto(address)
        for script in (DRAWN, PRESS, DRAWN):
            self.page.evaluate(script)
        assert self.page.url == address


def published(content: bytes) -> bytes | None:
    try:
        return cleaned(content)
    except UnsafeImageError:
        return None


def test_no_published_drawing_asks_for_anything_or_leads_away(browser: Browser, origin: str, tmp_path: Path) -> None:
    sources = [drawing(inside) for inside in HOSTILE]
    sources += [drawing(f"<g>{inside}</g>", 'width="99" height="99"') for inside in HOSTILE]
    sources += [(DRAWINGS / f"{name}.svg").read_bytes() for name in REAL]
    sources.append(f'<!DOCTYPE svg SYSTEM "{AWAY}.dtd">'.encode() + drawing())
    sources.append(f'<?xml-stylesheet href="{AWAY}.css"?>'.encode() + drawing(attributes=f'xml:base="{AWAY}"'))
    kept = [content for source in sources if (content := published(source))]
    assert len(kept) == len(REAL) + 2
    context = browser.new_context()
    with context:
        watched = Watched(context.new_page())
        for number, content in enumerate(kept):
            (tmp_path / f"{number}.svg").write_bytes(content)
            watched.open(f"{origin}/{number}.svg")
        assert watched.away == []
        assert watched.dialogs == []


def test_the_watch_notices_what_a_drawing_loads(browser: Browser, origin: str, tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_bytes(drawing(LOADING))
    context = browser.new_context()
    with context:
        watched = Watched(context.new_page())
        watched.open(f"{origin}/x.svg")
        assert set(watched.away) == {AWAY, f"{AWAY}.png"}
