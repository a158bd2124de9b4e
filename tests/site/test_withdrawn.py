"""What is urgent or withdrawn, on every page that says a word about it."""

import json
from typing import Any

import pytest
from lxml import html

from tests.feeds.reading import items
from tests.workshop import Workshop

OLD, REASON = "Alle müssen bis 15 Uhr raus.", "Entwarnung! Alle dürfen zurück."
NBSP = "\N{NO-BREAK SPACE}"


def found(page: str, path: str) -> list[Any]:
    """What ``path`` finds."""
    result = html.fromstring(page).xpath(path)
    assert isinstance(result, list)
    return result


def words(page: str, path: str) -> str:
    """The words below each element that ``path`` finds."""
    shown = (" ".join(each.text_content().split()) for each in found(page, path))
    return " | ".join(shown).replace(NBSP, " ")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """An alarm that is over, one that begins on Sunday, a cancelled event, one that is on again."""
    town = Workshop(tmp_path_factory.mktemp("withdrawn"))
    urgent, posted = "Dringlichkeit: eilmeldung\n", "Im Kanal: 2026-11-23 08:00\n"
    alarm = town.announce("2026-11-23-bombe", f"{urgent}{posted}Aufgehoben: 2026-11-23 11:45: {REASON}\n")
    alarm.write_text(alarm.read_text("utf-8").replace("Kurz zu 2026-11-23-bombe.", OLD), "utf-8")
    coming = "Gültig ab: 2026-11-29 08:00\nGültig bis: 2026-11-29 18:00\nOrtsteile: Borchel, Kernstadt\n"
    coming += "Änderungen:\n  - 2026-11-23 10:00: Ab 7 Uhr.\n  - 2026-11-23 11:00: Doch erst ab 9 Uhr.\n"
    town.announce("2026-11-22-sonntag", urgent + coming)
    event = "Beginn: 2026-12-02 08:00\nOrt: Markt\nAufgehoben: 2026-11-23 09:00: Sturm.\n"
    earlier = "Änderungen:\n  - 2026-11-22 10:00: Neue Stände.\n  - 2026-11-23 10:00: Karten gelten weiter.\n"
    town.announce("2026-11-21-konzert", event + earlier + posted)
    again = "Änderungen: 2026-11-23 11:00: Gilt wieder: Der Sturm zieht vorbei.\n"
    town.announce("2026-11-21-markt", event + again + posted)
    town.build()
    return town


def test_the_reason_stands_where_the_kurztext_stood_and_the_rest_is_marked(site: Workshop) -> None:
    page = site.read("meldungen/2026-11-23-bombe/index.html")
    assert words(page, "//*[@class='lede']") == REASON
    assert found(page, "//meta[@name='description' or @property='og:description']/@content") == [REASON, REASON]
    former = words(page, "//section[@class='former']")
    assert former.startswith(f"Nicht mehr gültig: die bisherige Meldung {OLD}")
    assert former.endswith("Ein Text.")
    article = json.loads(found(page, "//script[@type='application/ld+json']")[0].text)["@graph"][0]
    assert article["description"] == REASON


def test_lists_and_feeds_give_the_reason(site: Workshop) -> None:
    for path in ("index.html", "themen/verkehr/index.html", "archiv/2026/index.html"):
        assert REASON in site.read(path)
        assert OLD not in site.read(path)
    for path in ("feed.atom", "feed.rss", "feed.json"):
        (entry,) = (item for item in items(site.read(path).encode()) if item.id.endswith("meldung/2026-11-23-bombe"))
        assert (
            f'Aufgehoben am 23.{NBSP}November{NBSP}2026, 11:45{NBSP}Uhr:</strong> <span dir="auto">{REASON}'
            in entry.html.replace("&nbsp;", NBSP)
        )
        assert f'Nicht mehr gültig, die bisherige Meldung:</strong> <span dir="auto">{OLD}' in entry.html
    summaries = [item["summary"] for item in json.loads(site.read("feed.json"))["items"]]
    assert REASON in summaries
    assert OLD not in summaries


def test_the_banner_says_what_is_over_and_what_begins_later(site: Workshop) -> None:
    banner = words(site.read("termine/index.html"), "//*[@class='alarm-item']")
    over, coming = banner.split(" | ")
    assert over == "Entwarnung: Titel von 2026-11-23-bombe Stand: 23. November 2026, 11:45 Uhr"
    assert coming.startswith("Eilmeldung: Titel von 2026-11-22-sonntag gilt ab 29. November 2026, 8 Uhr, Stand:")


def test_an_urgent_card_says_the_newest_change(site: Workshop) -> None:
    card = words(site.read("index.html"), "//*[@class='pinned']")
    assert "Neu am 23. November 2026, 11 Uhr: Doch erst ab 9 Uhr." in card
    assert "Ab 7 Uhr" not in card


def test_an_urgent_card_names_its_districts(site: Workshop) -> None:
    card = words(site.read("index.html"), "//*[@class='pinned']")
    assert "Eilmeldung" in card
    assert "Borchel, Kernstadt" in card


def test_a_change_after_the_withdrawal_is_shown_apart_from_those_before(site: Workshop) -> None:
    page = site.read("meldungen/2026-11-21-konzert/index.html")
    assert words(page, "//*[@data-state='aufgehoben'][contains(@class, 'badge')]") == "Abgesagt"
    assert words(page, "//section[@class='notice']").endswith("Karten gelten weiter.")
    assert "Neue Stände." in words(page, "//section[@class='former']")


def test_what_is_valid_again_is_as_before_and_says_what_happened(site: Workshop) -> None:
    page = site.read("meldungen/2026-11-21-markt/index.html")
    assert words(page, "//*[@class='lede']") == "Kurz zu 2026-11-21-markt."
    assert "former" not in page
    news = words(page, "//section[@class='notice']")
    assert news.endswith("Gilt wieder: Der Sturm zieht vorbei. 23. November 2026, 9 Uhr Aufgehoben: Sturm.")
    ids = {item.id.rpartition("meldung/")[2] for item in items(site.read("feed.atom").encode())}
    markt = "2026-11-21-markt"
    assert ids >= {markt, f"{markt}/aufhebung", f"{markt}/aenderung/2026-11-23T11:00"}


def test_the_board_sorts_by_urgency_and_offers_the_whole_text(site: Workshop) -> None:
    board = site.read("redaktion/index.html")
    entries = words(board, "//ol[@class='board-list']/li//summary[@class='entry-head']").split(" | ")
    assert entries[:2] == [
        "Titel von 2026-11-23-bombe Eilmeldung × aufgehoben",
        "Titel von 2026-11-22-sonntag Eilmeldung + neu",
    ]
    whole = words(board, "//pre[@id='ganz-2026-11-21-markt']")
    assert whole.startswith("🚧 *Titel von 2026-11-21-markt* Kurz zu 2026-11-21-markt.")
    assert "ganz-2026-11-23-bombe" not in board


def test_those_who_read_along_see_what_an_update_updates(site: Workshop) -> None:
    earlier = words(site.read("kanal/index.html"), "//*[@class='bubble-earlier']")
    assert f"Davor stand im Kanal (gilt nicht mehr): 🚨 Eilmeldung: Titel von 2026-11-23-bombe {OLD}" in earlier
