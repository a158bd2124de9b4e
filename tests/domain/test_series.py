"""An event on several dates: what holds of it, when that changes, and what is worth a second look."""

from typing import Any

import pytest

from plugins.domain.advice.series_hints import series_hints
from plugins.domain.facts import facts_digest
from plugins.domain.lists import coming_up
from plugins.domain.order import dates_of
from plugins.domain.parts import Event, Occurrence, Revision, Validity, Withdrawal
from plugins.domain.standing import ChannelState, Standing
from tests.factory import NOW, TOWN, a_post, a_site, an_announcement, an_event, at, when

PAST, RUNNING, NEXT, LAST = "2026-11-10 16:00", "2026-11-23 11:00", "2026-12-01 16:00", "2027-01-05"


def series(*dates: str | Occurrence, place: str | None = None) -> Event:
    """One on these dates, a key each."""
    each = [Occurrence(starts=when(date)) if isinstance(date, str) else date for date in dates]
    found = [
        Occurrence(
            starts=date.starts,
            ends=date.ends,
            place=date.place or place,
            is_cancelled=date.is_cancelled,
            key=f"{date.starts.at:%Y%m%d}",
            line=6 + number,
        )
        for number, date in enumerate(each)
    ]
    return Event(occurrences=tuple(sorted(found, key=lambda date: date.starts.at)), place=place)


def off(date: str) -> Occurrence:
    return Occurrence(starts=when(date), is_cancelled=True)


def standing(event: Event, now: str = "2026-11-23 12:00", **changes: Any) -> Standing:  # noqa: ANN401 - any field
    return an_announcement(event=event, **changes).as_of(at(now), TOWN.window)


def test_an_event_is_past_after_the_last_of_its_dates() -> None:
    event = series(PAST, NEXT, off(LAST))
    assert not standing(event).is_past_event
    assert not standing(event, "2027-01-05 23:59").is_over
    assert standing(event, "2027-01-06 00:00").is_past_event
    assert standing(event).ends_at == at("2027-01-06 00:00")


def test_a_series_ends_with_the_last_end_and_not_with_the_last_beginning() -> None:
    long = Occurrence(starts=when("2026-12-01"), ends=when("2027-01-31"))
    assert standing(series(long, "2026-12-05")).ends_at == at("2027-02-01")


def test_the_next_date_is_the_first_that_is_neither_over_nor_cancelled() -> None:
    event = series(PAST, off("2026-11-24"), NEXT, LAST)
    found = standing(event)
    assert [each.starts for each in found.upcoming] == [when("2026-11-24"), when(NEXT), when(LAST)]
    assert found.next_occurrence is not None
    assert (found.next_occurrence.starts, found.further_dates) == (when(NEXT), 1)
    assert standing(series(PAST, off(LAST))).next_occurrence is None


def test_the_standing_changes_at_the_end_of_each_date() -> None:
    event = series(RUNNING, Occurrence(starts=when(NEXT), ends=when("2026-12-01 18:00")), LAST)
    moments = ["2026-11-23 12:00", "2026-11-24 00:00", "2026-12-01 18:01"]
    known = [standing(event, now, date=when("2026-01-02")).changes_at for now in moments]
    assert known == [at("2026-11-24"), at("2026-12-01 18:00").replace(microsecond=1), at("2027-01-06")]


def test_lists_show_an_event_once_and_the_calendar_page_each_of_its_dates() -> None:
    several = a_post(an_announcement("2026-11-20-a", event=series(PAST, NEXT, LAST)))
    single = a_post(an_announcement("2026-11-20-b", event=an_event(when("2026-12-24"))))
    cancelled = a_post(an_announcement("2026-11-20-c", event=series(off("2026-11-24"))))
    posts = (single, cancelled, several)
    assert [(post.stem[-1], date.starts) for post, date in coming_up(a_site(*posts))] == [
        ("a", when(NEXT)),
        ("b", when("2026-12-24")),
    ]
    assert [post.stem[-1] for post, _ in dates_of(posts)] == ["a", "c", "a", "b", "a"]


def said(event: Event, published: str = "2026-11-20 09:30") -> list[tuple[int | None, str]]:
    return [(hint.line, hint.text.split(". ")[0]) for hint in series_hints(event, when(published))]


def test_a_series_in_order_needs_no_hint() -> None:
    assert said(series("2026-11-20", NEXT, off(LAST))) == []


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (series(PAST, NEXT), [(6, f"»{PAST}« liegt vor »Datum«")]),
        (series("2026-11-03", "2026-11-10", NEXT), [(6, "»2026-11-03« (und 1 weitere) liegt vor »Datum«")]),
        (series(LAST, NEXT), [(7, f"»{NEXT}« liegt vor dem Termin darüber")]),
        (
            series(NEXT, LAST, NEXT),
            [(8, f"»{NEXT}« liegt vor dem Termin darüber"), (8, f"»{NEXT}« steht schon darüber")],
        ),
        (series(off(NEXT), off(LAST)), [(6, "Alle Termine fallen aus")]),
    ],
)
def test_what_is_odd_about_a_list_of_dates(event: Event, expected: list[tuple[int, str]]) -> None:
    assert said(event) == expected


def test_two_at_once_in_different_places_are_no_mistake() -> None:
    here, there = (Occurrence(starts=when(NEXT), place=place) for place in ("Rathaus", "Schule"))
    assert said(series(here, there)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"event": an_event(when("2026-12-05 15:30"), place="Markt")},
        {"event": an_event(when("2026-12-05 15:00"), when("2026-12-05 18:00"), place="Markt")},
        {"event": an_event(when("2026-12-05 15:00"), place="Saal")},
        {"event": None},
        {"event": series("2026-12-05 15:00", NEXT, place="Markt")},
        {"validity": Validity(ends=when("2026-12-05"))},
        {"validity": Validity(starts=when("2026-12-05"))},
    ],
)
def test_facts_that_changed_since_they_were_posted_are_due_again(change: dict[str, Any]) -> None:
    event = an_event(when("2026-12-05 15:00"), place="Markt")
    posted: dict[str, Any] = {
        "posted_at": (at("2026-11-20 10:00"),),
        "posted_facts": (facts_digest(Validity(), event),),
    }
    assert an_announcement(event=event, **posted).as_of(NOW, TOWN.window).channel_state is ChannelState.POSTED
    found = an_announcement(**({"event": event} | posted | change))
    assert found.as_of(NOW, TOWN.window).is_altered
    assert found.as_of(NOW, TOWN.window).channel_state is ChannelState.UPDATED


def test_a_change_that_is_said_or_was_never_noted_is_no_silent_one() -> None:
    before, after = at("2026-11-20 10:00"), at("2026-11-21 10:00")
    event = an_event(when("2026-12-05"))
    said_so = Revision(at=at("2026-11-20 11:00"), note="Neuer Tag.")
    gone = Withdrawal(at=at("2026-11-22 08:00"), reason="Sturm.")
    assert not standing(event, posted_at=(before,)).is_altered
    assert not standing(event, posted_at=(before,), posted_facts=("00000000",), revisions=(said_so,)).is_altered
    assert not standing(event, posted_at=(before, after), posted_facts=("00000000", None)).is_altered
    assert not standing(event, posted_at=(before,), posted_facts=("00000000",), withdrawal=gone).is_altered
    later = standing(event, posted_at=(before, at("2027-11-20 10:00")), posted_facts=("00000000", None))
    assert later.is_altered  # an instant to come does not count yet


def test_the_digest_of_facts_stands_in_files_and_never_changes() -> None:
    dates = (Occurrence(starts=when("2026-12-01 16:00"), ends=when("2026-12-01 18:00"), place="Rathaus"), off(LAST))
    validity = Validity(starts=when("2026-11-23"), ends=when("2026-11-27 12:00"))
    assert facts_digest(validity, Event(occurrences=dates)) == "bb7b8cc6"
