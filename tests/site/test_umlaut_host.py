"""A town whose address has an umlaut: programs are told its host in ASCII, people as it is, identities never change."""

import re
from pathlib import Path

import pytest

from tests.workshop import TOWN, Workshop

SPELT, ASCII = "aktuelles.müsterfelde.example", "aktuelles.xn--msterfelde-9db.example"
STEM = "2026-11-20-fest"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workshop = Workshop(tmp_path_factory.mktemp("umlaut"))
    text = TOWN.replace("aktuelles.musterfelde.example", SPELT)
    (workshop.content / "stadt.toml").write_text(text, encoding="utf-8")
    workshop.announce(STEM, "Beginn: 2026-12-05\n", body="Siehe [die Termine](/termine/).")
    workshop.build()
    return workshop.output


def said(built: Path, path: str) -> str:
    return (built / path).read_bytes().replace(b"\r\n ", b"").decode()


@pytest.mark.parametrize(
    "path", ["feed.atom", "feed.rss", "feed.json", "termine.ics", "sitemap.xml", "robots.txt", f"redaktion/{STEM}.txt"]
)
def test_programs_are_told_the_host_in_ascii(built: Path, path: str) -> None:
    text = said(built, path)
    assert ASCII in text
    assert SPELT not in text


def test_a_page_names_itself_in_ascii_and_shows_its_address_as_it_is_read(built: Path) -> None:
    page = said(built, f"meldungen/{STEM}/index.html")
    assert f'<link rel="canonical" href="https://{ASCII}/meldungen/{STEM}/">' in page
    assert f">https://{SPELT}/meldungen/{STEM}/</a>" in page


def test_identities_are_not_made_of_the_host(built: Path) -> None:
    ids = re.findall(r"<id>(.*?)</id>", said(built, "feed.atom")) + re.findall(r"UID:(\S+)", said(built, "termine.ics"))
    assert len(ids) == 3
    assert not [each for each in ids if "aktuelles" in each]
