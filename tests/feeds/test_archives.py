"""RFC 5005: the subscription document and its archives hold everything, without a gap."""

from pathlib import Path

import pytest
from lxml import etree

from tests.workshop import Workshop

ATOM, HISTORY = "{http://www.w3.org/2005/Atom}", "{http://purl.org/syndication/history/1.0}"
SITE = "https://aktuelles.musterfelde.example"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def document(workshop: Workshop, path: str) -> tuple[dict[str, str], list[str], bool]:
    """Links by relation, ids of the entries, and whether it is an archive document."""
    root = etree.fromstring((workshop.output / path.removeprefix("/")).read_bytes())
    links = {str(link.get("rel")): str(link.get("href")).removeprefix(SITE) for link in root.findall(f"{ATOM}link")}
    ids = [str(found.text) for found in root.findall(f"{ATOM}entry/{ATOM}id")]
    return links, ids, root.find(f"{HISTORY}archive") is not None


def test_every_entry_is_reached_from_the_subscription_document(workshop: Workshop) -> None:
    for number in range(1, 29):
        workshop.announce(f"2026-10-{number:02}-neu", date=f"2026-10-{number:02}")
        workshop.announce(f"2025-10-{number:02}-alt", date=f"2025-10-{number:02}")
        workshop.announce(f"2023-10-{number:02}-uralt", date=f"2023-10-{number:02}")
    workshop.build()
    links, newest, is_archive = document(workshop, "/feed.atom")
    assert len(newest) == 50
    assert not is_archive
    reached, path, previous = set(newest), links.get("prev-archive"), None
    while path:
        links, ids, is_archive = document(workshop, path)
        assert is_archive
        assert links["self"] == path
        assert links["current"] == "/feed.atom"
        assert links.get("next-archive") == previous
        reached.update(ids)
        path, previous = links.get("prev-archive"), path
    assert len(reached) == 84


def test_a_finished_year_never_changes(workshop: Workshop) -> None:
    workshop.announce("2025-10-01-alt", date="2025-10-01")
    workshop.announce("2026-10-01-neu", date="2026-10-01")
    workshop.build()
    before = workshop.read("archiv/2025/feed.atom")
    workshop.announce("2026-11-20-neuer")
    workshop.build(now="2026-12-01T12:00")
    assert workshop.read("archiv/2025/feed.atom") == before
