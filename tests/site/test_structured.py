import json
from pathlib import Path
from typing import Any

from tests.pages import document, is_redirect

MELDUNG = "meldungen/{}/index.html"


def structured(file: Path) -> list[dict[str, Any]]:
    """Every thing that a page says to machines."""
    found: list[dict[str, Any]] = []
    for script in document(file).iterfind('.//script[@type="application/ld+json"]'):
        data = json.loads(script.text or "")
        assert data["@context"] == "https://schema.org", file
        found += data.get("@graph", [data])
    return found


def of_type(file: Path, name: str) -> dict[str, Any]:
    [found] = [thing for thing in structured(file) if thing["@type"] == name]
    return found


def test_every_announcement_is_an_article_of_the_town_with_its_own_dates(demo_site: Path) -> None:
    files = [file for file in demo_site.glob(MELDUNG.format("*")) if not is_redirect(file)]
    assert len(files) >= 20
    for file in files:
        article = of_type(file, "NewsArticle")
        assert article["headline"] == document(file).find(".//h1").text_content().strip()
        assert article["url"] == document(file).find('.//link[@rel="canonical"]').get("href")
        assert article["datePublished"] <= article["dateModified"]
        assert article["publisher"]["name"] == "Stadt Rotenburg (Wümme)"


def test_a_revision_moves_the_date_of_the_article(demo_site: Path) -> None:
    article = of_type(demo_site / MELDUNG.format("2026-11-18-beispiel-musterstrasse"), "NewsArticle")
    assert article["dateModified"] == "2026-11-23T08:40:00+01:00"


def test_an_event_says_when_and_where_and_whether_it_takes_place(demo_site: Path) -> None:
    event = of_type(demo_site / MELDUNG.format("2026-11-17-beispiel-heimatgenuss"), "Event")
    assert event["startDate"] == "2026-12-05T11:00:00+01:00"
    assert event["endDate"] == "2026-12-05T18:00:00+01:00"
    assert event["location"]["name"].startswith("Innenstadt")
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    cancelled = of_type(demo_site / MELDUNG.format("2026-11-13-beispiel-nachmittag-unterstedt"), "Event")
    assert cancelled["eventStatus"] == "https://schema.org/EventCancelled"


def test_the_faq_has_every_question_of_the_page_with_its_answer(demo_site: Path) -> None:
    file = demo_site / "whatsapp/index.html"
    entries = of_type(file, "FAQPage")["mainEntity"]
    shown = [heading.text_content().strip() for heading in document(file).iter("h3")]
    assert [entry["name"] for entry in entries] == [question for question in shown if question.endswith("?")]
    assert len(entries) >= 18
    assert all(len(entry["acceptedAnswer"]["text"]) > 30 for entry in entries)


def test_the_start_page_names_the_town_without_what_is_still_missing(demo_site: Path) -> None:
    town = of_type(demo_site / "index.html", "GovernmentOrganization")
    assert town["address"]["postalCode"] == "27356"
    assert "contactPoint" not in town
    assert "[bitte" not in json.dumps(town)
