"""What people do to a site between two builds."""

import random
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from benchmarks.duel.state import CLOCKS, FEAST, Announcement, State

UNTIL = "2026-11-30 12:00"
NOTHING = "nothing changed"


class Times(Enum):
    """What becomes of the time of a file that is written."""

    NEW = "as the system sets it"
    KEPT = "the time that the file had"
    OLDER = "a day before the time that the file had"


class Edit(NamedTuple):
    """A kind of edit, drawn with its own seed: the same whatever happened before."""

    kind: str
    seed: int

    @property
    def times(self) -> Times:
        """What becomes of the times of the files."""
        return _TIMES.get(self.kind, Times.NEW)

    def __call__(self, state: State) -> State:
        """What stands afterwards."""
        return KINDS[self.kind](state, random.Random(self.seed))  # noqa: S311 - dice of a game


def _any(state: State, dice: random.Random) -> tuple[int, Announcement]:
    """An announcement that is published; links to the feast stay whole."""
    places = [n for n, each in enumerate(state.announcements) if each.stem != FEAST and not each.is_draft]
    place = dice.choice(places)
    return place, state.announcements[place]


def _titled(state: State, dice: random.Random) -> State:
    place, old = _any(state, dice)
    return state.having(place, replace(old, title=f"{old.title}, Stand {dice.randrange(10, 100)}"))


def _written(state: State, dice: random.Random) -> State:
    place, old = _any(state, dice)
    return state.having(place, replace(old, body=f"{old.body}\nNachtrag {dice.randrange(10, 100)}.\n"))


def _summed_up(state: State, dice: random.Random) -> State:
    place, old = _any(state, dice)
    return state.having(place, replace(old, teaser=f"Kurz gesagt: {dice.randrange(10, 100)}."))


def _same_length(state: State, dice: random.Random) -> State:
    """One digit of the title becomes another."""
    place, old = _any(state, dice)
    digit = old.title[-1]
    others = [each for each in "0123456789" if each != digit]
    return state.having(place, replace(old, title=old.title[:-1] + dice.choice(others)))


def _moved(state: State, dice: random.Random) -> State:
    place, old = _any(state, dice)
    return state.having(place, replace(old, topic=dice.choice([each for each in state.topics if each != old.topic])))


def _dated(state: State, dice: random.Random) -> State:
    """Another day, so that lists and feeds order it elsewhere."""
    place, old = _any(state, dice)
    days = [day for day in range(2, 23) if f"{day:02}" != old.at[8:10]]
    return state.having(place, replace(old, at=f"2026-11-{dice.choice(days):02}{old.at[10:]}"))


def _put_away(state: State, dice: random.Random) -> State:
    """The same file in another folder; its address does not change."""
    place, old = _any(state, dice)
    return state.having(place, replace(old, folder="2025" if old.folder == "2026" else "2026"))


def _added(state: State, dice: random.Random) -> State:
    _, old = _any(state, dice)
    number = dice.randrange(1000, 10_000)
    new = replace(old, stem=f"2026-11-22-neu-{number}", title=f"Neu: {number}", at="2026-11-22 09:00", until="")
    return replace(state, announcements=(*state.announcements, new))


def _copied(state: State, dice: random.Random) -> State:
    _, old = _any(state, dice)
    copy = replace(old, stem=f"{old.stem}-kopie-{dice.randrange(1000)}")
    return replace(state, announcements=(*state.announcements, copy))


def _deleted(state: State, dice: random.Random) -> State:
    return state.having(_any(state, dice)[0], None)


def _renamed(state: State, dice: random.Random) -> State:
    place, old = _any(state, dice)
    return state.having(place, replace(old, stem=f"{old.stem}-{dice.randrange(1000)}"))


def _alarmed(state: State, dice: random.Random) -> State:
    """The Eilmeldung is over, or there is one again."""
    urgent = [n for n, each in enumerate(state.announcements) if each.until >= state.now]
    if urgent:
        return state.having(urgent[0], replace(state.announcements[urgent[0]], until=""))
    place, old = _any(state, dice)
    return state.having(place, replace(old, until=UNTIL))


def _another_alarm(state: State, dice: random.Random) -> State:
    place, old = _any(state, dice)
    return state.having(place, replace(old, until="" if old.until == UNTIL else UNTIL))


def _drafted(state: State, dice: random.Random) -> State:
    """One is taken back into a draft; or if there is one, it is published."""
    drafts = [n for n, each in enumerate(state.announcements) if each.is_draft]
    if drafts:
        return state.having(drafts[0], replace(state.announcements[drafts[0]], is_draft=False))
    place, old = _any(state, dice)
    return state.having(place, replace(old, is_draft=True))


def _new_topic(state: State, dice: random.Random) -> State:
    """In the settings, and with one announcement."""
    topic = f"Thema {dice.randrange(100, 1000)}"
    place, old = _any(state, dice)
    return replace(state.having(place, replace(old, topic=topic)), topics=(*state.topics, topic))


def _later(state: State, dice: random.Random) -> State:
    """A day or more goes by, and somebody writes something."""
    later = [clock for clock in CLOCKS if clock > state.now]
    return _written(replace(state, now=later[0] if later else state.now), dice)


def _twice(state: State, dice: random.Random) -> State:
    return _moved(_titled(state, dice), dice)


KINDS: dict[str, Callable[[State, random.Random], State]] = {
    NOTHING: lambda state, _: state,
    "title changed": _titled,
    "text changed": _written,
    "Kurztext changed": _summed_up,
    "topic moved": _moved,
    "date moved": _dated,
    "file moved to another folder": _put_away,
    "announcement added": _added,
    "announcement deleted": _deleted,
    "announcement renamed": _renamed,
    "file copied (`cp -p`)": _copied,
    "Eilmeldung off, or on again": _alarmed,
    "another Eilmeldung on": _another_alarm,
    "draft on or off": _drafted,
    "layout template touched": lambda state, _: replace(state, layout=state.layout + 1),
    "included template touched": lambda state, _: replace(state, footer=state.footer + 1),
    "style sheet touched": lambda state, _: replace(state, style=state.style + 1),
    "town's name changed": lambda state, dice: replace(state, town=f"Kleinau {dice.randrange(100, 1000)}"),
    "telephone number changed": lambda state, dice: replace(state, phone=f"04261 {dice.randrange(10_000, 100_000)}"),
    "setting of the text's rendering changed": lambda state, _: replace(state, rendering=1 - state.rendering),
    "new topic": _new_topic,
    "picture replaced": lambda state, _: replace(state, picture=state.picture + 1),
    "page edited": lambda state, dice: replace(state, imprint=f"{state.imprint}\n\nStand {dice.randrange(100)}."),
    "two edits between builds": _twice,
    "title changed at once, same length": _same_length,
    "title changed, same length, file's time kept": _same_length,
    "older copy restored with its time": _same_length,
    "the clock moves on, and one text is edited": _later,
}
_TIMES = {
    "title changed, same length, file's time kept": Times.KEPT,
    "older copy restored with its time": Times.OLDER,
}
