"""Words of an earlier announcement that still speak of its own days and times."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ..domain.calendar_names import MONTHS, WEEKDAYS
from ..domain.dated_words import mentions
from ..domain.wording import listed
from .left_over_times import left_over_times
from .when import When

_SAYS_WHEN = re.compile(
    r"(?:Datum|Beginn|Ende|Gültig ab|Gültig bis|Bild|Bildnachweis):|#|\s+- (?:\d{4}-\d{2}-\d{2}|[^:]+\.\w+: )"
)
"""Keys that are new, pictures, notes; dates of ``Termine``; attachments, which are named one by one."""
_PART_OF_DAY = "(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)"
_WEEKDAY = re.compile(
    rf"\b(?P<name>{'|'.join([*WEEKDAYS, 'Sonnabend'])})(?:s?{_PART_OF_DAY})?(?:s|en)?\b"
    rf"|\b(?P<short>(?-i:{'|'.join(day[:2] for day in WEEKDAYS)}))\b"
    r"(?=\.?,?\s+\d{1,2}(?:[.:]\d\d)?\s?(?:[–-]|(?:Uhr|h|bis)\b))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d{2}(?![\d/-])")
_SEASON = re.compile(
    r"(?:\b(?P<word>\w*(?:saison|winter|schuljahr|spielzeit|semester|periode|session))\s+(?:20)?(?P<short>\d\d)"
    r"|(?<![\d.,/-])(?:20)(?P<full>\d\d))\s?[/–-]\s?(?:20)?(?P<last>\d\d)(?![\d/-])",
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"\b(?:(?:KW|Kalenderwoche)\s?(?P<week>\d{1,2})|(?P<nth>\d{1,2})\.\s?(?:KW|Kalenderwoche))\b", re.IGNORECASE
)
_ORDINALS = ("erste", "zweite", "dritte", "vierte")
_ADVENT = re.compile(
    rf"\b(?:(?P<digit>[1-4])\.|(?P<word>{'|'.join(_ORDINALS)})[nmrs]?)[ -]?Advents?(?P<more>\w*)", re.IGNORECASE
)
_TURN = re.compile(
    r"\bzum\s+(?:\d+\.|\w*(?:zwei|drit|vier|fünf|sechs|sieb|sieben|ach|neun|zehn|elf|zwölf|ers|igs)ten)\s?Mal\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})s?\b")


def left_over(text: str, then: When, now: When) -> Iterator[tuple[int, str]]:
    r"""The lines of a file, from 1, whose dates, times, weekdays, weeks or years are none of ``now``, and the words.

    ``then`` is when the earlier announcement was about: a year that is none of its own is history, not left over.

    >>> head, then, now = "---\nTitel: Markt 2025\n---\n", When((date(2025, 12, 12),)), When((date(2026, 12, 12),))
    >>> list(left_over(f"{head}Am Freitag, 12. Dezember.", then, now))
    [(2, '»2025«'), (4, '»Freitag, 12. Dezember«')]
    """
    fences = 0
    for number, line in enumerate(text.split("\n"), start=1):
        fences += line == "---"
        if fences > 1 or not _SAYS_WHEN.match(line):
            words = list(dict.fromkeys(_words(line, then, now)))
            if words:
                yield number, listed([f"»{each}«" for each in words])


def _words(line: str, then: When, now: When) -> Iterator[str]:
    rest = " ".join(line.replace("**", "").replace("__", "").split())
    for mention in mentions(rest, max(now.days, default=max(then.days))):
        rest = rest.replace(mention.words, "", 1)
        if mention.day not in now.days or not mention.is_on_its_weekday:
            yield mention.words
    yield from left_over_times(rest, then, now)
    yield from _weekdays(rest, now)
    yield from _weeks(rest, now)
    yield from _years(rest, then, now)
    months = {MONTHS[day.month - 1] for day in then.days} - {MONTHS[day.month - 1] for day in now.days}
    yield from (match[0] for match in _MONTH.finditer(rest) if match[0].removesuffix("s") in months)
    yield from (match[0] for match in _TURN.finditer(rest))


def _weekdays(text: str, now: When) -> Iterator[str]:
    weekdays = {WEEKDAYS[day.weekday()][:2] for day in now.days}
    for match in _WEEKDAY.finditer(text):
        name = (match["name"] or match["short"]).capitalize()
        if ("Sa" if name == "Sonnabend" else name[:2]) not in weekdays:
            yield match[0]


def _weeks(text: str, now: When) -> Iterator[str]:
    weeks = {day.isocalendar().week for day in now.days}
    yield from (match[0] for match in _WEEK.finditer(text) if int(match["week"] or match["nth"]) not in weeks)
    for match in _ADVENT.finditer(text):
        number = int(match["digit"] or _ORDINALS.index(match["word"].lower()) + 1)
        around = 2 if "wochenende" in match["more"] else 1 if "samstag" in match["more"] else 0
        sundays = [_advent(number, year) for year in now.years]
        if not any(timedelta() <= sunday - day <= timedelta(around) for sunday in sundays for day in now.days):
            yield match[0]


def _advent(number: int, year: int) -> date:
    """The first to fourth Sunday before Christmas Day, the fourth being the last."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(christmas.isoweekday() + 7 * (4 - number))


def _years(text: str, then: When, now: When) -> Iterator[str]:
    old = then.years - now.years
    yield from (match[0] for match in _YEAR.finditer(text) if int(match[0]) in old)
    for match in _SEASON.finditer(text):
        first = 2000 + int(match["short"] or match["full"])
        season = {first, first + 1}
        is_one = int(match["last"]) == (first + 1) % 100
        is_stale = not now.years <= season or (first in then.years and first not in now.years)
        if is_one and is_stale and then.years & season:
            yield match[0]
