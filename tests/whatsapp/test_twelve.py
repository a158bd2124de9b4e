"""Twelve announcements as an office in a hurry types and pastes them, and the channel text of each, approved."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.workshop import DEMO_TOWN, Workshop

HOME = Path(__file__).parent / "twelve"
STEMS = sorted(file.stem for file in HOME.glob("*.md"))


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The demo's town with these announcements, built."""
    workshop = Workshop(tmp_path_factory.mktemp("twelve"))
    (workshop.content / "stadt.toml").write_text(DEMO_TOWN, encoding="utf-8")
    Image.new("RGB", (40, 30)).save(workshop.content / "bilder/IMG_4711.JPG")
    for stem in STEMS:
        shutil.copy(HOME / f"{stem}.md", workshop.content / "meldungen/2026")
    workshop.build()
    return workshop


def test_there_are_twelve() -> None:
    assert len(STEMS) == 12


@pytest.mark.parametrize("stem", STEMS)
def test_the_text_is_the_one_that_was_approved(town: Workshop, stem: str, request: pytest.FixtureRequest) -> None:
    """With ``--golden`` the texts are written instead, to be read as on a phone."""
    expected, text = HOME / f"{stem}.txt", town.read(f"redaktion/{stem}.txt")
    if request.config.getoption("--golden"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text("utf-8")
