"""What a print shop gets: boxes, marks, ink."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Pdf

MM = 72 / 25.4
TRIMMED = {"karte-a6-druckerei.pdf": (105, 148), "flyer-din-lang-druckerei.pdf": (99, 210)}
BLEED = 3
OTHER_COLOURS = {"g", "G", "rg", "RG", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"}
BLACK_INK, NO_INK = [0, 0, 0, 1], [0, 0, 0, 0]


@pytest.fixture(scope="module")
def for_press(demo_site: Path) -> list[Path]:
    return [demo_site / "whatsapp" / name for name in TRIMMED]


def box(page: pikepdf.Page, name: str) -> list[float]:
    """Left, bottom, right, top in millimetres."""
    return [float(value) / MM for value in page.obj[name].as_list()]


def instructions(page: pikepdf.Page) -> Iterator[tuple[str, list[float]]]:
    """Operators with their numbers; there is nothing but the page's own stream to look through."""
    assert "/XObject" not in page.resources
    for step in pikepdf.parse_content_stream(page):
        operands: list[object] = list(step.operands)
        numbers = [float(value) for value in operands if isinstance(value, int | float | Decimal)]
        yield str(step.operator), numbers


def test_the_sheet_knows_where_it_is_cut(for_press: list[Path]) -> None:
    for file in for_press:
        width, height = TRIMMED[file.name]
        with Pdf.open(file) as pdf:
            for page in pdf.pages:
                media, trim, bleed = (box(page, name) for name in ("/MediaBox", "/TrimBox", "/BleedBox"))
                assert trim == pytest.approx([10, 10, 10 + width, 10 + height], abs=0.02)
                assert bleed == pytest.approx(
                    [trim[0] - BLEED, trim[1] - BLEED, trim[2] + BLEED, trim[3] + BLEED], abs=0.02
                )
                assert media == pytest.approx([0, 0, width + 20, height + 20], abs=0.02)


def test_the_head_fills_the_bleed(for_press: list[Path]) -> None:
    """Its left, right and upper edges are those of the BleedBox, so no white shows after a cut that is a little off."""
    for file in for_press:
        width, _ = TRIMMED[file.name]
        with Pdf.open(file) as pdf:
            lines = [numbers for name, numbers in instructions(pdf.pages[0]) if name == "l"]
            assert any(numbers[0] == pytest.approx((width + 2 * BLEED) * MM, abs=0.05) for numbers in lines), file


def test_crop_marks_stand_outside_the_bleed_and_point_at_the_cut(for_press: list[Path]) -> None:
    for file in for_press:
        width, height = TRIMMED[file.name]
        with Pdf.open(file) as pdf:
            for page in pdf.pages:
                found = marks(page)
                assert len(found) == 8
                for x, y, across, down in found:
                    if across:
                        assert y == pytest.approx(10, abs=0.02) or y == pytest.approx(10 + height, abs=0.02)
                        assert max(x, x + across) <= 10 - BLEED or min(x, x + across) >= 10 + width + BLEED
                    else:
                        assert x == pytest.approx(10, abs=0.02) or x == pytest.approx(10 + width, abs=0.02)
                        assert max(y, y + down) <= 10 - BLEED or min(y, y + down) >= 10 + height + BLEED


def marks(page: pikepdf.Page) -> list[tuple[float, float, float, float]]:
    """Hairlines: where they begin (millimetres from the upper left) and how far they go across and down."""
    found, origin, start, width = [], (0.0, 0.0), (0.0, 0.0), 0.0
    top = box(page, "/MediaBox")[3]
    for name, numbers in instructions(page):
        if name == "cm":
            origin = (numbers[4] / MM, top - numbers[5] / MM)
        elif name == "w":
            width = numbers[0]
        elif name == "m":
            start = (numbers[0] / MM, numbers[1] / MM)
        elif name == "l" and width == pytest.approx(0.25):
            across, down = numbers[0] / MM - start[0], numbers[1] / MM - start[1]
            found.append((origin[0] + start[0], origin[1] + start[1], round(across, 2), round(down, 2)))
            width = 0.0
    return found


def test_only_the_four_inks_are_used(for_press: list[Path]) -> None:
    for file in for_press:
        with Pdf.open(file) as pdf:
            for page in pdf.pages:
                used = {name for name, _ in instructions(page)}
                assert used & {"k", "K"}
                assert not used & OTHER_COLOURS, file


def test_no_place_gets_more_ink_than_paper_takes(for_press: list[Path]) -> None:
    for file in for_press:
        with Pdf.open(file) as pdf:
            inks = [numbers for page in pdf.pages for name, numbers in instructions(page) if name in {"k", "K"}]
            assert max(sum(ink) for ink in inks) <= 3.0


def fills(page: pikepdf.Page) -> Iterator[tuple[int, list[float]]]:
    """Every filled path in the order of drawing: of how many parts it is, and its ink."""
    parts, ink = 0, list[float]()
    for name, numbers in instructions(page):
        if name == "k":
            ink = numbers
        elif name == "m":
            parts += 1
        elif name in {"f", "f*"}:
            yield parts, ink
            parts = 0


def test_the_code_is_black_ink_alone_on_bare_paper(for_press: list[Path]) -> None:
    """It is by far the path of most parts, and what was filled before it is its white ground."""
    for file in for_press:
        with Pdf.open(file) as pdf:
            found = list(fills(pdf.pages[0]))
        code = max(range(len(found)), key=lambda number: found[number][0])
        assert found[code][0] > 200
        assert found[code][1] == BLACK_INK
        assert found[code - 1][1] == NO_INK


def test_nothing_shines_through(papers: dict[Path, list[list[str]]]) -> None:
    for file in papers:
        with Pdf.open(file) as pdf:
            for page in pdf.pages:
                assert "/Group" not in page.obj
                for drawn in page.resources.get("/XObject", Dictionary()).values():
                    assert str(drawn.Subtype) == "/Image", "drawings are paths, text is text"
                    assert "/SMask" not in drawn
                for state in page.resources.get("/ExtGState", Dictionary()).values():
                    assert float(state.get("/ca", 1)) == float(state.get("/CA", 1)) == 1
                    assert str(state.get("/SMask", "/None")) == "/None"


def test_papers_for_the_office_have_no_boxes_but_their_own(demo_site: Path) -> None:
    with Pdf.open(demo_site / "whatsapp/karte-a6.pdf") as pdf:
        assert not {"/TrimBox", "/BleedBox"} & set(pdf.pages[0].obj.keys())


def test_a_press_is_told_nothing_about_its_colours(for_press: list[Path]) -> None:
    """Their profile is for those who keep the file; a press would convert the black of the code."""
    for file in for_press:
        with Pdf.open(file) as pdf:
            [intent] = pdf.Root.OutputIntents
            assert str(intent.S) == "/GTS_PDFA1"
            assert int(intent.DestOutputProfile.N) == 4
