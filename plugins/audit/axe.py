"""The rules that are tested, by axe-core (axe-playwright-python brings it along)."""

import json
from collections.abc import Iterator
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

from .findings import Finding, Rule, View
from .rules import GERMAN

RULES = "WCAG 2.2, Stufen A und AA, und bewährte Verfahren"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
_LOCALE = {"lang": "de", "rules": {name: {"help": text} for name, text in GERMAN.items()}}

SCRIPT = f"{AXE_SCRIPT};axe.configure({json.dumps({'locale': _LOCALE})})"
"""Makes ``axe`` on a page, which then speaks German as far as ``rules`` does."""

RUN = f"async () => (await axe.run({json.dumps(_OPTIONS)})).violations"
"""Tests the page as it is; what it returns is for ``findings``."""

TOOL = "`axe-core ${axe.version}`"

_LONGEST = 160


def findings(violations: list[dict[str, Any]], page: str, view: View) -> Iterator[Finding]:
    """One for each place."""
    for violation in violations:
        rule = Rule(violation["id"], violation["help"], violation["helpUrl"])
        for node in violation["nodes"]:
            yield Finding(rule=rule, page=page, view=view, place=_short(node["html"]), measured=_measured(node))


def _short(source: str) -> str:
    whole = " ".join(source.split())
    return whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST]} …"


def _measured(node: dict[str, Any]) -> str:
    """The colours and their contrast, or the size, where that is what is wrong."""
    for check in (*node["any"], *node["all"], *node["none"]):
        data = check["data"] if isinstance(check["data"], dict) else {}
        if {"fgColor", "bgColor", "contrastRatio", "expectedContrastRatio"} <= data.keys():
            ratio, needed = (str(data[name]).removesuffix(":1") for name in ("contrastRatio", "expectedContrastRatio"))
            contrast = f"{ratio} : 1 statt {needed} : 1".replace(".", ",")
            return f"{data['fgColor']} auf {data['bgColor']}, Kontrast {contrast}"
        if {"width", "height", "minSize"} <= data.keys():
            return f"{data['width']} × {data['height']} Pixel statt {data['minSize']}".replace(".", ",")
    return ""
