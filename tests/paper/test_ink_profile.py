"""The profile in papers for a print shop, as a colour engine reads it (LittleCMS)."""

import io

import pytest
from PIL import Image, ImageCms

from plugins.paper.ink_profile import profile


def shown(*inks: int) -> tuple[int, ...]:
    """What inks of 0 to 100 percent look like on a screen."""
    screen = ImageCms.createProfile("sRGB")
    change = ImageCms.buildTransform(ImageCms.ImageCmsProfile(io.BytesIO(profile())), screen, "CMYK", "RGB")
    pixel = ImageCms.applyTransform(Image.new("CMYK", (1, 1), tuple(round(ink * 2.55) for ink in inks)), change)
    assert pixel is not None
    found = pixel.getpixel((0, 0))
    assert isinstance(found, tuple)
    return found


def test_nothing_is_paper_and_black_is_dark() -> None:
    assert min(shown(0, 0, 0, 0)) > 250
    assert max(shown(0, 0, 0, 100)) < 60
    assert max(shown(100, 100, 100, 100)) < 30


@pytest.mark.parametrize(
    ("inks", "weakest"),
    [((100, 0, 0, 0), 0), ((0, 100, 0, 0), 1), ((0, 0, 100, 0), 2), ((100, 0, 100, 0), 0), ((90, 45, 62, 58), 0)],
)
def test_an_ink_takes_its_own_light(inks: tuple[int, ...], weakest: int) -> None:
    colour = shown(*inks)
    assert min(colour) == colour[weakest]


def test_half_a_black_is_grey() -> None:
    red, green, blue = shown(0, 0, 0, 50)
    assert 110 < red < 160
    assert max(red, green, blue) - min(red, green, blue) < 6
