"""What to write instead of a date that is not spelt as it should be."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from plugins.domain.days_and_times import ImpossibleDateError
from plugins.domain.typed_dates import Typed, typed, typed_lines

NOT_IN_CALENDAR = "»{}« gibt es im Kalender nicht. Bitte Tag, Monat und Uhrzeit prüfen."


class Around(NamedTuple):
    """What an example is made of: the build's own instant, the day that a time alone means, the fields of a span."""

    now: datetime
    on: date | None = None
    span: tuple[str, str] | None = None

    @property
    def day(self) -> date:
        """The day of what says none."""
        return self.on or self.now.date()


NOWHERE = Around(datetime(2026, 11, 23, 12))  # noqa: DTZ001 - an example of its own, where there is no clock yet
"""For what is read before the clock is known."""


def otherwise(text: str, around: Around, *, needs_time: bool) -> str:
    """The sentence for ``text``; its example keeps the day, the hour and the end that the editor wrote."""
    try:
        said = typed(text, around.now)
    except ImpossibleDateError:
        return NOT_IN_CALENDAR.format(text)
    end = said.ends(around.day) if said else None
    if said and end and around.span:
        both = f"»{around.span[0]}: {said.starts(around.day)}« und »{around.span[1]}: {end}«"
        return f"»{text}« ist ein Zeitraum. Bitte {both} schreiben."
    form = "JJJJ-MM-TT HH:MM" if needs_time or (said and said.time is not None) else "JJJJ-MM-TT"
    wrong = f"»{text}« ist kein Datum" if said is None or said.day else f"Bei »{text}« fehlt der Tag"
    return f"{wrong}. Bitte {form} schreiben, zum Beispiel {_example(said, around, needs_time=needs_time)}."


def example_of(text: str, around: Around) -> str:
    """An instant, with the day and the hour of ``text`` when it says any."""
    return _example(_said(text, around), around, needs_time=True)


def _said(text: str, around: Around) -> Typed | None:
    try:
        return typed(text, around.now)
    except ImpossibleDateError:
        return None


def _example(said: Typed | None, around: Around, *, needs_time: bool) -> str:
    if said is None:
        return f"{around.now:%Y-%m-%d %H:%M}" if needs_time else f"{around.day}"
    missing = f" {around.now:%H:%M}" if needs_time and said.time is None else ""
    return f"{said.starts(around.day)}{missing}"


def day_of(text: str, around: Around) -> date | None:
    """The day that a field says, however it is spelt; that of the build for a time alone."""
    said = _said(text, around)
    return (said.day or around.day) if said else None


def lines_of(text: str, around: Around) -> list[str]:
    """The lines of ``Termine`` that say what was meant; none when that is not clear, or in no calendar."""
    try:
        return typed_lines(text, around.now)
    except ImpossibleDateError:
        return []


def spelled(text: str, around: Around) -> str:
    """The one line that says what was meant, else the text itself."""
    lines = lines_of(text, around)
    return lines[0] if len(lines) == 1 else text


def as_list(lines: Sequence[str], *, has_end: bool = False) -> str:
    """What to write instead of several beginnings."""
    keys = "»Beginn« und »Ende«" if has_end else "»Beginn«"
    shown = "".join(f"\n    - {line}" for line in lines)
    return f"Mehrere Termine? Bitte statt {keys} eine Liste schreiben:\n  Termine:{shown}"
