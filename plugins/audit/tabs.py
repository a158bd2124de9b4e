"""Drives the browser (Playwright)."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.async_api import Browser, Error, Page, Playwright, async_playwright

from . import axe
from .findings import VIEWS, Examined, Finding, UntestableError
from .server import serving
from .site_pages import page_file

FLAGS = [
    "--no-sandbox",  # containers and root have no sandbox to enter; only pages of this site are opened
    "--disable-gpu",
    "--disable-background-networking",  # the flags below keep the browser itself off the network
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_ONLY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
_NO_DRIVER = "Playwright startet nicht. Unter Debian fehlt ihm wohl »libatomic1«: »sudo apt-get install libatomic1«."
_PATIENCE = 300_000
"""Milliseconds in which a page has opened even on a machine that is busy with other things."""
_TABS = min(4, (os.cpu_count() or 1) + 1)

Progress = Callable[[str], object]


def examined(site: Path, folder: str, pages: Iterable[str], browser: str, progress: Progress) -> Examined:
    """Test pages of a built site, which stands below the path ``folder``, in the browser of that path.

    ``progress`` is told of each page that is done. Raises ``UntestableError``; not to be called where an event loop of
    ``asyncio`` runs already.
    """
    pages, missing = tuple(pages), list[str]()
    # The largest first, so that no tab is left alone with one that takes minutes.
    queue = sorted(pages, key=lambda path: page_file(site, path).stat().st_size)
    with serving(site, folder, missing) as address:
        try:
            result = asyncio.run(_examined(address, pages, queue, browser, progress))
        except (Error, OSError) as error:
            raise UntestableError(_failed(browser, error)) from error
    if bare := [path for path in missing if path.endswith((".css", ".js"))]:
        text = f"Seiten der Website in »{site}« laden »{bare[0]}«, das es dort nicht gibt. Bitte neu bauen lassen."
        raise UntestableError(text)
    return result


async def _examined(
    address: str, pages: tuple[str, ...], queue: list[str], executable: str, progress: Progress
) -> Examined:
    found = list[Finding]()
    # Ctrl-C reaches the browser as well; what it then leaves unanswered is nothing to tell.
    asyncio.get_running_loop().set_exception_handler(lambda _loop, _about: None)
    async with _playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=[*FLAGS, _ONLY_HERE])
        try:
            await asyncio.gather(*(_work(browser, address, queue, found, progress) for _ in range(_TABS)))
            page = await browser.new_page()
            await page.evaluate(axe.SCRIPT)
            tool = str(await page.evaluate(axe.TOOL))
        finally:
            await browser.close()
    order = {path: number for number, path in enumerate(pages)}
    found.sort(key=lambda each: (order[each.page], VIEWS.index(each.view)))
    return Examined(rules=axe.RULES, tool=tool, pages=pages, findings=tuple(found))


@asynccontextmanager
async def _playwright() -> AsyncIterator[Playwright]:
    """Playwright, whose own Node.js may lack a library of the system; then it says no more than that it is gone."""
    try:
        playwright = await async_playwright().start()
    except Exception as error:
        raise UntestableError(_NO_DRIVER) from error
    try:
        yield playwright
    finally:
        await playwright.stop()


async def _work(browser: Browser, address: str, queue: list[str], found: list[Finding], progress: Progress) -> None:
    """One tab: test the next page as long as there is one."""
    # Reduced motion: no colour is caught halfway through a transition.
    page = await browser.new_page(reduced_motion="reduce")
    page.set_default_navigation_timeout(_PATIENCE)
    while queue:
        path = queue.pop()
        await page.goto(address + quote(path))
        found += await _findings(page, path)
        progress(path)


async def _findings(page: Page, path: str) -> list[Finding]:
    """What is wrong with the open page in each view; it changes without a reload, as for somebody who turns a phone."""
    await page.evaluate(axe.SCRIPT)
    found = list[Finding]()
    for view in VIEWS:
        await page.set_viewport_size({"width": view.width, "height": 800})
        await page.emulate_media(color_scheme="dark" if view.is_dark else "light")
        found += axe.findings(await page.evaluate(axe.RUN), path, view)
    return found


def _failed(browser: str, error: Exception) -> str:
    reason = (str(error).strip() or type(error).__name__).splitlines()[0]
    advice = "Bitte mit »--browser« einen anderen nennen."
    return f"Der Browser »{browser}« lässt sich nicht fernsteuern ({reason}). {advice}"
