"""Times of day in the words of an earlier announcement that are not those of the new one."""

import re
from collections.abc import Iterator
from datetime import time

from .when import When

_HOURS = (
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig",
)  # fmt: skip
_HOUR = rf"(?:\d{{1,2}}|eins|{'|'.join(sorted(_HOURS, key=len, reverse=True))})"
_CLOCK = r"{0}(?:[.:][0-5]\d)?"
_NUMBER = _CLOCK.format(r"\d{1,2}")
_LEAD = r"(?:(?P<lead>um|ab|von|gegen|seit|bis|–|-)\s*)?"
_TIME = re.compile(
    rf"(?<![\d.:,/\w]){_LEAD}(?<![\d.:,/])"
    rf"(?:(?P<first>{_NUMBER})(?:\s?Uhr)?\s?(?P<joint>–|-|/|\bbis\b|\bund\b|\boder\b)\s?(?P<last>{_NUMBER})\s?(?:Uhr|h)\b"
    rf"|(?P<one>{_CLOCK.format(_HOUR)})\s?(?:Uhr|h)\b(?:\s?(?P<after>[0-5]\d)(?![\d.:]))?"
    r"|(?P<bare>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?![\d:%]|\.\d|\s?(?:%|€|Prozent|Euro|k?m\b))"
    rf"|(?P<part>halb|dreiviertel|viertel\s+(?:vor|nach)|viertel)\s+(?P<next>{_HOUR})\b)",
    re.IGNORECASE,
)
_PARTS = {"halb": -30, "dreiviertel": -15, "viertel vor": -15, "viertel nach": 15, "viertel": -45}
_HALF_A_DAY, _DAY = 720, 1440


def left_over_times(text: str, then: When, now: When) -> Iterator[str]:
    """As they are written; one that was a beginning or an end must be that again, any other may be either.

    >>> then, now = When((), frozenset({time(17)}), frozenset()), When((), frozenset({time(15)}), frozenset({time(17)}))
    >>> list(left_over_times("um 17 Uhr, bis 17 Uhr, 15–17 Uhr, ab 15.30 Uhr, halb vier", then, now))
    ['um 17 Uhr', 'ab 15.30 Uhr', 'halb vier']
    """
    for match in _TIME.finditer(text):
        if _is_time(match) and not all(
            _is_known(minutes, then, now, is_end=is_end) for minutes, is_end in _said(match)
        ):
            yield match.group().lstrip("–- ")


def _is_time(match: re.Match[str]) -> bool:
    """Hours may be a duration, and a number with a dot a price, unless a word before them says that it is a time."""
    is_open = "." in (match["bare"] or "") or (match["one"] and match.group().lower().endswith("h"))
    return not is_open or (match["lead"] or "").lower() in {"um", "ab", "gegen"}


def _is_known(minutes: tuple[int, ...], then: When, now: When, *, is_end: bool) -> bool:
    before, after = (then.ends, now.ends) if is_end else (then.starts, now.starts)
    was_that = not _minutes(before).isdisjoint(minutes)
    known = _minutes(after) if was_that else _minutes(now.starts | now.ends)
    return not known.isdisjoint(minutes)


def _said(match: re.Match[str]) -> Iterator[tuple[tuple[int, ...], bool]]:
    """Each time, in minutes, and whether it is an end; in words it may be of either half of the day."""
    is_end = (match["lead"] or "").lower() in {"bis", "–", "-"}
    if match["first"]:
        yield (_clock(match["first"]),), is_end
        yield (_clock(match["last"]),), match["joint"].lower() in {"–", "-", "bis"}
    elif match["part"]:
        name = " ".join(match["part"].lower().split())
        yield _both_halves(_clock(match["next"]) + _PARTS[name]), is_end
    else:
        said = match["one"] or match["bare"]
        at = _clock(said) + int(match["after"] or 0)
        yield (at,) if said[0].isdecimal() else _both_halves(at), is_end


def _both_halves(minutes: int) -> tuple[int, ...]:
    return minutes % _DAY, (minutes + _HALF_A_DAY) % _DAY


def _clock(said: str) -> int:
    hour, _, minute = said.lower().replace(".", ":").partition(":")
    number = int(hour) if hour.isdecimal() else _HOURS.index(hour.removesuffix("s") if hour == "eins" else hour)
    return (number * 60 + int(minute or 0)) % _DAY


def _minutes(times: frozenset[time]) -> set[int]:
    return {each.hour * 60 + each.minute for each in times}
