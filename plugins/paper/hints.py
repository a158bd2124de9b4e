"""What a notice cannot show as it was written: hints with their lines, in every check and build, full or not."""

import unicodedata
from collections.abc import Collection, Iterator
from itertools import groupby
from typing import NamedTuple

from ..bridge.stages import Desk
from ..domain.announcement import Announcement
from ..domain.post import Post, Site
from ..domain.problems import Problem
from ..domain.town import Town
from ..formats.graphemes import clusters
from ..formats.legible import Legible
from .notices import legible_notice

_MOST = 5
"""How many different words or signs one hint quotes."""


class _Source(NamedTuple):
    field: str | None
    line: int
    text: str


def hints(desk: Desk) -> Iterator[Problem]:
    """About every announcement that a full build makes a notice of, and about what the town itself is called."""
    site = desk.site
    yield from desk.remembered("aushang", _town_found, site.town, _town_file(site))
    shown = [post for post in site.posts if post.standing.is_on_display]
    for of_post in desk.each(shown, lambda post: desk.remembered("aushang", _found, post, _lines(post), site.town)):
        yield from of_post


def _found(post: Post, _lines: tuple[int, ...], town: Town) -> list[Problem]:
    return list(paper_hints(post, town))


def _lines(post: Post) -> tuple[int, ...]:
    """Where the rows of its lists stand, which is no part of what it says: the same rows may change places."""
    revisions, event = post.announcement.revisions, post.announcement.event
    return *(each.line for each in revisions), *(each.line for each in (event.occurrences if event else ()))


def _town_found(town: Town, path: str) -> list[Problem]:
    return list(town_hints(town, path))


def paper_hints(post: Post, town: Town) -> Iterator[Problem]:
    """One for each line of the announcement that its notice shows otherwise; on the text's first when none is found."""
    _, _, lost = legible_notice(post, town)
    left, announcement = set(lost) - set(_lost_names(town)), post.announcement
    for source in _sources(post) if lost else ():
        for number, line in enumerate(source.text.split("\n")):
            signs = [sign for sign in clusters(line) if sign in lost]
            left.difference_update(signs)
            if signs:
                place = source.line + (number if source.field is None else 0)
                yield _hint(announcement.source, place, source.field, _quoted(line, lost))
    if left:  # written as a reference, &#x1F389; for example
        yield _hint(announcement.source, announcement.body_line, None, sorted(left))


def town_hints(town: Town, path: str) -> Iterator[Problem]:
    """About the names in ``stadt.toml``, which stand on all papers."""
    for field, text in _names(town):
        legible = Legible()
        legible.words({"name": text})
        if legible.lost:
            yield _hint(path, None, field, _quoted(text, legible.lost))


def _lost_names(town: Town) -> dict[str, None]:
    legible = Legible()
    legible.words(dict(_names(town)))
    return legible.lost


def _names(town: Town) -> Iterator[tuple[str, str]]:
    contact = town.contact
    yield "stadt.name", town.name
    yield "stadt.kurzname", town.short_name
    yield from (("kontakt.name", contact.name), ("kontakt.strasse", contact.street), ("kontakt.ort", contact.town))
    yield from ((f"themen[{number}].name", topic.name) for number, topic in enumerate(town.topics, 1))
    yield from ((f"ortsteile[{number}].name", district.name) for number, district in enumerate(town.districts, 1))


def _town_file(site: Site) -> str:
    """Beside the folder of the announcements."""
    folder = site.posts[0].announcement.source.rpartition("meldungen/")[0] if site.posts else "content/"
    return f"{folder}stadt.toml"


def _sources(post: Post) -> Iterator[_Source]:
    """The words that the editor wrote and the notice shows."""
    announcement = post.announcement
    yield _field(announcement, "Titel", announcement.title)
    if post.standing.withdrawal:
        yield _field(announcement, "Aufgehoben", post.standing.withdrawal.reason)
    if announcement.event:
        yield _field(announcement, "Ort", announcement.event.place or "")
        yield from (
            _Source("Termine", date.line, date.place or "") for date in announcement.event.occurrences if date.key
        )
    yield from (_Source("Änderungen", revision.line, revision.note) for revision in post.standing.since_withdrawal)
    if post.standing.withdrawal:
        return
    yield _field(announcement, "Kurztext", announcement.summary)
    yield from (_field(announcement, "Anhänge", file.caption) for file in announcement.attachments)
    if announcement.image:
        yield _field(announcement, "Bildnachweis", announcement.image.credit)
    yield _field(announcement, "Kontakt", announcement.contact or "")
    yield _Source(None, announcement.body_line, announcement.body)


def _field(announcement: Announcement, name: str, text: str) -> _Source:
    return _Source(name, announcement.line_of(name), text)


def _quoted(line: str, lost: Collection[str]) -> list[str]:
    """The lost signs of a line, those beside each other together, each once."""
    runs = groupby(clusters(line), key=lambda sign: sign in lost)
    return list(dict.fromkeys("".join(signs) for is_lost, signs in runs if is_lost))


def _hint(path: str, line: int | None, field: str | None, signs: list[str]) -> Problem:
    named = ", ".join(f"»{''.join(map(_visible, sign))}«" for sign in signs[:_MOST])
    more = " …" if len(signs) > _MOST else ""
    text = f"Auf dem Aushang fehlt {named}{more}, denn keine seiner Schriften hat das."
    advice = "Bitte mit einem deutschen Wort sagen, wenn es etwas bedeutet."
    return Problem(path=path, line=line, field=field, text=f"{text} {advice}", is_hint=True)


def _visible(character: str) -> str:
    return f"U+{ord(character):04X}" if unicodedata.category(character) in {"Co", "Cn", "Cs", "Cc"} else character
