import pytest

from plugins.preview.dressing import Extras, dressed, marked
from plugins.preview.marks import Mark

MARKS = {"2026-11-24-a": Mark("öffentlich ab morgen", "2026-11-24T10:00"), "2026-11-24-a-b": Mark("Entwurf", None)}
BADGE = '<strong class="vorschau-marke">nur hier · öffentlich ab morgen</strong>'
PAGE = """<!doctype html>
<html lang="de">
<head><title>Titel</title>
</head>
<body>
<main id="inhalt">
<p>Text</p>
</main>
</body>
</html>
"""


@pytest.mark.parametrize(
    "link",
    [
        '<a href="/meldungen/2026-11-24-a/">a</a>',
        '<a href="/aktuelles/meldungen/2026-11-24-a/">a</a>',
        '<a class="x" href="https://aktuelles.example/meldungen/2026-11-24-a/#ort" dir="auto">a</a>',
    ],
)
def test_every_link_to_what_is_not_public_has_its_mark_before_it(link: str) -> None:
    assert marked(f"<h3>{link}</h3>", MARKS, own=None, is_board=False) == f"<h3>{BADGE} {link}</h3>"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/meldungen/2026-11-24-b/">öffentlich</a>',
        '<a href="/meldungen/2026-11-24-a/termin.ics">Kalender</a>',
        '<a href="/suche/?q=/meldungen/2026-11-24-a/x">Suche</a>',
        "<p>/meldungen/2026-11-24-a/</p>",
        '<abbr title="/meldungen/2026-11-24-a/">a</abbr>',
        '<a href="#2026-11-24-a">eine Stelle dieser Seite</a>',
    ],
)
def test_nothing_else_is_marked(html: str) -> None:
    assert marked(html, MARKS, own=None, is_board=False) == html


def test_a_page_does_not_mark_the_links_to_itself() -> None:
    html = '<a href="/meldungen/2026-11-24-a/">teilen</a>'
    assert marked(html, MARKS, own="2026-11-24-a", is_board=False) == html


def test_a_longer_stem_is_another_announcement() -> None:
    html = '<a href="/meldungen/2026-11-24-a-b/">a</a>'
    assert "nur hier · Entwurf" in marked(html, MARKS, own=None, is_board=False)


def test_the_board_marks_each_text_once_in_the_list_and_once_above_it() -> None:
    html = (
        '<li><a href="#2026-11-24-a">a</a></li><article class="entry" id="2026-11-24-a" data-due="ja"><h3>a</h3>'
        '<a href="/meldungen/2026-11-24-a/">Seite ansehen</a></article>'
    )
    found = marked(html, MARKS, own=None, is_board=True)
    assert f'<li>{BADGE} <a href="#2026-11-24-a">' in found
    assert f'data-due="ja"><p>{BADGE} Diesen Text noch nicht in den Kanal stellen.</p><h3>' in found
    assert found.count(BADGE) == 2


def test_a_page_gets_its_bar_its_remarks_and_its_title() -> None:
    extras = Extras(head="<link>", above="<nav></nav>", top="<aside></aside>")
    html = dressed(PAGE, extras, MARKS, own="2026-11-24-a", is_board=False)
    assert "<title>[nur hier] Titel</title>" in html
    assert "<link></head>" in html
    assert "<body><nav></nav>" in html
    assert '<main id="inhalt"><aside></aside>' in html
    assert "<title>Titel</title>" in dressed(PAGE, extras, MARKS, own="2026-11-20-b", is_board=False)


def test_a_frame_for_other_websites_keeps_its_few_lines() -> None:
    html = '<html><head></head><body><a href="/x/">x</a></body></html>'
    assert dressed(html, Extras(head="<link>", above="<nav></nav>"), MARKS, own=None, is_board=False) == html


def test_nothing_ends_by_the_clock_of_the_browser() -> None:
    html = dressed('<p data-item data-ends="2026-11-24T10:00:00+01:00">', Extras(), {}, own=None, is_board=False)
    assert html == "<p data-item>"
