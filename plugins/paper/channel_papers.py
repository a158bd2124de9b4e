"""The papers about the channel, if there is one: card, flyer and poster, and their pictures for ``/whatsapp/``."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, Desk
from plugins.domain.flyer import UNANSWERED, Answers
from plugins.domain.joining import COST, DIRECTION, EMERGENCY, PRIVACY, Saying, steps
from plugins.domain.papers import PagePicture, Paper
from plugins.domain.post import Site
from plugins.domain.town import CHANNEL_PAGE, Channel, Town
from plugins.domain.wording import NBSP
from plugins.formats.legible import Legible
from plugins.formats.typesetting import Words
from plugins.paper.setting import KEPT, MARGIN, Setter
from plugins.paper.sheets import SHEETS, Sheet
from plugins.paper.words import Code, code, common

_METRE_IS_READ_FROM = 100.0
_PICTURES = "papier-bild"
"""The kind under which pictures of pages are kept."""


def papers(desk: Desk) -> tuple[Paper, ...]:
    """All of them."""
    town = desk.site.town
    rows = [(sheet, town, town.channel, _answers(desk.site)) for sheet in SHEETS if town.channel]
    return tuple(desk.remembered_each(KEPT, _paper, rows, tools=(desk,)))


def outputs(build: Build) -> Iterator[Output]:
    """Their files."""
    channel = build.site.town.channel
    if channel is None:
        return
    printer, around = _Printer(build.theme), (build.site.town, channel, _answers(build.site))
    for sheet in SHEETS:
        yield build.output(f"whatsapp/{sheet.name}.pdf", printer.pdf, sheet, *around, kept=KEPT)
        for number, picture in enumerate(_page_pictures(sheet)):
            yield build.output(picture.url[1:], printer.page_picture, sheet, *around, number, kept=_PICTURES)


def _paper(sheet: Sheet, town: Town, channel: Channel, answers: Answers, desk: Desk) -> Paper:
    return Paper(
        url=f"/whatsapp/{sheet.name}.pdf",
        size=len(desk.kept(KEPT, _Printer(desk.theme).pdf, sheet, town, channel, answers)),
        title=sheet.title,
        advice=f"{sheet.advice} {_reach(_code(sheet, town, channel))}",
        page_pictures=tuple(_page_pictures(sheet)),
    )


class _Printer:
    """Prints sheets with a setter at hand."""

    def __init__(self, theme: Path) -> None:
        self._setter = Setter(theme)

    def pdf(self, sheet: Sheet, town: Town, channel: Channel, answers: Answers) -> bytes:
        return self._setter.sheet(*_filled(sheet, town, channel, answers), is_for_press=sheet.is_for_press)

    def page_picture(self, sheet: Sheet, town: Town, channel: Channel, answers: Answers, number: int) -> bytes:
        return self._setter.page_picture(*_filled(sheet, town, channel, answers), number, sheet.resolution)


def _filled(sheet: Sheet, town: Town, channel: Channel, answers: Answers) -> tuple[str, Words]:
    return f"{sheet.template}.typ", Legible().words(_words(sheet, town, channel, answers))


def _page_pictures(sheet: Sheet) -> Iterator[PagePicture]:
    around = 2 * MARGIN if sheet.is_for_press else 0
    width, height = (round((length + around) / 25.4 * sheet.resolution) for length in sheet.size)
    for number, description in enumerate(sheet.pages):
        ending = f"-{number + 1}" if len(sheet.pages) > 1 else ""
        yield PagePicture(
            url=f"/whatsapp/{sheet.name}{ending}.png", pixels=(width, height), description=f"Vorschau: {description}"
        )


def _code(sheet: Sheet, town: Town, channel: Channel) -> Code:
    said = f"QR-Code. Er führt zum WhatsApp-Kanal „{channel.name}“: {channel.link}"
    return code(channel.link, town, scale=sheet.scale, widest=sheet.widest, description=said)


def _reach(code: Code) -> str:
    """A code is read from about ten times its own size (millimetres)."""
    size = code["side"] * code["module"]
    width = f"{size / 10:.1f}".replace(".", ",")
    distance = f"{size // 100:.0f}{NBSP}m" if size >= _METRE_IS_READ_FROM else f"{size // 10 * 10:.0f}{NBSP}cm"
    return f"Der QR-Code ist {width}{NBSP}cm breit, gut zu scannen aus bis zu {distance}."


def _words(sheet: Sheet, town: Town, channel: Channel, answers: Answers) -> Words:
    without = Saying(lead="Ohne WhatsApp:", text=f"Alle Meldungen stehen auch auf {town.bare_address}.")
    title = f"WhatsApp-Kanal {town.words.genitive}: {sheet.title}"
    return common(town, title, is_for_press=sheet.is_for_press) | {
        "headline": f"Neues aus {town.words.house.dative}, direkt aufs Handy",
        "subline": f"Der WhatsApp-Kanal {town.words.genitive}",
        "steps_title": "In drei Schritten dabei",
        "steps": [asdict(step) for step in steps(channel, is_on_paper=True)],
        "code": _code(sheet, town, channel),
        "cost": asdict(COST),
        "facts": [asdict(fact) for fact in (COST, DIRECTION, PRIVACY, without)],
        "parts": [asdict(part) for part in _parts(town, answers)],
    }


def _answers(site: Site) -> Answers:
    page = site.page(CHANNEL_PAGE)
    return page.flyer.said if page else UNANSWERED


def _parts(town: Town, answers: Answers) -> Iterator[Saying]:
    """The back of the flyer."""
    if answers.contents:
        yield Saying(lead="Was Sie bekommen", text=answers.contents)
    yield Saying(lead="Was es kostet", text=answers.cost or COST.text)
    yield PRIVACY
    yield Saying(lead="Nur in eine Richtung", text=DIRECTION.text)
    if answers.leaving:
        yield Saying(lead="Wie Sie wieder gehen", text=answers.leaving)
    yield EMERGENCY
    yield _without(town)


def _without(town: Town) -> Saying:
    text = f"Alle Meldungen stehen auch auf {town.bare_address}, die Texte des Kanals auf {town.bare_address}/kanal."
    return Saying(lead="Ohne WhatsApp", text=f"{text} Dafür brauchen Sie keine Anmeldung.")
