from dataclasses import replace

import pytest

from plugins.domain.announcement import Revision, Withdrawal
from plugins.domain.channel import due, is_inside_window, state, takes_part
from plugins.domain.post import ChannelState, ChannelText, Post
from tests.factory import CHANNEL, NOW, a_post, a_site, an_announcement, at, when

REVISED = Revision(at=at("2026-11-21 10:00"), note="Der Kran kommt später.")
REVISED_AGAIN = Revision(at=at("2026-11-22 10:00"), note="Der Kran ist da.")
LATER = Revision(at=at("2026-11-24 10:00"), note="Noch nicht wahr.")
WITHDRAWN = Withdrawal(at=at("2026-11-23 08:00"), reason="Der Kran ist weg.")


@pytest.mark.parametrize(
    ("posted", "revisions", "expected"),
    [
        ((), (), ChannelState.NEW),
        ((), (REVISED,), ChannelState.NEW),
        (("2026-11-20 10:00",), (), ChannelState.POSTED),
        (("2026-11-20 10:00",), (REVISED,), ChannelState.UPDATED),
        (("2026-11-21 10:00",), (REVISED,), ChannelState.POSTED),
        (("2026-11-20 10:00", "2026-11-21 11:00"), (REVISED,), ChannelState.POSTED),
        (("2026-11-20 10:00", "2026-11-21 11:00"), (REVISED, REVISED_AGAIN), ChannelState.UPDATED),
        (("2026-11-20 10:00",), (LATER,), ChannelState.POSTED),
        (("2027-11-20 10:00",), (), ChannelState.NEW),
        (("2026-11-20 10:00", "2027-11-20 10:00"), (REVISED,), ChannelState.UPDATED),
    ],
)
def test_revisions_after_the_last_posting_are_due(
    posted: tuple[str, ...], revisions: tuple[Revision, ...], expected: ChannelState
) -> None:
    announcement = an_announcement(posted_at=tuple(map(at, posted)), revisions=revisions)
    assert state(announcement, NOW) is expected


@pytest.mark.parametrize(
    ("posted", "expected"),
    [
        ((), ChannelState.NOT_NEEDED),
        (("2026-11-20 10:00",), ChannelState.WITHDRAWN),
        (("2026-11-20 10:00", "2026-11-23 08:00"), ChannelState.POSTED),
    ],
)
def test_only_what_stood_in_the_channel_is_taken_back_there(posted: tuple[str, ...], expected: ChannelState) -> None:
    announcement = an_announcement(posted_at=tuple(map(at, posted)), withdrawal=WITHDRAWN, revisions=(REVISED,))
    assert state(announcement, NOW) is expected


def test_a_withdrawal_to_come_changes_nothing_yet() -> None:
    announcement = an_announcement(withdrawal=replace(WITHDRAWN, at=at("2026-11-24 08:00")))
    assert state(announcement, NOW) is ChannelState.NEW


def test_the_window_ends_thirty_days_after_the_newest_happening() -> None:
    for date, is_inside in (("2026-10-24 12:00", True), ("2026-10-24 11:59", False), ("2026-10-24", False)):
        assert is_inside_window(a_post(an_announcement(date=when(date))), CHANNEL) is is_inside


def test_a_revision_or_withdrawal_that_has_taken_effect_opens_the_window_again() -> None:
    old = an_announcement(date=when("2026-09-01"))
    assert not is_inside_window(a_post(old), CHANNEL)
    assert is_inside_window(a_post(replace(old, revisions=(REVISED,))), CHANNEL)
    assert is_inside_window(a_post(replace(old, withdrawal=WITHDRAWN)), CHANNEL)
    assert not is_inside_window(a_post(replace(old, revisions=(LATER,))), CHANNEL)


def test_what_is_only_for_the_website_takes_no_part() -> None:
    assert takes_part(a_post(), CHANNEL)
    assert not takes_part(a_post(an_announcement(is_for_channel=False)), CHANNEL)
    assert not takes_part(a_post(an_announcement(date=when("2026-09-01"))), CHANNEL)


def with_text(post: Post) -> Post:
    return replace(post, channel_text=ChannelText(text="x", state=state(post.announcement, post.now)))


def test_due_texts_stand_newest_happening_first() -> None:
    posted = with_text(a_post(an_announcement("2026-11-20-a", posted_at=(NOW,))))
    new = with_text(a_post(an_announcement("2026-11-20-b", date=when("2026-11-22"))))
    updated = with_text(
        a_post(an_announcement("2026-11-20-c", posted_at=(at("2026-11-20 10:00"),), revisions=(REVISED_AGAIN,)))
    )
    never_posted = with_text(a_post(an_announcement("2026-11-20-d", withdrawal=WITHDRAWN)))
    without = a_post(an_announcement("2026-11-20-e"))
    assert due(a_site(posted, new, updated, never_posted, without)) == [updated, new]
