from itertools import product

import pytest

from plugins.domain.parts import Status, Validity
from tests.factory import NOW, TOWN, an_announcement, an_event, at, when


def test_validity_open_at_its_end_is_never_over() -> None:
    assert not Validity().is_over(at("2199-12-31"))
    assert not Validity(starts=when("2026-12-01")).is_over(NOW)


@pytest.mark.parametrize(
    ("ends", "last", "after"),
    [
        ("2026-11-27", "2026-11-27 23:59", "2026-11-28 00:00"),
        ("2026-11-23 18:00", "2026-11-23 18:00", "2026-11-23 18:01"),
    ],
)
def test_the_end_of_a_validity_counts(ends: str, last: str, after: str) -> None:
    validity = Validity(ends=when(ends))
    assert [validity.is_over(at(time)) for time in (last, after)] == [False, True]


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
