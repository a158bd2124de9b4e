from dataclasses import replace

import pytest

from plugins.domain.publishing import Text, foreign_channels, missing_pages, placeholders, refusals
from tests.factory import CHANNEL, NOW, TOWN


def test_a_town_with_an_address_of_its_own_may_be_published() -> None:
    assert refusals(TOWN, "content/stadt.toml") == []


def test_a_demonstration_is_never_published() -> None:
    [problem] = refusals(replace(TOWN, demo_now=NOW), "content/stadt.toml")
    advice = "Bitte vor dem Veröffentlichen den Abschnitt »[demo]« löschen."
    assert str(problem) == f"content/stadt.toml: Feld »demo«: Das ist eine Vorführung. {advice}"


@pytest.mark.parametrize(
    "address",
    [
        "https://aktuelles.example",
        "https://example",
        "https://AKTUELLES.EXAMPLE:8080",
        "https://aktuelles.example.com",
        "https://example.com",
        "https://example.org",
    ],
)
def test_an_address_for_examples_is_never_published(address: str) -> None:
    [problem] = refusals(replace(TOWN, address=address), "x")
    text = f"»{address}« ist nur ein Platzhalter. Bitte die richtige Adresse dieser Seite eintragen."
    assert (problem.field, problem.text) == ("stadt.adresse", text)


@pytest.mark.parametrize("address", ["https://example-stadt.de", "https://stadt.de", "https://myexample.com"])
def test_an_address_that_only_looks_like_an_example_may_be_published(address: str) -> None:
    assert refusals(replace(TOWN, address=address), "x") == []


def test_placeholders_are_hints_until_publishing() -> None:
    text = Text(
        "content/seiten/impressum.md", "---\n\n\n\n---\nText\n\nTelefon: [bitte ergänzen: Telefon]\n[BITTE ergänzen]\n"
    )
    for is_publishing in (False, True):
        found = placeholders([text], is_publishing=is_publishing)
        assert [problem.is_hint for problem in found] == [not is_publishing] * 2
        assert [(problem.line, problem.text) for problem in found] == [
            (8, "Hier fehlt noch eine Angabe: [bitte ergänzen: Telefon]"),
            (9, "Hier fehlt noch eine Angabe: [BITTE ergänzen]"),
        ]


def test_a_placeholder_that_was_left_open_is_found_too() -> None:
    found = placeholders([Text("a.md", "[bitte ergänzen: Telefon\nText")], is_publishing=True)
    assert [problem.text for problem in found] == ["Hier fehlt noch eine Angabe: [bitte ergänzen: Telefon"]


def test_other_brackets_are_left_alone() -> None:
    assert placeholders([Text("a.md", "[Link](/x/) und [bitte ergänzend lesen](/y/)")], is_publishing=True) == []


def test_a_note_to_the_editor_may_keep_its_placeholder() -> None:
    assert placeholders([Text("a.md", "# Kontakt: [bitte ergänzen: Wer?]\n")], is_publishing=True) == []


def test_a_link_to_the_channel_of_another_town_is_found() -> None:
    own = f"Mehr: {CHANNEL.link}."
    other = "Text\n<https://www.whatsapp.com/channel/0029Anderswo>"
    assert foreign_channels(TOWN, [Text("a.md", own)], is_publishing=True) == []
    for is_publishing in (False, True):
        [problem] = foreign_channels(TOWN, [Text("a.md", other)], is_publishing=is_publishing)
        assert (problem.line, problem.is_hint) == (2, not is_publishing)


def test_a_town_without_a_channel_may_point_to_that_of_another() -> None:
    other = Text("a.md", "<https://www.whatsapp.com/channel/0029Anderswo>")
    assert foreign_channels(replace(TOWN, channel=None), [other], is_publishing=True) == []


def test_the_page_about_the_channel_is_missed_only_where_there_is_one() -> None:
    pages = ["/presse/", "/feeds/", "/impressum/", "/datenschutz/", "/barrierefreiheit/"]
    assert [problem.text[:32] for problem in missing_pages(TOWN, pages, "x")] == ["Die Seite mit »Adresse: /whatsap"]
    assert missing_pages(replace(TOWN, channel=None), pages, "x") == []


def test_the_pages_that_a_site_needs_are_missed() -> None:
    [problem] = missing_pages(
        TOWN, ["/whatsapp/", "/presse/", "/feeds/", "/impressum/", "/datenschutz/"], "content/seiten"
    )
    assert str(problem) == "content/seiten: Die Seite mit »Adresse: /barrierefreiheit/« fehlt. Bitte anlegen."
