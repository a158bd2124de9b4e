"""Whom to ask, and text in other languages: as an editor writes it, and as page, feed and channel show it."""

from pathlib import Path

import pytest

from tests.content.folder import CASE, ContentFolder
from tests.workshop import Workshop

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"
CALL = '<a href="tel:+49426171245">04261 71-245</a>'
WRITE = '<a href="mailto:ferien@rotenburg.example">ferien@rotenburg.example</a>'


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Kontakt: Rathaus, 04261 71-245", "Rathaus, 04261 71-245"),
        ("Kontakt:\n  - Rathaus: 04261 71-245\n  - Bauhof", "Rathaus: 04261 71-245\nBauhof"),
        ("Kontakt:\n- Rathaus", "Rathaus"),
        ("Kontakt: |\n  Rathaus\n  Bauhof", "Rathaus\nBauhof"),
        ("Kontakt:", None),
    ],
)
def test_a_contact_is_a_text_or_a_list(folder: ContentFolder, written: str, read: str | None) -> None:
    folder.put(CASE, f"---\n{HEAD}{written}\n---\nText.\n".encode())
    assert folder.announcement().contact == read


def test_lines_that_nobody_has_filled_in_are_none(folder: ContentFolder) -> None:
    contact = "Kontakt:\n  - Rathaus\n  - '[bitte ergänzen: Telefon]'\n  -  Bauhof, 04261 71-1 \n"
    folder.put(CASE, f"---\n{HEAD}{contact}---\nText.\n".encode())
    announcement = next(each for each in folder.read().content.announcements if each.source.endswith(CASE[-20:]))
    assert announcement.contact_lines == ["Rathaus", "Bauhof, 04261 71-1"]


@pytest.mark.parametrize("body", ['<p lang="ua">a</p>', '<div lang="ua">\na\n</div>', 'a <span lang="ua">b</span>'])
def test_a_language_that_does_not_exist_is_named(folder: ContentFolder, body: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nErst das.\n\n{body}\n".encode())
    [hint] = folder.problems()
    assert hint == f'{CASE}:9: Hinweis: Die Sprache »lang="ua"« gibt es nicht. Meinten Sie »uk«?'


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One announcement, and a page of the town, with people to reach and two scripts."""
    workshop = Workshop(tmp_path_factory.mktemp("kontakt"))
    workshop.announce(
        "2026-11-20-fall",
        "Kontakt:\n  - Ferienbüro, 04261 71-245\n  - ferien@rotenburg.example",
        body='Fragen: 04261 71-245, Notruf 112.\n\nالعربية: 04261 71-245.\n\n<p lang="ar" dir="rtl">مرحبا.</p>',
    )
    page = "---\nTitel: Rathaus\nAdresse: /rathaus/\n---\nTel. 04261 71-245, ferien@rotenburg.example\n"
    (workshop.content / "seiten/rathaus.md").write_text(page, encoding="utf-8")
    workshop.build()
    return workshop.output


def test_a_page_can_be_called_from(town: Path) -> None:
    html = (town / "meldungen/2026-11-20-fall/index.html").read_text("utf-8")
    assert f'<p dir="auto">Fragen: {CALL}, Notruf <a href="tel:112">112</a>.</p>' in html
    assert f'<p dir="auto">Ferienbüro, {CALL}<br>\n{WRITE}</p>' in html
    assert f'<p dir="auto">Tel. {CALL}, {WRITE}</p>' in (town / "rathaus/index.html").read_text("utf-8")


def test_another_script_keeps_its_direction_on_the_page_and_in_feeds(town: Path) -> None:
    number = '<a href="tel:+49426171245" dir="ltr">04261 71-245</a>'
    html = (town / "meldungen/2026-11-20-fall/index.html").read_text("utf-8")
    feed = (town / "feed.json").read_text("utf-8").replace('\\"', '"')
    for shown in (html, feed):
        assert f'<p dir="auto">العربية: {number}.</p>' in shown
        assert '<p lang="ar" dir="rtl">مرحبا.</p>' in shown
    assert '<h1 dir="auto">' in html
    assert f'<strong>Kontakt:</strong><br> <span dir="auto">Ferienbüro, {CALL}<br>' in feed


def test_the_channel_says_numbers_and_no_more(town: Path) -> None:
    text = (town / "redaktion/2026-11-20-fall.txt").read_text("utf-8")
    assert "Fragen: 04261 71-245, Notruf 112.\n\nالعربية: 04261 71-245.\n\nمرحبا.\n" in text
    assert "tel:" not in text
