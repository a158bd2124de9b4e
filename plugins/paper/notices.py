"""``aushang.pdf``: an announcement on A4 for the display case of a village.

Everything on it comes from the announcement and its state, nothing from the day of the build, so a notice that hangs
is the notice that can be downloaded.
"""

from collections.abc import Iterator
from dataclasses import asdict

from ..bridge.output import Made, Output
from ..bridge.stages import Build
from ..domain.joining import Saying
from ..domain.look import Livery
from ..domain.offers import Offers
from ..domain.parts import Image, Urgency
from ..domain.pictures import Print
from ..domain.post import Post, Site
from ..domain.problems import ContentError, Problem
from ..domain.town import Town
from ..domain.web_addresses import bare
from ..domain.wording import NBSP, common_place, date_in_full, day, moment, validity, where
from ..formats.legible import Block, Legible
from ..formats.typesetting import UnsetPaperError, Words
from .blocks import blocks
from .setting import KEPT, Setter
from .words import DEMO, Code, code, common, dress

_NAME, _TEMPLATE = "aushang.pdf", "aushang.typ"
_NO_LAW = "Diese Meldung informiert. Sie ersetzt keine amtliche Bekanntmachung."
_WIDEST_CODE = 50.0
_DOTS_PER_INCH = 110
_ENDS = (".", "!", "?", "…")


def offers(site: Site) -> Offers:
    """One beside each announcement that is worth it."""
    shown = [post.stem for post in site.posts if post.standing.is_on_display]
    return Offers(beside={stem: frozenset({_NAME}) for stem in shown})


def outputs(build: Build) -> Iterator[Output]:
    """Those that are offered."""
    setter = Setter(build.theme)
    for post in build.site.posts:
        if _NAME in build.offers.beside.get(post.stem, ()):
            path = f"{post.url[1:]}{_NAME}"
            picture = build.offers.prints.get(post.image.path) if post.image else None
            values = (post, build.site.town, build.livery, picture)
            yield build.output(path, _Notice(setter).pdf, *values, kept=KEPT, about=post)


def notice(post: Post, town: Town, livery: Livery, setter: Setter, picture: Print | None = None) -> bytes:
    """The PDF, with the ``picture`` where there is room.

    Raises ``ContentError`` when it cannot be set, which is a fault of ours.
    """
    try:
        return setter.pdf(_TEMPLATE, _all_words(post, town, livery, picture))
    except UnsetPaperError as error:
        announcement = post.announcement
        reason = f"Der Aushang lässt sich nicht setzen. Bitte melden, mit dieser Datei und dem Grund: {error}"
        raise ContentError([Problem(path=announcement.source, line=announcement.body_line, text=reason)]) from error


def pages(build: Build, post: Post) -> Iterator[Made]:
    """What hangs in the display case, as pictures; nothing of a post that has no notice."""
    if _NAME in build.offers.beside.get(post.stem, ()):
        picture = build.offers.prints.get(post.image.path) if post.image else None
        words = _all_words(post, build.site.town, build.livery, picture)
        for number, page in enumerate(Setter(build.theme).pages(_TEMPLATE, words, _DOTS_PER_INCH), start=1):
            yield Made(f"aushang-{number}.png", page)


def _all_words(post: Post, town: Town, livery: Livery, picture: Print | None) -> Words:
    words, text, _ = legible_notice(post, town)
    words |= {"look": dress(livery), "code": _code(town.absolute(post.url), town), "blocks": text}
    image = post.announcement.image
    words["picture"] = _picture(image, picture) if image and picture and not post.standing.withdrawal else None
    return words


class _Notice:
    """Makes notices of posts with a setter at hand, which is a tool and no input."""

    def __init__(self, setter: Setter) -> None:
        self._setter = setter

    def pdf(self, post: Post, town: Town, livery: Livery, picture: Print | None) -> bytes:
        return notice(post, town, livery, self._setter, picture)


def legible_notice(post: Post, town: Town) -> tuple[dict[str, object], list[Block], list[str]]:
    """The words of the notice but for its code, its text, and the signs of both that paper shows otherwise or not."""
    legible = Legible(town.language)
    text = [] if post.standing.withdrawal else blocks(post.html, town.country, town.language)
    words = legible.words(notice_words(post, town))
    return words, legible.blocks(text), list(legible.lost)


def notice_words(post: Post, town: Town) -> Words:
    """All but the text itself. A withdrawn one says only that, why and since when: the rest no longer holds."""
    state = _state(post, town)
    return common(town, f"{state.lead}: {post.title}" if state else post.title) | {
        "demo": f"{DEMO}: Diese Meldung ist ein Beispiel und keine Mitteilung {town.words.house.genitive}."
        if town.is_demo
        else None,
        "kicker": post.announcement.topic.name,
        "urgency": post.announcement.urgency.word if post.standing.is_banner and not post.standing.withdrawal else None,
        "short": town.short_name,
        "headline": post.title,
        "summary": None if post.standing.withdrawal else post.announcement.summary,
        "state": asdict(state) if state else None,
        "facts": [asdict(fact) for fact in _facts(post, town)],
        "credit": post.announcement.image.credit if post.announcement.image else None,
        "validity": _validity(post, town),
        "revisions": [asdict(revision) for revision in _revisions(post, town)],
        "more": [] if post.standing.withdrawal else list(_more(post)),
        "page": bare(town.readable(post.url)),
        "date": [post.standing.newest_at.year, post.standing.newest_at.month, post.standing.newest_at.day],
        "issued": f"Ausgegeben am {_issued(post, town)}",
        "no_law": _NO_LAW,
    }


def _picture(image: Image, picture: Print) -> dict[str, object]:
    """For ``aushang.typ``, which gets words only: its bytes as numbers."""
    return {"alt": image.description, "pixels": picture.pixels, "bytes": list(picture.read())}


def _code(address: str, town: Town) -> Code:
    description = f"QR-Code. Er führt zu dieser Meldung im Internet: {address}"
    return code(address, town, scale=1.25, widest=_WIDEST_CODE, description=description)


def _issued(post: Post, town: Town) -> str:
    """With the hour when it is urgent, for the next notice may follow within the day."""
    at, announcement = post.standing.newest_at, post.announcement
    is_day = announcement.date.is_day and at == announcement.date.at
    said = day if announcement.urgency is Urgency.NORMAL or is_day else moment
    return said(at, language=town.language)


def _revisions(post: Post, town: Town) -> Iterator[Saying]:
    for revision in post.standing.changes:
        yield Saying(lead=f"Geändert am {moment(revision.at, language=town.language)}:", text=revision.note)


def _state(post: Post, town: Town) -> Saying | None:
    if post.standing.withdrawal:
        at = moment(post.standing.withdrawal.at, language=town.language)
        since = f"Seit {at} gilt diese Meldung nicht mehr."
        reason = post.standing.withdrawal.reason
        return Saying(lead=post.outcome, text=f"{reason if reason.endswith(_ENDS) else f'{reason}.'} {since}")
    event = post.announcement.event
    if event and post.standing.is_past_event:
        is_one = len(event.occurrences) == 1
        return Saying(lead="Beendet", text="Der Termin ist vorbei." if is_one else "Alle Termine sind vorbei.")
    return Saying(lead="Beendet", text="Diese Meldung gilt nicht mehr.") if post.standing.is_over else None


def _facts(post: Post, town: Town) -> Iterator[Saying]:
    event = post.announcement.event
    if event:
        place = common_place(event.occurrences)
        dates = [
            date_in_full(each, is_place_known=each.place == place, language=town.language) for each in event.occurrences
        ]
        when = "Geplant war" if post.standing.withdrawal else "Wann"
        yield Saying(lead=when, text=dates[0] if len(dates) == 1 else "\n".join(f"• {date}" for date in dates))
        if place:
            yield Saying(lead="Wo", text=where(event.occurrences) or place)
    if town.districts:
        yield Saying(lead="Für wen", text=_districts(post, town))


def _districts(post: Post, town: Town) -> str:
    names = ", ".join(district.name for district in post.announcement.districts)
    return names or f"alle {town.words.part.many}"


def _validity(post: Post, town: Town) -> str | None:
    """In large type at the foot; a withdrawn announcement is valid on no day."""
    words = validity(post.announcement.validity, language=town.language)
    lines = words.replace(", bis ", ",\nbis ")
    return lines[0].upper() + lines[1:] if words and not post.standing.withdrawal else None


def _more(post: Post) -> Iterator[Block]:
    """What follows the text: whom to ask, and files that paper can only name."""
    lines = post.announcement.contact_lines
    if lines:
        yield {"kind": "heading", "level": 2, "runs": [("Fragen dazu", ())]}
        yield {"kind": "lines", "text": "\n".join(lines)}
    if post.attachments:
        names = " · ".join(f"{file.caption} ({file.kind})".replace(" (", f"{NBSP}(") for file in post.attachments)
        yield {"kind": "heading", "level": 2, "runs": [("Zum Herunterladen auf der Internetseite", ())]}
        yield {"kind": "text", "runs": [(names, ())]}
