"""Dates of an event as an office writes them, turned into lines of ``Termine`` to copy.

Only messages use this: nothing is published that had to be guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from plugins.domain.wording import MONTHS, WEEKDAYS

DASH = "[-\u2010-\u2015\u2212]"
"""Every dash that looks like one."""

OFF = re.compile(
    r"\b(?:f(?:ä|ae)llt\b.{0,80}\baus|ent?f(?:ä|ae)llt|abgesagt|ausgefallen|findet nicht statt|verschoben|verlegt)\b",
    re.IGNORECASE,
)
"""Words that say of a date that it does not take place."""

_WEEKDAYS = "|".join(name for day in WEEKDAYS for name in (day, day[:2]))
_WORDS = rf"am|an|den|dem|um|von|vom|ab|zum|zur|Uhr|Beginn|Ende|Datum|Termin|und|sowie|{_WEEKDAYS}|Sonnabend"
_DAY = (
    r"(?:(?P<year>\d{4})[-./\u2010-\u2012](?P<month>\d{1,2})[-./\u2010-\u2012](?P<day>\d{1,2})(?!\d)"
    rf"|(?:(?P<first>\d{{1,2}})\.\s?(?:{DASH}|bis)\s?)?(?P<german>\d{{1,2}})\.\s?(?:(?P<number>\d{{1,2}})\.|(?P<name>{'|'.join(MONTHS)}))"
    r"(?:\s?(?P<long>\d{4})(?!\d)|(?P<short>\d{2})(?![\d:]|\.\d))?)"
)
_CLOCK = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::\d{2})?(?![\d.]))?(?P<clock>\s?(?:Uhr|h)\b)?(?!\w|:\d)"
_BETWEEN = rf"(?P<between>(?:[\s,;:(/+&]|T(?=\d)|{DASH}|\bbis\b|\b(?:{_WORDS})\b\.?)*)"
_TOKEN = re.compile(rf"{_BETWEEN}(?:{_DAY}|{_CLOCK})", re.IGNORECASE)
_JOINED = re.compile(rf"{DASH}|\bbis\b", re.IGNORECASE)
_BARE_RANGE = re.compile(rf"\s?(?:{DASH}|bis)\s?\d{{1,2}}(?:[:.]\d{{2}}|\s?Uhr\b)", re.IGNORECASE)
_LAST_HOUR, _CENTURY = 24, 2000


@dataclass(slots=True)
class _Date:
    """What is known of one date; days are ``JJJJ-MM-TT``, times ``HH:MM``."""

    day: str
    time: str = ""
    end_day: str = ""
    end_time: str = ""
    place: str = ""
    is_cancelled: bool = False
    is_clear: bool = field(default=True)

    def line(self) -> str:
        """As it must be written."""
        self._past_midnight()
        end_day = self.end_day if self.end_day != self.day else ""
        ends = " ".join(part for part in (end_day, self.end_time) if part)
        when = " ".join(part for part in (self.day, self.time, "–" if ends else "", ends) if part)
        return f"{when}{f', {self.place}' if self.place else ''}{': fällt aus' if self.is_cancelled else ''}"

    def _past_midnight(self) -> None:
        """An end before the beginning, or at 24 o'clock, is on the next day."""
        is_midnight = self.end_time.startswith("24")
        if self.end_time and not self.end_day and (is_midnight or self.end_time < self.time) and "J" not in self.day:
            self.end_day, self.end_time = _next(self.day), "00:00" if is_midnight else self.end_time


def date_lines(text: str) -> list[str]:
    """The lines that say what was meant, none when that is not clear; a year that is missing stays ``JJJJ``.

    >>> date_lines("Di, 1.12.2026 von 16 bis 18 Uhr, Am Markt 3"), date_lines("1. Dezember 2026 20.00-2.00 (Saal)")
    (['2026-12-01 16:00 – 18:00, Am Markt 3'], ['2026-12-01 20:00 – 2026-12-02 02:00, Saal'])
    >>> date_lines("2026-12-01, 16:00 und 2027-01-05, 16 Uhr, Rathaus: entfällt")
    ['2026-12-01 16:00, Rathaus: fällt aus', '2027-01-05 16:00, Rathaus: fällt aus']
    """
    found = list(_dates(text))
    return [each.line() for each in found] if all(each.is_clear for each in found) else []


def spelled(text: str) -> str:
    """The one line that says what was meant, else the text itself."""
    lines = date_lines(text)
    return lines[0] if len(lines) == 1 else text


def opens_with_time(text: str) -> bool:
    """Whether it begins with a time of day."""
    match = _TOKEN.match(text)
    return match is not None and match["hour"] is not None and bool(match["minute"] or match["clock"])


def names_a_date(text: str) -> bool:
    """Whether a whole date, with its year, stands in it."""
    return any(match["year"] or match["long"] for match in re.finditer(_DAY, text, re.IGNORECASE))


def _dates(text: str) -> Iterator[_Date]:
    """Those of one text; a place behind several belongs to each of them."""
    while text:
        found, rest = _read(text)
        if not found:
            return
        more = next((match for match in re.finditer(_DAY, rest, re.IGNORECASE) if match["year"] or match["long"]), None)
        words = rest[: more.start()] if more else rest
        off = OFF.search(words)
        for each in found:
            each.is_cancelled = off is not None
            each.place = _place(words[: off.start()] if off else words)
            yield each
        text = rest[more.start() :] if more else ""


def _read(text: str) -> tuple[list[_Date], str]:
    """The dates that a text begins with, and what follows them."""
    found: list[_Date] = []
    at, after_time = 0, False
    while match := _TOKEN.match(text, at):
        is_joined = _JOINED.search(match["between"]) is not None
        if match["hour"] is None:
            if match["first"]:
                found.append(_Date(f"{_day(match)[:-2]}{match['first']:0>2}"))
            _add_day(found, _day(match), is_joined=is_joined or match["first"] is not None)
        elif found and _is_time(match, text, after_time=after_time and is_joined):
            _add_time(found[-1], f"{match['hour']:0>2}:{match['minute'] or '00'}", is_joined=is_joined)
        else:
            break
        at, after_time = match.end(), match["hour"] is not None
    return found, text[at:]


def _is_time(match: re.Match[str], text: str, *, after_time: bool) -> bool:
    is_marked = match["minute"] or match["clock"] or after_time or _BARE_RANGE.match(text, match.end())
    return bool(is_marked) and int(match["hour"]) <= _LAST_HOUR


def _add_day(found: list[_Date], day: str, *, is_joined: bool) -> None:
    if is_joined and found and not found[-1].end_day and not found[-1].end_time:
        found[-1].end_day = day
    else:
        found.append(_Date(day))


def _add_time(found: _Date, time: str, *, is_joined: bool) -> None:
    if not found.time and not found.end_day and not is_joined:
        found.time = time
    elif not found.end_time:
        found.end_time = time
    else:
        found.is_clear = False


def _day(match: re.Match[str]) -> str:
    if match["year"]:
        return f"{match['year']}-{match['month']:0>2}-{match['day']:0>2}"
    names = [name.casefold() for name in MONTHS]
    month = match["number"] or str(names.index(match["name"].casefold()) + 1)
    year = match["long"] or (str(_CENTURY + int(match["short"])) if match["short"] else "JJJJ")
    return f"{year}-{month:0>2}-{match['german']:0>2}"


def _next(day: str) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


def _place(words: str) -> str:
    """What is left, without the marks that parted it from the time."""
    place = re.sub(r"^Uhr\b", "", words.strip()).strip(" ,;:–—-")
    return place[1:-1] if place.startswith("(") and place.endswith(")") else place.strip("( ")
