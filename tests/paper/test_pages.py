"""Where the website leads to papers, and where it must not."""

import re
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from PIL import Image

from plugins.domain.wording import file_size
from tests.pages import address, document, fault, html_files
from tests.paper.files import CHANNEL_PAPERS
from tests.paper.tagged import said
from tests.tools import ROOT


def references(site: Path) -> list[tuple[str, str]]:
    """The page and the reference of everything that a page links to or shows."""
    return [
        (address(site, file), str(reference))
        for file in html_files(site)
        for reference in document(file).xpath("//a/@href | //img/@src")
    ]


@pytest.fixture(scope="module")
def join_page(demo_site: Path) -> HtmlElement:
    return document(demo_site / "whatsapp/index.html")


def test_every_reference_of_a_full_build_leads_somewhere(demo_site: Path) -> None:
    found = references(demo_site)
    assert len(found) > 1000
    assert [wrong for base, reference in found if (wrong := fault(demo_site, reference, base))] == []


def test_a_notice_is_linked_from_its_own_page_and_from_nowhere_else(demo_site: Path) -> None:
    linked = {(base, reference) for base, reference in references(demo_site) if "aushang" in reference}
    made = {f"/{file.parent.relative_to(demo_site)}/" for file in demo_site.rglob("aushang.pdf")}
    assert len(made) >= 15
    assert linked == {(page, f"{page}aushang.pdf") for page in made}


def test_a_plain_build_neither_makes_nor_names_papers(plain_site: Path) -> None:
    assert [file for file in plain_site.rglob("*.pdf") if file.parent.name != "dokumente"] == []
    named = [reference for _, reference in references(plain_site) if reference.endswith(".pdf")]
    assert all(reference.startswith("/dokumente/") for reference in named)
    assert "drucken" not in document(plain_site / "whatsapp/index.html").xpath("//@id")


def test_every_paper_is_offered_with_its_size(demo_site: Path, join_page: HtmlElement) -> None:
    for name in CHANNEL_PAPERS:
        [link] = join_page.xpath("//a[@href = $url]", url=f"/whatsapp/{name}")
        size = file_size((demo_site / "whatsapp" / name).stat().st_size)
        assert f"(PDF, {size})" in link.getparent().text_content()
        [item] = link.xpath("ancestor::li[1]")
        assert "gut zu scannen aus bis zu" in item.text_content().replace("\xa0", " ")


def test_every_page_of_every_paper_is_shown_and_described(demo_site: Path, join_page: HtmlElement) -> None:
    pictures = join_page.xpath("//section[@id='drucken']//img")
    assert len(pictures) == sum(CHANNEL_PAPERS.values())
    assert len({picture.get("alt") for picture in pictures}) == len(pictures)
    for picture in pictures:
        with Image.open(demo_site / picture.get("src").lstrip("/")) as shown:
            assert shown.size == (int(picture.get("width")), int(picture.get("height")))
        assert picture.get("alt").startswith("Vorschau: ")
        assert picture.get("loading") == "lazy"
    assert sum((demo_site / picture.get("src").lstrip("/")).stat().st_size for picture in pictures) < 400_000


def test_paper_and_website_say_the_same_steps(demo_site: Path, join_page: HtmlElement) -> None:
    steps = [step.text_content() for step in join_page.xpath("//ol[contains(@class, 'steps')]/li")]
    assert len(steps) == 3
    text = said(demo_site / "whatsapp/flyer-din-lang.pdf")
    assert all(" ".join(step.split()) in text for step in steps[1:])
    facts = join_page.xpath("//ul[@class='join-facts']/li")
    poster = said(demo_site / "whatsapp/plakat-a4.pdf")
    assert all(" ".join(fact.text_content().split()) in poster for fact in facts[:3])


def test_no_template_of_a_paper_names_a_colour() -> None:
    """They come from the town's look, by role (``dress``)."""
    templates = sorted((ROOT / "theme/papier").glob("*.typ"))
    assert len(templates) > 8
    named = re.compile(r"#[0-9a-f]{6}|cmyk\(|luma\(|\b(?:red|green|blue|teal|navy|aqua|gray|orange)\b")
    assert [file.name for file in templates if named.search(file.read_text("utf-8"))] == []
