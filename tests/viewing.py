"""Pages as they are when everything on them has arrived."""

from playwright.sync_api import Page


def show(page: Page, address: str) -> None:
    """Open a page with all its pictures, also those that load only when they come into sight."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })")
    page.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => {})))")
