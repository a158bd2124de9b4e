"""What stands below the keys of a new file: what else is possible, each line a note that is never published."""

from collections.abc import Iterator
from datetime import timedelta

from ..domain.town import Town
from .draft import Draft

_OPTIONAL = "# Ab hier ist alles freiwillig. Zeilen mit # gelten nicht: Bei Bedarf das # löschen und den Wert anpassen."
_DISTRICTS = "Ortsteile"
_URGENCY = "# Dringlichkeit: wichtig"
_PICTURE = ("Bild: bilder/datei.jpg", "Bildbeschreibung: Was ist zu sehen?", "Bildnachweis: Foto: Vorname Nachname")
_BODY = "# Unter der nächsten Zeile steht der Text. Sagt der Kurztext schon alles, bleibt er leer."


def notes(draft: Draft) -> list[str]:
    """The lines, without what the draft has already and what the town does not have."""
    return ["", _OPTIONAL, *_possible(draft), _BODY]


def _possible(draft: Draft) -> Iterator[str]:
    values, day = draft.values, draft.now.date()
    if _DISTRICTS not in values and draft.town.districts:
        yield f"# {_DISTRICTS}: {_districts(draft.town)}"
    if "Dringlichkeit" not in values:
        yield _URGENCY
    if "Gültig bis" not in values and not draft.dates:
        yield f"# Gültig bis: {day + timedelta(days=7)}"
    if "Beginn" in values and "Ende" not in values:
        yield f"# Ende: {values['Beginn'][:10]}{' 17:00' if ' ' in values['Beginn'] else ''}"
    if "Bild" not in values:
        yield from (f"# {line}" for line in _PICTURE)
    if "Anhänge" not in values:
        yield "# Anhänge:"
        yield "#   - dokumente/datei.pdf: Name des Dokuments"
    if "Kontakt" not in values:
        yield "# Kontakt: Wer hilft bei Fragen weiter?"
    if draft.town.channel and "WhatsApp" not in values:
        yield "# WhatsApp: nein"
    yield "# Status: entwurf"


def _districts(town: Town) -> str:
    return ", ".join(each.name for each in town.districts[:2])
