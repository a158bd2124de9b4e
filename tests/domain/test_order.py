from datetime import timedelta

from plugins.domain.moments import Moment
from plugins.domain.order import instant
from tests.factory import NOW


def test_seconds_come_from_the_stem_alone_and_stay_within_the_minute_or_the_hour() -> None:
    for is_day, limit in ((False, 60), (True, 3600)):
        when = Moment(NOW, is_day=is_day)
        offsets = [instant(when, f"2026-11-20-{number}") - NOW for number in range(400)]
        assert offsets == [instant(when, f"2026-11-20-{number}") - NOW for number in range(400)]
        assert min(offsets) >= timedelta(0)
        assert timedelta(seconds=limit * 0.9) < max(offsets) < timedelta(seconds=limit)
        assert len(set(offsets)) > limit * 0.1


def test_the_seconds_of_a_stem_never_change() -> None:
    """Feed readers know them."""
    offset = instant(Moment(NOW, is_day=True), "2026-11-16-whatsapp-kanal") - NOW
    assert offset == timedelta(seconds=2347)
