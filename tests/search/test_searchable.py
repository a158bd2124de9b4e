"""What Pagefind is given of a page, and that it is all that it would have read."""

from pathlib import Path

import pytest

from plugins.search.pagefind import indexed, unpacked
from plugins.search.searchable import searchable
from tests.pages import html_files
from tests.search.reading import files_of, said, standing_alone


class Whole:
    """A page of the site as it is."""

    def __init__(self, site: Path, file: Path) -> None:
        self.path, self._file = file.relative_to(site).as_posix(), file
        self.digest = self.path

    def html(self) -> bytes:
        return self._file.read_bytes()


def test_joined_parts_say_what_pagefind_says_of_all_whole_pages_at_once(demo_site: Path) -> None:
    marked = [Whole(demo_site, file) for file in html_files(demo_site) if searchable(file.read_bytes())]
    expected = said(unpacked(indexed(marked)))  # type: ignore[arg-type]
    assert len(expected["lengths"]) == len(marked) > 30
    assert standing_alone(said(files_of(demo_site / "pagefind")), expected) == expected


def test_what_surrounds_the_marked_part_stays_outside(demo_site: Path) -> None:
    (page,) = demo_site.glob("meldungen/*-beispiel-laub/index.html")
    html = page.read_bytes()
    part = searchable(html)
    assert searchable(html.replace(b"</header>", b"<p>Neu</p></header>", 1)) == part
    assert searchable(html.replace(b"</footer>", b"<p>Neu</p></footer>", 1)) == part
    assert searchable(html.replace(b"<title>", b"<title>Neu", 1)) == part
    assert searchable(html.replace(b"data-pagefind-ignore>", b"data-pagefind-ignore>Neu")) == part
    assert searchable(html.replace(b"<h1", b"<p>Neu</p><h1", 1)) != part
    assert len(part) < len(html) / 2


@pytest.mark.parametrize(
    "body",
    [
        b'<p title="a > b" data-pagefind-ignore>x</p>',
        b'<div class="notice" data-pagefind-ignore hidden data-ends="2026-01-01"><h2>x</h2><p>y</p></div>',
        b"<section data-pagefind-ignore>\n<ul><li>x</li></ul>\n</section>",
    ],
)
def test_what_is_not_to_be_found_is_left_out(body: bytes) -> None:
    assert searchable(b"<main><div data-pagefind-body>" + body + b"<p>z</p></div></main>") == (
        b"<html><head></head><body><div data-pagefind-body><p>z</p></div></body></html>"
    )


def test_an_ignored_element_that_holds_its_own_kind_is_left_to_pagefind() -> None:
    nested = b"<div data-pagefind-ignore><div>x</div>y</div>"
    assert nested in searchable(b"<main><div data-pagefind-body>" + nested + b"</div></main>")


@pytest.mark.parametrize(
    "page",
    [
        b"<main><p>data-pagefind-body</p></main>",
        b'<meta content="data-pagefind-body"><main><p>x</p></main>',
        b'<main><p title="say data-pagefind-body here">x</p></main>',
    ],
)
def test_a_page_that_only_mentions_the_mark_has_nothing_to_find(page: bytes) -> None:
    assert searchable(page) == b""


def test_a_head_says_only_what_is_marked() -> None:
    page = (
        b'<head><meta name="description" content="Neu"><meta content="a > b" data-pagefind-meta="datum[content]">'
        b"</head><main><div data-pagefind-body>x</div></main>"
    )
    assert searchable(page).startswith(
        b'<html><head><meta content="a > b" data-pagefind-meta="datum[content]"></head><body>'
    )
