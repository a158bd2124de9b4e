"""RFC 5005: the subscription document and its archives hold everything, without a gap."""

from lxml import etree

from tests.workshop import Workshop

ATOM, HISTORY = "{http://www.w3.org/2005/Atom}", "{http://purl.org/syndication/history/1.0}"
SITE = "https://aktuelles.musterfelde.example"


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


def test_the_last_year_is_finished_when_the_next_one_begins_and_then_stays(workshop: Workshop) -> None:
    """Only ``next-archive`` is added then: before, there was nothing to point to."""
    workshop.announce("2025-10-01-alt", date="2025-10-01")
    workshop.build(now="2026-01-01T12:00")
    running = workshop.read("archiv/2025/feed.atom")
    workshop.announce("2026-01-02-neu", date="2026-01-02")
    workshop.build(now="2026-01-02T12:00")
    finished = workshop.read("archiv/2025/feed.atom")
    added = [line for line in finished.splitlines() if line not in running.splitlines()]
    assert [line.strip() for line in added] == [
        f'<link href="{SITE}/archiv/2026/feed.atom" rel="next-archive" type="application/atom+xml"/>'
    ]
    workshop.announce("2026-05-05-neuer", date="2026-05-05")
    workshop.build(now="2026-11-20T12:00")
    assert workshop.read("archiv/2025/feed.atom") == finished


def test_a_change_in_a_later_year_is_an_item_of_that_year(workshop: Workshop) -> None:
    change = "Dringlichkeit: eilmeldung\nÄnderungen:\n  - 2026-01-02 08:00: Stärker.\n"
    workshop.announce("2025-12-31-sturm", change, date="2025-12-31")
    workshop.build()
    stem = "tag:musterfelde.example,2026:meldung/2025-12-31-sturm"
    assert document(workshop, "/archiv/2026/feed.atom")[1] == [f"{stem}/aenderung/2026-01-02T08:00"]
    assert document(workshop, "/archiv/2025/feed.atom")[1] == [stem]


def test_archives_are_parts_of_the_feed_and_change_with_no_theme(workshop: Workshop) -> None:
    workshop.announce("2026-10-01-neu", date="2026-10-01")
    workshop.build()
    whole, year = (etree.fromstring(workshop.read(path).encode()) for path in ("feed.atom", "archiv/2026/feed.atom"))
    assert whole.findtext(f"{ATOM}id") == year.findtext(f"{ATOM}id")
    assert "/assets/" in workshop.read("feed.atom")
    assert "/assets/" not in workshop.read("archiv/2026/feed.atom")
