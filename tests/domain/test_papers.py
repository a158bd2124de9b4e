"""Which announcements have a notice for the display case."""

from dataclasses import replace
from datetime import timedelta

from plugins.domain.papers import has_notice, notice_url
from plugins.domain.parts import Urgency, Validity
from tests.factory import CHANNEL, a_post, a_site, an_announcement, when

FULL = replace(a_site(), is_full=True)
LAST_DAY = when("2026-11-20 09:30").at + timedelta(days=CHANNEL.days)


def test_inside_the_window_there_is_a_notice() -> None:
    assert has_notice(a_post(now=LAST_DAY), FULL)
    assert not has_notice(a_post(now=LAST_DAY + timedelta(minutes=1)), FULL)


def test_what_is_pinned_keeps_its_notice() -> None:
    pinned = an_announcement(urgency=Urgency.IMPORTANT, validity=Validity(ends=when("2027-03-01")))
    assert has_notice(a_post(pinned, now=LAST_DAY + timedelta(days=30)), FULL)
    assert not has_notice(a_post(pinned, now=when("2027-03-02").at), FULL)


def test_without_papers_there_is_none() -> None:
    assert not has_notice(a_post(), a_site())


def test_it_lies_beside_its_page() -> None:
    assert notice_url(a_post()) == "/meldungen/2026-11-20-sperrung/aushang.pdf"
