"""The menus around a page are filled once for all pages that stand at the same place in them."""

import re
from dataclasses import replace

import pytest

from plugins.bridge.environment import FILTERS, OPTIONS
from plugins.bridge.frame import Framed, frame
from plugins.bridge.templates import Templates
from plugins.domain.offers import Offers
from plugins.domain.post import Page
from tests.factory import a_site
from tests.tools import ROOT

PLACES = frozenset({"/termine/", "/suche/", "/whatsapp/", "/feed.atom"})
PAGES = (
    Page(source="a.md", title="Rathaus", url="/rathaus/", html="", navigation="kopf"),
    Page(source="b.md", title="Liste", url="/themen/liste/", html="", navigation="kopf"),
    Page(source="c.md", title="Impressum", url="/impressum/", html="", navigation="fuss"),
)


@pytest.fixture(scope="module")
def page() -> Framed:
    assets = dict.fromkeys(("favicon.svg", "main.css", "page.js"), "/x")
    around = frame(replace(a_site(), pages=PAGES), Offers(places=PLACES), assets)
    return Framed(Templates(ROOT / "theme", OPTIONS, FILTERS), around)


@pytest.mark.parametrize(
    ("path", "marked"),
    [
        ("/", ['"/" page']),
        ("/seite/3/", ['"/" true']),
        ("/meldungen/2026-11-20-a/", ['"/" true']),
        ("/themen/", ['"/themen/" page']),
        ("/themen/verkehr/seite/2/", ['"/themen/" true']),
        ("/themen/liste/", ['"/themen/" true', '"/themen/liste/" page']),
        ("/ortsteile/borchel/", ['"/ortsteile/" true']),
        ("/archiv/2026/", []),
        ("/termine/", ['"/termine/" page']),
        ("/rathaus/", ['"/rathaus/" page']),
        ("/rathaus/amt/", ['"/rathaus/" true']),
        ("/impressum/", ['"/impressum/" page']),
    ],
)
def test_menus_mark_the_page_and_the_section_that_holds_it(page: Framed, path: str, marked: list[str]) -> None:
    html = page("404.html", path=path, feeds=[], is_indexed=True, structured=None)
    found = re.findall(r'<a href=("[^"]*") aria-current="([a-z]+)"', html)
    assert [f"{address} {state}" for address, state in found] == marked
