import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser

STEM = "2026-11-18-beispiel-musterstrasse"
A4 = (595, 842)  # points


@pytest.fixture(scope="module")
def sheet(browser: Browser, served: str, demo_site: Path) -> Iterator[pypdfium2.PdfDocument]:
    """An announcement as its reader prints it."""
    assert (demo_site / "meldungen" / STEM).is_dir()
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{served}/meldungen/{STEM}/")
        document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    yield document
    document.close()


def text(document: pypdfium2.PdfDocument) -> str:
    pages = (page.get_textpage() for page in document)
    return " ".join(" ".join(page.get_text_range() for page in pages).split())


def test_an_announcement_prints_on_one_sheet(sheet: pypdfium2.PdfDocument) -> None:
    [page] = sheet
    assert page.get_size() == pytest.approx(A4, abs=1)


def test_the_sheet_has_the_words_and_the_address_but_nothing_to_click(sheet: pypdfium2.PdfDocument) -> None:
    words = text(sheet)
    assert "voll gesperrt" in words
    assert f"https://aktuelles.example/meldungen/{STEM}/" in words.replace(" ", "") or STEM in words
    for menu in ("Themen", "Weitersagen", "Kanal ohne WhatsApp lesen", "Atom"):
        assert menu not in words


@pytest.mark.parametrize("dots_per_inch", [150, 300])
def test_the_code_on_the_sheet_leads_to_the_announcement(sheet: pypdfium2.PdfDocument, dots_per_inch: int) -> None:
    picture = sheet[0].render(scale=dots_per_inch / 72).to_pil()
    [found] = zxingcpp.read_barcodes(picture)
    assert found.text == f"https://aktuelles.example/meldungen/{STEM}/"
