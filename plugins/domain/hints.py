"""What is allowed in an announcement but worth a second look."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from plugins.domain.announcement import Announcement
from plugins.domain.dated_words import Mention, mentions
from plugins.domain.parts import Event, Revision, Urgency
from plugins.domain.standing import Standing
from plugins.domain.wording import day, day_with_weekday

_LONG = timedelta(days=60)
_SOUNDS_VALID_AGAIN = re.compile(
    r"\b(?:wieder|doch|gilt|weiterhin|trotzdem|findet\b.*\bstatt|finden\b.*\bstatt)\b", re.IGNORECASE | re.DOTALL
)
_SOUNDS_WITHDRAWN = re.compile(
    r"^(?:wieder )?(?:aufgehoben|abgesagt|fällt (?:doch |leider )?aus)\b|(?<!keine )\bentwarnung\b", re.IGNORECASE
)


class Hint(NamedTuple):
    """A sentence about a field (``None``: the body), on the field's own line unless it names another."""

    field: str | None
    text: str
    line: int | None = None


def hints(announcement: Announcement, standing: Standing) -> Iterator[Hint]:
    """Everything worth saying about the head and the dates in the words."""
    yield from _about_its_time(announcement, standing)
    yield from _about_its_past(announcement, standing)
    yield from _about_its_withdrawal(announcement, standing)
    yield from _contradictions(announcement)
    yield from _contradictions_in_the_channel(announcement, standing)


def _about_its_time(announcement: Announcement, standing: Standing) -> Iterator[Hint]:
    ends, event = announcement.validity.ends, announcement.event
    if ends and ends.is_over(announcement.date.at):
        yield Hint("Gültig bis", "Das Ende liegt vor »Datum«, die Meldung ist also von Anfang an beendet.")
    if ends and event and ends.is_over(event.starts.at):
        text = "Das Ende liegt vor »Beginn«, die Meldung ist also vor dem Termin beendet. Bitte prüfen, was stimmt."
        yield Hint("Gültig bis", text)
    if announcement.urgency is not Urgency.NORMAL and not ends and not event and not standing.withdrawal:
        yield Hint("Dringlichkeit", "Ohne »Gültig bis« bleibt die Meldung oben stehen, bis jemand sie ändert.")
    if event and event.ends and event.ends.at - event.starts.at > _LONG:
        yield Hint("Ende", "Der Termin dauert mehr als 60 Tage. Bitte das Jahr prüfen.")


def _about_its_past(announcement: Announcement, standing: Standing) -> Iterator[Hint]:
    """Revisions, withdrawal and posts that lie before its first day, or in the future."""
    if any(revision.at < announcement.date.at for revision in announcement.revisions):
        yield Hint("Änderungen", "Eine Änderung liegt vor »Datum«.")
    if len(standing.revisions) < len(announcement.revisions):
        yield Hint("Änderungen", "Eine Änderung liegt in der Zukunft und erscheint erst dann.")
    if announcement.withdrawal and not standing.withdrawal and not standing.taken_back:
        yield Hint("Aufgehoben", "Der Zeitpunkt liegt in der Zukunft, bis dahin gilt die Meldung.")
    for at in announcement.posted_at:
        if at not in standing.posted_at:
            text = f"»{at:%Y-%m-%d %H:%M}« liegt in der Zukunft und zählt erst dann. Bitte das Datum prüfen."
            yield Hint("Im Kanal", text)
        if at < announcement.date.at:
            yield Hint("Im Kanal", f"»{at:%Y-%m-%d %H:%M}« liegt vor »Datum«. Bitte prüfen, was stimmt.")


def _about_its_withdrawal(announcement: Announcement, standing: Standing) -> Iterator[Hint]:
    """Whether a change is meant to withdraw the announcement, or to take that back."""
    withdrawn, again = announcement.withdrawal, "»Gilt wieder:«"
    for revision in announcement.revisions:
        if withdrawn is None and revision.is_valid_again:
            text = f"Hier steht {again}, aufgehoben war die Meldung aber nicht. Bitte prüfen, ob »Aufgehoben« fehlt."
            yield Hint("Änderungen", text, revision.line)
        is_later = withdrawn is not None and standing.withdrawal is not None and revision.at >= withdrawn.at
        if is_later and _SOUNDS_VALID_AGAIN.search(revision.note):
            text = f"Die Meldung bleibt aufgehoben. Soll sie wieder gelten, bitte die Änderung mit {again} beginnen."
            yield Hint("Änderungen", text, revision.line)
        if not standing.withdrawal and _SOUNDS_WITHDRAWN.search(revision.note) and revision in standing.revisions[:1]:
            yield Hint("Änderungen", _withdraw_instead(revision, announcement), revision.line)


def _withdraw_instead(revision: Revision, announcement: Announcement) -> str:
    key = f"»Aufgehoben: {revision.at:%Y-%m-%d %H:%M}: …«"
    if announcement.withdrawal is None:
        return f"Das klingt nach einer Absage, die Meldung gilt aber weiter. Ist sie aufgehoben, bitte {key} schreiben."
    return (
        f"Das klingt nach einer neuen Absage, die Meldung gilt aber wieder. Bitte {key} schreiben "
        "und die frühere Absage als Zeile unter »Änderungen« stehen lassen."
    )


def _contradictions(announcement: Announcement) -> Iterator[Hint]:
    """Dates in the announcement's words that the calendar or the head of the file does not bear out."""
    dates: list[Mention] = []
    places = (
        ("Titel", announcement.title, None),
        ("Kurztext", announcement.summary, None),
        (None, announcement.body, announcement.body_line),
    )
    for field, words, line in places:
        written = list(mentions(words, announcement.date.day))
        yield from _wrong_weekdays(field, written, line)
        dates += written
    ends, until = announcement.validity.ends, [mention for mention in dates if mention.is_end]
    if ends and until and not any(mention.day == ends.day for mention in dates):
        yield Hint("Gültig bis", _doubt(until[0], ends.day))
    if announcement.event and dates and not any(_is_during(announcement.event, mention) for mention in dates):
        yield Hint("Beginn", _doubt(dates[0], announcement.event.starts.day))


def _contradictions_in_the_channel(announcement: Announcement, standing: Standing) -> Iterator[Hint]:
    """The newest revision and the editor's own text go out alone; what was said before may be outdated."""
    if announcement.revisions:
        newest = announcement.revisions[-1]
        yield from _in_itself(announcement, "Änderungen", newest.note, newest.at.date(), newest.line)
    if announcement.own_channel_text and not standing.told_at and not standing.withdrawal:
        line = announcement.line_of("WhatsApp") + 1
        yield from _in_itself(announcement, "WhatsApp", announcement.own_channel_text, announcement.date.day, line)


def _in_itself(announcement: Announcement, field: str, words: str, written_on: date, line: int) -> Iterator[Hint]:
    written = list(mentions(words, written_on))
    yield from _wrong_weekdays(field, written, line)
    ends, event = announcement.validity.ends, announcement.event
    until, days = ([mention for mention in written if mention.is_end is is_end] for is_end in (True, False))
    if ends and until and not any(mention.day == ends.day for mention in written):
        yield Hint(field, _doubt_about(until[0], "Gültig bis", ends.day), line + until[0].line)
    if event and days and not any(_is_during(event, mention) for mention in written):
        yield Hint(field, _doubt_about(days[0], "Beginn", event.starts.day), line + days[0].line)


def _wrong_weekdays(field: str | None, written: list[Mention], line: int | None) -> Iterator[Hint]:
    for mention in written:
        if not mention.is_on_its_weekday:
            right = day_with_weekday(mention.day)
            text = f"Hier steht »{mention.words}«, im Kalender ist das {right}. Bitte prüfen."
            yield Hint(field, text, None if line is None else line + mention.line)


def _is_during(event: Event, mention: Mention) -> bool:
    return event.starts.day <= mention.day <= (event.ends or event.starts).day


def _doubt(written: Mention, right: date) -> str:
    return f"Im Text steht »{written.words}«, hier {day(right)}. Bitte prüfen, was stimmt."


def _doubt_about(written: Mention, field: str, right: date) -> str:
    return f"Hier steht »{written.words}«, unter »{field}« {day(right)}. Bitte prüfen, was stimmt."
