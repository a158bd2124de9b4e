from pathlib import Path

from plugins.audit.site_pages import site_pages
from tests.pages import shown_addresses


def test_pages_are_found_as_a_server_shows_them_and_those_that_lead_on_are_none(tmp_path: Path) -> None:
    for path, text in {
        "index.html": '<p class="lead">',
        "meldungen/2026-11-20-straße/index.html": "<table>",
        "alt/index.html": '<meta http-equiv="refresh" content="0; url=/neu/">',
        "404.html": "<h1>",
        "bild.svg": "<svg>",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    assert site_pages(tmp_path) == {
        "/": {"//", "p", 'class="lead"'},
        "/404.html": {"/404.html/", "h1"},
        "/meldungen/2026-11-20-straße/": {"/meldungen/", "table"},
    }


def test_they_are_the_pages_that_the_other_tests_look_at(plain_site: Path) -> None:
    pages = site_pages(plain_site)
    assert sorted(pages) == sorted(shown_addresses(plain_site))
    shared = frozenset.intersection(*pages.values())
    assert {"main", "h1"} <= shared
    assert any(parts - shared for parts in pages.values())
