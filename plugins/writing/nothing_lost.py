"""Whether all that was typed as a date is in the dates that were understood: nothing left out, nothing guessed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from ..domain.advice.days_and_times import days_and_times, names_a_day
from ..domain.calendar_names import WEEKDAYS
from ..domain.parts import Occurrence
from ..domain.wording import NBSP, day_with_weekday

_WEEKDAYS = "|".join([*WEEKDAYS, "Sonnabend"])
_WEEKDAY = re.compile(rf"\b(?:{_WEEKDAYS}|{'|'.join(day[:2] for day in WEEKDAYS)})\b", re.IGNORECASE)
_NUMBER = r"(?:\d+|\w*(?:eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig))"
_NO_PLACE = re.compile(
    rf"\b{_NUMBER}\s*Uhr\b|\d\s?h\b|\d\s*[ap]\.?m\b|\b\d{{1,2}}:\d\d\b|\b[cs]\.\s?t\."
    rf"|\b(?:halb|(?:drei)?viertel(?:\s+(?:vor|nach))?|kurz\s+(?:vor|nach)|um|gegen|ab|bis|ca\.?)\s+{_NUMBER}\b"
    r"|\b(?:(?:vor|nach)?mittags?|abends?|morgens|nachts|mitternachts?|(?-i:früh)|tagsüber|ganztägig|\w+tags"
    r"|sonnabends|mittwochs|\w*täglich|wöchentlich|monatlich|stündlich|jeweils|jede[mnrs]?|immer)\b"
    r"|\A(?:und|oder|sowie|bzw|bis|ab|ca|circa|etwa|zwischen|gegen|open|ende offen|einlass|uhr)\b"
    rf"|\A(?:{_WEEKDAYS}|vorgestern|gestern|heute|morgen|übermorgen)\Z",
    re.IGNORECASE,
)
"""Words that say when: where a place should stand, they were meant as a time that nobody understood."""
_NAMED_AFTER_A_DAY = re.compile(r"\bdes\s+\d{1,2}\.\s*\w+", re.IGNORECASE)
_EACH_DAY = re.compile(r"\b(?:täglich|jeweils|je)\b", re.IGNORECASE)
_ONLY_AN_END = re.compile(r"\W*(?:bis|seit)\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:Ende|bis)\b|[-\u2010-\u2015\u2212]", re.IGNORECASE)
_HOW = "Bitte zum Beispiel »28.11.2026, 15–17 Uhr, Schule« schreiben; mehrere Termine trennt ein Semikolon."


def refuse_loss(text: str, found: Sequence[Occurrence]) -> None:
    """Raises ``ValueError`` with a German sentence when the dates say less than the text, or something else."""
    when = text
    for each in found:
        if each.place:
            _refuse_no_place(text, each.place)
            when = " ".join(when.rsplit(each.place, 1))
    if _ONLY_AN_END.match(when):
        raise ValueError(f"»{text}« nennt nur ein Ende. Bitte auch den Beginn schreiben.")
    _refuse_two_times(text, when, found[0].starts.day if found else date.min)
    refuse_other_weekday(when, [day for each in found for day in _days(each)])
    for each in found:
        is_span = each.ends is not None and each.ends.day != each.starts.day
        is_mixed = each.ends is not None and each.starts.is_day and not each.ends.is_day
        if is_mixed or (is_span and _EACH_DAY.search(when)):
            advice = "Bitte jeden Tag als eigenen Termin schreiben: 28.11., 10 Uhr; 29.11., 10 Uhr"
            raise ValueError(f"»{text}« hat mehrere Tage, aber nicht jeder hat seine Uhrzeit. {advice}")


def refuse_other_weekday(when: str, days: Sequence[date]) -> None:
    """Raises ``ValueError`` when a weekday is named that none of the days is, or not the one beside it."""
    named = [_number(match.group()) for match in _WEEKDAY.finditer(when)]
    pairs = zip(named, days, strict=False) if len(named) == len(days) else ((each, None) for each in named)
    for number, day in pairs:
        if number not in {each.weekday() for each in ([day] if day else days)}:
            meant = " und ".join(day_with_weekday(each) for each in ([day] if day else days[:2]))
            said = f"»{when.strip()}«: {WEEKDAYS[number]} passt nicht zum Datum, gelesen wurde {meant}."
            raise ValueError(f"{said} Bitte Wochentag und Datum prüfen.".replace(NBSP, " "))


def _refuse_no_place(text: str, place: str) -> None:
    if _NO_PLACE.search(place) or names_a_day(_NAMED_AFTER_A_DAY.sub("", place)):
        raise ValueError(f"»{place}« in »{text}« lässt sich weder als Uhrzeit noch als Ort lesen. {_HOW}")


def _refuse_two_times(text: str, when: str, today: date) -> None:
    for first, second in pairwise(days_and_times(when, today)):
        if first.time is not None and second.time is not None and not _ENDS.search(second.between):
            raise ValueError(f"»{text}« hat mehrere Uhrzeiten für einen Tag. {_HOW}")


def _days(each: Occurrence) -> Iterator[date]:
    yield each.starts.day
    if each.ends and each.ends.day != each.starts.day:
        yield each.ends.day


def _number(name: str) -> int:
    short = "sa" if name.casefold() == "sonnabend" else name[:2].casefold()
    return [day[:2].casefold() for day in WEEKDAYS].index(short)
