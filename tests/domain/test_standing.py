"""How an announcement stands at an instant, and until when."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.announcement import Announcement
from plugins.domain.moments import Moment
from plugins.domain.parts import Event, Occurrence, Revision, Status, Urgency, Validity, Withdrawal
from plugins.domain.standing import ChannelState, Standing
from tests.factory import NOW, TOWN, an_announcement, an_event, at, when
from tests.tools import many

PAST, FUTURE = Validity(ends=when("2026-11-22")), Validity(starts=when("2026-11-24"))
REVISED = Revision(at=at("2026-11-21 10:00"), note="Der Kran kommt später.")
REVISED_AGAIN = Revision(at=at("2026-11-22 10:00"), note="Der Kran ist da.")
LATER = Revision(at=at("2026-11-24 10:00"), note="Noch nicht wahr.")
WITHDRAWN = Withdrawal(at=at("2026-11-23 08:00"), reason="Der Kran ist weg.")


def standing(announcement: Announcement) -> Standing:
    return announcement.as_of(NOW, TOWN.window)


def test_a_post_is_over_when_its_validity_or_its_event_is() -> None:
    assert not standing(an_announcement()).is_over
    assert standing(an_announcement(validity=PAST)).is_over
    assert standing(an_announcement(event=an_event(starts=when("2026-11-22")))).is_over
    assert not standing(an_announcement(event=an_event(starts=when("2026-11-23")))).is_over


def test_only_what_is_neither_withdrawn_nor_over_is_current() -> None:
    assert standing(an_announcement()).is_current
    assert not standing(an_announcement(validity=PAST)).is_current
    assert not standing(an_announcement(withdrawal=Withdrawal(at=at("2026-11-23 12:00"), reason="Weg."))).is_current
    assert standing(an_announcement(withdrawal=Withdrawal(at=at("2026-11-23 12:01"), reason="Weg."))).is_current


def test_an_expired_announcement_leaves_the_banner_and_its_pinned_place() -> None:
    expected = {Urgency.NORMAL: (False, False), Urgency.IMPORTANT: (True, False), Urgency.EMERGENCY: (True, True)}
    for urgency, shown in expected.items():
        now, later = (standing(an_announcement(urgency=urgency, validity=it)) for it in (Validity(), PAST))
        assert (now.is_pinned, now.is_banner) == shown
        assert (later.is_pinned, later.is_banner) == (False, False)


def test_the_newest_happening_is_the_last_of_date_revision_and_withdrawal() -> None:
    revision = Revision(at=at("2026-11-21 10:00"), note="x")
    withdrawal = Withdrawal(at=at("2026-11-22 10:00"), reason="x")
    early = Revision(at=at("2026-11-01 10:00"), note="x")
    assert standing(an_announcement()).newest_at == at("2026-11-20 09:30")
    assert standing(an_announcement(revisions=(early,))).newest_at == at("2026-11-20 09:30")
    assert standing(an_announcement(revisions=(revision,))).newest_at == revision.at
    assert standing(an_announcement(revisions=(revision,), withdrawal=withdrawal)).newest_at == withdrawal.at


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
    assert standing(announcement).channel_state is expected


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
    assert standing(announcement).channel_state is expected


@pytest.mark.parametrize(
    ("found", "is_due"),
    [
        ({"validity": PAST}, False),
        ({"event": an_event(when("2026-11-21 10:00"), when("2026-11-21 12:00"))}, False),
        ({"event": an_event(when("2026-11-22"))}, False),
        ({"event": an_event(when("2026-12-01")), "validity": PAST}, False),
        ({"validity": PAST, "revisions": (REVISED,)}, False),
        ({"event": an_event(when("2026-11-23"))}, True),
        ({"event": an_event(when("2026-11-22"), when("2026-11-24"))}, True),
        ({"validity": Validity(ends=when("2026-11-23"))}, True),
        ({"validity": Validity(starts=when("2026-12-01"))}, True),
    ],
)
def test_what_is_over_is_no_longer_due(found: dict[str, Any], is_due: bool) -> None:  # noqa: FBT001 - a case
    announcement = an_announcement(**found)
    expected = ChannelState.NEW if is_due else ChannelState.NOT_NEEDED
    assert standing(announcement).channel_state is expected
    posted = replace(announcement, posted_at=(at("2026-11-20 10:00"),))
    assert standing(posted).channel_state is (ChannelState.UPDATED if announcement.revisions else ChannelState.POSTED)


def test_a_withdrawal_to_come_changes_nothing_yet() -> None:
    announcement = an_announcement(withdrawal=replace(WITHDRAWN, at=at("2026-11-24 08:00")))
    assert standing(announcement).channel_state is ChannelState.NEW


def test_the_window_ends_thirty_days_after_the_newest_happening() -> None:
    for date, is_inside in (("2026-10-24 12:00", True), ("2026-10-24 11:59", False), ("2026-10-24", False)):
        assert standing(an_announcement(date=when(date))).is_recent is is_inside


def test_a_revision_or_withdrawal_that_has_taken_effect_opens_the_window_again() -> None:
    old = an_announcement(date=when("2026-09-01"))
    assert not standing(old).is_recent
    assert standing(replace(old, revisions=(REVISED,))).is_recent
    assert standing(replace(old, withdrawal=WITHDRAWN)).is_recent
    assert not standing(replace(old, revisions=(LATER,))).is_recent


MOMENTS = st.integers(0, 40 * 24 * 4).map(lambda quarters: at("2026-11-01") + timedelta(minutes=15 * quarters))
ENDS = st.none() | st.builds(
    lambda moment, is_day: Moment(moment.replace(hour=0, minute=0) if is_day else moment, is_day),
    MOMENTS,
    st.booleans(),
)


OCCURRENCES = st.builds(Occurrence, starts=ENDS.filter(bool), ends=ENDS, is_cancelled=st.booleans())


@st.composite
def announcements(draw: st.DrawFn) -> Announcement:
    dates = draw(st.lists(OCCURRENCES, max_size=3))
    return an_announcement(
        date=Moment(draw(MOMENTS), is_day=False),
        urgency=draw(st.sampled_from(Urgency)),
        validity=Validity(starts=draw(ENDS), ends=draw(ENDS)),
        event=Event(occurrences=tuple(sorted(dates, key=lambda date: date.starts.at))) if dates else None,
        revisions=tuple(
            Revision(at=moment, note=draw(st.sampled_from(["x", "Gilt wieder: x"])))
            for moment in sorted(draw(st.lists(MOMENTS, max_size=3)))
        ),
        withdrawal=draw(st.none() | st.builds(Withdrawal, at=MOMENTS, reason=st.just("x"))),
        posted_at=tuple(sorted(draw(st.lists(MOMENTS, max_size=3)))),
        status=draw(st.sampled_from(Status)),
    )


@many(400)
@given(found=announcements(), now=MOMENTS, later=st.lists(MOMENTS, min_size=5, max_size=5))
def test_nothing_changes_before_it_says_so(found: Announcement, now: datetime, later: list[datetime]) -> None:
    window = timedelta(days=10)
    standing = found.as_of(now, window)
    for moment in [*later, *(each + timedelta(microseconds=1) for each in later)]:
        if moment >= now and (standing.changes_at is None or moment < standing.changes_at):
            assert found.as_of(moment, window) == standing
    if standing.changes_at:
        assert standing.changes_at > now


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "2026-12-20 09:30:00.000001"),  # the window closes
        ({"date": when("2026-11-24")}, "2026-11-24"),
        ({"revisions": (REVISED, LATER)}, "2026-11-24 10:00"),
        ({"validity": Validity(ends=when("2026-11-23"))}, "2026-11-24"),
        ({"validity": Validity(ends=when("2026-11-23 18:00"))}, "2026-11-23 18:00:00.000001"),
        ({"validity": FUTURE}, "2026-12-20 09:30:00.000001"),  # it is announced before it begins
        ({"withdrawal": WITHDRAWN, "urgency": Urgency.EMERGENCY}, "2026-11-23 20:00"),  # the all-clear leaves
        ({"event": an_event(starts=when("2026-11-25 10:00"))}, "2026-11-26"),
        ({"date": when("2026-01-02")}, None),
    ],
)
def test_the_next_change_is_known(changes: dict[str, Any], expected: str | None) -> None:
    found = standing(an_announcement(**changes)).changes_at
    assert found == (datetime.fromisoformat(expected).replace(tzinfo=NOW.tzinfo) if expected else None)


def test_the_board_names_each_state_in_german() -> None:
    assert [state.value for state in ChannelState] == ["neu", "aktualisiert", "aufgehoben", "im Kanal", "nicht nötig"]


def eilmeldung(**changes: Any) -> Announcement:  # noqa: ANN401 - any field
    return an_announcement(urgency=Urgency.EMERGENCY, **changes)


def test_what_is_urgent_is_prominent_before_it_begins() -> None:
    coming = standing(eilmeldung(validity=Validity(starts=when("2026-11-29 08:00"), ends=when("2026-11-29 18:00"))))
    assert (coming.is_current, coming.is_pinned, coming.is_banner) == (True, True, True)


@pytest.mark.parametrize(
    ("now", "is_banner"), [("2026-11-23 08:00", True), ("2026-11-23 19:59", True), ("2026-11-23 20:00", False)]
)
def test_an_all_clear_stays_in_the_banner_for_twelve_hours(now: str, is_banner: bool) -> None:  # noqa: FBT001
    for validity in (Validity(), Validity(ends=when("2026-11-23 09:00"))):
        found = eilmeldung(withdrawal=WITHDRAWN, validity=validity).as_of(at(now), TOWN.window)
        assert (found.is_banner, found.is_pinned) == (is_banner, False)
        assert found.banner_ends_at == at("2026-11-23 20:00")


@pytest.mark.parametrize(
    ("withdrawn_at", "ends_at"),
    [
        ("2026-10-24 20:00", "2026-10-25 07:00"),
        ("2026-10-25 01:30", "2026-10-25 12:30"),
        ("2027-03-27 20:00", "2027-03-28 09:00"),
        ("2026-12-31 20:00", "2027-01-01 08:00"),
    ],
)
def test_twelve_hours_pass_also_when_the_clocks_change(withdrawn_at: str, ends_at: str) -> None:
    withdrawal = replace(WITHDRAWN, at=at(withdrawn_at))
    found = eilmeldung(date=when("2026-10-01"), withdrawal=withdrawal).as_of(at(withdrawn_at), TOWN.window)
    assert found.banner_ends_at == found.changes_at == at(ends_at)


def test_what_did_not_stand_in_the_banner_when_it_was_withdrawn_needs_no_all_clear() -> None:
    for found in (
        an_announcement(withdrawal=WITHDRAWN, urgency=Urgency.IMPORTANT),
        eilmeldung(withdrawal=WITHDRAWN, validity=PAST),
        eilmeldung(withdrawal=WITHDRAWN, event=an_event(starts=when("2026-11-22"))),
        eilmeldung(withdrawal=WITHDRAWN, date=when("2026-11-23 09:00")),
    ):
        assert not standing(found).is_banner


AGAIN = Revision(at=at("2026-11-23 09:00"), note="Gilt wieder: Der Kran ist zurück.")


@pytest.mark.parametrize(
    "note", ["Gilt wieder: Ja.", "gilt wieder :Ja.", "GILT  WIEDER: Ja.", "Gilt\N{NO-BREAK SPACE}wieder: Ja."]
)
def test_a_later_change_takes_a_withdrawal_back_when_it_says_so(note: str) -> None:
    found = standing(eilmeldung(withdrawal=WITHDRAWN, revisions=(replace(AGAIN, note=note),)))
    assert (found.withdrawal, found.taken_back) == (None, WITHDRAWN)
    assert (found.is_current, found.is_banner) == (True, True)
    assert [change.note for change in found.changes] == [note, "Aufgehoben: Der Kran ist weg."]


@pytest.mark.parametrize("note", ["Es gilt wieder: Ja.", "Gilt wieder nicht.", "Gilt: Ja.", "Doch wieder."])
def test_any_other_change_is_news_about_the_withdrawal(note: str) -> None:
    found = standing(an_announcement(withdrawal=WITHDRAWN, revisions=(REVISED, replace(AGAIN, note=note))))
    assert found.withdrawal == WITHDRAWN
    assert [change.note for change in found.changes] == [note]
    assert found.before_withdrawal == (REVISED,)


def test_what_is_withdrawn_again_is_withdrawn() -> None:
    second = replace(WITHDRAWN, at=at("2026-11-23 10:00"))
    assert standing(an_announcement(withdrawal=second, revisions=(AGAIN,))).withdrawal == second


@pytest.mark.parametrize(
    ("posted", "note", "expected"),
    [
        (("2026-11-20 10:00", "2026-11-23 08:30"), "Gilt wieder: Ja.", ChannelState.UPDATED),
        (("2026-11-20 10:00",), "Gilt wieder: Ja.", ChannelState.UPDATED),
        (("2026-11-20 10:00", "2026-11-23 08:30"), "Der Kran kommt 2027.", ChannelState.UPDATED),
        (("2026-11-20 10:00",), "Der Kran kommt 2027.", ChannelState.WITHDRAWN),
        (("2026-11-20 10:00", "2026-11-23 09:30"), "Gilt wieder: Ja.", ChannelState.POSTED),
        ((), "Gilt wieder: Ja.", ChannelState.NEW),
    ],
)
def test_news_after_a_withdrawal_is_due(posted: tuple[str, ...], note: str, expected: ChannelState) -> None:
    found = an_announcement(
        posted_at=tuple(map(at, posted)), withdrawal=WITHDRAWN, revisions=(replace(AGAIN, note=note),)
    )
    assert standing(found).channel_state is expected
