"""An hour in the words of an announcement, beside the beginning of its event: one that is missing there, or another."""

import re
from collections.abc import Iterator

from ..announcement import Announcement
from ..dated_words import mentions
from ..parts import Event
from ..problems import Hint

_CLOCK = r"(?P<{0}hour>[01]?\d|2[0-3])(?:[.:](?P<{0}minute>[0-5]\d))?"
_HOUR = re.compile(
    rf"[ ,(]*(?:von |ab |um )?(?P<said>{_CLOCK.format('')}"
    rf"(?:(?:\s?Uhr)?\s?(?:bis|–|-)\s?{_CLOCK.format('last_')})?\s?Uhr)\b"
)

_WHOLE_DAY = "im Kalender dauert der Termin dann den ganzen Tag."


def times_in_words(announcement: Announcement, event: Event) -> Iterator[Hint]:
    """Of a single event: what its words say of the hour on its day."""
    starts = event.starts
    if starts.is_day and not event.occurrences[0].ends:
        yield from _without_time(announcement, event)
    elif not starts.is_day:
        yield from _another_time(announcement, event)


def _without_time(announcement: Announcement, event: Event) -> Iterator[Hint]:
    """A day alone where the words say the hour: it would stand in calendars as lasting all day."""
    for words in (announcement.summary, announcement.body):
        for hour in _hours(words, announcement, event):
            right = f"{event.starts.day} {_written(hour, '')}"
            ends = f", dazu »Ende: {event.starts.day} {_written(hour, 'last_')}«" if hour["last_hour"] else ""
            text = (
                f"Im Text steht »{_said(hour)}«, hier keine Uhrzeit; im Kalender dauert der Termin dann den ganzen Tag."
            )
            yield Hint("Beginn", f"{text} Bitte »{right}« schreiben{ends}.", None, f"{event.starts.day}", right)
            return


def _another_time(announcement: Announcement, event: Event) -> Iterator[Hint]:
    """Where the Kurztext names an hour on the day, and nowhere the one at which the event begins."""
    at, words = event.starts.at, announcement.summary
    minute = f"[.:]{at:%M}" if at.minute else "(?:[.:]00)?"
    begins = re.compile(rf"(?<![\d.:])0?{at.hour}{minute}(?![.:]?\d)")
    hour = next(_hours(words, announcement, event), None)
    if hour and not begins.search(words[hour.start("said") :]):
        written = f"{at:%H:%M}"
        text = f"Im Kurztext steht »{_said(hour)}«, hier »{written}«. Bitte prüfen, was stimmt."
        yield Hint("Beginn", text, None, written)


def _hours(words: str, announcement: Announcement, event: Event) -> Iterator[re.Match[str]]:
    """The hours that stand right behind the day of the event."""
    for mention in mentions(words, announcement.date.day):
        at = words.find(mention.words)
        hour = _HOUR.match(words, at + len(mention.words)) if at >= 0 and mention.day == event.starts.day else None
        if hour:
            yield hour


def _written(hour: re.Match[str], which: str) -> str:
    return f"{int(hour[f'{which}hour']):02}:{hour[f'{which}minute'] or '00'}"


def _said(hour: re.Match[str]) -> str:
    return " ".join(hour["said"].split())
