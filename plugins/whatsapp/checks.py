"""What is wrong with a finished channel text, and what is worth a second look."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from ..domain.channel import html_complaint, left_over_html
from ..domain.post import Post
from ..domain.problems import Problem
from ..domain.standing import ChannelState
from ..domain.town import Town
from ..formats.graphemes import emoji
from .addresses import addresses, leads_to, written_address
from .faults import MOST_EMOJI, foreign_preview, is_only_a_picture, markdown_signs
from .fitting import Composed
from .repetition import says

_TARGET = re.compile(r"\]\(\s*<?([^\s<>)]+)")
_ADVICE = {
    "**": "Fett ist dort *ein* Stern.",
    "__": "Fett ist dort *ein* Stern, kursiv _ein_ Unterstrich.",
    "~~": "Durchgestrichen ist dort ~eine~ Tilde.",
    "#": "Bitte die Überschrift *fett* schreiben.",
    "![": "Bitte das Bild weglassen und beschreiben, was darauf steht.",
    "](": "Bitte die Adresse ohne Klammern schreiben.",
}
_SIGN = "Im Kanaltext steht »{}« so da. Bitte das Zeichen selbst schreiben, wenn es gemeint ist."


class _Place(NamedTuple):
    """Where the words of a finished text come from: field (``None``: the body) and line."""

    field: str | None
    line: int


def problems(post: Post, composed: Composed, town: Town) -> Iterator[Problem]:
    """Of the post's channel text."""
    text = composed.text
    source, longest = post.announcement, town.longest_channel_text
    address = None if town.is_preview else written_address(town.absolute(post.url))  # an own text names the real one
    is_own = text == source.own_channel_text
    places = dict.fromkeys((*_place_of(post, tag), tag) for _, tag in left_over_html(text))
    for name, place, tag in places if not is_own else ():  # in an own text the reading has found it
        is_sign = name is None and tag.startswith("&")  # in a body it may be meant so
        sentence = _SIGN.format(tag) if is_sign else html_complaint(tag)
        yield Problem(path=source.source, line=place, field=name, text=sentence, is_hint=is_sign)
    main = _main_place(post, is_own=is_own)
    if len(text) > longest:
        name = main.field or "Titel"
        sentence = f"Der Kanaltext dazu hat {len(text)} Zeichen, erlaubt sind {longest}. Bitte kürzer schreiben."
        yield Problem(path=source.source, line=source.line_of(name), field=name, text=sentence)
    for (field, line), sentence in (*_room_hints(post, composed, town), *_hints(post, text, address, main)):
        yield Problem(path=source.source, line=line, field=field, text=sentence, is_hint=True)


def unheard(post: Post) -> Iterator[Problem]:
    """An editor's own text in a town without a channel."""
    source = post.announcement
    if source.own_channel_text:
        text = "Dieser Text erscheint nirgends: Es gibt keinen Kanal, denn in »stadt.toml« fehlt »[kanal]«."
        yield Problem(path=source.source, line=source.line_of("WhatsApp"), field="WhatsApp", text=text, is_hint=True)


def _main_place(post: Post, *, is_own: bool) -> _Place:
    source = post.announcement
    if is_own:
        return _Place("WhatsApp", source.line_of("WhatsApp"))
    if post.standing.withdrawal:
        return _Place("Aufgehoben", source.line_of("Aufgehoben"))
    return (
        _Place("Änderungen", post.standing.revisions[0].line)
        if post.standing.revisions
        else _Place(None, source.body_line)
    )


def _hints(post: Post, text: str, address: str | None, main: _Place) -> Iterator[tuple[_Place, str]]:
    for sign in markdown_signs(text):
        yield main, f"Im Kanaltext steht »{sign}«, WhatsApp zeigt das so an. {_ADVICE[sign]}"
    if address:
        yield from _link_preview_hints(post, text, address, main)
    count = len(emoji(text))
    if count > MOST_EMOJI:
        yield main, f"Im Kanaltext stehen {count} Emojis. Vorleseprogramme sprechen jedes aus, drei sind genug."
    if is_only_a_picture(post.html, has_picture=post.image is not None):
        yield (
            _Place(None, post.announcement.body_line),
            "Der Text steht wohl nur im Bild. Im Kanal und beim Vorlesen fehlt er dann, bitte hier ausschreiben.",
        )


def _room_hints(post: Post, composed: Composed, town: Town) -> Iterator[tuple[_Place, str]]:
    """What did not fit, as long as it can still be mended; and a change that an own text knows nothing of."""
    source, standing = post.announcement, post.standing
    if standing.channel_state in {ChannelState.POSTED, ChannelState.NOT_NEEDED}:
        return
    if composed.left_out and len(composed.text) <= town.longest_channel_text:
        sentence = f"Für den Kanal ({town.longest_channel_text} Zeichen) ist das zu lang. Dort fehlt: "
        yield _Place(None, source.body_line), f"{sentence}{', '.join(composed.left_out)}."
    unsaid = [each for each in standing.revisions if not says(composed.text, each.note, each.at.date())]
    if composed.text == source.own_channel_text and unsaid:
        sentence = "Der eigene Text geht so in den Kanal, wie er hier steht. Eine Änderung steht wohl noch nicht darin."
        yield _Place("WhatsApp", source.line_of("WhatsApp")), sentence


def _link_preview_hints(post: Post, text: str, address: str, main: _Place) -> Iterator[tuple[_Place, str]]:
    """WhatsApp shows a link preview of the first address in a text."""
    found = foreign_preview(text, address)
    if found is None:
        return
    first, names_page = found
    if first is None:
        sentence = "Im Kanaltext fehlt die Adresse der Meldung, WhatsApp zeigt dann keine Vorschau."
        yield main, f"{sentence} Bitte allein auf die letzte Zeile schreiben: {address}"
    elif not names_page:
        sentence = (
            f"Im Kanaltext steht »{first}« statt der Adresse der Meldung, WhatsApp zeigt dann die falsche Vorschau."
        )
        yield main, f"{sentence} Bitte ersetzen durch: {address}"
    else:
        place, written = _as_written(post, first, main)
        yield (
            place,
            (
                f"Im Kanaltext steht »{written}« vor der Adresse der Meldung, WhatsApp zeigt dann die falsche "
                "Vorschau. Bitte diesen Link weglassen, wenn die Vorschau wichtig ist."
            ),
        )


def _as_written(post: Post, address: str, main: _Place) -> tuple[_Place, str]:
    """An address as the editor wrote it, with its place, which in the body is its own line."""
    notes = {
        "Aufgehoben": post.standing.withdrawal.reason if post.standing.withdrawal else "",
        "Änderungen": post.standing.revisions[0].note if post.standing.revisions else "",
    }
    body = notes.get(main.field, "") if main.field else post.announcement.body
    for written in (*addresses(body), *_TARGET.findall(body)):
        if leads_to(address, written) or _is_below(address, written):
            return _Place(main.field, main.line + body.count("\n", 0, body.find(written))), written
    return main, address


def _is_below(address: str, written: str) -> bool:
    """Whether a relative address was made absolute."""
    path = urlsplit(address).path.strip("/")
    below = quote(unquote(written.partition("#")[0].removesuffix(".md").strip("./")))
    return bool(below) and "://" not in written and (path == below or path.endswith(f"/{below}"))


def _place_of(post: Post, tag: str) -> tuple[str | None, int]:
    """The field and line it comes from; in the body it may be written with ``&lt;``."""
    source = post.announcement
    fields = {
        "Titel": source.title,
        "Kurztext": source.summary,
        "Ort": source.event.place if source.event else None,
        "Aufgehoben": source.withdrawal.reason if source.withdrawal else None,
        "Änderungen": " ".join(revision.note for revision in source.revisions),
    }
    for name, text in fields.items():
        if text and tag in text:
            return name, source.line_of(name)
    for date in source.event.occurrences if source.event else ():
        if tag in (date.place or ""):
            return "Termine", date.line
    escaped = tag.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    places = (source.body.find(written) for written in (escaped, tag))
    place = next((place for place in places if place >= 0), None)
    return None, 1 if place is None else source.body_line + source.body.count("\n", 0, place)
