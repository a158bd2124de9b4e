"""Colours of the screen as inks: like them as far as inks go, dark letters in one ink, never more than paper takes."""

import pytest

from plugins.paper.ink_profile import look
from plugins.paper.inks import Inks, inks


def of(colour: str) -> Inks:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return inks((red, green, blue))


def test_black_is_black_ink_alone_and_white_is_bare_paper() -> None:
    assert of("#000000") == (0, 0, 0, 1)
    assert of("#ffffff") == (0, 0, 0, 0)


@pytest.mark.parametrize("grey", ["#465855", "#5e5e5e", "#12201e"])
def test_dark_greys_are_printed_in_one_ink(grey: str) -> None:
    assert of(grey)[:3] == (0, 0, 0)
    assert 0.5 < of(grey).black < 1


def test_a_pale_tint_keeps_its_colour() -> None:
    found = of("#ebf4f1")
    assert found.cyan > found.magenta
    assert found.black == 0


@pytest.mark.parametrize(
    ("colour", "seen"),
    [("#0f5750", (33, -23, -2)), ("#b9dcd5", (85, -13, -1)), ("#ffc646", (84, 12, 69)), ("#003366", (21, 2, -35))],
)
def test_a_colour_looks_the_same_in_inks(colour: str, seen: tuple[int, int, int]) -> None:
    """CIELAB of the colours, worked out elsewhere."""
    assert sum((a - b) ** 2 for a, b in zip(look(*of(colour)), seen, strict=True)) ** 0.5 < 5


@pytest.mark.parametrize("colour", ["#07312e", "#5b2a86", "#c8102e", "#0000ff", "#00ff00", "#300000", "#0f5750"])
def test_no_colour_takes_more_ink_than_paper_does(colour: str) -> None:
    assert sum(of(colour)) <= 3.0
