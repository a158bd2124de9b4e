"""What the keys of one head must say together; each complains where an editor would mend it."""

from dataclasses import replace
from typing import Any

from plugins.domain.form import Form
from plugins.domain.moments import Moment
from plugins.domain.parts import Event, Validity
from plugins.domain.readers import Given


def agreed(form: Form[Given], values: dict[str, Any]) -> dict[str, Any]:
    """The values of an announcement, checked against each other and brought into agreement."""
    _validity(form, values["validity"])
    _event_needs_a_beginning(form)
    _image_is_whole(form)
    return values | {"event": _event(form, values.get("event"))}


def _validity(form: Form[Given], validity: Validity) -> None:
    if _ends_early(validity.starts, validity.ends):
        form["Gültig bis"].complain("Das Ende liegt vor »Gültig ab«. Bitte eines der beiden Daten ändern.")


def _event_needs_a_beginning(form: Form[Given]) -> None:
    for name in ("Ende", "Ort"):
        if form[name].is_filled and not form["Beginn"].is_filled:
            form[name].complain("Dazu fehlt »Beginn«. Bitte »Beginn: JJJJ-MM-TT HH:MM« ergänzen.")


def _event(form: Form[Given], event: Event | None) -> Event | None:
    """The event, without an end that equals its beginning: in a calendar it must be later (RFC 5545, 3.8.2.2)."""
    if event is None or event.ends is None:
        return event
    if _ends_early(event.starts, event.ends):
        form["Ende"].complain("Das Ende liegt vor »Beginn«. Bitte eines der beiden Daten ändern.")
    return replace(event, ends=None) if not event.ends.is_day and event.ends.at == event.starts.at else event


def _image_is_whole(form: Form[Given]) -> None:
    """A picture needs its description, for blind readers, and its credit, for the law; both need a picture."""
    for name in ("Bildbeschreibung", "Bildnachweis"):
        is_written = form[name].text() is not None
        if form["Bild"].is_filled and not is_written:
            form[name].complain("Zu einem Bild gehört dieses Feld. Bitte ergänzen.")
        if is_written and not form["Bild"].is_filled:
            form[name].complain("Dazu fehlt »Bild«. Bitte »Bild: bilder/…« ergänzen.")


def _ends_early(starts: Moment | None, ends: Moment | None) -> bool:
    return starts is not None and ends is not None and ends.is_over(starts.at)
