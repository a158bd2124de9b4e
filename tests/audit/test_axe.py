import pytest
from playwright.sync_api import Browser

from plugins.audit import axe
from plugins.audit.findings import VIEWS, Rule
from plugins.audit.rules import GERMAN

NODE = {"html": f"<p\n  id='a'>{'x' * 500}", "any": [], "all": [], "none": []}
CONTRAST = {"fgColor": "#cccccc", "bgColor": "#ffffff", "contrastRatio": 1.6, "expectedContrastRatio": "4.5:1"}
SIZE = {"width": 12.5, "height": 24, "minSize": 24}


@pytest.mark.parametrize(
    ("data", "measured"),
    [
        (CONTRAST, "#cccccc auf #ffffff, Kontrast 1,6 : 1 statt 4,5 : 1"),
        (SIZE, "12,5 × 24 Pixel statt 24"),
        (None, ""),
        ({"messageKey": "bgImage"}, ""),
        ("lang", ""),
    ],
)
def test_what_was_measured_is_told_where_there_is_something(data: object, measured: str) -> None:
    node = {**NODE, "any": [{"data": data}]}
    violation = {"id": "regel", "help": "Das soll sein.", "helpUrl": "https://regeln.example/", "nodes": [node]}
    [found] = axe.findings([violation], "/a/", VIEWS[0])
    assert found.rule == Rule("regel", "Das soll sein.", "https://regeln.example/")
    assert found.measured == measured
    assert found.place.startswith("<p id='a'>xxx")
    assert len(found.place) < 200


def test_every_rule_is_told_in_german_and_nothing_else(browser: Browser) -> None:
    page = browser.new_page()
    page.evaluate(axe.SCRIPT)
    rules = page.evaluate("tags => axe.getRules(tags)", list(axe.TAGS))
    page.close()
    assert {rule["ruleId"]: rule["help"] for rule in rules} == GERMAN
    assert all("lang=de" in rule["helpUrl"] for rule in rules)
