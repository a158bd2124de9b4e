"""How dates and times read in German, with no-break spaces where a line must not end (DIN 5008).

``language`` is the town's: in Austria the year begins in „Jänner“.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from .calendar_names import CANCELLED, WEEKDAYS
from .german import GERMAN, months
from .moments import Moment
from .parts import Occurrence, Validity

_MEGABYTE = 1_000_000
NBSP = "\N{NO-BREAK SPACE}"

Dated = date | Moment
"""A day, an instant (``datetime`` is a ``date``) or either as an editor wrote it."""


def day(value: Dated, *, without_year: int | None = None, language: str = GERMAN) -> str:
    """Day, month and year; the year is left out when it is ``without_year``.

    >>> day(date(2026, 11, 3)).replace(NBSP, "~")
    '3.~November~2026'
    >>> day(date(2027, 1, 5), language="de-AT").replace(NBSP, "~")
    '5.~Jänner~2027'
    """
    when = _date(value)
    text = f"{when.day}.{NBSP}{months(language)[when.month - 1]}"
    return text if when.year == without_year else f"{text}{NBSP}{when.year}"


def day_with_weekday(value: Dated, *, without_year: int | None = None, language: str = GERMAN) -> str:
    """Weekday and day; the year is left out when it is ``without_year``.

    >>> day_with_weekday(date(2026, 11, 27), without_year=2026).replace(NBSP, "~")
    'Freitag, 27.~November'
    """
    when = _date(value)
    return f"{WEEKDAYS[when.weekday()]}, {day(when, without_year=without_year, language=language)}"


def clock_time(at: datetime) -> str:
    """The time of day; a full hour without minutes.

    >>> [clock_time(datetime(2026, 11, 3, *time)).replace(NBSP, "~") for time in ((9, 5), (18, 0))]
    ['9:05~Uhr', '18~Uhr']
    """
    return f"{_bare_time(at)}{NBSP}Uhr"


def moment(value: Moment | datetime, *, without_year: int | None = None, language: str = GERMAN) -> str:
    """The day, and the time when it has one."""
    first = day(value, without_year=without_year, language=language)
    if isinstance(value, Moment) and value.is_day:
        return first
    return f"{first}, {clock_time(value.at if isinstance(value, Moment) else value)}"


def moment_with_weekday(value: Moment, *, without_year: int | None = None, language: str = GERMAN) -> str:
    """The weekday and day, and the time when it has one."""
    words = day_with_weekday(value, without_year=without_year, language=language)
    return words if value.is_day else f"{words}, {clock_time(value.at)}"


def event_time(event: Occurrence, *, without_year: int | None = None, language: str = GERMAN) -> str:
    """When an event takes place on one of its dates, each day named once."""
    starts, ends = event.starts, event.ends
    first = day_with_weekday(starts, without_year=without_year, language=language)
    if ends is None:
        return first if starts.is_day else f"{first}, {clock_time(starts.at)}"
    if starts.day == ends.day:
        if starts.is_day:
            return first if ends.is_day else f"{first}, bis {clock_time(ends.at)}"
        if ends.is_day:
            return f"{first}, ab {clock_time(starts.at)}"
        return f"{first}, {_bare_time(starts.at)}{NBSP}bis{NBSP}{clock_time(ends.at)}"
    begin = first if starts.is_day else f"{first}, {clock_time(starts.at)}"
    return f"{begin}, bis {moment_with_weekday(ends, without_year=without_year, language=language)}"


def date_in_full(
    occurrence: Occurrence,
    *,
    is_place_known: bool = False,
    without_year: int | None = None,
    language: str = GERMAN,
) -> str:
    """When and where, and in words that it does not take place; the place is left out when it is said elsewhere."""
    place = f", {occurrence.place}" if occurrence.place and not is_place_known else ""
    off = f": {CANCELLED}" if occurrence.is_cancelled else ""
    return f"{event_time(occurrence, without_year=without_year, language=language)}{place}{off}"


def event_lines(
    occurrences: Sequence[Occurrence],
    *,
    label: str = "Wann",
    without_year: int | None = None,
    most: int | None = None,
    language: str = GERMAN,
) -> list[str]:
    """When and where, as lines of plain text: „Wann: …“ and „Wo: …“, several dates below each other.

    A place that dates share is named once. Of more dates than ``most`` and one the later ones are counted. At least
    one date is needed.
    """
    shared, place = common_place(occurrences), where(occurrences)
    dates = [
        date_in_full(each, is_place_known=each.place == shared, without_year=without_year, language=language)
        for each in occurrences
    ]
    left = 0 if most is None or len(dates) <= most + 1 else len(dates) - most
    listed = [*dates[: len(dates) - left], *([f"und {left} weitere Termine"] if left else [])]
    when = [f"{label}: {dates[0]}"] if len(dates) == 1 else [f"{label}:", *(f"• {words}" for words in listed)]
    return [*when, f"Wo: {place}"] if place else when


def common_place(occurrences: Sequence[Occurrence]) -> str | None:
    """The place that goes without saying: that of all dates or of most; ``None`` when a date has no place."""
    places = [occurrence.place for occurrence in occurrences]
    [(place, count)] = Counter(places).most_common(1)
    return place if None not in places and (count > 1 or len(places) == 1) else None


def where(occurrences: Sequence[Occurrence]) -> str | None:
    """The common place, and that it is not that of every date."""
    place = common_place(occurrences)
    is_everywhere = all(occurrence.place == place for occurrence in occurrences)
    return place if place is None or is_everywhere else f"{place} (wenn kein anderer Ort dabeisteht)"


def dates_in_short(
    occurrences: Sequence[Occurrence],
    upcoming: Sequence[Occurrence],
    *,
    is_withdrawn: bool = False,
    language: str = GERMAN,
) -> str:
    """What a list says of an event: its only date, else the next one and how many follow."""
    off = occurrences if is_withdrawn else all_cancelled(occurrences, upcoming)
    if len(off) > 1:
        first, last = (day(each.starts, language=language) for each in (off[0], off[-1]))
        span = f"am {first}" if first == last else f"vom {first} bis zum {last}"
        return f"{len(off)} Termine {span}{'' if is_withdrawn else ' fallen aus'}"
    label, chosen, more = date_that_counts(occurrences, upcoming)
    text = date_in_full(chosen, language=language)
    return f"{f'{label}: ' if label else ''}{text}{f' ({more}{NBSP}weitere)' if more else ''}"


def all_cancelled(occurrences: Sequence[Occurrence], upcoming: Sequence[Occurrence]) -> Sequence[Occurrence]:
    """The dates that are left when none of them takes place: the last alone would sound as if the others did."""
    left = upcoming or occurrences
    return left if all(each.is_cancelled for each in left) else ()


def date_that_counts(occurrences: Sequence[Occurrence], upcoming: Sequence[Occurrence]) -> tuple[str, Occurrence, int]:
    """Of the dates of an event the one to be named, what it is among them, and how many take place after it."""
    if len(occurrences) == 1:
        return "", occurrences[0], 0
    coming = [occurrence for occurrence in upcoming if not occurrence.is_cancelled]
    if coming:
        return "Nächster Termin", coming[0], len(coming) - 1
    return "Letzter Termin", (upcoming or occurrences)[-1], 0


def validity(value: Validity, *, without_year: int | None = None, language: str = GERMAN) -> str:
    """„gültig …“, or nothing when it is open at both ends."""
    starts, ends = (
        moment_with_weekday(each, without_year=without_year, language=language) if each else ""
        for each in (value.starts, value.ends)
    )
    if starts and ends:
        same_day = value.starts and value.ends and value.starts.is_day and value.starts == value.ends
        return f"gültig am {starts}" if same_day else f"gültig von {starts}, bis {ends}"
    return f"gültig ab {starts}" if starts else f"gültig bis {ends}" if ends else ""


def iso(value: Dated) -> str:
    """The ``datetime`` attribute of a ``time`` element (HTML, 4.5.14)."""
    if isinstance(value, Moment):
        return value.day.isoformat() if value.is_day else value.at.isoformat(timespec="minutes")
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value.isoformat()


def file_size(count: int) -> str:
    """Bytes as readers know them, in powers of ten.

    >>> [file_size(count).replace(NBSP, "~") for count in (900, 24_000, 1_250_000)]
    ['1~KB', '24~KB', '1,2~MB']
    """
    kilobytes = max(1, round(count / 1000))
    if kilobytes < _MEGABYTE // 1000:
        return f"{kilobytes}{NBSP}KB"
    return f"{count / _MEGABYTE:.1f}{NBSP}MB".replace(".", ",")


def _bare_time(at: datetime) -> str:
    return f"{at.hour}:{at.minute:02}" if at.minute else str(at.hour)


def _date(value: Dated) -> date:
    if isinstance(value, Moment):
        return value.day
    return value.date() if isinstance(value, datetime) else value


def shortened(text: str, most: int) -> str:
    """At most so many signs: whole words and „…“, or a part of the first word when it is as long as that.

    >>> shortened("Die Straße ist gesperrt.", 24), shortened("Die Straße ist gesperrt.", 16), shortened("Gesperrt.", 6)
    ('Die Straße ist gesperrt.', 'Die Straße ist…', 'Gespe…')
    """
    if len(text) <= most:
        return text
    words = text[:most].rpartition(" ")[0].rstrip(" ,;:–-")
    return f"{words or text[: most - 1]}…"


def listed(words: Sequence[str]) -> str:
    """Words in a row as a sentence has them.

    >>> listed(["Ahorn", "Buche", "Eiche"]), listed(["Ahorn"]), listed([])
    ('Ahorn, Buche und Eiche', 'Ahorn', '')
    """
    return " und ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
