"""Signs in the plain fields of a head that mean something elsewhere, and would be published as they are."""

import re
from collections.abc import Iterator

from ..announcement import Announcement
from ..problems import Hint

_NOTE = re.compile(r"(?<=\S)[^\S\n]+#\s+\S.*")  # on a line of its own, the head's lines know it
_LINK = r"\[[^\]\n]+\]\([^\s)]+\)"
_STARS = r"\*\*(?=[^\s*])[^\n]*?[^\s*]\*\*|(?<!\S)\*\*(?=\w)"  # after a price they mark a footnote
_UNDERSCORES = r"(?<!\w)__(?=\w)[^_\n]*\w__(?!\w)"
_ITALIC = r"(?<![\w/.:@-])_(?=[^\W_])[^_\n]*[^\W_]_(?![\w/@-])"  # but in addresses
_CODE = r"(?<![\w`])`[^`\n]+`(?![\w`])"  # but an apostrophe
_MARKDOWN = {
    _LINK: "Bitte Links nur in den Text unter dem Kopf setzen.",
    f"{_STARS}|{_UNDERSCORES}": "Fett geht nur im Text unter dem Kopf.",
    r"\A#{1,6}[^\S\n]+(?=\S[^\n]*\Z)": "Bitte das Zeichen löschen.",
    _ITALIC: "Kursiv geht nur im Text unter dem Kopf.",
    _CODE: "Bitte die Zeichen löschen.",
}
_SIGNS = "[*_#`"
"""One of them is in all that is looked for."""


def left_over(text: str) -> Iterator[str]:
    """A sentence for each kind of sign that is surely meant otherwise.

    >>> list(left_over("Haus_nr_5, *Stern*, #Heimat, [am Markt], 3 * 4"))
    []
    """
    if not any(map(text.__contains__, _SIGNS)):
        return
    for pattern, advice in _MARKDOWN.items():
        match = re.search(pattern, text)
        if match:
            yield f"»{match.group().strip()}« bleibt so stehen, denn hier ist einfacher Text. {advice}"
    note = _NOTE.search(text)
    if note:
        advice = "Eine interne Notiz bitte auf eine eigene Zeile setzen, die mit »#« beginnt."
        yield f"»{note.group().strip()}« wird mit veröffentlicht. {advice}"


def signs(announcement: Announcement) -> Iterator[Hint]:
    """Markdown and notes that would be published as they are, each kind once a field."""
    for field, words, line in _plain_fields(announcement):
        for sentence in left_over(words) if words else ():
            yield Hint(field, sentence, line)


def _plain_fields(announcement: Announcement) -> Iterator[tuple[str, str | None, int | None]]:
    yield "Titel", announcement.title, None
    yield "Kurztext", announcement.summary, None
    yield "Ort", announcement.event.place if announcement.event else None, None
    if announcement.image:
        yield "Bildbeschreibung", announcement.image.description, None
        yield "Bildnachweis", announcement.image.credit, None
    for attachment in announcement.attachments:
        yield "Anhänge", attachment.caption, None
    yield "Kontakt", announcement.contact, None
    for revision in announcement.revisions:
        yield "Änderungen", revision.note, revision.line
    yield "Aufgehoben", announcement.withdrawal.reason if announcement.withdrawal else None, None
