"""Hints about how a text reads, of each kind one a field and a body (``style/``).

Only of what somebody may still mend: what is older than the window of the channel is read by few and edited by nobody.
"""

from collections.abc import Callable, Iterator
from functools import partial

from ..announcement import Announcement
from ..hint_wishes import HintWishes
from ..problems import Hint
from ..standing import Standing
from .style.capitals import capitals
from .style.contacts import contacts
from .style.headings import headings
from .style.link_words import link_words
from .style.long_sentences import long_sentences
from .style.officialese import officialese
from .style.picture_words import picture_words, said_of
from .style.spots import Spot
from .style.sums import summed

_Rule = Callable[[str], Iterator[Spot]]


def style_hints(announcement: Announcement, standing: Standing, wishes: HintWishes) -> Iterator[Hint]:
    """All of an announcement that is not public yet, or recent, and still says what is so."""
    if not (standing.is_recent or standing.is_pinned) or standing.withdrawal:
        return
    yield from _of_picture(announcement, wishes)
    for field, words in (("Titel", announcement.title), ("Kurztext", announcement.summary)):
        yield from _of_text(words, field, announcement.line_of(field), _prose(wishes))
    yield from _of_text(announcement.body, None, announcement.body_line, {**_structure(wishes), **_prose(wishes)})


def page_style_hints(body: str, body_line: int, wishes: HintWishes) -> Iterator[Hint]:
    """Of a page of the town only what hinders its use: much of it is the language of laws."""
    yield from _of_text(body, None, body_line, _structure(wishes))


def _of_picture(announcement: Announcement, wishes: HintWishes) -> Iterator[Hint]:
    image, field = announcement.image, "Bildbeschreibung"
    said = said_of(image.description, str(image.path)) if image and "bildbeschreibungen" not in wishes.off else None
    if image and said:
        yield Hint(field, said, announcement.line_of(field), image.description)


def _of_text(text: str, field: str | None, line: int, rules: dict[str, _Rule]) -> Iterator[Hint]:
    for rule in rules.values() if text else ():
        yield from summed(list(rule(text)), field, line)


def _prose(wishes: HintWishes) -> dict[str, _Rule]:
    rules: dict[str, _Rule] = {
        "satzlaenge": long_sentences,
        "amtsdeutsch": partial(officialese, own=wishes.words),
        "grossbuchstaben": capitals,
    }
    return {kind: rule for kind, rule in rules.items() if kind not in wishes.off}


def _structure(wishes: HintWishes) -> dict[str, _Rule]:
    rules: dict[str, _Rule] = {
        "linktexte": link_words,
        "ueberschriften": headings,
        "bildbeschreibungen": picture_words,
        "kontaktdaten": contacts,
    }
    return {kind: rule for kind, rule in rules.items() if kind not in wishes.off}
