"""An announcement may have nothing below its head: then its Kurztext says all, once in each output."""

from dataclasses import replace

import pytest

from plugins.domain.post import Post
from plugins.whatsapp.composition import channel_text
from tests.content.folder import CASE, ContentFolder
from tests.factory import TOWN, a_post, an_announcement
from tests.templates import render

HEAD = "---\nTitel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Die Bücherei bleibt zu.\n---\n"


@pytest.mark.parametrize("body", ["", "\n", "  \n\n\u00a0\n"])
def test_without_a_body_there_is_nothing_to_complain_about(folder: ContentFolder, body: str) -> None:
    folder.put(CASE, f"{HEAD}{body}".encode())
    assert folder.problems() == []
    assert folder.post().html == ""


@pytest.mark.parametrize("body", ["<!-- später -->", "---", "##", "&shy;"])
def test_a_body_in_which_nothing_is_seen_is_worth_a_hint(folder: ContentFolder, body: str) -> None:
    folder.put(CASE, f"{HEAD}{body}\n".encode())
    hint = "Unter dem Kopf steht nichts, was zu sehen ist. Auf der Seite und im Kanal steht dann nur der Kurztext."
    assert folder.problems() == [f"{CASE}:7: Hinweis: {hint}"]


def test_the_channel_says_the_kurztext_once(folder: ContentFolder) -> None:
    folder.put(CASE, HEAD.encode())
    post: Post = folder.post()
    assert channel_text(post, TOWN, render).text.count("Die Bücherei bleibt zu.") == 1


def test_the_feed_says_it_in_the_place_of_the_text() -> None:
    post = replace(a_post(), announcement=an_announcement(summary="Die Bücherei bleibt zu."))
    entry = render("feed_entry.html", post=post, body="", image=None)
    assert entry.count('<p dir="auto">Die Bücherei bleibt zu.</p>') == 1
    assert "Die Bücherei" not in render("feed_entry.html", post=a_post(), body="<p>Text.</p>", image=None)
