"""What is worth a second look in a list of dates."""

from collections.abc import Iterator
from itertools import pairwise

from plugins.domain.moments import Moment
from plugins.domain.parts import Event, Occurrence


def series_hints(event: Event, published: Moment) -> Iterator[tuple[int, str]]:
    """Lines with what to say of them; of several that are alike only the first is named."""
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
        yield written[0].line, text


def _is_same(one: Occurrence, other: Occurrence) -> bool:
    return (one.starts, one.ends, one.place) == (other.starts, other.ends, other.place)


def _first(dates: Iterator[Occurrence], text: str) -> Iterator[tuple[int, str]]:
    found = list(dates)
    if found:
        form = "%Y-%m-%d" if found[0].starts.is_day else "%Y-%m-%d %H:%M"
        others = f" (und {len(found) - 1} weitere)" if len(found) > 1 else ""
        yield found[0].line, f"»{found[0].starts.at:{form}}«{others} {text}"
