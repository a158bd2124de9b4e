"""Dates in an editor's own words, to find those that contradict the head of the file or the calendar."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar_names import AUSTRIAN_MONTHS, MONTHS, WEEKDAYS

_HALF_A_YEAR = timedelta(days=183)
_CENTURY = 2000
_SHORT = ("Jan", "Jän", "Feb", "Mrz", "Mär", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Okt", "Nov", "Dez")
_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"Jän": 1, "Mrz": 3}
_MONTHS = "|".join([*MONTHS, *AUSTRIAN_MONTHS])
# „um 8.10.“ is a time, „Nr. 2.1.“ a number.
_OTHER = (r"\bum", r"\bgegen", r"\bVersion", r"\bNr\.", r"\bNummer", r"\bZiffer", r"\bPunkt", r"\bAbschnitt", "§")
_NOT_AFTER = "".join(rf"(?<!{word}\s)" for word in _OTHER)
_BEFORE = (
    r"(?P<until>\b[Bb]is\s+(?:zum\s+|einschließlich\s+){0,2}|(?<=\d\.)\s?[–-]\s?)?"
    rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}|Sonnabend|Mo|Di|Mi|Do|Fr|Sa|So)[*_]*\.?,?\s+)?(?:(?:den|dem)\s+)?"
)
_MOST_WORDS_BEFORE = 8
_DAY_AND_MONTH = (
    rf"(?<![\w.,/])(?<![A-Za-z]-){_NOT_AFTER}(?P<day>\d{{1,2}})\."
    rf"(?:\s*(?P<month>(?:{_MONTHS})\b|(?:{'|'.join(_SHORT)})\b\.?)(?:\s+(?P<year>\d{{4}})\b)?"
    # Of numbers with dots, a date is only what ends with a dot or a year; blanks between them need the year.
    r"|(?:\s(?=\d{1,2}\.\s?20\d\d))?(?P<number>0?[1-9]|1[0-2])\.(?:\s?(?P<full>20\d\d)\b|(?P<short>\d\d)\b(?![.:,]\d))?"
    r"(?!\d))"
)
_BARE = re.compile(_DAY_AND_MONTH)
DATE = re.compile(_BEFORE + _DAY_AND_MONTH)
_DOT = re.compile(r"\.(?<=\d\.)")
_MARKUP = re.compile(r"\*\*|__")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as it was written, on which line from 0; ``is_end`` when „bis“ or the dash of a range stands before it."""

    words: str
    day: date
    weekday: str | None
    is_end: bool
    line: int

    @property
    def is_on_its_weekday(self) -> bool:
        """Whether the weekday, if there is one, is that of the date."""
        named = "Samstag" if self.weekday == "Sonnabend" else self.weekday
        return named is None or WEEKDAYS[self.day.weekday()].startswith(named)


def mentions(text: str, written_on: date) -> Iterator[Mention]:
    """Each date, its month as a word or a number; without a year it is the one nearest to ``written_on``.

    >>> [str(each.day) for each in mentions("vom 30. Dezember bis Freitag, 2. Januar", date(2026, 12, 20))]
    ['2026-12-30', '2027-01-02']
    >>> [each.words for each in mentions("bis 27.11.2026 um 8.30 Uhr für 24.11 Euro, 1.–3. Dez.", date(2026, 11, 20))]
    ['bis 27.11.2026', '3. Dez.']
    """
    plain = _MARKUP.sub("", text) if "**" in text and "__" in text else text.replace("**", "").replace("__", "")
    for match in dates(plain):
        day = _nearest(match, written_on)
        if day:
            words = " ".join(match.group().split()).lstrip("–- ")
            line = plain.count("\n", 0, match.start("day"))
            yield Mention(words, day, match["weekday"], match["until"] is not None, line)


def dates(text: str) -> Iterator[re.Match[str]]:
    """What the pattern finds, looked for where a day can be: between one dot behind a digit and the next."""
    start = 0
    for dot in _DOT.finditer(text):
        end = dot.start()
        if start < end and (_BARE.match(text, end - 1) or _BARE.match(text, max(end - 2, 0))):
            words = text[start:end].rsplit(None, _MOST_WORDS_BEFORE)
            first = start + len(words[0]) if len(words) > _MOST_WORDS_BEFORE else start
            match = next(filter(None, (DATE.match(text, place) for place in range(first, end))), None)
            if match:
                yield match
                start = match.end()
        start = max(start, dot.end())


def _nearest(match: re.Match[str], written_on: date) -> date | None:
    month = int(match["number"]) if match["number"] else _NUMBERS[match["month"][:3]]
    year = int(match["year"] or match["full"] or 0) or (_CENTURY + int(match["short"]) if match["short"] else 0)
    if year:
        return _day(year, month, int(match["day"]))
    days = [_day(written_on.year + offset, month, int(match["day"])) for offset in (-1, 0, 1)]
    near = [day for day in days if day and abs(day - written_on) <= _HALF_A_YEAR]
    return near[-1] if near else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
