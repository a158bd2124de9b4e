"""The sheets about the channel: how large each is, what it is called, what each of its pages shows."""

from dataclasses import dataclass

from ..domain.wording import NBSP

_HUNDRED = f"Bitte in Originalgröße (100{NBSP}%) drucken."
_SHOP = f"Mit 3{NBSP}mm Beschnitt und Schnittmarken, vierfarbig (CMYK), der QR-Code in reinem Schwarz."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One file: its template, what it is called on the page, what to know, what each page shows.

    ``size`` is that of the finished piece, ``widest`` that of its code (millimetres), ``resolution`` that of its
    pictures (dots per inch).
    """

    name: str
    template: str
    size: tuple[int, int]
    title: str
    advice: str
    pages: tuple[str, ...]
    resolution: int = 110
    scale: float = 1.0
    widest: float = 50.0
    is_for_press: bool = False


_A6, _A4, _LONG = (105, 148), (210, 297), (99, 210)
_CARD = "Karte mit farbigem Kopf, QR-Code, drei Schritten und der Adresse des Kanals"
_FRONT = "Vorderseite des Flyers: drei Schritte, QR-Code und Adresse des Kanals"
_BACK = "Rückseite des Flyers: was der Kanal bringt, was er kostet, wer was sieht und wie es ohne WhatsApp geht"
SHEETS = (
    Sheet(
        name="karte-a6", template="karte-a6", size=_A6, title="Karte (A6)", pages=(_CARD,),
        advice=f"Zum Auslegen und Mitgeben, 105{NBSP}×{NBSP}148{NBSP}mm. {_HUNDRED}",
    ),
    Sheet(
        name="karten-a4", template="karten-a4", size=_A4, title="Vier Karten auf einem Blatt (A4)",
        pages=("A4-Blatt mit vier gleichen Karten und Schnittmarken",), resolution=80,
        advice=f"Auf festes Papier drucken und an den Marken zweimal schneiden. {_HUNDRED}",
    ),
    Sheet(
        name="flyer-din-lang", template="flyer-din-lang", size=_LONG, pages=(_FRONT, _BACK),
        title="Flyer (DIN lang, zwei Seiten)",
        advice=f"Für Briefe und Prospektständer, 99{NBSP}×{NBSP}210{NBSP}mm, beidseitig. {_HUNDRED}",
    ),
    Sheet(
        name="plakat-a4", template="plakat-a4", size=_A4, title="Plakat (A4)",
        pages=("Plakat mit farbigem Kopf, großem QR-Code, drei Schritten und den wichtigsten Fragen",),
        scale=3.0, widest=108.0, resolution=66,
        advice=f"Für Türen und Aushänge. Größer geht auch: Auf A3 drucken Sie mit 141{NBSP}%.",
    ),
    Sheet(
        name="karte-a6-druckerei", template="karte-a6", size=_A6, is_for_press=True,
        title="Karte für die Druckerei (A6)",
        pages=(f"{_CARD}, mit Beschnitt und Schnittmarken",), advice=_SHOP,
    ),
    Sheet(
        name="flyer-din-lang-druckerei", template="flyer-din-lang", size=_LONG, is_for_press=True,
        title="Flyer für die Druckerei (DIN lang)", advice=_SHOP,
        pages=(f"{_FRONT}, mit Beschnitt und Schnittmarken", f"{_BACK}, mit Beschnitt und Schnittmarken"),
    ),
)  # fmt: skip
