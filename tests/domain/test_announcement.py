from itertools import product

import pytest

from plugins.domain.parts import Status, Validity
from tests.factory import NOW, TOWN, an_announcement, an_event, at, when


def test_validity_open_at_both_ends_always_includes() -> None:
    assert Validity().includes(at("1900-01-01"))
    assert Validity().includes(at("2199-12-31"))


def test_both_days_of_a_validity_count() -> None:
    validity = Validity(starts=when("2026-11-23"), ends=when("2026-11-27"))
    times = ("2026-11-22 23:59", "2026-11-23 00:00", "2026-11-27 23:59", "2026-11-28 00:00")
    assert [validity.includes(at(time)) for time in times] == [False, True, True, False]


def test_both_instants_of_a_validity_count() -> None:
    validity = Validity(starts=when("2026-11-23 08:00"), ends=when("2026-11-23 18:00"))
    times = ("2026-11-23 07:59", "2026-11-23 08:00", "2026-11-23 18:00", "2026-11-23 18:01")
    assert [validity.includes(at(time)) for time in times] == [False, True, True, False]


def test_a_validity_that_has_not_begun_is_not_over() -> None:
    validity = Validity(starts=when("2026-12-01"))
    assert not validity.has_begun(NOW)
    assert not validity.is_over(NOW)
    assert not validity.includes(NOW)


@pytest.mark.parametrize(
    ("starts", "ends", "last", "after"),
    [
        ("2026-12-05", None, "2026-12-05 23:59", "2026-12-06 00:00"),
        ("2026-12-05 15:00", None, "2026-12-05 23:59", "2026-12-06 00:00"),
        ("2026-12-05 15:00", "2026-12-05 18:00", "2026-12-05 18:00", "2026-12-05 18:01"),
        ("2026-12-05 15:00", "2026-12-06", "2026-12-06 23:59", "2026-12-07 00:00"),
        ("2026-12-05", "2026-12-06", "2026-12-06 23:59", "2026-12-07 00:00"),
    ],
)
def test_an_event_is_over_after_its_end_or_its_day(starts: str, ends: str | None, last: str, after: str) -> None:
    event = an_event(starts=when(starts), ends=when(ends) if ends else None)
    assert not event.occurrences[0].is_over(at(last))
    assert event.occurrences[0].is_over(at(after))


def test_only_what_is_published_and_not_under_embargo_is_visible() -> None:
    dates = {"2026-11-23 12:00": True, "2026-11-23 12:01": False, "2026-11-23": True, "2026-11-24": False}
    for (date, is_past), status in product(dates.items(), Status):
        announcement = an_announcement(date=when(date), status=status)
        assert announcement.as_of(NOW, TOWN.window).is_visible is (is_past and status is Status.PUBLISHED)
