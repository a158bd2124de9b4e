"""The hardest headlines and heads that an editor may write, for a county with forty parts."""

TITLES = {
    "ein-wort": "Verkehrs" * 15,
    "lang": "Vollsperrung der Kreisstraße 117 zwischen Altenmedingen und dem Abzweig nach Holte, Umleitung ist da",
    "viele": "Ab Mo gilt im Kreis: Wer zu Fuß, mit Rad, Bus, Pkw, Lkw zu uns will, darf es nur bis 9 an Tor 3",
    "buchstaben": " ".join("Aus vielen kurzen Worten besteht ein Satz ohne Ende".replace(" ", "")),
    "arabisch": "إغلاق الطريق بين المدينة والقرية حتى نهاية الأسبوع بسبب أعمال البناء",
    "zwei-sprachen": "Вода: bitte abkochen – воду кипятить",
    "sagt-es": "Eilmeldung: Rohrbruch",
}

LONG = {"lang", "viele", "buchstaben"}

_ALL = (
    "Achterwehr-Großenaspe, Altenmedingen am Weserbogen, Bad Niederungen-Obersteinach, Barkhausen, Holte, "
    "Zeven an der Mehde"
)
_HALL = "Großer Saal im Alten Haus der Vereine am Markt hinter der Kirche, Eingang durch den Hof, zweite Tür links"

HEADS = {
    "nichts": "",
    "eil": "Dringlichkeit: Eilmeldung\nGültig ab: 2026-11-23 07:30\nGültig bis: 2026-11-24 08:15",
    "wichtig": "Dringlichkeit: wichtig\nGültig ab: 2026-12-21 07:30\nGültig bis: 2027-01-04 18:15",
    "orte": f"Ortsteile: {_ALL}\nGültig bis: 2026-11-27 17:00",
    "ab": "Ortsteile: Fintel\nGültig ab: 2026-12-01",
    "vorbei": f"Ortsteile: {_ALL}\nGültig ab: 2026-11-02\nGültig bis: 2026-11-20",
    "zurueck": f"Ortsteile: {_ALL}\nGültig ab: 2026-11-24\nGültig bis: 2026-12-11\n"
    "Aufgehoben: 2026-11-22 08:00: Ein Irrtum.",
    "entwarnung": "Dringlichkeit: Eilmeldung\nGültig bis: 2026-11-24\nAufgehoben: 2026-11-23 08:00: Entwarnung.",
    "wieder": "Gültig bis: 2026-11-29\nAufgehoben: 2026-11-21 08:00: Nein.\nÄnderungen:\n"
    "  - 2026-11-22 09:00: Gilt wieder: Doch.",
    "termin": f"Beginn: 2026-12-19 10:30\nEnde: 2027-01-20 18:15\nOrt: {_HALL}\nOrtsteile: Fintel",
    "termine": f"Ort: {_HALL}\nTermine:\n  - 2026-11-30 10:30: fällt aus\n  - 2026-12-19 10:30 – 2027-01-20 18:15\n"
    "  - 2027-02-01",
    "ohne-ort": f"Ortsteile: {_ALL}\nBeginn: 2026-12-19 10:30\nEnde: 2026-12-19 12:00",
    "abgesagt": f"Beginn: 2026-12-19 10:30\nEnde: 2027-01-20 18:15\nOrt: {_HALL}\nAufgehoben: 2026-11-22 08:00: Krank.",
    "alle-abgesagt": f"Ort: {_HALL}\nTermine:\n  - 2026-12-19 10:30\n  - 2027-01-20\n"
    "Aufgehoben: 2026-11-22 08:00: Krank.",
}
