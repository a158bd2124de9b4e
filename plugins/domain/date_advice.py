"""What to write instead of a date that is not spelt as it should be."""

from datetime import date, datetime
from typing import NamedTuple

from plugins.domain.typed_dates import ImpossibleDateError, Typed, typed

NOT_IN_CALENDAR = "»{}« gibt es im Kalender nicht. Bitte Tag, Monat und Uhrzeit prüfen."


class Around(NamedTuple):
    """What an example is made of: the build's own instant, the day that a time alone means, the fields of a span."""

    now: datetime
    on: date | None = None
    span: tuple[str, str] | None = None


NOWHERE = Around(datetime(2026, 11, 23, 12))  # noqa: DTZ001 - an example of its own, where there is no clock yet
"""For what is read before the clock is known."""


def otherwise(text: str, around: Around, *, needs_time: bool) -> str:
    """The sentence for ``text``; its example keeps the day, the hour and the end that the editor wrote."""
    try:
        found = typed(text, around.now, around.on)
    except ImpossibleDateError:
        return NOT_IN_CALENDAR.format(text)
    if found and found.ends and around.span:
        starts, ends = around.span
        both = f"»{starts}: {found.starts}« und »{ends}: {found.ends}«"
        return f"»{text}« ist ein Zeitraum. Bitte {both} schreiben."
    example, has_time = _example(found, around, needs_time=needs_time)
    form = "JJJJ-MM-TT HH:MM" if has_time else "JJJJ-MM-TT"
    wrong = f"»{text}« ist kein Datum" if found is None or found.has_day else f"Bei »{text}« fehlt der Tag"
    return f"{wrong}. Bitte {form} schreiben, zum Beispiel {example}."


def example_of(text: str, around: Around) -> str:
    """An instant, with the day and the hour of ``text`` when it says any."""
    try:
        found = typed(text, around.now, around.on)
    except ImpossibleDateError:
        found = None
    return _example(found, around, needs_time=True)[0]


def _example(found: Typed | None, around: Around, *, needs_time: bool) -> tuple[str, bool]:
    if found is None:
        return f"{around.now:%Y-%m-%d %H:%M}" if needs_time else f"{around.on or around.now.date()}", needs_time
    if needs_time and not found.has_time:
        return f"{found.starts} {around.now:%H:%M}", True
    return found.starts, found.has_time
