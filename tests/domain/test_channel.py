from typing import Any

import pytest

from plugins.domain.channel import due, left_over_html, most_urgent_first, takes_part
from plugins.domain.parts import Revision, Urgency, Validity, Withdrawal
from plugins.domain.post import Post
from plugins.domain.standing import ChannelText
from tests.factory import NOW, a_post, a_site, an_announcement, an_event, at, when

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


def test_what_is_over_by_itself_is_urgent_no_more_and_an_all_clear_is() -> None:
    def alarm(stem: str, ends: str, **changes: Any) -> Post:  # noqa: ANN401 - any field
        validity = Validity(ends=when(ends))
        return a_post(an_announcement(stem, urgency=Urgency.EMERGENCY, validity=validity, **changes))

    over = alarm("2026-11-20-a", "2026-11-22")
    withdrawn_and_over = alarm("2026-11-20-b", "2026-11-23 08:30", withdrawal=WITHDRAWN)
    alive = alarm("2026-11-20-c", "2026-11-29")
    important = a_post(an_announcement("2026-11-20-d", urgency=Urgency.IMPORTANT))
    past = a_post(an_announcement("2026-11-20-e", urgency=Urgency.IMPORTANT, event=an_event(starts=when("2026-11-21"))))
    found = [post.stem[-1] for post in most_urgent_first([over, past, important, alive, withdrawn_and_over])]
    assert found == ["b", "c", "d", "a", "e"]


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
