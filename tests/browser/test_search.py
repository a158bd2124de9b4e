"""The search in a real browser, under the strict policy, as people use it."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_accessibility import violations
from tests.browser.test_layout import WIDE
from tests.browser.test_privacy import STORED, Watch
from tests.server import running_nginx
from tests.towns.settling import settled

SHIFTS = """window.shifts = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) { window.shifts += entry.value } })
    .observe({ type: "layout-shift", buffered: true });"""
PAINTED = """() => new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.shifts)))))"""


@pytest.fixture
def context(browser: Browser, served: str) -> Iterator[BrowserContext]:
    """A visitor who has never been here."""
    with browser.new_context(base_url=served) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """The search page."""
    opened = context.new_page()
    opened.goto("/suche/")
    return opened


def found(page: Page) -> list[str]:
    """The addresses of the results, once there is an answer."""
    expect(page.get_by_role("status")).not_to_be_empty()
    return [str(link.get_attribute("href")) for link in page.locator("[data-results] h3 a").all()]


def asked(page: Page, **question: str) -> list[str]:
    """What an address with a question finds."""
    page.goto(f"/suche/?{urlencode(question)}")
    return found(page)


def test_typing_finds_and_says_how_many(page: Page) -> None:
    page.get_by_label("Was suchen Sie?").fill("Laub")
    expect(page.get_by_role("status")).to_have_text("1 Treffer für „Laub“")
    assert found(page) == ["/meldungen/2026-11-09-beispiel-laub/"]
    expect(page.locator("[data-results] mark").first).to_have_text("Laub")
    expect(page.locator("[data-results] time")).to_have_text("9. November 2026")
    assert page.url.endswith("/suche/?q=Laub")
    page.get_by_label("Was suchen Sie?").fill("zoologisch")
    expect(page.get_by_role("status")).to_contain_text("Nichts gefunden für „zoologisch“. Versuchen Sie")
    assert found(page) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Bäume", "/meldungen/2026-06-11-beispiel-giessen/"),  # an umlaut
        ("Baum", "/meldungen/2026-06-11-beispiel-giessen/"),  # its stem, where the text says „Bäume“
        ("Gehwege", "/meldungen/2026-10-30-beispiel-gehwege-winter/"),  # a plural, where the text says „Gehweg“
        ("bürgerbüro", "/meldungen/2026-11-05-beispiel-termin-buergerbuero/"),
        ("strassenrand", "/meldungen/2026-11-09-beispiel-laub/"),  # as written on a keyboard without ß
        ("impressum", "/impressum/"),
        ("Betreuung", "/meldungen/2026-11-19-beispiel-ferienbetreuung-ostern/"),  # inside „Ferienbetreuung“
        ("strassensperrungen", "/meldungen/2026-11-16-whatsapp-kanal/"),
        ("Straßen\u00adsperrung", "/meldungen/2026-11-16-whatsapp-kanal/"),  # copied from where it may break
    ],
)
def test_german_words_are_found_in_their_forms(page: Page, words: str, expected: str) -> None:
    assert expected in asked(page, q=words)


def test_a_word_inside_another_is_found_behind_those_that_have_it_alone(page: Page) -> None:
    addresses = asked(page, q="Sperrung")
    assert addresses[0] == "/meldungen/2026-11-12-beispiel-sperrung-dorfweg/"
    inside = "/meldungen/2026-11-16-whatsapp-kanal/"
    assert inside in addresses[1:]
    entry = page.locator("[data-results] li").filter(has=page.locator(f"a[href='{inside}']"))
    expect(entry.locator("mark").first).to_have_text("Straßensperrung,")
    excerpt = entry.locator("[data-excerpt]").text_content() or ""
    assert "Straßensperrung, Ferienbetreuung, Heimatgenuss:" in excerpt
    assert inside in asked(page, q="Sperr")
    assert inside in asked(page, q="Sperrung", jahr="2026")
    assert inside not in asked(page, q="Sperrung", jahr="2025")
    assert inside not in asked(page, q="Sperrung", thema="verkehr")


def test_the_choice_of_topic_district_and_year_narrows_the_results(page: Page) -> None:
    page.get_by_label("Was suchen Sie?").fill("Beispiel")
    everything = len(found(page))
    page.get_by_label("Thema").select_option("Verkehr")
    expect(page.get_by_role("status")).to_contain_text("(Verkehr)")
    by_topic = found(page)
    assert 0 < len(by_topic) < everything
    page.get_by_label("Ortsteil").select_option("Borchel")
    expect(page.get_by_role("status")).to_contain_text("(Verkehr, Borchel)")
    assert 0 < len(found(page)) < len(by_topic)
    page.get_by_label("Jahr").select_option("2025")
    expect(page.get_by_role("status")).to_contain_text("Nichts gefunden für „Beispiel“ (Verkehr, Borchel, 2025)")
    assert page.url.endswith("?q=Beispiel&thema=verkehr&ortsteil=borchel&jahr=2025")


def test_an_address_with_a_question_can_be_passed_on(page: Page) -> None:
    assert asked(page, q="Mulmshorn", thema="veranstaltungen", jahr="2025") == [
        "/meldungen/2025-12-04-beispiel-advent-mulmshorn/"
    ]
    expect(page.get_by_label("Was suchen Sie?")).to_have_value("Mulmshorn")
    expect(page.get_by_label("Thema")).to_have_value("veranstaltungen")
    expect(page.get_by_label("Jahr")).to_have_value("2025")


def test_a_choice_without_a_word_lists_the_newest_first(page: Page) -> None:
    addresses = asked(page, jahr="2025")
    assert len(addresses) == 3
    assert addresses == sorted(addresses, reverse=True)


def test_announcements_of_several_years_are_listed_newest_first(page: Page) -> None:
    """Each year is indexed for itself, and the parts are put together when they are made."""
    addresses = asked(page, thema="veranstaltungen")
    years = [address.removeprefix("/meldungen/")[:4] for address in addresses]
    assert set(years) == {"2026", "2025"}
    assert years == sorted(years, reverse=True)


def test_an_address_with_a_topic_that_there_is_not_asks_for_all(page: Page) -> None:
    assert asked(page, q="Laub", thema="gibt-es-nicht") == asked(page, q="Laub")


def test_markup_in_a_question_is_only_text(page: Page) -> None:
    page.goto("/suche/?q=" + quote("<img src=x onerror=alert(1)>"))
    expect(page.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.get_by_label("Was suchen Sie?").focus()
    page.keyboard.type("Beispiel")
    page.keyboard.press("Enter")
    assert len(found(page)) == 10
    expect(page.get_by_label("Was suchen Sie?")).to_be_focused()
    for name in ("Suchen", "Thema", "Ortsteil", "Jahr"):
        page.keyboard.press("Tab")
        assert name in page.evaluate(
            "document.activeElement.labels?.[0]?.textContent || document.activeElement.textContent"
        )
    page.keyboard.press("Tab")
    expect(page.locator("[data-results] h3 a").first).to_be_focused()
    more = page.get_by_role("button", name="Weitere Treffer zeigen")
    more.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-results] h3 a").nth(10)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/meldungen/*/")
    page.go_back()
    expect(page.get_by_label("Was suchen Sie?")).to_have_value("Beispiel")
    assert len(found(page)) >= 10


def test_nothing_found_keeps_the_way_to_all_announcements_open(page: Page) -> None:
    assert asked(page, q="zoologisch") == []
    page.get_by_label("Was suchen Sie?").fill("")
    expect(page.locator("main a[href='/archiv/']")).to_be_visible()
    assert page.url.endswith("/suche/")


def test_an_index_that_does_not_answer_leads_to_the_lists(context: BrowserContext, page: Page) -> None:
    context.route("**/pagefind/**", lambda route: route.abort())
    page.get_by_label("Was suchen Sie?").fill("Laub")
    expect(page.get_by_role("status")).to_contain_text("Die Suche antwortet gerade nicht.")
    expect(page.locator("main a[href='/archiv/']")).to_be_visible()


def test_without_javascript_the_page_offers_the_lists(browser: Browser, served: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{served}/suche/?q=Laub")
        expect(page.get_by_role("search")).to_be_hidden()
        expect(page.get_by_text("Die Suche braucht JavaScript.")).to_be_visible()
        for address in ("/archiv/", "/themen/verkehr/", "/ortsteile/borchel/"):
            expect(page.locator(f"main a[href='{address}']")).to_be_visible()


def test_searching_breaks_no_rule_asks_nobody_else_and_stores_nothing(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    watch = Watch(page)
    page.goto("/suche/?q=Laub&thema=umwelt")
    assert found(page)
    page.get_by_label("Was suchen Sie?").fill("Weg")
    expect(page.get_by_role("status")).to_contain_text("„Weg“")
    assert any("/pagefind/" in url for url in watch.requests)
    assert [url for url in watch.requests if not url.startswith((served + "/", "data:"))] == []
    assert watch.faults == []
    assert page.evaluate(STORED) == []
    assert context.cookies() == []


def test_the_index_is_loaded_with_the_first_question_only(context: BrowserContext) -> None:
    page = context.new_page()
    watch = Watch(page)
    page.goto("/suche/")
    page.get_by_label("Was suchen Sie?").focus()
    assert not any("/pagefind/" in url for url in watch.requests)


@pytest.mark.parametrize("question", ["", "?q=Beispiel&jahr=2026", "?q=zoologisch"])
def test_the_page_is_accessible_with_and_without_results(page: Page, question: str) -> None:
    page.goto(f"/suche/{question}")
    if question:
        found(page)
    assert list(violations(page)) == []


@pytest.mark.parametrize("question", ["", "?q=Beispiel", "?q=zoologisch", "?thema=rathaus"])
def test_nothing_jumps_while_the_page_loads(context: BrowserContext, question: str) -> None:
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.goto(f"/suche/{question}")
    if question:
        found(page)
    assert page.evaluate(PAINTED) == 0


def test_a_jump_would_be_noticed(context: BrowserContext) -> None:
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.goto("/suche/")
    page.evaluate(PAINTED)
    page.evaluate("document.querySelector('h1').before(document.querySelector('footer').cloneNode(true))")
    assert page.evaluate(PAINTED) > 0


def test_the_results_fit_the_narrowest_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    assert asked(page, q="Beispiel")
    assert page.evaluate(WIDE) == []


def test_a_town_without_districts_finds_as_well(
    browser: Browser, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    town = settled(tmp_path, "gemeinde")
    town.build("--full")
    with (
        running_nginx(town.output, tmp_path_factory.mktemp("nginx")) as address,
        browser.new_context(base_url=address) as context,
    ):
        assert len(asked(context.new_page(), jahr="2026")) == 5
