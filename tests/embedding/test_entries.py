"""What a frame shows, in which order, and what it says of each announcement."""

from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.domain.parts import Event, Occurrence, Urgency, Validity, Withdrawal
from plugins.domain.post import Post
from plugins.domain.wording import NBSP
from plugins.embedding.entries import MOST, entry, shown
from tests.factory import (
    BORCHEL,
    CENTRE,
    LIBRARY,
    NOW,
    TOWN,
    TRAFFIC,
    a_post,
    a_site,
    an_announcement,
    an_event,
    at,
    when,
)


def withdrawn(moment: str, reason: str) -> Withdrawal:
    """What an editor writes under »Aufgehoben«."""
    return Withdrawal(at=at(moment), reason=reason)


def post(number: int, urgency: Urgency = Urgency.NORMAL, **fields: object) -> Post:
    """The one that is ``number`` days old."""
    day = NOW - timedelta(days=number)
    return a_post(an_announcement(f"{day:%Y-%m-%d}-meldung", date=when(f"{day:%Y-%m-%d}"), urgency=urgency, **fields))


def stems(posts: list[Post]) -> list[int]:
    """How many days old each is."""
    return [(NOW.date() - each.announcement.date.day).days for each in posts]


def test_the_newest_are_shown() -> None:
    assert stems(shown([post(number) for number in range(9)], [])) == list(range(MOST))


def test_an_emergency_stands_above_what_is_important_and_that_above_the_newest() -> None:
    posts = [post(1), post(2), post(3, Urgency.IMPORTANT), post(4, Urgency.EMERGENCY)]
    assert stems(shown(posts, a_site(*posts).banner)) == [4, 3, 1, 2]


def test_an_emergency_stands_in_every_frame_whatever_it_is_about() -> None:
    flood = post(4, Urgency.EMERGENCY, districts=(CENTRE,), topic=LIBRARY)
    assert stems(shown([post(1)], [flood])) == [4, 1]
    assert stems(shown([], [flood])) == [4]


def test_what_has_long_been_important_leaves_room_for_what_is_new() -> None:
    important = [post(number, Urgency.IMPORTANT) for number in range(10, 16)]
    assert stems(shown([post(1), post(2), post(3), *important], [])) == [10, 11, 12, 1, 2, 3]


def test_nothing_is_shown_twice() -> None:
    posts = [post(number, urgency) for number, urgency in enumerate((Urgency.EMERGENCY, Urgency.IMPORTANT))]
    assert stems(shown(posts, a_site(*posts).banner)) == [0, 1]


CHOIR = an_event(when("2026-12-01"))
OVER = Validity(ends=when("2026-11-21"))


@pytest.mark.parametrize(
    ("fields", "word", "urgency"),
    [
        ({}, "", ""),
        ({"urgency": Urgency.IMPORTANT}, "Wichtig", "wichtig"),
        ({"urgency": Urgency.EMERGENCY}, "Eilmeldung", "eilmeldung"),
        ({"urgency": Urgency.EMERGENCY, "validity": OVER}, "Beendet", ""),
        ({"validity": OVER}, "Beendet", ""),
        ({"withdrawal": withdrawn("2026-11-21 08:00", "Ein Irrtum.")}, "Aufgehoben", ""),
        ({"withdrawal": withdrawn("2026-11-23 08:00", "Entwarnung!"), "urgency": Urgency.EMERGENCY}, "Entwarnung", ""),
        ({"withdrawal": withdrawn("2026-11-21 08:00", "Krank."), "event": CHOIR}, "Abgesagt", ""),
    ],
)  # fmt: skip
def test_what_is_urgent_or_has_come_of_it_is_said_in_a_word(fields: dict[str, object], word: str, urgency: str) -> None:
    found = entry(post(3, **fields), TOWN, None)  # type: ignore[arg-type] # fields of any kind
    assert (found.word, found.urgency) == (word, urgency)


def test_the_name_of_the_frame_is_not_repeated_in_it() -> None:
    found = post(1, topic=TRAFFIC, districts=(BORCHEL, CENTRE))
    assert (entry(found, TOWN, None).topic, entry(found, TOWN, None).districts) == (TRAFFIC.name, (BORCHEL, CENTRE))
    assert (entry(found, TOWN, TRAFFIC).topic, entry(found, TOWN, TRAFFIC).districts) == ("", (BORCHEL, CENTRE))
    assert (entry(found, TOWN, BORCHEL).topic, entry(found, TOWN, BORCHEL).districts) == (TRAFFIC.name, ())


def test_an_emergency_elsewhere_says_where() -> None:
    assert entry(post(1, districts=(CENTRE,)), TOWN, BORCHEL).districts == (CENTRE,)


def test_what_is_urgent_says_until_when_it_holds() -> None:
    validity = Validity(ends=when("2026-11-27 18:00"))
    words = entry(post(1, Urgency.EMERGENCY, validity=validity), TOWN, None).time.replace(NBSP, " ")
    assert words == "Gilt bis Freitag, 27. November, 18 Uhr"
    assert entry(post(1, Urgency.EMERGENCY), TOWN, None).time == ""
    assert entry(post(1, validity=validity), TOWN, None).time == ""
    off = withdrawn("2026-11-22 08:00", "Entwarnung.")
    assert entry(post(1, Urgency.EMERGENCY, validity=validity, withdrawal=off), TOWN, None).time == ""


def test_an_event_says_when_it_takes_place_and_not_where() -> None:
    event = an_event(when("2026-12-01 16:00"), place="مكتبة المدينة")
    assert (
        entry(post(1, event=event), TOWN, None).time.replace(NBSP, " ") == "Termin: Dienstag, 1. Dezember 2026, 16 Uhr"
    )


def test_of_several_dates_the_next_is_said() -> None:
    dates = tuple(Occurrence(starts=when(f"2026-12-{day:02} 16:00")) for day in (1, 8, 15))
    found = entry(post(1, event=Event(occurrences=dates)), TOWN, None).time.replace(NBSP, " ")
    assert found == "Nächster Termin: Dienstag, 1. Dezember 2026, 16 Uhr (2 weitere)"


def test_what_is_not_shown_changes_no_entry() -> None:
    before = post(1)
    after = replace(before, html="<p>Neu</p>", announcement=replace(before.announcement, summary="Neu.", body="Neu"))
    assert entry(before, TOWN, None) == entry(after, TOWN, None)
