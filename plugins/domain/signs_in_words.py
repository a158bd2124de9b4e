"""Signs left over in the plain fields of an announcement: field, sentence, line (``None``: that of the field)."""

from collections.abc import Iterator

from plugins.domain.announcement import Announcement
from plugins.domain.left_over import left_over


def signs(announcement: Announcement) -> Iterator[tuple[str, str, int | None]]:
    """Markdown and notes that would be published as they are, each kind once a field."""
    for field, words, line in _plain_fields(announcement):
        for sentence in left_over(words) if words else ():
            yield field, sentence, line


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
