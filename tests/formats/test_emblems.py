"""A town's drawings: its mark on a square tile, its motif in the town's colours whatever program drew it."""

import pytest
from lxml import etree

from plugins.formats.drawing import UnsafeImageError
from plugins.formats.emblems import letter_tile, motif, tile

XMLNS = "http://www.w3.org/2000/svg"
SVG = f"{{{XMLNS}}}"


def drawn(inside: str, about: str = 'viewBox="0 0 30 10"') -> bytes:
    return f'<svg xmlns="{XMLNS}" {about}>{inside}</svg>'.encode()


def in_colours(inside: str, about: str = 'viewBox="0 0 30 10"') -> etree._Element:
    return etree.fromstring(motif(drawn(inside, about), line="#111111", accent="#222222"))


@pytest.mark.parametrize(
    "shape",
    [
        '<path fill="red"/>',
        '<path fill="url(#verlauf)"/>',
        '<path style="fill : RED"/>',
        '<style>.cls-1{fill:red}</style><path class="cls-1"/>',
        '<g stroke="#f00" fill="none"><path/></g>',
        '<path fill="currentColor"/>',
    ],
)
def test_whatever_paints_a_motif_paints_in_the_town_s_colour(shape: str) -> None:
    made = etree.tostring(in_colours(shape), encoding="unicode")
    assert "#111111" in made
    assert not any(other in made.lower() for other in ("red", "#f00", "url(", "currentcolor"))


def test_a_mask_shows_what_it_showed() -> None:
    root = in_colours('<mask id="m"><g><path fill="white"/></g></mask><path fill="red" mask="url(#m)"/>')
    assert [each.get("fill") for each in root.iter(f"{SVG}path")] == ["white", "#111111"]


def test_what_is_not_painted_stays_unpainted() -> None:
    root = in_colours('<path fill="none" stroke="red"/><path style="stroke:none;fill:red"/>')
    one, other = root
    assert (one.get("fill"), one.get("stroke")) == ("none", "#111111")
    assert other.get("style") == "stroke:none;fill:#111111"


def test_a_shape_without_a_colour_is_painted_too() -> None:
    assert in_colours("<path/>").get("fill") == "#111111"
    assert in_colours('<path stroke="red"/>', 'viewBox="0 0 3 1" fill="none"').get("fill") == "none"


def test_the_accent_is_for_what_its_class_names_and_all_in_it() -> None:
    root = in_colours('<g class="x akzent"><path fill="red"/></g><path fill="red"/>')
    assert [each.get("fill") for each in root.iter(f"{SVG}path")] == ["#222222", "#111111"]


def test_a_motif_knows_its_size_for_the_page() -> None:
    root = in_colours("<path/>")
    assert (root.get("width"), root.get("height")) == ("30", "10")


@pytest.mark.parametrize("about", ["", 'width="100%" height="100%"', 'viewBox="0 0 0 10"'])
def test_a_drawing_without_a_size_is_refused(about: str) -> None:
    for make in (lambda: tile(drawn("<path/>", about), "#ffffff"), lambda: in_colours("<path/>", about)):
        with pytest.raises(UnsafeImageError, match="keine Größe"):
            make()


def test_a_square_mark_fills_the_tile_and_keeps_its_colours() -> None:
    root = etree.fromstring(tile(drawn('<path fill="red"/>', 'viewBox="0 0 9 9"'), "#ffffff"))
    [inner] = root
    assert (inner.get("x"), inner.get("width"), root.get("viewBox")) == ("0", "64", "0 0 64 64")
    assert inner[0].get("fill") == "red"


def test_a_shield_stands_on_a_ground() -> None:
    ground, inner = etree.fromstring(tile(drawn("<path/>", 'width="60" height="80"'), "#ffffff"))
    assert (ground.tag, ground.get("fill"), ground.get("width")) == (f"{SVG}rect", "#ffffff", "64")
    assert (inner.get("x"), inner.get("width"), inner.get("viewBox")) == ("5", "54", "0 0 60 80")


def test_the_ground_is_nothing_that_a_shield_s_own_rules_are_about() -> None:
    """An own style counts more than any rule (CSS Cascade 5, 6.1)."""
    sheet = "<style>*{fill:red}rect{opacity:.2;stroke:red}</style><rect/>"
    ground, _ = etree.fromstring(tile(drawn(sheet, 'viewBox="0 0 6 8"'), "#ffffff"))
    assert ground.get("style") == "fill:#ffffff;stroke:none;opacity:1"


@pytest.mark.parametrize(
    ("about", "size"),
    [
        ('width="60mm" height="80mm"', "0 0 227 302"),
        ('width="60pt" height="80pt"', "0 0 80 107"),
        ('width="6in" height="8in"', "0 0 576 768"),
        ('width=".5in" height="+1e2"', "0 0 48 100"),
        ('viewBox="0 0 6e1 8E+1"', "0 0 6e1 8E+1"),
    ],
)
def test_a_drawing_without_a_view_box_is_as_large_as_it_says_in_any_unit(about: str, size: str) -> None:
    """User units are then CSS pixels (SVG 2, 8.2)."""
    _, inner = etree.fromstring(tile(drawn("<path/>", about), "#ffffff"))
    assert inner.get("viewBox") == size


def test_a_size_is_read_as_a_number_is_written() -> None:
    root = in_colours("<path/>", 'viewBox="0,0,6e1,.8E+2"')
    assert (root.get("width"), root.get("height")) == ("60", "80")


def test_the_letter_of_a_town_without_a_mark_is_text_and_no_markup() -> None:
    root = etree.fromstring(letter_tile("<", ground="#111111", letter_colour="#ffffff", accent="#222222"))
    assert root[-1].text == "<"
