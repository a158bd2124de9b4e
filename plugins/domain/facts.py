"""What must not change unnoticed once it has been posted: when an announcement holds, when and where it takes place.

``invoke posted`` notes a digest of it beside the instant. That stands in editors' files for years, so what is digested
is a text of its own, written here and nowhere else, and not the shape of our types.
"""

import hashlib
from collections.abc import Iterator

from .moments import Moment
from .parts import Event, Occurrence, Validity

_DIGITS = 8


def facts_digest(validity: Validity, event: Event | None) -> str:
    """Eight hexadecimal digits, the same for the same facts however they were typed.

    >>> facts_digest(Validity(), None)
    'e3b0c442'
    """
    text = "\n".join(_lines(validity, event))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _lines(validity: Validity, event: Event | None) -> Iterator[str]:
    for name, moment in (("Gültig ab", validity.starts), ("Gültig bis", validity.ends)):
        if moment:
            yield f"{name}: {_written(moment)}"
    for occurrence in event.occurrences if event else ():
        yield date_in_a_line(occurrence)


def date_in_a_line(occurrence: Occurrence) -> str:
    """A date of an event as it is digested."""
    ends = f" – {_written(occurrence.ends)}" if occurrence.ends else ""
    place = f", {' '.join(occurrence.place.split())}" if occurrence.place else ""
    return f"Termin: {_written(occurrence.starts)}{ends}{place}{': fällt aus' if occurrence.is_cancelled else ''}"


def _written(moment: Moment) -> str:
    return f"{moment.at:%Y-%m-%d}" if moment.is_day else f"{moment.at:%Y-%m-%d %H:%M}"
