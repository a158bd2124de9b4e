"""An earlier announcement as the beginning of a new one: what stays, what is asked anew, what is left behind."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from ..domain.advice.date_messages import Around
from ..domain.erasure import is_erasure
from ..domain.fields import Head
from ..domain.form import Form, gathered
from ..domain.keys import HEAD_ROWS, WHOLES
from ..domain.moments import Moment
from ..domain.parts import EventAsWritten, Image, Occurrence, Urgency, Validity
from ..domain.problems import Problem
from ..domain.readers import Given
from ..formats.front_matter import decoded, head
from .draft import Draft, Value
from .typed_days import line_of, spelt
from .when import When, when

_SAME = {"title": "titel", "topic": "thema", "summary": "kurztext"}
_KEPT = ("Titel", "Thema", "Ortsteile", "Kurztext", "Ort", "Anhänge", "Kontakt", "Bild")
_OWN_TEXT = "Der eigene Kanaltext (»WhatsApp:«) bleibt zurück, denn er galt den damaligen Terminen."
_URGENT = "Die Dringlichkeit »eilmeldung« bleibt zurück. Ist es wieder eine, bitte »--eilig« angeben."
_ATTACHED = "Übernommen ist der Anhang »{}« ({}). Bitte prüfen, ob er noch gilt."
_UNREAD = "Zeile {} der früheren Meldung blieb zurück: {}"
_CANCELLED = "Ein Termin, der damals ausfiel, ist wieder dabei."


class ErasedError(Exception):
    """Nothing is taken from an announcement that is gone."""


@dataclass(kw_only=True)
class Earlier:
    """What an earlier announcement gives to a new one.

    ``answers`` are taken as if they had been typed; ``suggestions`` are shown to be changed; what nobody is asked about
    is in the draft already. ``about`` is when it took place or held, ``written_on`` its own day.
    """

    written_on: date
    about: When = field(default_factory=When)
    answers: dict[str, str] = field(default_factory=dict)
    suggestions: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    @property
    def then(self) -> When:
        """All that its words may speak of."""
        return replace(self.about, days=(self.written_on, *self.about.days))


def earlier(raw: bytes, path: str, draft: Draft) -> Earlier:
    """Read the file of an earlier announcement, as far as it can be read, and take into a draft what stays.

    Raises ``HeadError`` when it cannot, ``ErasedError`` when the announcement is erased.
    """
    problems = list[Problem]()
    unread = list[Problem]()
    written = head(decoded(raw, path), path, HEAD_ROWS, unread.append)
    if is_erasure(written):
        raise ErasedError
    values = _values(written, path, draft, problems)
    event = values["event"]
    at = values.get("date")
    found = Earlier(written_on=at.day if isinstance(at, Moment) else draft.now.date())
    found.remarks += [_UNREAD.format(each.line, each.text) for each in unread if not each.is_hint]
    found.remarks += [f"{each.field}: {each.text}" for each in problems if each.field in _KEPT and not each.is_hint]
    draft.body = written.body
    _take_words(found, values)
    for key, value in _more(values):
        draft.put(key, value)
    _take_dates(found, event, values["validity"], draft.now.date())
    return found


def shift(day: date, today: date) -> timedelta:
    """How far it is to the same weekday of the same week in the next year that is not over.

    >>> [f"{day + shift(day, date(2026, 11, 26)):%a %d.%m.%Y}" for day in (date(2025, 12, 12), date(2020, 12, 31))]
    ['Fri 11.12.2026', 'Thu 31.12.2026']
    """
    year, week, weekday = day.isocalendar()
    while True:
        year += 1
        try:
            found = date.fromisocalendar(year, week, weekday)
        except ValueError:  # not every year has a week 53
            found = date.fromisocalendar(year, week - 1, weekday)
        if found >= today:
            return found - day


def _values(written: Head, path: str, draft: Draft, problems: list[Problem]) -> dict[str, Any]:
    """What can be read in it; one fault does not spoil the rest."""
    form = Form(written.fields, HEAD_ROWS, path, problems.append, Around(draft.now))
    return gathered(form.values(Given(draft.town, draft.find, draft.now, form.written)), WHOLES)


def _take_words(found: Earlier, values: dict[str, Any]) -> None:
    for name, option in _SAME.items():
        if name in values:
            found.answers[option] = getattr(values[name], "name", values[name])
    if values.get("districts"):
        found.answers["ortsteile"] = ", ".join(each.name for each in values["districts"])
    found.remarks += [_ATTACHED.format(each.caption, each.path) for each in values.get("attachments") or ()]
    if values.get("own_channel_text"):
        found.remarks.append(_OWN_TEXT)
    if values.get("urgency") is Urgency.EMERGENCY:
        found.remarks.append(_URGENT)


def _more(values: dict[str, Any]) -> Iterator[tuple[str, Value]]:
    """What is not asked."""
    if values.get("urgency") is Urgency.IMPORTANT:
        yield "Dringlichkeit", Urgency.IMPORTANT.value
    image = values.get("image")
    if isinstance(image, Image):
        yield "Bild", str(image.path)
        yield "Bildbeschreibung", image.description
        yield "Bildnachweis", image.credit
    if values.get("attachments"):
        yield "Anhänge", tuple(f"{each.path}: {each.caption}" for each in values["attachments"])
    contact = [line for line in (values.get("contact") or "").split("\n") if line.strip()]
    if contact:
        yield "Kontakt", contact[0] if len(contact) == 1 else tuple(contact)
    if values.get("is_for_channel") is False:
        yield "WhatsApp", "nein"


def _take_dates(found: Earlier, event: EventAsWritten, validity: Validity, today: date) -> None:
    dates = event.dates or ((Occurrence(starts=event.starts, ends=event.ends),) if event.starts else ())
    held = [each for each in (validity.starts, validity.ends) if each]
    anchor = min([*(each.starts.day for each in dates), *(each.day for each in held)], default=None)
    if anchor is None:
        return
    by = shift(anchor, today)
    found.about = when(dates, validity.starts, validity.ends)
    if dates:
        moved = [_moved_date(each, by) for each in dates]
        found.suggestions["beginn"] = "; ".join(line_of(each) for each in moved)
        found.remarks += [_CANCELLED] if any(each.is_cancelled for each in dates) else []
    if event.place and dates:
        found.answers["ort"] = event.place
    if validity.starts:
        found.suggestions["ab"] = spelt(_moved(validity.starts, by))
    if validity.ends:
        found.suggestions["bis"] = spelt(_moved(validity.ends, by))


def _moved_date(each: Occurrence, by: timedelta) -> Occurrence:
    ends = _moved(each.ends, by) if each.ends else None
    return replace(each, starts=_moved(each.starts, by), ends=ends, is_cancelled=False)


def _moved(when: Moment, by: timedelta) -> Moment:
    """At the same time of day, whatever the clocks do between."""
    return replace(when, at=when.at + by)
