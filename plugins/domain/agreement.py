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


def _validity(form: Form[Given], found: Validity) -> None:
    if _ends_early(found.starts, found.ends):
        form["Gültig bis"].complain("Das Ende liegt vor »Gültig ab«. Bitte eines der beiden Daten ändern.")


def _event_needs_a_beginning(form: Form[Given]) -> None:
    for name in ("Ende", "Ort"):
        if form[name].is_filled and not form["Beginn"].is_filled:
            form[name].complain("Dazu fehlt »Beginn«. Bitte »Beginn: JJJJ-MM-TT HH:MM« ergänzen.")


def _event(form: Form[Given], found: Event | None) -> Event | None:
    """An end at the beginning is none: a calendar's end is later than its beginning (RFC 5545, 3.8.2.2)."""
    if found is None or found.ends is None:
        return found
    if _ends_early(found.starts, found.ends):
        form["Ende"].complain("Das Ende liegt vor »Beginn«. Bitte eines der beiden Daten ändern.")
    return replace(found, ends=None) if not found.ends.is_day and found.ends.at == found.starts.at else found


def _image_is_whole(form: Form[Given]) -> None:
    """A picture needs what a blind reader and the law need, and these need a picture."""
    for name in ("Bildbeschreibung", "Bildnachweis"):
        is_written = form[name].text() is not None
        if form["Bild"].is_filled and not is_written:
            form[name].complain("Zu einem Bild gehört dieses Feld. Bitte ergänzen.")
        if is_written and not form["Bild"].is_filled:
            form[name].complain("Dazu fehlt »Bild«. Bitte »Bild: bilder/…« ergänzen.")


def _ends_early(starts: Moment | None, ends: Moment | None) -> bool:
    return starts is not None and ends is not None and ends.is_over(starts.at)
