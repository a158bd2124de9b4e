"""Sitemap, robots.txt and security.txt of a real build."""

from pathlib import Path

import pytest
from lxml import etree

from tests.workshop import Workshop

SITE = "https://aktuelles.musterfelde.example"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    found = Workshop(tmp_path)
    found.announce("2026-11-20-a", "Frühere Adressen: /alt/\nÄnderungen:\n  - 2026-11-22 10:00: Neu.\n")
    found.build()
    return found


def test_the_sitemap_names_every_indexed_page_and_no_other(workshop: Workshop) -> None:
    root = etree.fromstring((workshop.output / "sitemap.xml").read_bytes())
    listed = {str(loc.text).removeprefix(SITE) for loc in root.iter(LOC)}
    pages = {file: file.read_text(encoding="utf-8") for file in workshop.output.rglob("*.html")}
    indexed = {
        f"/{file.relative_to(workshop.output)}".removesuffix("index.html")
        for file, html in pages.items()
        if '<meta name="robots" content="noindex">' not in html
    }
    assert listed == indexed
    assert "/meldungen/2026-11-20-a/" in listed
    assert listed.isdisjoint({"/redaktion/", "/404.html", "/alt/"})


def test_the_sitemap_says_when_an_editor_last_changed_something(workshop: Workshop) -> None:
    sitemap = workshop.read("sitemap.xml")
    assert sitemap.count("<lastmod>") == 1
    assert "<lastmod>2026-11-22T10:00+01:00</lastmod>" in sitemap


def test_robots_may_read_everything_and_find_the_sitemap(workshop: Workshop) -> None:
    assert workshop.read("robots.txt") == f"User-agent: *\nAllow: /\n\nSitemap: {SITE}/sitemap.xml\n"


def test_security_txt_expires_at_the_first_of_a_month(workshop: Workshop) -> None:
    """RFC 9116, 2.5: Contact and Expires are mandatory; Expires is less than a year away."""
    text = workshop.read(".well-known/security.txt")
    assert "Contact: mailto:presse@musterfelde.example\n" in text
    assert "Expires: 2027-05-01T00:00:00Z\n" in text
    workshop.build(now="2026-11-30T23:00")
    assert workshop.read(".well-known/security.txt") == text
