"""What is printed cannot be corrected: every code on every paper is scanned, as it is and as life treats it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.paper.files import CARD_SHEET, CHANNEL_PAPERS, channel_link
from tests.paper.scans import DAMAGES, rendered, texts

Expected = dict[Path, list[list[str]]]


def wrong(papers: Expected, dots_per_inch: int, damage: str | None = None) -> list[str]:
    """Each page whose codes do not say exactly the right address; further pages of a notice have none."""
    found = []
    for file, pages in papers.items():
        for number, picture in enumerate(rendered(file, dots_per_inch)):
            expected = pages[number] if number < len(pages) else []
            seen = texts(DAMAGES[damage](picture) if damage else picture)
            if seen != expected:
                found.append(f"{file.parent.name}/{file.name}, page {number + 1}: {seen}")
    return found


def test_every_paper_is_there(papers: Expected) -> None:
    assert {file.name for file in papers if file.parent.name == "whatsapp"} == set(CHANNEL_PAPERS)
    assert len(papers) >= len(CHANNEL_PAPERS) + 15
    for file, pages in papers.items():
        count = len(rendered(file, 20))
        assert count == len(pages) or (file.name == "aushang.pdf" and count == 2), file


@pytest.mark.parametrize("dots_per_inch", [150, 300])
def test_every_code_says_exactly_its_address(papers: Expected, dots_per_inch: int) -> None:
    assert wrong(papers, dots_per_inch) == []


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_code_survives(papers: Expected, damage: str) -> None:
    assert wrong(papers, 150, damage) == []


def test_the_pictures_on_the_page_can_be_scanned_too(demo_site: Path) -> None:
    for name, pages in CHANNEL_PAPERS.items():
        stem = name.removesuffix(".pdf")
        picture = Image.open(demo_site / "whatsapp" / (f"{stem}-1.png" if pages > 1 else f"{stem}.png"))
        assert texts(picture.convert("L")) == [channel_link()] * (4 if name == CARD_SHEET else 1), name


def test_the_files_for_own_designs_say_the_same(demo_site: Path) -> None:
    picture = Image.open(io.BytesIO((demo_site / "whatsapp/qr.png").read_bytes())).convert("L")
    assert texts(picture) == [channel_link()]
