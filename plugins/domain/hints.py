"""What is allowed in an announcement but worth a second look."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from plugins.domain.announcement import Announcement, Event, Urgency
from plugins.domain.dated_words import Mention, mentions
from plugins.domain.wording import day, day_with_weekday

_LONG = timedelta(days=60)


def hints(found: Announcement, now: datetime) -> Iterator[tuple[str | None, str]]:
    """Pairs of field (``None``: the body) and sentence."""
    ends = found.validity.ends
    if ends and ends.is_over(found.date.at):
        yield "Gültig bis", "Das Ende liegt vor »Datum«, die Meldung ist also von Anfang an beendet."
    if found.urgency is not Urgency.NORMAL and not ends and not found.event:
        yield "Dringlichkeit", "Ohne »Gültig bis« bleibt die Meldung oben stehen, bis jemand sie ändert."
    if any(revision.at < found.date.at for revision in found.revisions):
        yield "Änderungen", "Eine Änderung liegt vor »Datum«."
    if any(revision.at > now for revision in found.revisions):
        yield "Änderungen", "Eine Änderung liegt in der Zukunft und erscheint erst dann."
    if found.withdrawal and found.withdrawal.at > now:
        yield "Aufgehoben", "Der Zeitpunkt liegt in der Zukunft, bis dahin gilt die Meldung."
    if found.event and found.event.ends and found.event.ends.at - found.event.starts.at > _LONG:
        yield "Ende", "Der Termin dauert mehr als 60 Tage. Bitte das Jahr prüfen."
    yield from _contradictions(found)


def _contradictions(found: Announcement) -> Iterator[tuple[str | None, str]]:
    """Dates in the words that the calendar or the head of the file does not bear out."""
    dates: list[Mention] = []
    for field, words in (("Titel", found.title), ("Kurztext", found.summary), (None, found.body)):
        written = list(mentions(words, found.date.day))
        for mention in written:
            if not mention.is_on_its_weekday:
                right = day_with_weekday(mention.day)
                yield field, f"Hier steht »{mention.words}«, im Kalender ist das {right}. Bitte prüfen."
        dates += written
    ends, until = found.validity.ends, [mention for mention in dates if mention.is_end]
    if ends and until and not any(mention.day == ends.day for mention in dates):
        yield "Gültig bis", _doubt(until, ends.day)
    if found.event and dates and not any(_is_during(found.event, mention) for mention in dates):
        yield "Beginn", _doubt(dates, found.event.starts.day)


def _is_during(event: Event, mention: Mention) -> bool:
    return event.starts.day <= mention.day <= (event.ends or event.starts).day


def _doubt(written: list[Mention], right: date) -> str:
    return f"Im Text steht »{written[0].words}«, hier {day(right)}. Bitte prüfen, was stimmt."
