import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser

from tests.pages import is_redirect

STEM = "2026-11-18-beispiel-musterstrasse"
A4 = (595, 842)  # points


def printed(browser: Browser, address: str) -> pypdfium2.PdfDocument:
    """A page as its reader prints it."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        return pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


@pytest.fixture(scope="module")
def sheet(browser: Browser, served: str, demo_site: Path) -> Iterator[pypdfium2.PdfDocument]:
    """An announcement on paper."""
    assert (demo_site / "meldungen" / STEM).is_dir()
    document = printed(browser, f"{served}/meldungen/{STEM}/")
    yield document
    document.close()


def text(document: pypdfium2.PdfDocument) -> str:
    """All words; for a hyphen at the end of a line, which depends on the font, pdfium writes U+FFFE."""
    pages = (page.get_textpage() for page in document)
    return " ".join(" ".join(page.get_text_range() for page in pages).replace("\ufffe", "-").split())


def test_every_announcement_prints_on_one_sheet(browser: Browser, served: str, demo_site: Path) -> None:
    folders = [file.parent.name for file in demo_site.glob("meldungen/*/index.html") if not is_redirect(file)]
    assert len(folders) >= 20
    for folder in folders:
        document = printed(browser, f"{served}/meldungen/{folder}/")
        assert [page.get_size() for page in document] == [pytest.approx(A4, abs=1)], folder
        document.close()


def test_the_sheet_has_the_words_and_the_address_but_nothing_to_click(sheet: pypdfium2.PdfDocument) -> None:
    words = text(sheet)
    assert "voll gesperrt" in words
    assert f"https://aktuelles.example/meldungen/{STEM}/" in words.replace(" ", "")
    for menu in ("Themen", "Weitersagen", "Kanal ohne WhatsApp lesen", "Atom"):
        assert menu not in words


@pytest.mark.parametrize("dots_per_inch", [150, 300])
def test_the_code_on_the_sheet_leads_to_the_announcement(sheet: pypdfium2.PdfDocument, dots_per_inch: int) -> None:
    picture = sheet[0].render(scale=dots_per_inch / 72).to_pil()
    [found] = zxingcpp.read_barcodes(picture)
    assert found.text == f"https://aktuelles.example/meldungen/{STEM}/"


def test_the_code_is_fetched_for_paper_alone(browser: Browser, served: str) -> None:
    asked = list[str]()
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{served}/meldungen/{STEM}/", wait_until="networkidle")
        assert asked
        assert [url for url in asked if url.endswith("qr.svg")] == []
        page.pdf()
        assert [url for url in asked if url.endswith("qr.svg")] == [f"{served}/meldungen/{STEM}/qr.svg"]


def test_a_browser_that_prints_only_what_it_has_fetches_it_last(browser: Browser, served: str) -> None:
    """WebKit, which has this interface, does not load for paper what is lazy."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script("window.GestureEvent = class {}")
        with page.expect_response("**/qr.svg"):
            page.goto(f"{served}/meldungen/{STEM}/")
