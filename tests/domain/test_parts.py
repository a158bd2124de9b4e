import pytest

from plugins.domain.parts import Occurrence
from tests.factory import at, when


@pytest.mark.parametrize("starts", ["2026-12-05", "2026-12-05 00:00", "2026-12-05 15:30", "2026-12-05 23:59"])
def test_an_event_without_an_end_lasts_for_the_day_it_begins_on(starts: str) -> None:
    event = Occurrence(starts=when(starts))
    assert event.end == when("2026-12-05")
    assert not event.is_over(at("2026-12-05 23:59"))
    assert event.is_over(at("2026-12-06 00:00"))
