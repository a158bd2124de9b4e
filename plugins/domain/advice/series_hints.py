"""What is worth a second look in a list of dates."""

from collections.abc import Iterator
from itertools import pairwise

from ..moments import Moment
from ..parts import Event, Occurrence
from ..problems import Hint


def series_hints(event: Event, published: Moment) -> Iterator[Hint]:
    """What to say of its lines; of several that are alike only the first is named."""
    written = sorted(event.occurrences, key=lambda date: date.line)
    yield from _first(
        (date for date in written if date.end.is_over(published.at)),
        "liegt vor »Datum«. Bitte prüfen, auch das Jahr.",
    )
    yield from _first(
        (later for date, later in pairwise(written) if later.starts.at < date.starts.at),
        "liegt vor dem Termin darüber. Gezeigt werden die Termine nach Datum. Bitte das Jahr prüfen.",
    )
    yield from _first(
        (later for number, later in enumerate(written) if any(_is_same(date, later) for date in written[:number])),
        "steht schon darüber. Bitte eine der beiden Zeilen löschen.",
    )
    if all(date.is_cancelled for date in written):
        text = "Alle Termine fallen aus. Bitte auch »Aufgehoben« mit dem Grund schreiben, das steht dann überall."
        yield Hint("Termine", text, written[0].line)


def _is_same(one: Occurrence, other: Occurrence) -> bool:
    return (one.starts, one.ends, one.place) == (other.starts, other.ends, other.place)


def _first(dates: Iterator[Occurrence], text: str) -> Iterator[Hint]:
    first, others = next(dates, None), sum(1 for _ in dates)
    if first:
        form = "%Y-%m-%d" if first.starts.is_day else "%Y-%m-%d %H:%M"
        more = f" (und {others} weitere)" if others else ""
        yield Hint("Termine", f"»{first.starts.at:{form}}«{more} {text}", first.line)
