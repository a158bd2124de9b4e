"""Which announcements have a notice for the display case."""

from datetime import datetime, timedelta

from plugins.domain.announcement import Announcement
from plugins.domain.parts import Urgency, Validity
from plugins.paper.notices import offers
from tests.factory import CHANNEL, NOW, a_post, a_site, an_announcement, when

LAST_DAY = when("2026-11-20 09:30").at + timedelta(days=CHANNEL.days)


def has_notice(announcement: Announcement | None = None, *, now: datetime = NOW) -> bool:
    post = a_post(announcement, now=now)
    return offers(a_site(post)).beside == {post.stem: frozenset({"aushang.pdf"})}


def test_inside_the_window_there_is_a_notice() -> None:
    assert has_notice(now=LAST_DAY)
    assert not has_notice(now=LAST_DAY + timedelta(minutes=1))


def test_what_is_pinned_keeps_its_notice() -> None:
    pinned = an_announcement(urgency=Urgency.IMPORTANT, validity=Validity(ends=when("2027-03-01")))
    assert has_notice(pinned, now=LAST_DAY + timedelta(days=30))
    assert not has_notice(pinned, now=when("2027-03-02").at)
