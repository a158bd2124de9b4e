"""The feeds of a real build, read by a real feed parser."""

import json
from typing import Any

import feedparser
from lxml import etree

from tests.workshop import Workshop

ATOM = "{http://www.w3.org/2005/Atom}"
TAG = "tag:musterfelde.example,2026"
SITE = "https://aktuelles.musterfelde.example"


def feed(workshop: Workshop, path: str) -> Any:  # noqa: ANN401 - feedparser has no types
    parsed = feedparser.parse((workshop.output / path).read_bytes())
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def test_all_three_formats_say_the_same(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a", "Ortsteile: Borchel\n", body="A & B <5 t, [Link](/whatsapp/) und [oben](#oben)")
    workshop.announce("2026-11-21-b", date="2026-11-21")
    workshop.build()
    for base in ("", "themen/verkehr/", "ortsteile/borchel/"):
        atom, rss = feed(workshop, f"{base}feed.atom"), feed(workshop, f"{base}feed.rss")
        items = json.loads(workshop.read(f"{base}feed.json"))["items"]
        ids = [f"{TAG}:meldung/2026-11-21-b", f"{TAG}:meldung/2026-11-20-a"]
        assert [entry.id for entry in atom.entries] == [entry.id for entry in rss.entries] == ids
        assert [item["id"] for item in items] == ids
        assert atom.entries[1].title == rss.entries[1].title == items[1]["title"] == "Titel von 2026-11-20-a"
        assert [tag.term for tag in atom.entries[1].tags] == ["Verkehr", "Borchel"] == items[1]["tags"]
        assert atom.entries[1].link == rss.entries[1].link == f"{SITE}/meldungen/2026-11-20-a/"
        for html in (atom.entries[1].content[0].value, rss.entries[1].content[0].value, items[1]["content_html"]):
            assert f'href="{SITE}/whatsapp/"' in html
            assert f'href="{SITE}/meldungen/2026-11-20-a/#oben"' in html
            assert "A &amp; B &lt;5 t" in html


def test_an_identity_survives_title_date_topic_and_folder(workshop: Workshop) -> None:
    file = workshop.announce("2026-11-20-a")
    workshop.build()
    before = feed(workshop, "feed.atom").entries[0].id
    text = file.read_text(encoding="utf-8").replace("Titel: Titel", "Titel: Ganz neuer Titel")
    text = text.replace("2026-11-20 09:30", "2026-11-22").replace("Verkehr", "Bücherei")
    file.unlink()
    (workshop.content / "meldungen/2025").mkdir()
    (workshop.content / "meldungen/2025/2026-11-20-a.md").write_text(text, encoding="utf-8")
    workshop.build()
    assert feed(workshop, "feed.atom").entries[0].id == before


def test_updated_moves_with_a_revision_only(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a")
    workshop.build()
    first = feed(workshop, "feed.atom").entries[0].updated
    workshop.announce("2026-11-20-a", body="Ein Tippfehler ist weg.")
    workshop.build(now="2026-11-24T12:00")
    assert feed(workshop, "feed.atom").entries[0].updated == first
    workshop.announce("2026-11-20-a", "Änderungen:\n  - 2026-11-22 14:00: Länger.\n")
    workshop.build()
    entry = feed(workshop, "feed.atom").entries[0]
    assert entry.updated.startswith("2026-11-22T14:00:")
    assert entry.published == first
    assert feed(workshop, "feed.atom").feed.updated == entry.updated


def test_entries_of_one_minute_do_not_tie(workshop: Workshop) -> None:
    for letter in "abc":
        workshop.announce(f"2026-11-20-{letter}")
        workshop.announce(f"2026-11-19-{letter}", date="2026-11-19")
    workshop.build()
    published = [entry.published for entry in feed(workshop, "feed.atom").entries]
    assert len(set(published)) == 6
    assert all(each.startswith(("2026-11-20T09:30:", "2026-11-19T00:")) for each in published)


def test_enclosures_keep_relation_type_and_length(workshop: Workshop) -> None:
    """Fails when feedgen is lifted to 1.0.0, which loses all three in Atom."""
    (workshop.content / "dokumente/plan.pdf").write_bytes(b"%PDF-1.4 Plan")
    workshop.announce("2026-11-20-a", "Anhänge:\n  - dokumente/plan.pdf: Der Plan\n")
    workshop.build()
    root = etree.fromstring((workshop.output / "feed.atom").read_bytes())
    links = {link.get("rel"): dict(link.attrib) for link in root.findall(f"{ATOM}entry/{ATOM}link")}
    assert links["enclosure"] == {
        "href": f"{SITE}/dokumente/plan.pdf",
        "rel": "enclosure",
        "type": "application/pdf",
        "length": "13",
        "title": "Der Plan",
    }
    enclosure = feed(workshop, "feed.rss").entries[0].enclosures[0]
    assert (enclosure.href, enclosure.length, enclosure.type) == (f"{SITE}/dokumente/plan.pdf", "13", "application/pdf")


def test_an_empty_feed_is_valid_and_does_not_move(workshop: Workshop) -> None:
    workshop.build()
    assert feed(workshop, "themen/buecherei/feed.atom").entries == []
    assert feed(workshop, "themen/buecherei/feed.atom").feed.updated == "2026-01-01T00:00:00+01:00"


def test_rss_guids_are_no_addresses_and_self_links_are_right(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a")
    workshop.build()
    root = etree.fromstring((workshop.output / "themen/verkehr/feed.rss").read_bytes())
    guid = root.find("channel/item/guid")
    assert guid is not None
    assert guid.get("isPermaLink") == "false"
    own = root.find(f"channel/{ATOM}link")
    assert own is not None
    assert own.get("href") == f"{SITE}/themen/verkehr/feed.rss"
    assert (own.get("rel"), own.get("type")) == ("self", "application/rss+xml")
    assert root.findtext("channel/link") == f"{SITE}/themen/verkehr/"
