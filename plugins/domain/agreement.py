"""What the keys of one head must say together; each complains where an editor would mend it."""

from collections import Counter
from dataclasses import replace
from typing import Any

from .advice.date_messages import spelled
from .form import Form
from .moments import Moment
from .occurrence_line import with_an_end
from .parts import Event, EventAsWritten, Occurrence, Validity
from .readers import Given


def agreed(form: Form[Given], values: dict[str, Any], given: Given) -> dict[str, Any]:
    """The values of an announcement, checked against each other and brought into agreement."""
    _validity(form, values["validity"])
    _event_needs_a_beginning(form)
    _dates_stand_alone(form, given)
    _image_is_whole(form)
    return values | {"event": _event(form, values["event"])}


def _validity(form: Form[Given], validity: Validity) -> None:
    if _ends_early(validity.starts, validity.ends):
        text = "Das Ende liegt vor »Gültig ab«. Bitte eines der beiden Daten ändern."
        form["Gültig bis"].complain(
            text, wrong=form["Gültig bis"].text(), right=_swapped(form, "Gültig ab", "Gültig bis")
        )


def _event_needs_a_beginning(form: Form[Given]) -> None:
    """The one that is missing is missed once."""
    lacking = next((name for name in ("Ende", "Ort") if form[name].is_filled and not form[name].is_guess), None)
    if lacking and not form.is_given("Beginn") and not form.is_given("Termine"):
        form[lacking].complain("Dazu fehlt »Beginn«. Bitte »Beginn: JJJJ-MM-TT HH:MM« ergänzen.")


def _dates_stand_alone(form: Form[Given], given: Given) -> None:
    """``Termine`` says all dates; beside it, nobody would know whether ``Beginn`` is one more."""
    if not form["Termine"].is_filled:
        return
    begin, end = form["Beginn"].text(), form["Ende"].text()
    if begin:
        line = spelled(f"{begin} – {end}" if end else begin, given.around("Termine"))
        form["Beginn"].complain(f"Das geht nicht zusammen mit »Termine«. Bitte dort als Zeile schreiben:\n  - {line}")
    elif end:
        advice = "Bitte jedes Ende in die Zeile seines Termins schreiben: JJJJ-MM-TT HH:MM – HH:MM"
        form["Ende"].complain(f"Das geht nicht zusammen mit »Termine«. {advice}")


def _event(form: Form[Given], written: EventAsWritten) -> Event | None:
    if written.dates:
        return Event(occurrences=_series(written.dates, written.place), place=written.place)
    if written.starts is None:
        return None
    if _ends_early(written.starts, written.ends):
        text = "Das Ende liegt vor »Beginn«. Bitte eines der beiden Daten ändern."
        form["Ende"].complain(text, wrong=form["Ende"].text(), right=_swapped(form, "Beginn", "Ende"))
    once = Occurrence(starts=written.starts, ends=written.ends, place=written.place)
    return Event(occurrences=(with_an_end(once),), place=written.place)


def _swapped(form: Form[Given], begin: str, end: str) -> str:
    return f"{begin}: {form[end].text()}\n{end}: {form[begin].text()}"


def _series(dates: tuple[Occurrence, ...], place: str | None) -> tuple[Occurrence, ...]:
    """The dates with their keys: the beginning, with a number for the second and further ones at the same."""
    keyed: list[Occurrence] = []
    seen: Counter[str] = Counter()
    for date in dates:
        begin = f"{date.starts.at:%Y%m%d}" if date.starts.is_day else f"{date.starts.at:%Y%m%dT%H%M}"
        seen[begin] += 1
        key = f"{begin}-{seen[begin]}" if seen[begin] > 1 else begin
        keyed.append(replace(date, key=key, place=date.place or place))
    return tuple(keyed)


def _image_is_whole(form: Form[Given]) -> None:
    """A picture needs its description, for blind readers, and its credit, for the law; both need a picture."""
    for name in ("Bildbeschreibung", "Bildnachweis"):
        is_written = form[name].text() is not None
        if form["Bild"].is_filled and not form.is_given(name):
            form[name].complain("Zu einem Bild gehört dieses Feld. Bitte ergänzen.")
        if is_written and not form.is_given("Bild"):
            form[name].complain("Dazu fehlt »Bild«. Bitte »Bild: bilder/…« ergänzen.")


def _ends_early(starts: Moment | None, ends: Moment | None) -> bool:
    return starts is not None and ends is not None and ends.is_over(starts.at)
