"""Any text survives the way through a post, a document and a strict parser."""

import json
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from plugins.domain.parts import Revision, Urgency, Withdrawal
from plugins.domain.post import File
from plugins.feeds.entries import announcement_entries, apart
from plugins.feeds.feed import Feed
from plugins.feeds.json_feed import json_feed
from plugins.feeds.xml_feeds import atom, rss
from plugins.formats.html import sanitised
from plugins.formats.legal_text import legal
from tests.building import a_build
from tests.factory import NOW, TOWN, a_post, an_announcement, at
from tests.feeds.reading import ATOM, items
from tests.tools import many

CHARACTERS = st.one_of(
    st.characters(),  # all of Unicode, lone surrogates and control characters too
    st.sampled_from(
        "<>&\"']\x00\x08\x0b\x1b\x7f\x85\ufffe\ufeff\u2028\u202e\u200fאب🚧👨‍👩‍👧ß\N{COMBINING DIAERESIS} \t\r\n"
    ),
)
PIECES = st.sampled_from(
    ["]]>", "<![CDATA[", "<!--", "&amp;", "&#0;", "<script>", "<b>fett</b>", "{{ x }}", "https://x"]
)
TEXTS = st.lists(st.one_of(st.text(CHARACTERS, max_size=12), PIECES), min_size=1, max_size=5).map("".join)

FILLED = TEXTS.map(lambda text: f"a{text}z")  # what must be filled in is never blank, and has no blanks around it


def feed(title: str, summary: str, body: str) -> Feed:
    announcement = an_announcement(
        title=title,
        summary=summary,
        urgency=Urgency.EMERGENCY,
        revisions=(Revision(at=at("2026-11-21 08:00"), note=summary),),
        withdrawal=Withdrawal(at=at("2026-11-22 08:00"), reason=summary),
    )
    post = a_post(announcement, html=f"<p>{body}</p>")
    entries = apart(announcement_entries(a_build(), post))
    return Feed(
        language="de",
        id=f"{TOWN.tag_authority}:feed/alles",
        title=legal(title) or "x",
        description="x",
        base=f"{TOWN.address}/",
        author="Presse",
        email=None,
        rights="x",
        updated_at=NOW,
        entries=tuple(entries),
    )


BODIES = TEXTS.map(lambda text: sanitised(text.encode("utf-8", "replace").decode()))  # a file is UTF-8


@many(150)
@given(title=FILLED, summary=FILLED, body=BODIES)
def test_every_text_survives_in_all_three_formats(title: str, summary: str, body: str) -> None:
    written = feed(title, summary, body)
    for raw in (atom(written), rss(written), json_feed(written)):
        found = items(raw)
        assert [each.title for each in found] == [entry.words().title for entry in written.entries]
        assert [each.html for each in found] == [entry.words().html for entry in written.entries]
        assert found[1].title == f"Aufgehoben: {legal(title)}"
    summaries = etree.fromstring(atom(written)).findall(f"{ATOM}entry/{ATOM}summary")
    assert [each.text or "" for each in summaries] == [legal(summary)] * 3
    described = etree.fromstring(rss(written)).findall("channel/item/description")
    assert [_as_read(each.text or "") for each in described] == [legal(summary)] * 3
    assert [each["summary"] for each in json.loads(json_feed(written))["items"]] == [legal(summary)] * 3


def _as_read(markup: str) -> str:
    """What a reader shows of HTML that holds text only."""
    return str(html.fragment_fromstring(markup, create_parent="div").text_content())


@many(100)
@given(caption=TEXTS, name=st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=20))
def test_every_attachment_survives_with_its_name_and_caption(caption: str, name: str) -> None:
    file = File(path=PurePosixPath("dokumente") / f"{name}.pdf", size=7, caption=caption)
    (entry,) = announcement_entries(a_build(), a_post(attachments=(file,)))
    (enclosure,) = entry.words().enclosures
    assert enclosure.title == legal(caption)
    assert unquote(enclosure.url) == f"{TOWN.address}/dokumente/{name}.pdf"
    written = replace(feed("x", "x", "x"), entries=(entry,))
    for raw in (atom(written), rss(written), json_feed(written)):
        assert items(raw)[0].files == [(enclosure.url, "application/pdf", 7)]


@many(300)
@given(text=st.text(CHARACTERS))
def test_legal_text_keeps_every_letter_and_is_legal(text: str) -> None:
    found = legal(text)
    etree.Element("x").text = found
    assert legal(found) == found
    assert [each for each in found if each.isalnum()] == [each for each in text if each.isalnum()]
