"""The join code as printed and shown: its geometry, its colours, and that scanners read it."""

import io
import re
from collections.abc import Callable

import pytest
import zxingcpp
from lxml import etree
from PIL import Image, ImageFilter

from plugins.formats.qr import matrix
from plugins.join.qr_drawing import svg
from plugins.join.qr_picture import png

LINK = "https://www.whatsapp.com/channel/0029VazheYi47XeBB0AEQd3O"
QUIET = 4
BLACK, WHITE = 0, 255
SVG = "{http://www.w3.org/2000/svg}"
STEP = re.compile(r"([Mhvz]|[HV])((?:-?\d+(?:[ ,]\d+)?)?)")


def filled(path: str, side: int) -> list[list[bool]]:
    """An independent raster of a path made of rectangles: ``M x y``, ``h``, ``v``, ``H``, ``z``."""
    picture = [[False] * side for _ in range(side)]
    corners: list[tuple[int, int]] = []
    steps = STEP.findall(path)
    assert "".join("".join(step) for step in steps) == path
    for command, numbers in steps:
        values = [int(number) for number in re.findall(r"-?\d+", numbers)]
        if command == "M":
            corners = [(values[0], values[1])]
        elif command == "z":
            (left, top), (right, bottom) = min(corners), max(corners)
            assert set(corners) == {(left, top), (right, top), (left, bottom), (right, bottom)}
            for y in range(top, bottom):
                picture[y][left:right] = [True] * (right - left)
        else:
            x, y = corners[-1]
            corners.append({"h": (x + values[0], y), "v": (x, y + values[0]), "H": (values[0], y)}[command])
    return picture


def rastered(document: str, scale: int = 8) -> Image.Image:
    """The SVG drawn: each path over the ones before it, in its own colour."""
    root = etree.fromstring(document.encode())
    side = int(str(root.get("viewBox")).split()[2])
    picture = Image.new("L", (side, side), 128)
    for path in root.iter(f"{SVG}path"):
        colour = {"#fff": WHITE, "#000": BLACK}[str(path.get("fill"))]
        for y, row in enumerate(filled(str(path.get("d")), side)):
            for x, is_filled in enumerate(row):
                if is_filled:
                    picture.putpixel((x, y), colour)
    return picture.resize((side * scale, side * scale), Image.Resampling.NEAREST)


def from_png() -> Image.Image:
    return Image.open(io.BytesIO(png(matrix(LINK)))).convert("L")


def from_svg() -> Image.Image:
    return rastered(svg(matrix(LINK), "Kanal"))


WRITERS = {"png": from_png, "svg": from_svg}
DAMAGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "as it is": lambda picture: picture,
    "turned left": lambda picture: picture.rotate(5, Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE),
    "turned right": lambda picture: picture.rotate(-5, Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE),
    "blurred": lambda picture: picture.filter(ImageFilter.GaussianBlur(picture.width / 45 / 3)),
    "grey": lambda picture: picture.point(lambda value: 90 + value * 80 // 255),
    "at 60 percent": lambda picture: picture.resize((picture.width * 6 // 10,) * 2, Image.Resampling.BILINEAR),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_scanners_read_exactly_the_link(
    write: Callable[[], Image.Image], damage: Callable[[Image.Image], Image.Image]
) -> None:
    assert [code.text for code in zxingcpp.read_barcodes(damage(write()))] == [LINK]


@pytest.mark.parametrize(("level", "modules"), [("M", 33), ("Q", 37), ("H", 41)])
def test_a_level_has_the_smallest_symbol_that_holds_the_link(level: str, modules: int) -> None:
    found = matrix(LINK, level)
    assert {len(found), *map(len, found)} == {modules}
    [code] = zxingcpp.read_barcodes(rastered(svg(found, "x")))
    assert (code.text, code.ec_level) == (LINK, level)


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_nothing_but_pure_black_and_pure_white_is_drawn(write: Callable[[], Image.Image]) -> None:
    assert {value for value, count in enumerate(write().histogram()) if count} == {BLACK, WHITE}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_the_quiet_zone_is_exactly_four_white_modules_on_every_side(write: Callable[[], Image.Image]) -> None:
    picture = write()
    module = picture.width // (37 + 2 * QUIET)
    ink = picture.point(lambda value: WHITE - value).getbbox()
    assert ink == (QUIET * module, QUIET * module, picture.width - QUIET * module, picture.height - QUIET * module)
    assert picture.width == picture.height == (37 + 2 * QUIET) * module


def test_both_files_show_the_same_modules() -> None:
    side = 37 + 2 * QUIET
    one, other = (write().resize((side, side), Image.Resampling.NEAREST) for write in WRITERS.values())
    assert one.tobytes() == other.tobytes()


def test_the_bitmap_prints_at_its_own_size() -> None:
    picture = Image.open(io.BytesIO(png(matrix(LINK), pixels_per_module=12, dots_per_inch=600)))
    assert (picture.mode, picture.width) == ("1", 45 * 12)
    assert picture.info["dpi"] == pytest.approx((600, 600), abs=0.1)


def test_the_drawing_names_itself_to_those_who_cannot_see_it() -> None:
    root = etree.fromstring(svg(matrix(LINK), 'Kanal „A & B" <Stadt>').encode())
    assert root.get("role") == "img"
    title = root.find(f"{SVG}title")
    assert title is not None
    assert (title.get("id"), title.text) == (root.get("aria-labelledby"), 'Kanal „A & B" <Stadt>')


def test_the_same_link_gives_the_same_bytes() -> None:
    assert png(matrix(LINK)) == png(matrix(LINK))
    assert svg(matrix(LINK), "x") == svg(matrix(LINK), "x")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://aktuelles.müsterstädt.example/a/", "https://aktuelles.xn--msterstdt-12a1x.example/a/"),
        ("https://Großstadt.example:8443/", "https://xn--grostadt-sya.example:8443/"),
        ("https://a.example/straße/?ort=Süd", "https://a.example/stra%C3%9Fe/?ort=S%C3%BCd"),
        ("https://a.example/b_c~d*e/%C3%BC", "https://a.example/b_c~d*e/%C3%BC"),
    ],
)
def test_a_code_holds_ascii_whatever_the_address(written: str, read: str) -> None:
    [code] = zxingcpp.read_barcodes(rastered(svg(matrix(written), "x")))
    assert (code.text, code.bytes) == (read, read.encode("ascii"))
