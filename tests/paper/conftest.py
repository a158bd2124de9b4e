from pathlib import Path

import pytest

from tests.paper.files import CARD_SHEET, CHANNEL_PAPERS, NO_CODE, channel_link, notice_address


@pytest.fixture(scope="session")
def papers(demo_site: Path) -> dict[Path, list[list[str]]]:
    """Every PDF that the build set, with the addresses that its codes must say, page by page."""
    found = dict[Path, list[list[str]]]()
    for name, pages in CHANNEL_PAPERS.items():
        on_a_page = [channel_link()] * (4 if name == CARD_SHEET else 1)
        found[demo_site / "whatsapp" / name] = [[] if (name, page) in NO_CODE else on_a_page for page in range(pages)]
    for file in sorted(demo_site.glob("meldungen/*/aushang.pdf")):
        found[file] = [[notice_address(file.parent.name)]]
    return found


@pytest.fixture(scope="session")
def channel_papers(papers: dict[Path, list[list[str]]]) -> list[Path]:
    """Those about the channel."""
    return [file for file in papers if file.parent.name == "whatsapp"]


@pytest.fixture(scope="session")
def notices(papers: dict[Path, list[list[str]]]) -> list[Path]:
    """Those for the display case."""
    return [file for file in papers if file.name == "aushang.pdf"]
