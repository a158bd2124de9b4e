"""What is wrong with a finished channel text, and what is worth a second look."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.domain.channel import html_complaint, left_over_html
from plugins.domain.post import Post
from plugins.domain.problems import Problem
from plugins.formats.html_tree import tree

_MARKDOWN = re.compile(r"\*\*|__|~~|\]\(|^#{1,6} ", re.MULTILINE)
_ADDRESS = re.compile(r"https?://\S+")
_EMOJI = re.compile(
    r"[\U0001F1E6-\U0001F1FF]{2}"  # flags
    r"|[\u2600-\u27BF\u2B50\u2B55\U0001F300-\U0001FAFF](?:[\uFE0F\U0001F3FB-\U0001F3FF]|\u200D.)*"
)
_MOST_EMOJI = 3
_LEAST_WORDS = 5


def problems(post: Post, text: str, address: str, longest: int) -> Iterator[Problem]:
    """``text`` is the post's channel text, ``address`` the page as it is written there."""
    source = post.announcement
    is_own = text == source.own_channel_text
    places = dict.fromkeys((*_place_of(post, tag), tag) for _, tag in left_over_html(text))
    for name, place, tag in places if not is_own else ():  # in an own text the reading has found it
        yield Problem(path=source.source, line=place, field=name, text=html_complaint(tag))
    if len(text) > longest:
        name = "Aufgehoben" if post.withdrawal else "Änderungen" if post.revisions else "Titel"
        sentence = f"Der Kanaltext dazu hat {len(text)} Zeichen, erlaubt sind {longest}. Bitte kürzer schreiben."
        yield Problem(path=source.source, line=source.lines.get(name, 1), field=name, text=sentence)
    line, field = source.lines.get("WhatsApp", 1) if is_own else source.body_line, "WhatsApp" if is_own else None
    for sentence in _hints(post, text, address):
        yield Problem(path=source.source, line=line, field=field, text=sentence, is_hint=True)


def _hints(post: Post, text: str, address: str) -> Iterator[str]:
    found = _MARKDOWN.search(text)
    if found:
        yield f"Im Kanaltext steht »{found.group().strip()}«, WhatsApp zeigt das so an. Fett ist dort *ein* Stern."
    links = _ADDRESS.findall(text)
    if address in links and urlsplit(links[0]).netloc != urlsplit(address).netloc:
        yield f"Im Kanaltext steht »{links[0]}« vor der Adresse der Meldung. WhatsApp zeigt dann die falsche Vorschau."
    count = len(_EMOJI.findall(text))
    if count > _MOST_EMOJI:
        yield f"Im Kanaltext stehen {count} Emojis. Vorleseprogramme sprechen jedes aus, drei sind genug."
    if _is_only_a_picture(post):
        yield "Der Text steht wohl nur im Bild. Im Kanal und beim Vorlesen fehlt er dann, bitte hier ausschreiben."


def _is_only_a_picture(post: Post) -> bool:
    body = tree(post.html)
    has_picture = post.image is not None or next(body.iter("img"), None) is not None
    return has_picture and len(str(body.text_content()).split()) < _LEAST_WORDS


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
            return name, source.lines.get(name, 1)
    places = (source.body.find(written) for written in (tag, tag.replace("<", "&lt;").replace(">", "&gt;")))
    place = next((place for place in places if place >= 0), None)
    return None, 1 if place is None else source.body_line + source.body.count("\n", 0, place)
