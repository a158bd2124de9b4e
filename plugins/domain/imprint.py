"""``[impressum]``: what only the law asks for, by name; a town may add names of its own for its own law."""

from collections.abc import Mapping

REQUIRED: Mapping[str, str] = {
    "vertreten": "Amt und Name der Person, die Ihren Ort vertritt",
    "telefon": "Telefon der Verwaltung",
    "email": "E-Mail-Adresse der Verwaltung",
    "verantwortlich": "Vor- und Nachname der Person, die den Inhalt verantwortet",
    "bekanntmachungen": "Verkündungsblatt oder Internetadresse der amtlichen Bekanntmachungen",
    "datenschutz": "wie die oder der Datenschutzbeauftragte zu erreichen ist",
    "datenschutzaufsicht": "Aufsichtsbehörde für den Datenschutz, mit Anschrift",
    "barrierefreiheit": "Gesetz und Verordnung zur Barrierefreiheit",
}
"""What every town needs; a page that names one that is missing says so, and is not published."""

OPTIONAL = ("ust_id", "aufsicht", "schlichtung", "schlichtung_kontakt", "schlichtung_internet")
"""What not every town has; without it its line is left out."""


def imprint_values(given: Mapping[str, str]) -> dict[str, str | None]:
    """Every name that there may be, with its value; what is missing asks for itself.

    >>> imprint_values({"uid": "CHE-1", "leer": ""})["vertreten"]
    '[bitte ergänzen: Amt und Name der Person, die Ihren Ort vertritt]'
    """
    asked = {name: f"[bitte ergänzen: {what}]" for name, what in REQUIRED.items()}
    own = {name: value or asked.get(name) for name, value in given.items()}
    return {**asked, **dict.fromkeys(OPTIONAL), **own}
