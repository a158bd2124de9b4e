"""The faults of feedgen that were met: each test fails when one of them shows in a feed of ours."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

import pytest
from lxml import etree

from plugins.feeds.feed import Enclosure, Entry, Feed, Saying, Words
from plugins.feeds.xml_feeds import atom, rss
from tests.feeds.reading import ATOM, DC, File, items

AT = datetime(2026, 11, 20, 9, 30, 17, tzinfo=timezone(timedelta(hours=1)))
FILES = tuple(
    Enclosure(url=f"https://stadt.example/{name}.pdf", length=size, media_type="application/pdf", title=name)
    for name, size in (("plan", 13), ("liste", 0), ("karte", 4_000_000_000))
)


def entry(number: int, **changes: object) -> Entry:
    words = Words(
        title=f"Meldung {number}", summary="A & B <5 t", html="<p>Text</p>", categories=("Verkehr", "Borchel")
    )
    instants = {name: changes.pop(name) for name in ("published_at", "updated_at") if name in changes}
    ordinary = Entry(
        id=f"tag:stadt.example,2026:meldung/{number}",
        url=f"https://stadt.example/meldungen/{number}/",
        published_at=AT - timedelta(days=number),
        updated_at=AT - timedelta(hours=number),
        saying=Saying(f"{words} {changes}", lambda: replace(words, **changes)),  # type: ignore[arg-type]
    )
    return replace(ordinary, **instants)  # type: ignore[arg-type]


def feed(*entries: Entry, email: str | None = "presse@stadt.example") -> Feed:
    return Feed(
        language="de",
        id="tag:stadt.example,2026:feed/alles",
        title="Stadt: Aktuelles",
        description="Alle Meldungen.",
        base="https://stadt.example/",
        author="Pressestelle",
        email=email,
        rights="Stadt",
        updated_at=AT,
        entries=entries,
        icon="https://stadt.example/zeichen.png",
        logo="https://stadt.example/zeichen-breit.png",
    )


@pytest.mark.parametrize("write", [atom, rss])
def test_enclosures_keep_type_and_length_and_none_is_lost(write: object) -> None:
    """Feedgen 1.0.0 loses relation, type and length in Atom; every version writes only the last one into RSS."""
    raw = write(feed(entry(1, enclosures=FILES)))  # type: ignore[operator]
    assert items(raw)[0].files == [File(each.url, each.media_type, each.length) for each in FILES]


def test_an_rss_item_has_one_enclosure_and_it_is_the_first() -> None:
    enclosures = etree.fromstring(rss(feed(entry(1, enclosures=FILES)))).findall("channel/item/enclosure")
    assert [each.get("url") for each in enclosures] == [FILES[0].url]


@pytest.mark.parametrize("write", [atom, rss])
def test_entries_stand_in_the_order_given(write: object) -> None:
    raw = write(feed(entry(1), entry(2), entry(3)))  # type: ignore[operator]
    assert [item.title for item in items(raw)] == ["Meldung 1", "Meldung 2", "Meldung 3"]


def test_no_date_is_now() -> None:
    document = etree.fromstring(atom(feed(entry(1))))
    assert document.findtext(f"{ATOM}updated") == AT.isoformat()
    assert {item.updated for item in items(atom(feed(entry(1))))} == {AT - timedelta(hours=1)}
    channel = etree.fromstring(rss(feed(entry(1))))
    assert parsedate_to_datetime(str(channel.findtext("channel/lastBuildDate"))) == AT
    assert atom(feed(entry(1))) == atom(feed(entry(1)))


def test_a_date_without_zone_is_an_error() -> None:
    naive = datetime(2026, 11, 20, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(ValueError, match=r"[Tt]imezone"):
        atom(feed(entry(1, published_at=naive)))


def test_the_rss_link_is_the_page_and_the_self_link_the_feed() -> None:
    channel = etree.fromstring(rss(feed(entry(1)))).find("channel")
    assert channel is not None
    assert channel.findtext("link") == "https://stadt.example/"
    assert [(each.get("rel"), each.get("href")) for each in channel.findall(f"{ATOM}link")] == [
        ("self", "https://stadt.example/feed.rss")
    ]


@pytest.mark.parametrize("email", ["presse@stadt.example", None])
def test_the_author_of_an_rss_item_needs_no_e_mail(email: str | None) -> None:
    item = etree.fromstring(rss(feed(entry(1), email=email))).find("channel/item")
    assert item is not None
    assert [each.text for each in item.findall(f"{DC}creator")] == ["Pressestelle"]
    assert item.find("author") is None, "both would say the same twice"


def test_logo_icon_and_rss_picture_do_not_overwrite_each_other() -> None:
    """``image`` sets the logo, and ``logo`` the image."""
    document = etree.fromstring(atom(feed(entry(1))))
    assert document.findtext(f"{ATOM}icon") == "https://stadt.example/zeichen.png"
    assert document.findtext(f"{ATOM}logo") == "https://stadt.example/zeichen-breit.png"
    picture = etree.fromstring(rss(feed(entry(1)))).find("channel/image")
    assert picture is not None
    assert {child.tag: child.text for child in picture} == {
        "url": "https://stadt.example/zeichen.png",
        "title": "Stadt: Aktuelles",
        "link": "https://stadt.example/",
        "width": "144",
        "height": "144",
    }


def test_a_summary_is_text_in_atom_and_html_in_rss() -> None:
    assert etree.fromstring(atom(feed(entry(1)))).findtext(f"{ATOM}entry/{ATOM}summary") == "A & B <5 t"
    assert etree.fromstring(rss(feed(entry(1)))).findtext("channel/item/description") == "A &amp; B &lt;5 t"


def test_content_that_looks_like_the_end_of_cdata_does_not_end_it() -> None:
    html = '<p title="]]>">]]&gt;</p>'
    assert items(rss(feed(entry(1, html=html))))[0].html == items(atom(feed(entry(1, html=html))))[0].html == html
