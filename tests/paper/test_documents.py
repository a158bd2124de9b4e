"""Papers as documents: sizes, typeface, what a screen reader and a search find in them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from lxml.html import HtmlElement
from pikepdf import Dictionary, Object, Pdf

from tests.pages import document
from tests.paper.files import channel_link
from tests.paper.tagged import outline, said, tags
from tests.tools import ROOT

MM = 72 / 25.4
SIZES = {
    "aushang.pdf": (210, 297),
    "flyer-din-lang-druckerei.pdf": (119, 230),
    "flyer-din-lang.pdf": (99, 210),
    "karte-a6-druckerei.pdf": (125, 168),
    "karte-a6.pdf": (105, 148),
    "karten-a4.pdf": (210, 297),
    "plakat-a4.pdf": (210, 297),
}
PRINTED_ADDRESS = re.compile(r" \((?:[\w-]+\.)+[a-z]{2,}(?:/[^\s)]*)?\)")
Papers = dict[Path, list[list[str]]]


def fonts(pdf: Pdf) -> Iterator[Object]:
    for page in pdf.pages:
        yield from page.resources.get("/Font", Dictionary()).values()


def words(text: str) -> str:
    return " ".join(text.split())


def test_pages_have_their_size(papers: Papers) -> None:
    for file in papers:
        with Pdf.open(file) as pdf:
            for page in pdf.pages:
                left, bottom, right, top = (float(value) / MM for value in page.mediabox.as_list())
                assert (right - left, top - bottom) == pytest.approx(SIZES[file.name], abs=0.05), file


def test_the_typeface_is_embedded(papers: Papers) -> None:
    for file in papers:
        with Pdf.open(file) as pdf:
            found = list(fonts(pdf))
            assert found
            for font in found:
                [descendant] = font.DescendantFonts
                assert {"/FontFile2", "/FontFile3"} & set(descendant.FontDescriptor.keys()), file
                assert re.fullmatch(r"/[A-Z]{6}\+AtkinsonHyperlegible-\w+", str(font.BaseFont)), (file, font.BaseFont)


def test_papers_say_that_they_are_accessible_and_in_german(papers: Papers) -> None:
    for file in papers:
        with Pdf.open(file) as pdf, pdf.open_metadata() as metadata:
            assert str(metadata["pdfuaid:part"]) == "1"
            assert bool(pdf.Root.MarkInfo.Marked)
            assert str(pdf.Root.Lang).startswith("de")
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
            title = str(pdf.docinfo.Title)
            assert title == metadata["dc:title"]
            assert title.startswith("WhatsApp-Kanal der Stadt" if file.parent.name == "whatsapp" else "")
            assert len(title) > 10


def test_every_heading_is_a_bookmark(papers: Papers) -> None:
    for file in papers:
        headings = [words(tag.text) for tag in tags(file) if re.fullmatch(r"H\d", tag.name)]
        assert headings
        assert [words(title) for title in outline(file)] == headings, file


def test_headings_begin_at_the_top_and_skip_no_level(papers: Papers) -> None:
    for file in papers:
        levels = [int(tag.name[1]) for tag in tags(file) if re.fullmatch(r"H\d", tag.name)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later <= level + 1 for level, later in pairwise(levels)), file


def test_codes_are_described_with_their_address(papers: Papers) -> None:
    for file, pages in papers.items():
        found = [tag.alt for tag in tags(file) if tag.name == "Figure"][:1]  # a picture comes later
        assert len(found) == 1, file  # the other three cards on a sheet are the same, so they are not read aloud
        [[address, *_], *_] = pages
        assert found[0] is not None
        assert found[0].startswith("QR-Code.")
        assert found[0].endswith(address)


def test_what_is_printed_can_be_found_as_text(papers: Papers) -> None:
    for file, pages in papers.items():
        with pypdfium2.PdfDocument(file) as pdf:
            text = words(" ".join(page.get_textpage().get_text_bounded() for page in pdf))
        assert "Rotenburg (Wümme)" in text
        assert "Presse- und Öffentlichkeitsarbeit" in text.replace("-\x02", "-")
        assert "Vorführung" in text
        assert "bitte ergänzen" not in text
        [[address, *_], *_] = pages
        bare = address.removeprefix("https://").removesuffix("/")
        assert bare in text.replace(" ", "").replace("\x02", "-"), file


def test_the_card_and_the_flyer_say_how_to_join(channel_papers: list[Path]) -> None:
    for file in channel_papers:
        text = said(file)
        positions = [text.index(step) for step in ("QR-Code scannen.", "Kanal öffnen.", "„Abonnieren“ oder „Folgen“")]
        assert positions == sorted(positions)
        assert channel_link() in text
        assert "Ohne WhatsApp" in text
        assert not re.search("anonym|verschlüsselt|datenschutzkonform", text)


def test_the_flyer_gives_the_answers_of_the_page_about_the_channel(demo_site: Path) -> None:
    head = (ROOT / "content/seiten/whatsapp.md").read_text("utf-8")
    answers = re.findall(r"^Flyer (?:Inhalte|Kosten|Verlassen): (.+)$", head, re.MULTILINE)
    assert len(answers) == 3
    text = said(demo_site / "whatsapp/flyer-din-lang.pdf")
    filled = [answer.replace("{{ woerter.dem_haus }}", "dem Rathaus") for answer in answers]
    assert all(answer in text for answer in filled)


def pieces(page: HtmlElement) -> list[str]:
    """Headings, paragraphs and list items of an announcement, and its facts, as the website shows them."""
    [prose] = page.xpath("//*[contains(concat(' ', @class, ' '), ' prose ')]")
    return [
        words(str(found.text_content())) for found in prose.xpath(".//h2 | .//h3 | .//p | .//li[not(.//p)] | .//td")
    ]


def test_a_notice_says_everything_in_the_order_of_the_page(notices: list[Path]) -> None:
    whole = 0
    for file in notices:
        page = document(file.with_name("index.html"))
        text, last = PRINTED_ADDRESS.sub("", said(file)), -1
        assert words(page.xpath("string(//h1)")) in text
        if page.xpath("//*[@data-state='aufgehoben' and contains(@class, 'dateline')]"):
            continue
        whole += 1
        for piece in pieces(page):
            position = text.find(piece, last + 1)
            assert position > last, f"{file}: {piece!r} is missing or out of order"
            last = position
    assert whole >= 10


def test_nothing_in_a_paper_can_act(papers: Papers) -> None:
    """Links to web addresses are all that happens; no scripts, forms or files inside."""
    for file in papers:
        with Pdf.open(file) as pdf:
            assert not {"/OpenAction", "/AA", "/AcroForm"} & set(pdf.Root.keys())
            assert "/Names" not in pdf.Root or "/JavaScript" not in pdf.Root.Names
            for page in pdf.pages:
                for note in page.get("/Annots", pikepdf.Array()):
                    assert str(note.A.URI).startswith("https://")
