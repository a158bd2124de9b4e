from datetime import timedelta

from plugins.domain.lists import coming_up
from plugins.domain.moments import Moment
from plugins.domain.order import dates_of, latest_first, ordered_at
from plugins.domain.post import Post
from tests.factory import NOW, a_post, a_site, an_announcement, an_event, when


def test_seconds_come_from_the_stem_alone_and_stay_within_the_minute_or_the_hour() -> None:
    for is_day, limit in ((False, 60), (True, 3600)):
        when = Moment(NOW, is_day=is_day)
        offsets = [ordered_at(when, f"2026-11-20-{number}") - NOW for number in range(400)]
        assert offsets == [ordered_at(when, f"2026-11-20-{number}") - NOW for number in range(400)]
        assert min(offsets) >= timedelta(0)
        assert timedelta(seconds=limit * 0.9) < max(offsets) < timedelta(seconds=limit)
        assert len(set(offsets)) > limit * 0.1


def test_the_seconds_of_a_stem_never_change() -> None:
    """Feed readers know them."""
    offset = ordered_at(Moment(NOW, is_day=True), "2026-11-16-whatsapp-kanal") - NOW
    assert offset == timedelta(seconds=2347)


def test_events_stand_by_their_beginning_and_two_at_once_by_their_stem() -> None:
    def event(stem: str, begins: str) -> Post:
        return a_post(an_announcement(stem, event=an_event(starts=when(begins))))

    later, day = event("2026-11-20-a", "2026-12-01 16:00"), event("2026-11-20-z", "2026-12-01")
    second, first = event("2026-11-20-d", "2026-11-30"), event("2026-11-20-c", "2026-11-30")
    posts = [later, second, a_post(), first, day]
    assert [post for post, _ in dates_of(posts)] == [first, second, day, later]
    assert [post for post, _ in coming_up(a_site(*posts))] == [first, second, day]


def test_the_latest_happening_is_first_and_a_tie_changes_nothing() -> None:
    old, new, tied = (a_post(an_announcement(date=when(day))) for day in ("2026-11-01", "2026-11-03", "2026-11-03"))
    assert latest_first([old, new, tied]) == [new, tied, old]
    assert latest_first([tied, new]) == [tied, new]
