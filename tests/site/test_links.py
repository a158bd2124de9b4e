import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.pages import address, document, fault, html_files, is_frame, is_redirect, origin, own_path, refreshed

# What a browser fetches by itself while it shows a page; links a person may follow are not among them.
LOADED = (
    "//*[not(self::a)]/@src | //object/@data | //video/@poster | //image/@href | //use/@href"
    " | //link[not(contains(' canonical alternate prev next license author help ', concat(' ', @rel, ' ')))]/@href"
)
POINTING = "//a/@href | //area/@href | //link/@href | //form/@action | //*/@cite"
SOCIAL = "//meta[@property='og:url' or @property='og:image']/@content"


def loaded(file: Path) -> list[str]:
    """The references of one page that are fetched without a click."""
    page = document(file)
    sources = [one for value in page.xpath("//@srcset | //@imagesrcset") for one in candidates(str(value))]
    styles = [one for value in page.xpath("//style/text() | //@style") for one in css_references(str(value))]
    return [*map(str, page.xpath(LOADED)), *sources, *styles]


def candidates(srcset: str) -> list[str]:
    """The addresses of a list of images.

    >>> candidates("/a.webp 480w, /b.webp 2x")
    ['/a.webp', '/b.webp']
    """
    return [candidate.split()[0] for candidate in srcset.split(",") if candidate.strip()]


def css_references(css: str) -> list[str]:
    """The addresses that a stylesheet loads.

    >>> css_references("@import 'a.css'; p { background: url(b.png) }")
    ['b.png', 'a.css']
    """
    return re.findall(r"""url\(\s*["']?([^"')]+)["']?\s*\)""", css) + re.findall(r"""@import\s+["']([^"']+)""", css)


def references(site: Path) -> Iterator[tuple[str, str]]:
    """Every reference of the site with the address that it stands on."""
    for file in html_files(site):
        pointing = map(str, document(file).xpath(f"{POINTING} | {SOCIAL}"))
        for reference in filter(None, [*loaded(file), *pointing, refreshed(file)]):
            yield address(site, file), reference
    for file in site.rglob("*.css"):
        for reference in css_references(file.read_text("utf-8")):
            yield address(site, file), reference


@pytest.mark.parametrize("site", ["demo_site", "plain_site"])
def test_every_internal_link_leads_to_a_file_and_a_place_on_it(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    found = set(references(folder))
    assert len(found) > len(html_files(folder))
    faults = list(filter(None, (fault(folder, reference, base) for base, reference in sorted(found))))
    assert not faults, "\n".join(faults)


def test_every_page_can_be_reached_by_links_from_the_home_page(demo_site: Path) -> None:
    reached, waiting = {"/"}, ["/"]
    pages = {address(demo_site, file): file for file in html_files(demo_site)}
    while waiting:
        base = waiting.pop()
        paths = [own_path(str(link), base) for link in document(pages[base]).xpath("//a/@href | //iframe/@src")]
        new = {path.split("#")[0] for path in paths if path} & pages.keys() - reached
        reached |= new
        waiting += new
    hidden = {path for path, file in pages.items() if is_redirect(file)} | {"/404.html", "/redaktion/"}
    assert pages.keys() - reached - hidden == set()


def test_nothing_is_loaded_from_another_host(demo_site: Path) -> None:
    foreign = [
        (address(demo_site, file), reference)
        for file in html_files(demo_site)
        for reference in loaded(file)
        if not reference.startswith("data:")
        and urljoin("https://here.invalid/", reference).split("/")[2] != "here.invalid"
    ]
    assert foreign == []


def test_no_stylesheet_loads_from_another_host(demo_site: Path) -> None:
    sheets = list(demo_site.rglob("*.css"))
    assert sheets
    found = [reference for sheet in sheets for reference in css_references(sheet.read_text("utf-8"))]
    assert [one for one in found if "//" in one and not one.startswith("data:")] == []


def test_every_page_says_its_language(demo_site: Path) -> None:
    assert [file for file in html_files(demo_site) if document(file).get("lang") != "de"] == []


def test_every_page_has_one_main_heading(demo_site: Path) -> None:
    headings = {address(demo_site, file): document(file).xpath("count(//h1)") for file in html_files(demo_site)}
    assert {page: count for page, count in headings.items() if count != 1} == {}


def test_every_page_names_its_own_address_as_canonical(demo_site: Path) -> None:
    """A redirecting page names where it leads, a frame its list; the page for missing addresses has none of its own."""
    for file in html_files(demo_site):
        own = address(demo_site, file)
        [shown] = document(file).xpath("//footer/a/@href") if is_frame(own) else [own]
        expected = [] if own == "/404.html" else [origin() + (refreshed(file) or shown)]
        assert document(file).xpath("//link[@rel='canonical']/@href") == expected, own


def test_every_page_has_a_title_of_its_own(demo_site: Path) -> None:
    files = [file for file in html_files(demo_site) if not is_redirect(file)]
    titles = Counter(str(document(file).findtext(".//title") or "").strip() for file in files)
    assert titles[""] == 0
    assert [title for title, count in titles.items() if count > 1] == []
