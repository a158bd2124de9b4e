"""Announcements shown on another website, as docs/hauptseite.md says, from each server and by a real browser."""

import http.server
import json
import re
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page

from plugins.audit.tabs import FLAGS
from tests.servers.asking import Asking
from tests.servers.running import NAME
from tests.servers.test_promises import FRAMES
from tests.tools import ROOT, require

GUIDE = (ROOT / "docs/hauptseite.md").read_text("utf-8")
[SNIPPET] = re.findall(r"```html\n(.*?)```", GUIDE, re.DOTALL)
ADDRESS = "https://aktuelles.stadt.example"
UNFRAMED = ("/", "/meldungen/2026-11-23-rohr/", "/einbetten/", "/einbetten/index.html", "/gibt/es/nicht")
TEXT = "Seite mit etwas Text"
REFUSED = "chrome-error://chromewebdata/"
TITLES = [f"Meldung <{number}> & mehr" for number in range(7)]


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Nothing."""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    """The address of another website, whose files are those in ``tmp_path``."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(tmp_path))) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{other.server_port}"
        other.shutdown()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """Somebody who finds our servers under their name, and takes the certificate of the tests."""
    found = f"--host-resolver-rules=MAP {NAME} 127.0.0.1"
    own = browser.browser_type.launch(executable_path=require("chromium"), args=[*FLAGS, found])
    yield own.new_context(ignore_https_errors=True).new_page()
    own.close()


def test_the_newest_announcements_stand_on_another_website(
    server: Asking, visitor: Page, elsewhere: str, tmp_path: Path
) -> None:
    items = [{"id": str(n), "url": f"{ADDRESS}/{n}", "title": title} for n, title in enumerate(TITLES)]
    feed = server.site / "themen/verkehr/feed.json"
    feed.parent.mkdir(parents=True, exist_ok=True)
    feed.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}), "utf-8")
    for made in (feed.parent, feed):
        made.chmod(0o755)
    address = f"https://{NAME}:{server.tls_port}{server.folder}/themen/verkehr/feed.json"
    assert f"{ADDRESS}/feed.json" in SNIPPET
    (tmp_path / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8>{SNIPPET.replace(f'{ADDRESS}/feed.json', address)}", "utf-8"
    )
    visitor.goto(f"{elsewhere}/index.html")
    links = visitor.locator("#aktuelles li a")
    links.first.wait_for()
    assert links.all_text_contents() == TITLES[:5]
    assert links.first.get_attribute("href") == f"{ADDRESS}/0"


def test_frames_and_nothing_else_stand_in_a_page_of_another_website(
    server: Asking, visitor: Page, elsewhere: str, tmp_path: Path
) -> None:
    visitor.set_extra_http_headers({"Accept-Encoding": "identity"})  # what is packed in this site is no Brotli
    shown = {path: framed(server, visitor, elsewhere, tmp_path, path) for path in (*FRAMES, *UNFRAMED)}
    assert shown == dict.fromkeys(FRAMES, True) | dict.fromkeys(UNFRAMED, False)


def framed(server: Asking, visitor: Page, elsewhere: str, folder: Path, path: str) -> bool:
    """Whether the browser shows a page in a frame; alone, it shows any."""
    address = f"https://{NAME}:{server.tls_port}{server.folder}{path}"
    visitor.goto(address)
    assert TEXT in visitor.inner_text("body")
    page = folder / f"{[*FRAMES, *UNFRAMED].index(path)}.html"  # a browser would take one of the same name for known
    page.write_text(f'<!doctype html><iframe src="{address}" title="Aktuelles"></iframe>', "utf-8")

    def is_settled(frame: Frame) -> bool:
        return frame.parent_frame is not None and frame.url in {address, REFUSED}

    with visitor.expect_event("framenavigated", is_settled) as navigated:
        visitor.goto(f"{elsewhere}/{page.name}")
    return bool(navigated.value.url == address)
