"""Colours are declared in pairs of roles: whatever stands on a background can be read on it, in either scheme."""

import re

import pytest

from tests.contrast import contrast
from tests.tools import ROOT

CSS = (ROOT / "theme/static/css/tokens.css").read_text(encoding="utf-8")
LIGHT, DARK = CSS.split("@media screen and (prefers-color-scheme: dark)")
DECLARATION = re.compile(r"--(?P<name>[a-z0-9-]+):\s*(?P<value>#[0-9a-f]{3,6}|var\(--[a-z0-9-]+\));")
TEXT, CONTROL = 4.5, 3.0
SCHEMES = {"light": LIGHT, "dark": LIGHT + DARK}


def roles(css: str) -> dict[str, str]:
    """Each role's colour; the last declaration wins."""
    found = {match["name"]: match["value"] for match in DECLARATION.finditer(css)}
    return {
        name: found[value[6:-1]] if value.startswith("var") else value
        for name, value in found.items()
        if not name.startswith("p-")
    }


def pairs(found: dict[str, str]) -> list[tuple[str, str, float]]:
    """Background, what stands on it, and the contrast that it needs; lines are decoration."""
    backgrounds = sorted((name for name in found if not name.startswith("on-")), key=len, reverse=True)
    chosen = []
    for name in found:
        background = next((each for each in backgrounds if re.match(rf"on-{each}(-|$)", name)), None)
        if background and not name.endswith("-line"):
            chosen.append((background, name, CONTROL if name.endswith("-edge") else TEXT))
    return chosen


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_stands_on_a_colour_can_be_read(scheme: str) -> None:
    found = roles(SCHEMES[scheme])
    checked = pairs(found)
    assert len(checked) >= 20
    pale = [
        f"{on} on {background}: {ratio:.2f}"
        for background, on, least in checked
        if (ratio := contrast(found[background], found[on])) < least
    ]
    assert pale == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_background_has_something_to_stand_on_it(scheme: str) -> None:
    found = roles(SCHEMES[scheme])
    assert {name for name in found if not name.startswith("on-") and f"on-{name}" not in found} == set()


def test_the_known_extremes_have_the_known_contrast() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


def test_the_dark_scheme_changes_colours_only() -> None:
    declared = re.findall(r"[{;]\s*([\w-]+)\s*:", DARK)
    assert len(declared) > 15
    assert [name for name in declared if not name.startswith("--")] == []
    values = re.findall(r":\s*([^;{}]+);", DARK)
    assert [value for value in values if not re.fullmatch(r"#[0-9a-f]{3,6}|var\(--p-[a-z0-9-]+\)", value)] == []
    files = [file for file in (ROOT / "theme").rglob("*") if file.suffix in {".css", ".html", ".js", ".svg"}]
    assert len(files) > 40
    assert [file.name for file in files if "prefers-color-scheme" in file.read_text("utf-8")] == ["tokens.css"]


def test_components_use_roles_only() -> None:
    sheets = [file for file in (ROOT / "theme/static/css").rglob("*.css") if file.name != "tokens.css"]
    assert len(sheets) > 20
    painted = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl|var\(--p-")
    assert [file.name for file in sheets if painted.search(file.read_text(encoding="utf-8"))] == []
