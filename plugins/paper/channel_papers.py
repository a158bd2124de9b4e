"""The papers about the channel, if there is one: card, flyer and poster, and their pictures for ``/whatsapp/``."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from ..bridge.output import Output
from ..bridge.stages import Build, Desk
from ..domain.flyer import UNANSWERED, Answers
from ..domain.joining import COST, DIRECTION, Saying, emergency, privacy, steps
from ..domain.look import Livery
from ..domain.papers import PagePicture, Paper
from ..domain.post import Site
from ..domain.town import CHANNEL_PAGE, Channel, Town
from ..domain.wording import NBSP
from ..formats.legible import Legible
from ..formats.typesetting import Words
from .setting import KEPT, MARGIN, Setter
from .sheets import SHEETS, Sheet
from .words import Code, code, common, dress

_METRE_IS_READ_FROM = 100.0
_PICTURES = "papier-bild"
"""The kind under which pictures of pages are kept."""


@dataclass(frozen=True, slots=True)
class _About:
    """What all sheets are made of."""

    town: Town
    channel: Channel
    answers: Answers
    livery: Livery


def papers(desk: Desk) -> tuple[Paper, ...]:
    """All of them."""
    rows = [(sheet, about) for about in _about(desk) for sheet in SHEETS]
    return tuple(desk.remembered_each(KEPT, _paper, rows, tools=(desk,)))


def outputs(build: Build) -> Iterator[Output]:
    """Their files."""
    printer = _Printer(build.theme)
    for about in _about(build):
        for sheet in SHEETS:
            yield build.output(f"whatsapp/{sheet.name}.pdf", printer.pdf, sheet, about, kept=KEPT)
            for number, picture in enumerate(_page_pictures(sheet, about.town)):
                yield build.output(picture.url[1:], printer.page_picture, sheet, about, number, kept=_PICTURES)


def _about(desk: Desk) -> list[_About]:
    """One, or none in a town without a channel."""
    town = desk.site.town
    return [_About(town, town.channel, _answers(desk.site), desk.livery)] if town.channel else []


def _paper(sheet: Sheet, about: _About, desk: Desk) -> Paper:
    return Paper(
        url=f"/whatsapp/{sheet.name}.pdf",
        size=len(desk.kept(KEPT, _Printer(desk.theme).pdf, sheet, about)),
        title=sheet.title,
        advice=about.town.german(f"{sheet.advice} {_reach(_code(sheet, about))}"),
        page_pictures=tuple(_page_pictures(sheet, about.town)),
    )


class _Printer:
    """Prints sheets with a setter at hand."""

    def __init__(self, theme: Path) -> None:
        self._setter = Setter(theme)

    def pdf(self, sheet: Sheet, about: _About) -> bytes:
        return self._setter.sheet(*_filled(sheet, about), is_for_press=sheet.is_for_press)

    def page_picture(self, sheet: Sheet, about: _About, number: int) -> bytes:
        return self._setter.page_picture(*_filled(sheet, about), number, sheet.resolution)


def _filled(sheet: Sheet, about: _About) -> tuple[str, Words]:
    words = Legible(about.town.language).words(_words(sheet, about))
    return f"{sheet.template}.typ", {**words, "look": dress(about.livery)}


def _page_pictures(sheet: Sheet, town: Town) -> Iterator[PagePicture]:
    around = 2 * MARGIN if sheet.is_for_press else 0
    width, height = (round((length + around) / 25.4 * sheet.resolution) for length in sheet.size)
    for number, description in enumerate(sheet.pages):
        ending = f"-{number + 1}" if len(sheet.pages) > 1 else ""
        yield PagePicture(
            url=f"/whatsapp/{sheet.name}{ending}.png",
            pixels=(width, height),
            description=town.german(f"Vorschau: {description}"),
        )


def _code(sheet: Sheet, about: _About) -> Code:
    channel = about.channel
    said = about.town.german("QR-Code. Er führt zum WhatsApp-Kanal „{}“: {}").format(channel.name, channel.link)
    return code(channel.link, about.town, scale=sheet.scale, widest=sheet.widest, description=said)


def _reach(code: Code) -> str:
    """A code is read from about ten times its own size (millimetres)."""
    size = code["side"] * code["module"]
    width = f"{size / 10:.1f}".replace(".", ",")
    distance = f"{size // 100:.0f}{NBSP}m" if size >= _METRE_IS_READ_FROM else f"{size // 10 * 10:.0f}{NBSP}cm"
    return f"Der QR-Code ist {width}{NBSP}cm breit, gut zu scannen aus bis zu {distance}."


def _words(sheet: Sheet, about: _About) -> Words:
    town = about.town
    without = Saying(lead="Ohne WhatsApp:", text=f"Alle Meldungen stehen auch auf {town.bare_address}.")
    title = f"WhatsApp-Kanal {town.words.genitive}: {sheet.title}"
    return common(town, title, is_for_press=sheet.is_for_press) | {
        "headline": f"Neues aus {town.words.house.dative}, direkt aufs Handy",
        "subline": f"Der WhatsApp-Kanal {town.words.genitive}",
        "steps_title": "In drei Schritten dabei",
        "steps": [asdict(step) for step in steps(town, about.channel, is_on_paper=True)],
        "code": _code(sheet, about),
        "cost": asdict(COST),
        "facts": [asdict(fact) for fact in (COST, DIRECTION, privacy(town), without)],
        "parts": [asdict(part) for part in _parts(town, about.answers)],
    }


def _answers(site: Site) -> Answers:
    page = site.page(CHANNEL_PAGE)
    return page.flyer.said if page else UNANSWERED


def _parts(town: Town, answers: Answers) -> Iterator[Saying]:
    """The back of the flyer."""
    if answers.contents:
        yield Saying(lead="Was Sie bekommen", text=answers.contents)
    yield Saying(lead="Was es kostet", text=answers.cost or COST.text)
    yield privacy(town)
    yield Saying(lead="Nur in eine Richtung", text=DIRECTION.text)
    if answers.leaving:
        yield Saying(lead="Wie Sie wieder gehen", text=answers.leaving)
    yield emergency(town)
    yield _without(town)


def _without(town: Town) -> Saying:
    text = f"Alle Meldungen stehen auch auf {town.bare_address}, die Texte des Kanals auf {town.bare_address}/kanal."
    return Saying(lead="Ohne WhatsApp", text=f"{text} Dafür brauchen Sie keine Anmeldung.")
