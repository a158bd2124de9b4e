import pytest

from plugins.domain.channel import due, left_over_html, takes_part
from plugins.domain.parts import Revision, Withdrawal
from plugins.domain.standing import ChannelText
from tests.factory import NOW, a_post, a_site, an_announcement, at, when

REVISED_AGAIN = Revision(at=at("2026-11-22 10:00"), note="Der Kran ist da.")
WITHDRAWN = Withdrawal(at=at("2026-11-23 08:00"), reason="Der Kran ist weg.")


def test_what_is_only_for_the_website_takes_no_part() -> None:
    assert takes_part(a_post())
    assert not takes_part(a_post(an_announcement(is_for_channel=False)))
    assert not takes_part(a_post(an_announcement(date=when("2026-09-01"))))


def test_due_texts_stand_newest_happening_first() -> None:
    posted = a_post(an_announcement("2026-11-20-a", posted_at=(NOW,)))
    new = a_post(an_announcement("2026-11-20-b", date=when("2026-11-22")))
    before = (at("2026-11-20 10:00"),)
    updated = a_post(an_announcement("2026-11-20-c", posted_at=before, revisions=(REVISED_AGAIN,)))
    never_posted = a_post(an_announcement("2026-11-20-d", withdrawal=WITHDRAWN))
    without = a_post(an_announcement("2026-11-20-e"))
    texts = {
        post.stem: ChannelText(text="x", state=post.standing.channel_state)
        for post in (posted, new, updated, never_posted)
    }
    found = due(a_site(posted, new, updated, never_posted, without), texts)
    assert found == [(updated, texts[updated.stem]), (new, texts[new.stem])]


@pytest.mark.parametrize(
    "text", ["<neu>", "a <Name einsetzen> b", "</wie immer>", "<lab>", "x < y > z", "<3", "a&b; c", "A&B;", "R&D;"]
)
def test_what_html_does_not_know_is_a_word(text: str) -> None:
    assert left_over_html(text) == []


@pytest.mark.parametrize(
    "text", ["<b>", "</STRONG>", "<br/>", '<a href="x">', "<h2 id=a>", "&lt;", "&#27;", "<!-- x -->"]
)
def test_what_html_knows_is_left_over(text: str) -> None:
    assert left_over_html(f"a\n{text}")[0][0] == 1
