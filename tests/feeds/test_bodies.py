"""What an announcement says in a feed, with a body that was cleaned when it was read."""

import pytest

from plugins.feeds.entries import announcement_entries
from plugins.formats.html import sanitised, with_absolute_addresses
from tests.building import a_build
from tests.factory import TOWN, a_post, an_announcement
from tests.templates import render

BODIES = {
    "a paragraph": ("Am [Markt](/ort/).", '<p dir="auto">Am <a href="/ort/">Markt</a>.</p>'),
    "a place on the page": ("[unten](#x)", '<p dir="auto"><a href="#x">unten</a> &amp; "da", a&nbsp;b</p>'),
    "a picture": ("![Bild](bilder/a.jpg)", '<p dir="auto"><img src="/bilder/a.jpg" alt="Bild"></p>'),
    "HTML of an editor that cleaning mends": ("<button>a", sanitised("<p><button>a</p>")),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("written", "html"), BODIES.values(), ids=BODIES)
def test_it_is_what_cleaning_all_of_it_would_leave(written: str, html: str) -> None:
    post = a_post(an_announcement(body=written), html=html)
    [entry] = announcement_entries(a_build(), post)
    everything = render("feed_entry.html", post=post, body=html, image=None)
    assert entry.words().html == with_absolute_addresses(everything, TOWN.absolute(post.url))
