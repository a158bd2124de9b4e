"""What an office calls our keys, for the message about one that does not exist; English names stand in ``keys.py``."""

from collections.abc import Collection

OTHER_WORDS = {
    "Titel": (
        "Überschrift",
        "Betreff",
        "Titelzeile",
        "Headline",
    ),
    "Datum": (
        "Veröffentlicht am",
        "Veröffentlichung",
    ),
    "Thema": (
        "Rubrik",
        "Kategorie",
        "Ressort",
    ),
    "Kurztext": (
        "Teaser",
        "Zusammenfassung",
        "Anreißer",
        "Vorspann",
        "Kurzbeschreibung",
        "Kurzfassung",
    ),
    "Ortsteile": (
        "Ortschaften",
        "Stadtteile",
        "Gebiet",
        "Gilt für",
        "Betrifft",
    ),
    "Dringlichkeit": (
        "Priorität",
        "Eilmeldung",
        "Wichtigkeit",
        "Wichtig",
        "Dringend",
    ),
    "Gültig ab": (
        "Gültig von",
        "Gültig seit",
        "Gilt ab",
        "Datum ab",
        "Datum von",
        "Von",
    ),
    "Gültig bis": (
        "Gültigkeit",
        "Gilt bis",
        "Datum bis",
        "Bis",
        "Endet am",
        "Läuft ab",
        "Ablaufdatum",
        "Frist",
    ),
    "Beginn": (
        "Wann",
        "Uhrzeit",
        "Anfang",
        "Datum Beginn",
        "Startdatum",
    ),
    "Ende": (
        "Schluss",
        "Datum Ende",
        "Enddatum",
        "Uhrzeit bis",
    ),
    "Ort": (
        "Wo",
        "Veranstaltungsort",
        "Treffpunkt",
        "Adresse",
    ),
    "Bild": (
        "Foto",
        "Titelbild",
    ),
    "Bildbeschreibung": (
        "Alternativtext",
        "Alttext",
        "Bildtext",
        "Bildunterschrift",
    ),
    "Bildnachweis": (
        "Bildquelle",
        "Bildrechte",
        "Fotograf",
        "Urheber",
        "Copyright",
    ),
    "Anhänge": (
        "Anhang",
        "Beilage",
        "Anlage",
        "Anlagen",
        "Datei",
        "Dateien",
        "Dokumente",
        "Download",
    ),
    "Kontakt": (
        "Ansprechpartner",
        "Ansprechpartnerin",
        "Ansprechperson",
        "Rückfragen",
        "Auskunft",
    ),
    "Änderungen": (
        "Update",
        "Aktualisierung",
        "Aktualisiert",
        "Nachtrag",
        "Geändert",
    ),
    "Aufgehoben": (
        "Abgesagt",
        "Absage",
        "Abgesetzt",
        "Entwarnung",
        "Fällt aus",
        "Entfällt",
        "Storniert",
        "Zurückgezogen",
    ),
    "Gelöscht": (
        "Löschen",
        "Gelöscht am",
    ),
    "Im Kanal": (
        "Kanal",
        "Versandt",
        "Gepostet",
    ),
    "Status": (
        "Entwurf",
        "Sichtbarkeit",
    ),
    "Freigabe": (
        "Freigegeben",
        "Freigegeben von",
        "Freigegeben am",
        "Genehmigt",
        "Genehmigung",
    ),
    "Prüfen am": (
        "Prüfung",
        "Prüfdatum",
        "Wiedervorlage",
        "Überprüfen am",
        "Erinnerung",
    ),
    "Frühere Adressen": (
        "Alte Adressen",
        "Weiterleitung",
    ),
    "Navigation": ("Menü",),
    "Reihenfolge": ("Position",),
}
"""By key; forms of a word that are near (``Absagen``, ``Ansprechpartnerinnen``) are found, too."""


def meanings(names: Collection[str]) -> dict[str, str]:
    """Each key by its name and by what else it is called.

    >>> meanings(["Reihenfolge", "Dauer"])
    {'Position': 'Reihenfolge', 'Reihenfolge': 'Reihenfolge', 'Dauer': 'Dauer'}
    """
    others = {word: name for name, words in OTHER_WORDS.items() if name in names for word in words}
    return others | {name: name for name in names}
