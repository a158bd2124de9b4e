"""The papers about the channel: card, flyer and poster, and their pictures for ``/whatsapp/``."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from plugins.domain.joining import COST, DIRECTION, EMERGENCY, PRIVACY, Saying, steps
from plugins.domain.papers import PagePicture, Paper
from plugins.domain.post import Site
from plugins.domain.town import Town
from plugins.domain.wording import NBSP
from plugins.formats import page_picture
from plugins.formats.legible import Legible
from plugins.formats.typesetting import Words
from plugins.paper.questions import answer
from plugins.paper.setting import Setter
from plugins.paper.words import Code, code, common

_HEADLINE = "Neues aus dem Rathaus, direkt aufs Handy"
_METRE_IS_READ_FROM = 100.0
_HUNDRED = f"Bitte in Originalgröße (100{NBSP}%) drucken."
_SHOP = f"Mit 3{NBSP}mm Beschnitt und Schnittmarken, vierfarbig (CMYK), der QR-Code in reinem Schwarz."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """One file: its template, what it is called on the page, what to know, what each page shows.

    ``resolution`` is that of its pictures (dots per inch), ``widest`` that of its code (millimetres).
    """

    name: str
    template: str
    title: str
    advice: str
    pages: tuple[str, ...]
    resolution: int = 110
    scale: float = 1.0
    widest: float = 50.0
    is_for_press: bool = False


_CARD = "Karte mit grünem Kopf, QR-Code, drei Schritten und der Adresse des Kanals"
_FRONT = "Vorderseite des Flyers: drei Schritte, QR-Code und Adresse des Kanals"
_BACK = "Rückseite des Flyers: was der Kanal bringt, was er kostet, wer was sieht und wie es ohne WhatsApp geht"
_SHEETS = (
    _Sheet(
        name="karte-a6", template="karte-a6", title="Karte (A6)", pages=(_CARD,),
        advice=f"Zum Auslegen und Mitgeben, 105{NBSP}×{NBSP}148{NBSP}mm. {_HUNDRED}",
    ),
    _Sheet(
        name="karten-a4", template="karten-a4", title="Vier Karten auf einem Blatt (A4)",
        pages=("A4-Blatt mit vier gleichen Karten und Schnittmarken",), resolution=80,
        advice=f"Auf festes Papier drucken und an den Marken zweimal schneiden. {_HUNDRED}",
    ),
    _Sheet(
        name="flyer-din-lang", template="flyer-din-lang", title="Flyer (DIN lang, zwei Seiten)", pages=(_FRONT, _BACK),
        advice=f"Für Briefe und Prospektständer, 99{NBSP}×{NBSP}210{NBSP}mm, beidseitig. {_HUNDRED}",
    ),
    _Sheet(
        name="plakat-a4", template="plakat-a4", title="Plakat (A4)",
        pages=("Plakat mit grünem Kopf, großem QR-Code, drei Schritten und den wichtigsten Fragen",),
        scale=3.0, widest=108.0, resolution=66,
        advice=f"Für Türen und Aushänge. Größer geht auch: Auf A3 drucken Sie mit 141{NBSP}%.",
    ),
    _Sheet(
        name="karte-a6-druckerei", template="karte-a6", title="Karte für die Druckerei (A6)", is_for_press=True,
        pages=(f"{_CARD}, mit Beschnitt und Schnittmarken",), advice=_SHOP,
    ),
    _Sheet(
        name="flyer-din-lang-druckerei", template="flyer-din-lang", title="Flyer für die Druckerei (DIN lang)",
        is_for_press=True, advice=_SHOP,
        pages=(f"{_FRONT}, mit Beschnitt und Schnittmarken", f"{_BACK}, mit Beschnitt und Schnittmarken"),
    ),
)  # fmt: skip


def papers(site: Site, setter: Setter) -> tuple[Paper, ...]:
    """All of them."""
    return tuple(_paper(sheet, site, setter) for sheet in _SHEETS)


def _paper(sheet: _Sheet, site: Site, setter: Setter) -> Paper:
    drawn = code(
        site.town.channel.link,
        site.town,
        scale=sheet.scale,
        widest=sheet.widest,
        description=f"QR-Code. Er führt zum WhatsApp-Kanal „{site.town.channel.name}“: {site.town.channel.link}",
    )
    words, template = Legible().words(_words(sheet, site, drawn)), f"{sheet.template}.typ"
    return Paper(
        url=f"/whatsapp/{sheet.name}.pdf",
        content=setter.pdf(template, words, is_boxed=sheet.is_for_press),
        title=sheet.title,
        advice=f"{sheet.advice} {_reach(drawn['side'] * drawn['module'])}",
        page_pictures=tuple(_page_pictures(sheet, template, words, setter)),
    )


def _page_pictures(sheet: _Sheet, template: str, words: Words, setter: Setter) -> Iterator[PagePicture]:
    for number, description in enumerate(sheet.pages):
        png = setter.page_picture(template, words, number, sheet.resolution)
        ending = f"-{number + 1}" if len(sheet.pages) > 1 else ""
        yield PagePicture(
            url=f"/whatsapp/{sheet.name}{ending}.png",
            content=png,
            pixels=page_picture.pixels(png),
            description=f"Vorschau: {description}",
        )


def _reach(size: float) -> str:
    """A code is read from about ten times its own size (millimetres)."""
    width = f"{size / 10:.1f}".replace(".", ",")
    distance = f"{size // 100:.0f}{NBSP}m" if size >= _METRE_IS_READ_FROM else f"{size // 10 * 10:.0f}{NBSP}cm"
    return f"Der QR-Code ist {width}{NBSP}cm breit, gut zu scannen aus bis zu {distance}."


def _words(sheet: _Sheet, site: Site, drawn: Code) -> Words:
    town = site.town
    without = Saying(lead="Ohne WhatsApp:", text=f"Alle Meldungen stehen auch auf {town.bare_address}.")
    title = f"WhatsApp-Kanal der {town.name}: {sheet.title}"
    return common(town, title, is_for_press=sheet.is_for_press) | {
        "headline": _HEADLINE,
        "subline": f"Der WhatsApp-Kanal der {town.name}",
        "steps_title": "In drei Schritten dabei",
        "steps": [asdict(step) for step in steps(town.channel, is_on_paper=True)],
        "code": drawn,
        "cost": asdict(COST),
        "facts": [asdict(fact) for fact in (COST, DIRECTION, PRIVACY, without)],
        "parts": [asdict(part) for part in _parts(site)],
    }


def _parts(site: Site) -> Iterator[Saying]:
    """The back of the flyer; what the website's own answers say is said in the same words."""
    contents, cost, leaving = (answer(site, place) for place in ("inhalte", "kosten", "verlassen"))
    if contents:
        yield Saying(lead="Was Sie bekommen", text=contents)
    yield Saying(lead="Was es kostet", text=cost or COST.text)
    yield PRIVACY
    yield Saying(lead="Nur in eine Richtung", text=DIRECTION.text)
    if leaving:
        yield Saying(lead="Wie Sie wieder gehen", text=leaving)
    yield EMERGENCY
    yield _without(site.town)


def _without(town: Town) -> Saying:
    text = f"Alle Meldungen stehen auch auf {town.bare_address}, die Texte des Kanals auf {town.bare_address}/kanal."
    return Saying(lead="Ohne WhatsApp", text=f"{text} Dafür brauchen Sie keine Anmeldung.")
