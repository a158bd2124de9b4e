"""A town's own colours in the theme's roles: what can be read stays so, what cannot is refused with what would do."""

import re

import pytest

from plugins.bridge.livery import sheet as theme_sheet
from plugins.domain.colour import contrast, luminance, oklch
from plugins.domain.look import Look
from plugins.formats.tokens import Tokens, dressed, sheet, tokens
from plugins.formats.unreadable_colours import unreadable
from tests.tools import ROOT

THEME = tokens(theme_sheet(ROOT / "theme"))
READABLE = ("#003366", "#8a1040", "#5b2a86", "#006633", "#7a3e00", "#000000", "#4d4d4d", "#00528f")


def light(own: Tokens) -> dict[str, str]:
    roles, _ = own.schemes()
    return dict(roles)


def test_without_colours_of_its_own_a_town_has_those_of_the_theme() -> None:
    assert sheet(THEME, dressed(THEME, Look())) == ""
    base, accent = THEME.light["p-town-700"], THEME.light["p-accent-400"]
    assert sheet(THEME, dressed(THEME, Look(colour=base, accent=accent))) == ""


@pytest.mark.parametrize("colour", READABLE)
def test_every_pair_of_roles_can_be_read_in_the_town_s_colour(colour: str) -> None:
    own = dressed(THEME, Look(colour=colour))
    assert list(own.pale()) == []
    assert light(own)["action"] == colour


@pytest.mark.parametrize("colour", READABLE)
def test_the_other_shades_are_as_light_as_the_theme_s(colour: str) -> None:
    own = dressed(THEME, Look(colour=colour))
    for name, value in own.light.items():
        if name.startswith("p-") and name != "p-town-700" and not value.startswith("var"):
            assert luminance(value) == pytest.approx(luminance(THEME.light[name]), abs=0.012), name


def test_the_shades_have_the_hue_of_the_colour() -> None:
    own = light(dressed(THEME, Look(colour="#8a1040")))
    assert oklch(own["band"]).hue == pytest.approx(oklch("#8a1040").hue, abs=0.1)


def test_what_stands_on_the_accent_is_dark_or_white_as_can_be_read() -> None:
    on_dark, on_light = (light(dressed(THEME, Look(accent=colour))) for colour in ("#7a1f3d", "#9fd3ff"))
    assert on_dark["on-mark"] == "#ffffff"
    assert on_light["on-mark"] == THEME.light["p-grey-950"]
    assert "--on-mark:var(--p-white)" in sheet(THEME, dressed(THEME, Look(accent="#7a1f3d")))


@pytest.mark.parametrize(("key", "colour"), [("farbe", "#ffd500"), ("farbe", "#e30613"), ("akzent", "#6d7d79")])
def test_a_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can(key: str, colour: str) -> None:
    def look(value: str) -> Look:
        return Look(colour=value) if key == "farbe" else Look(accent=value)

    [(found, text)] = unreadable(THEME, look(colour))
    assert found == key
    assert f"»{colour}«" in text
    [fit] = re.findall(r"ist »(#[0-9a-f]{6})«", text)
    assert list(unreadable(THEME, look(fit))) == []
    assert abs(oklch(fit).hue - oklch(colour).hue) < 0.2


def test_the_message_says_what_cannot_be_read_and_how_badly() -> None:
    [(_, text)] = unreadable(THEME, Look(colour="#ffd500"))
    ratio = contrast("#ffd500", "#ffffff")
    assert 1 < ratio < 1.5
    assert re.match(r"Mit »#ffd500« ist manches kaum zu lesen: #\w{6} auf #\w{6} hat einen Kontrast von 1,\d : 1", text)


def test_both_colours_are_refused_each_for_itself() -> None:
    assert [key for key, _ in unreadable(THEME, Look(colour="#ffd500", accent="#6d7d79"))] == ["farbe", "akzent"]


def test_the_place_in_the_menu_is_marked_in_the_accent_where_that_can_be_seen() -> None:
    seen, unseen = (light(dressed(THEME, Look(colour="#5b2a86", accent=colour))) for colour in ("#ffc646", "#7a1f3d"))
    assert (seen["on-band-edge"], unseen["on-band-edge"]) == ("#ffc646", "#ffffff")
