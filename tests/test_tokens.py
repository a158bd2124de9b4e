"""Colours are declared in pairs of roles: whatever stands on a background can be read on it, in either scheme."""

import re

import pytest

from plugins.bridge.livery import sheet
from plugins.formats.tokens import pairs, tokens
from tests.tools import ROOT

CSS = sheet(ROOT / "theme")
DARK = (ROOT / "theme/static/css/tokens/dark.css").read_text("utf-8").split("(prefers-color-scheme: dark)")[1]
TOKENS = tokens(CSS)
SCHEMES = dict(zip(("light", "dark"), TOKENS.schemes(), strict=True))


def test_what_stands_on_a_colour_can_be_read() -> None:
    assert [len(pairs(roles)) >= 20 for roles in SCHEMES.values()] == [True, True]
    assert SCHEMES["light"]["surface"] != SCHEMES["dark"]["surface"]
    assert list(TOKENS.pale()) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_background_has_something_to_stand_on_it(scheme: str) -> None:
    found = SCHEMES[scheme]
    assert {name for name in found if not name.startswith("on-") and f"on-{name}" not in found} == set()


def test_the_dark_scheme_changes_colours_only() -> None:
    declared = re.findall(r"[{;]\s*([\w-]+)\s*:", DARK)
    assert len(declared) > 15
    assert [name for name in declared if not name.startswith("--")] == []
    values = re.findall(r":\s*([^;{}]+);", DARK)
    assert [value for value in values if not re.fullmatch(r"#[0-9a-f]{3,6}|var\(--p-[a-z0-9-]+\)", value)] == []
    files = [file for file in (ROOT / "theme").rglob("*") if file.suffix in {".css", ".html", ".js", ".svg"}]
    assert len(files) > 40
    assert [file.name for file in files if "prefers-color-scheme" in file.read_text("utf-8")] == ["dark.css"]


def test_components_use_roles_only() -> None:
    sheets = [file for file in (ROOT / "theme/static/css").rglob("*.css") if file.parent.name != "tokens"]
    assert len(sheets) > 20
    painted = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl|var\(--p-")
    sheets.append(ROOT / "theme/static/embedded/embedded.css")
    assert [file.name for file in sheets if painted.search(file.read_text(encoding="utf-8"))] == []
