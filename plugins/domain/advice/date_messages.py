"""What to write instead of a date that is not spelt as it should be."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import NamedTuple

from ..calendar_names import WEEKDAYS
from ..fields import Field, folded
from ..problems import UnfitError
from ..spelling import YEARS, is_spelt
from .days_and_times import ImpossibleDateError
from .typed_dates import Typed, contradicted_day, keeps_all, typed, typed_instants, typed_lines

_KEYS = ("Beginn", "Ende", "Ort")
SAID_ELSEWHERE = ""
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


def otherwise(text: str, around: Around, *, needs_time: bool) -> UnfitError:
    """What to say of ``text``; the example keeps the day, the hour and the end that the editor wrote."""
    try:
        said = typed(text, around.now)
    except ImpossibleDateError:
        return UnfitError(NOT_IN_CALENDAR.format(text), text)
    if said and not keeps_all(text, around.now, has_end=around.span is not None):
        return _unclear(text, around, needs_time=needs_time)
    end = said.ends(around.day) if said else None
    if said and end and around.span:
        both = [f"{around.span[0]}: {said.starts(around.day)}", f"{around.span[1]}: {end}"]
        advice = f"Bitte {' und '.join(f'»{each}«' for each in both)} schreiben."
        return UnfitError(f"»{text}« ist ein Zeitraum. {advice}", text, "\n".join(both))
    form = "JJJJ-MM-TT HH:MM" if needs_time or (said and said.time is not None) else "JJJJ-MM-TT"
    wrong = f"»{text}« ist kein Datum" if said is None or said.day else f"Bei »{text}« fehlt der Tag"
    example = _example(said, around, needs_time=needs_time)
    return UnfitError(f"{wrong}. Bitte {form} schreiben, zum Beispiel {example}.", text, example)


def _unclear(text: str, around: Around, *, needs_time: bool) -> UnfitError:
    """What to say where a correction would lose some of the words, or contradict one: the sentence alone."""
    day, form = contradicted_day(text, around.now), "JJJJ-MM-TT HH:MM" if needs_time else "JJJJ-MM-TT"
    if day:
        at = form if needs_time else f"{form}, mit Uhrzeit JJJJ-MM-TT HH:MM,"
        right = f"Der {day:%d.%m.%Y} ist ein {WEEKDAYS[day.weekday()]}"
        return UnfitError(f"{right}, hier steht »{text}«. Bitte prüfen und als {at} schreiben.", text)
    at = form if needs_time else f"{form} oder {form} HH:MM"
    return UnfitError(f"»{text}« lässt sich nicht eindeutig lesen. Bitte nur einen Zeitpunkt schreiben: {at}.", text)


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
    if is_spelt(text) and int(text[:4]) in YEARS:
        with suppress(ValueError):
            return date.fromisoformat(text[:10])
    said = _said(text, around)
    return (said.day or around.day) if said else None


def lines_of(text: str, around: Around) -> list[str]:
    """The lines of ``Termine`` that say what was meant; none when that is not clear, or in no calendar."""
    try:
        return typed_lines(text, around.now)
    except ImpossibleDateError:
        return []


def instants_of(text: str, around: Around) -> list[str]:
    """All instants that were meant; none when one of them is in no calendar."""
    try:
        return typed_instants(text, around.now)
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


def several(written: Sequence[Field], field: Field, around: Around) -> str | None:
    """What to write instead of a key of an event that stands there once too often; ``None`` if there is one date only.

    The whole advice stands beside the second beginning, and that is enough.
    """
    begins = [each for each in written if folded(each.key) == "beginn"]
    if sum(len(each.items) or 1 for each in begins) < 2:  # noqa: PLR2004 - a second date
        return None
    place = begins[0] if len(begins) == 1 else begins[1]
    if field != place:
        return SAID_ELSEWHERE
    return as_list(list(_lines(written, around)), has_end=any(folded(each.key) == "ende" for each in written))


def _lines(written: Sequence[Field], around: Around) -> Iterator[str]:
    """One a beginning; an end and a place belong to the beginning that they follow, a single place to all of them."""
    dates: list[dict[str, str]] = []
    for key, value in _values(written):
        if key == "beginn" or (dates and key in dates[-1]):
            dates.append({})
        if dates:
            dates[-1][key] = value
    places = [each["ort"] for each in dates if "ort" in each]
    for each in dates:
        when = " – ".join(each[key] for key in ("beginn", "ende") if each.get(key))
        place = f", {each['ort']}" if len(places) > 1 and each.get("ort") else ""
        if when:
            yield spelled(f"{when}{place}", around)


def _values(written: Sequence[Field]) -> Iterator[tuple[str, str]]:
    """In file order; of a list of ends, each stands behind its beginning."""
    keys = [folded(key) for key in _KEYS]
    fields = [(folded(field.key), field) for field in written if folded(field.key) in keys]
    lists = {key: [item.text for item in field.items] for key, field in fields if field.items}
    longest = max((len(items) for items in lists.values()), default=0)
    for number in range(longest):
        yield from ((key, lists[key][number]) for key in keys if number < len(lists.get(key, ())))
    yield from ((key, field.value.strip()) for key, field in fields if not field.items)
