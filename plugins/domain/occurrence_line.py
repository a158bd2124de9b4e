"""One line of ``Termine``: ``2026-12-01 16:00 – 18:00, Rathaus``, perhaps with ``: fällt aus`` at its end.

The grammar is strict, so that a date is never taken for a place; what an office writes instead is understood well
enough to be shown in the right spelling (``typed_dates.py``).
"""

import re
import unicodedata
from dataclasses import replace
from zoneinfo import ZoneInfo

from .advice.date_messages import NOT_IN_CALENDAR, NOWHERE, Around, lines_of
from .advice.days_and_times import DASH, ImpossibleDateError, whole_day
from .advice.typed_dates import OFF, opens_with_time, typed_lines
from .moments import Moment, moment
from .parts import Occurrence
from .problems import UnfitError

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_MARKS = re.compile("[\u061c\u200e\u200f]")
_DAY, _CLOCK = r"\d{4}-\d{2}-\d{2}", r"\d{2}:\d{2}"
_MOMENT = rf"{_DAY}(?: {_CLOCK}(?: ?Uhr)?)?"
_LINE = re.compile(
    rf"(?P<starts>{_MOMENT})(?:(?: ?{DASH} ?| bis )(?:(?P<ends>{_MOMENT})|(?P<until>{_CLOCK})(?: ?Uhr)?))?"
    r" ?(?:,(?P<place>.*))?",
    re.IGNORECASE,
)
_CANCELLED = re.compile(r" ?: ?fällt aus ?[.!]*", re.IGNORECASE)
_MIDNIGHT = re.compile(r"(?<!\d)24:\d\d")
_MOST_SHOWN = 20
_FORM = "JJJJ-MM-TT HH:MM – HH:MM, Ort"


def occurrence(text: str, zone: ZoneInfo, around: Around = NOWHERE) -> Occurrence:
    """Read one date; its place is ``None`` when the line names none.

    Raises ``ValueError`` with a German sentence that shows the editor's own date as it must be written.
    """
    line = _plain(text)
    date = _occurrence(line, zone)
    if date is None:
        raise _advice(line, around)
    if date.ends and date.ends.is_over(date.starts.at):
        lines = [each for each in lines_of(line, around) if each != line and date.ends.day == date.starts.day]
        advice = _instead(lines) if lines else "Bitte eines von beiden ändern."
        raise _unfit(f"Das Ende von »{line}« liegt vor dem Anfang. {advice}", line, lines)
    return date


def with_an_end(date: Occurrence) -> Occurrence:
    """Without an end that equals the beginning: in a calendar it must be later (RFC 5545, 3.8.2.2)."""
    has_none = date.ends is not None and not date.ends.is_day and date.ends.at == date.starts.at
    return replace(date, ends=None) if has_none else date


def _plain(text: str) -> str:
    """On one line, with plain spaces, and in front of the place without what nobody sees."""
    when, comma, place = " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split()).partition(",")
    return f"{_MARKS.sub('', when).strip()}{comma}{place}"


def _occurrence(line: str, zone: ZoneInfo) -> Occurrence | None:
    cancelled = next((match for match in _CANCELLED.finditer(line) if match.end() == len(line)), None)
    match = _LINE.fullmatch(line[: cancelled.start()] if cancelled else line)
    place = (match["place"] or "").strip() if match else ""
    if match is None or _MIDNIGHT.search(line.partition(",")[0]) or _is_no_place(place):
        return None
    starts = _moment(match["starts"], zone)
    ends = _moment(match["ends"] or f"{starts.day} {match['until']}", zone) if match["ends"] or match["until"] else None
    return with_an_end(Occurrence(starts=starts, ends=ends, place=place or None, is_cancelled=cancelled is not None))


def _moment(words: str, zone: ZoneInfo) -> Moment:
    return moment(re.sub(" ?uhr", "", words, flags=re.IGNORECASE), zone)


def _is_no_place(words: str) -> bool:
    """Whether what stands where the place should is a time, another date or a cancellation in other words."""
    return opens_with_time(words) or whole_day(words) is not None or OFF.search(words) is not None


def _advice(line: str, around: Around) -> UnfitError:
    try:
        lines = typed_lines(line, around.now)
    except ImpossibleDateError:
        return UnfitError(NOT_IN_CALENDAR.format(line), line)
    return _unfit(f"»{line}« lässt sich nicht als Termin lesen. {_instead(lines)}", line, lines)


def _unfit(text: str, line: str, lines: list[str]) -> UnfitError:
    """With the one line that says what was meant; several stand in the text itself."""
    return UnfitError(text, line, lines[0] if len(lines) == 1 else None)


def _instead(lines: list[str]) -> str:
    if len(lines) > 1:
        shown = [*lines[:_MOST_SHOWN], *(["…"] if len(lines) > _MOST_SHOWN else [])]
        return "Bitte jeden Termin in eine eigene Zeile schreiben:" + "".join(f"\n  - {line}" for line in shown)
    return f"Bitte »{lines[0] if lines else _FORM}« schreiben."
