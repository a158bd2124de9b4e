"""What is allowed in an announcement but worth a second look."""

import re
from collections.abc import Iterator
from datetime import date, time, timedelta

from ..announcement import Announcement
from ..dated_words import Mention, mentions
from ..moments import Moment
from ..parts import Event, Revision, Status, Urgency
from ..problems import Hint
from ..standing import Standing
from ..wording import day, day_with_weekday
from .left_over import signs
from .series_hints import series_hints
from .times_in_words import times_in_words

_LONG, _FAR, _LEAP = timedelta(days=60), 5, date(2028, 2, 29)
_SOUNDS_VALID_AGAIN = re.compile(
    r"\b(?:wieder|doch|gilt|weiterhin|trotzdem|findet\b.*\bstatt|finden\b.*\bstatt)\b", re.IGNORECASE | re.DOTALL
)
_SOUNDS_WITHDRAWN = re.compile(
    r"^(?:wieder )?(?:aufgehoben|abgesagt|fällt (?:doch |leider )?aus)\b|(?<!keine )\bentwarnung\b", re.IGNORECASE
)


def hints(announcement: Announcement, standing: Standing, *, has_channel: bool = True) -> Iterator[Hint]:
    """Everything worth saying about the head and the dates in the words; about the channel only where there is one."""
    yield from _about_its_time(announcement, standing)
    if announcement.event and announcement.event.is_series:
        yield from series_hints(announcement.event, announcement.date)
    yield from _about_its_past(announcement, standing)
    if has_channel:
        yield from _about_its_posts(announcement, standing)
    yield from _about_its_withdrawal(announcement, standing)
    yield from signs(announcement)
    yield from _contradictions(announcement)
    yield from _contradictions_in_the_news(announcement)
    if has_channel and announcement.own_channel_text and not standing.told_at and not standing.withdrawal:
        line = announcement.line_of("WhatsApp") + 1
        yield from _in_itself(announcement, "WhatsApp", announcement.own_channel_text, announcement.date.day, line)


def _about_its_time(announcement: Announcement, standing: Standing) -> Iterator[Hint]:
    ends, event = announcement.validity.ends, announcement.event
    dates = event.occurrences if event else ()
    if ends and ends.is_over(announcement.date.at):
        text = "Das Ende liegt vor »Datum«, die Meldung ist also von Anfang an beendet."
        yield Hint("Gültig bis", text, None, *_in_the_next_year(ends, announcement.date))
    if ends and event and ends.is_over(dates[-1].starts.at):
        before, what = ("dem letzten Termin", "davor") if event.is_series else ("»Beginn«", "vor dem Termin")
        text = f"Das Ende liegt vor {before}, die Meldung ist also {what} beendet. Bitte prüfen, was stimmt."
        yield Hint("Gültig bis", text)
    if announcement.urgency is not Urgency.NORMAL and not ends and not event and not standing.withdrawal:
        yield Hint("Dringlichkeit", "Ohne »Gültig bis« bleibt die Meldung oben stehen, bis jemand sie ändert.")
    for each in dates:
        if each.ends and each.ends.at - each.starts.at > _LONG:
            field, line = ("Termine", each.line) if each.key else ("Ende", None)
            yield Hint(field, "Der Termin dauert mehr als 60 Tage. Bitte das Jahr prüfen.", line)
    if event and not event.is_series and event.is_over(announcement.date.at):
        text = f"Der Termin am {day(event.starts.day)} ist bei »Datum« schon vorbei. Bitte prüfen, auch das Jahr."
        yield Hint("Beginn", text, None, *_in_the_next_year(event.starts, announcement.date))
    yield from _typed_wrongly(announcement)


def _typed_wrongly(announcement: Announcement) -> Iterator[Hint]:
    """What programs and habit write, though it is hardly ever meant."""
    ends, event = announcement.validity.ends, announcement.event
    begins = event.starts if event and not event.is_series else None
    for field, moment in (("Gültig bis", ends), ("Beginn", begins)):
        if moment and not moment.is_day and moment.at.time() == time.min:
            text = "00:00 ist der Anfang dieses Tages. Ist der ganze Tag gemeint, bitte die Uhrzeit weglassen."
            yield Hint(field, text)
    named, written = announcement.stem[:10], announcement.date.day.isoformat()
    if named[4:] == written[4:] and named != written:
        text = f"Der Dateiname beginnt mit »{named}«, hier steht »{written}«. Bitte das Jahr prüfen."
        yield Hint("Datum", text, None, written, named)
    yield from _far_away(announcement)
    if event and not event.is_series:
        yield from times_in_words(announcement, event)


def _in_the_next_year(moment: Moment, published: Moment) -> tuple[str | None, str | None]:
    """A day that was meant a year later, as it often is in January; nothing when it lies further back."""
    day_ = moment.day
    if day_.year >= published.day.year or (day_.month, day_.day) == (_LEAP.month, _LEAP.day):
        return None, None
    days = (day_.replace(year=year) for year in (published.day.year, published.day.year + 1))
    return day_.isoformat(), next(day_ for day_ in days if day_ >= published.day).isoformat()


def _far_away(announcement: Announcement) -> Iterator[Hint]:
    """A year that is hardly meant: what is said here takes effect within two."""
    validity, event = announcement.validity, announcement.event
    begins = event.starts if event and not event.is_series else None
    for field, moment in (("Gültig ab", validity.starts), ("Gültig bis", validity.ends), ("Beginn", begins)):
        if moment and _years(moment, announcement) > _FAR:
            text = f"Das sind {_years(moment, announcement)} Jahre nach »Datum«. Bitte das Jahr prüfen."
            yield Hint(field, text, None, f"{moment.day.year}")


def _years(moment: Moment, announcement: Announcement) -> int:
    return moment.day.year - announcement.date.day.year


def _about_its_past(announcement: Announcement, standing: Standing) -> Iterator[Hint]:
    """Revisions and a withdrawal that lie before its first day, or in the future."""
    if any(revision.at < announcement.date.at for revision in announcement.revisions):
        yield Hint("Änderungen", "Eine Änderung liegt vor »Datum«.")
    if len(standing.revisions) < len(announcement.revisions):
        yield Hint("Änderungen", "Eine Änderung liegt in der Zukunft und erscheint erst dann.")
    if announcement.withdrawal and not standing.withdrawal and not standing.taken_back:
        yield Hint("Aufgehoben", "Der Zeitpunkt liegt in der Zukunft, bis dahin gilt die Meldung.")
    if announcement.withdrawal and announcement.withdrawal.at < announcement.date.at:
        yield Hint("Aufgehoben", "Die Aufhebung liegt vor »Datum«, die Meldung gilt also von Anfang an nicht.")


def _about_its_posts(announcement: Announcement, standing: Standing) -> Iterator[Hint]:
    """What stands in the channel, or cannot yet."""
    if announcement.posted_at and announcement.status is Status.DRAFT:
        text = "Die Meldung steht schon im Kanal, und als Entwurf führt ihr Link dort ins Leere."
        yield Hint("Status", f"{text} Besser: »Aufgehoben: JJJJ-MM-TT HH:MM: Grund«.")
    for at in announcement.posted_at:
        if at not in standing.posted_at:
            text = f"»{at:%Y-%m-%d %H:%M}« liegt in der Zukunft und zählt erst dann. Bitte das Datum prüfen."
            yield Hint("Im Kanal", text)
        if at < announcement.date.at:
            yield Hint("Im Kanal", f"»{at:%Y-%m-%d %H:%M}« liegt vor »Datum«. Bitte prüfen, was stimmt.")
    if standing.is_altered:
        posted = f"{standing.posted_at[-1]:%Y-%m-%d %H:%M}"
        text = f"Seit »{posted}« wurden Zeit oder Ort geändert, unter »Änderungen« steht davon nichts."
        yield Hint("Im Kanal", f"{text} Bitte eintragen und den neuen Text in den Kanal stellen.")


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
    published = announcement.date.at
    ends, until = announcement.validity.ends, [mention for mention in dates if mention.is_end]
    is_odd = ends is not None and (ends.is_over(published) or _years(ends, announcement) > _FAR)
    if ends and until and not is_odd and not any(mention.day == ends.day for mention in dates):
        yield Hint("Gültig bis", _doubt(until[0], ends.day))
    event = announcement.event
    is_told = event is not None and not event.is_series and event.is_over(published)
    if event and dates and not is_told and not any(_is_during(event, mention) for mention in dates):
        yield Hint(_dates_field(event), _doubt(dates[0], event.starts.day))


def _contradictions_in_the_news(announcement: Announcement) -> Iterator[Hint]:
    """The newest revision goes out alone, as does an editor's own text; what was said before may be outdated."""
    if announcement.revisions:
        newest = announcement.revisions[-1]
        yield from _in_itself(announcement, "Änderungen", newest.note, newest.at.date(), newest.line)


def _in_itself(announcement: Announcement, field: str, words: str, written_on: date, line: int) -> Iterator[Hint]:
    written = list(mentions(words, written_on))
    yield from _wrong_weekdays(field, written, line)
    ends, event = announcement.validity.ends, announcement.event
    until, days = ([mention for mention in written if mention.is_end is is_end] for is_end in (True, False))
    if ends and until and not any(mention.day == ends.day for mention in written):
        yield Hint(field, _doubt_about(until[0], "Gültig bis", ends.day), line + until[0].line)
    if event and days and not any(_is_during(event, mention) for mention in written):
        yield Hint(field, _doubt_about(days[0], _dates_field(event), event.starts.day), line + days[0].line)


def _wrong_weekdays(field: str | None, written: list[Mention], line: int | None) -> Iterator[Hint]:
    for mention in written:
        if not mention.is_on_its_weekday:
            right = day_with_weekday(mention.day)
            text = f"Hier steht »{mention.words}«, im Kalender ist das {right}. Bitte prüfen."
            yield Hint(field, text, None if line is None else line + mention.line)


def _is_during(event: Event, mention: Mention) -> bool:
    return any(date.starts.day <= mention.day <= (date.ends or date.starts).day for date in event.occurrences)


def _dates_field(event: Event) -> str:
    return "Termine" if event.is_series else "Beginn"


def _doubt(written: Mention, right: date) -> str:
    return f"Im Text steht »{written.words}«, hier {day(right)}. Bitte prüfen, was stimmt."


def _doubt_about(written: Mention, field: str, right: date) -> str:
    return f"Hier steht »{written.words}«, unter »{field}« {day(right)}. Bitte prüfen, was stimmt."
