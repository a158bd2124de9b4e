"""A wide table on a phone, and numbers that stay whole."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_accessibility import violations
from tests.server import running_nginx
from tests.workshop import Workshop

STEM = "2026-11-20-tabelle"
NUMBERS = " oder ".join(["04261 71-245", "+49 (0)4261 71-0"] * 8)  # somewhere a line ends within one
BODY = f"""\
| Tag | Zeit |
|---|---|
| Mo | 8 |

| Ortsteil | Datum | Uhrzeit | Ort | Ansprechpartner | Telefon |
|---|---|---|---|---|---|
| Mulmshorn | Di., 1. Dezember 2026 | 19.00 Uhr | Dorfgemeinschaftshaus, Ring 14 | Ortsbürgermeisterin | 04268 12345 |

<table>
<caption>Als HTML</caption>
<tr><td>Montag</td><td>Dienstag</td><td>Mittwoch</td><td>Donnerstag</td><td>Freitag</td><td>Sonnabend</td></tr>
</table>

Fragen beantwortet das Rathaus unter {NUMBERS}.

<div lang="ar">

مرحبا. 04261 71-245.

- واحد
</div>

```
{"eine lange Zeile, " * 20}
{"x" * 300}
```
"""
LAST = "document.querySelectorAll('.table-scroll')[1].querySelector('td:last-child').getBoundingClientRect()"


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    workshop = Workshop(tmp_path_factory.mktemp("tabelle"))
    workshop.announce(STEM, body=BODY)
    workshop.build()
    with (
        running_nginx(workshop.output, tmp_path_factory.mktemp("nginx")) as served,
        browser.new_context(viewport={"width": 360, "height": 800}) as context,
    ):
        page = context.new_page()
        page.goto(f"{served}/meldungen/{STEM}/")
        yield page


def test_only_the_wide_one_scrolls_and_shows_an_edge(page: Page) -> None:
    boxes = "[...document.querySelectorAll('.table-scroll')]"
    assert page.evaluate(f"{boxes}.map(box => box.scrollWidth > box.clientWidth)") == [False, True, True]
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    # An edge stands still at either side; a cover goes with the table and hides it at the ends.
    assert page.evaluate(f"getComputedStyle({boxes}[1]).backgroundAttachment") == "local, local, scroll, scroll"


def test_what_may_scroll_is_a_region_with_a_name_and_what_fits_every_window_is_no_stop(page: Page) -> None:
    told = """() => [...document.querySelectorAll('.table-scroll')].map(
        box => [box.getAttribute('role'), box.tabIndex, box.getAttribute('aria-label')])"""
    assert page.evaluate(told) == [
        [None, -1, None],
        ["region", 0, "Tabelle (2)"],
        ["region", 0, "Tabelle: Als HTML"],
    ]


def test_without_a_script_every_table_can_be_reached(browser: Browser, page: Page) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800}) as context:
        bare = context.new_page()
        bare.goto(page.url)
        names = [box.get_attribute("aria-label") for box in bare.get_by_role("region").all()]
        assert names == ["Tabelle", "Tabelle (2)", "Tabelle: Als HTML"]
        assert [box.get_attribute("tabindex") for box in bare.get_by_role("region").all()] == ["0"] * 3


def test_code_has_as_many_lines_as_it_needs_and_no_box_of_its_own(page: Page) -> None:
    assert page.evaluate("[...document.querySelectorAll('pre')].map(box => box.scrollWidth - box.clientWidth)") == [0]


def test_the_keyboard_reaches_the_last_column(page: Page) -> None:
    assert page.evaluate(f"{LAST}.right") > 360
    page.locator(".table-scroll").nth(1).focus()
    page.keyboard.press("End")
    for _ in range(30):
        page.keyboard.press("ArrowRight")
    # Keys scroll softly, over a few frames; the policy forbids Playwright's own way to wait.
    looking = f"look = left => {LAST}.right <= 360 || !left ? done(left) : requestAnimationFrame(() => look(left - 1))"
    assert page.evaluate(f"new Promise(done => {{ const {looking}; look(600); }})") > 0


def test_a_number_is_not_broken(page: Page) -> None:
    tall = """() => {
        const line = parseFloat(getComputedStyle(document.body).lineHeight);
        const links = [...document.querySelectorAll('a[href^="tel:"]')];
        return [links.length > 12, links.filter(link => link.offsetHeight > 1.5 * line).length];
    }"""
    assert page.evaluate(tall) == [True, 0]


def test_text_from_right_to_left_begins_on_the_right(page: Page) -> None:
    parts = "[...document.querySelectorAll('[lang=ar], [lang=ar] p, [lang=ar] ul')]"
    direction = f"{parts}.map(each => getComputedStyle(each).direction)"
    assert page.evaluate(direction) == ["rtl", "rtl", "rtl"]


def test_paper_holds_the_whole_table(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 800})  # A4 between its margins
    assert page.evaluate("getComputedStyle(document.querySelector('.table-scroll')).overflowX") == "visible"
    assert page.evaluate(f"{LAST}.right") <= 680
    page.emulate_media(media="screen")


def test_nothing_of_it_is_a_barrier(page: Page) -> None:
    assert list(violations(page)) == []
