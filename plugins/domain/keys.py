"""Everything that an editor may write in a head: one row a key, in the order in which messages name them.

To allow a new key, add its row: its name, the reader of its value (``readers.py``) and the attribute that the value
fills, which has the type that the reader returns; ``english`` are the other names under which it is recognised and
corrected. What two keys must say together stands in ``agreement.py``.
"""

from . import readers as read
from .advice.date_messages import several
from .advice.withdrawals import second_withdrawal
from .approval import newest
from .flyer import KEYS, Answers
from .parts import EventAsWritten, Image, Validity
from .readers import Given
from .rows import Row

ANNOUNCEMENT_ROWS: tuple[Row[Given], ...] = (
    Row(name="Titel", fills="title", read=read.title, required=True, english=("Title",)),
    Row(name="Datum", fills="date", read=read.moment, required=True, english=("Date",)),
    Row(name="Thema", fills="topic", read=read.topic, required=True, english=("Category", "Topic")),
    Row(name="Kurztext", fills="summary", read=read.summary, required=True, english=("Summary", "Description")),
    Row(name="Ortsteile", fills="districts", read=read.districts, takes_list=True, english=("Tags", "Districts")),
    Row(name="Dringlichkeit", fills="urgency", read=read.urgency, english=("Urgency", "Priority")),
    Row(name="Gültig ab", fills="validity.starts", read=read.moment, english=("Valid from",)),
    Row(name="Gültig bis", fills="validity.ends", read=read.moment, english=("Valid until", "Expires")),
    Row(name="Beginn", fills="event.starts", read=read.beginning, repeated=several, english=("Start", "Begin")),
    Row(name="Ende", fills="event.ends", read=read.moment, repeated=several, english=("End",)),
    Row(name="Ort", fills="event.place", read=read.text, repeated=several, english=("Location", "Place")),
    Row(name="Termine", fills="event.dates", read=read.occurrences, takes_list=True, english=("Dates", "Events")),
    Row(name="Bild", fills="image.path", read=read.picture, english=("Image", "Cover")),
    Row(name="Bildbeschreibung", fills="image.description", read=read.line, english=("Alt",)),
    Row(name="Bildnachweis", fills="image.credit", read=read.line, english=("Credit",)),
    Row(
        name="Anhänge", fills="attachments", read=read.attachments,
        takes_list=True, parts=("Datei", "Beschriftung"), english=("Attachments",),
    ),
    Row(
        name="Kontakt", fills="contact", read=read.lines, takes_list=True, english=("Contact", "Author", "Authors"),
    ),
    Row(
        name="Änderungen", fills="revisions", read=read.revisions,
        takes_list=True, parts=("Zeit", "Text"), english=("Modified", "Changes"),
    ),
    Row(
        name="Aufgehoben", fills="withdrawal", read=read.withdrawal,
        takes_list=True, parts=("Zeit", "Grund"), repeated=second_withdrawal, english=("Withdrawn",),
    ),
    Row(name="WhatsApp", fills=("is_for_channel", "own_channel_text"), read=read.channel),
    Row(
        name="Im Kanal", fills=("posted_at", "posted_facts"), read=read.postings,
        takes_list=True, english=("Posted",),
    ),
    Row(name="Status", fills="status", read=read.status, english=("Draft", "Published")),
    Row(name="Freigabe", fills="approval", read=read.approved, repeated=newest, english=("Approved", "Approval")),
    Row(name="Prüfen am", fills="review_on", read=read.day, english=("Review", "Review on")),
    Row(
        name="Frühere Adressen", fills="former_addresses", read=read.former_addresses,
        takes_list=True, english=("Slug", "Aliases", "Url", "Save_as"),
    ),
)  # fmt: skip

ERASURE = "Gelöscht"
ERASURE_ROWS: tuple[Row[Given], ...] = (Row(name=ERASURE, fills="at", read=read.moment, english=("Deleted", "Erased")),)
"""All that is read of an announcement that is gone (``erasure.py``); empty in the head of any other."""

HEAD_ROWS = (*ANNOUNCEMENT_ROWS, *ERASURE_ROWS)
"""All that may stand in the head of a file in ``content/meldungen/``."""

WHOLES: dict[str, type] = {"validity": Validity, "event": EventAsWritten, "image": Image}
"""What several keys fill; an event is made of what was written in ``agreement.py``."""

PAGE_ROWS: tuple[Row[None], ...] = (
    Row(name="Titel", fills="title", read=read.line, required=True, english=("Title",)),
    Row(name="Adresse", fills="url", read=read.address, required=True, english=("Slug", "Url", "Save_as")),
    Row(name="Navigation", fills="navigation", read=read.navigation),
    Row(name="Reihenfolge", fills="order", read=read.number, english=("Order", "Sortorder")),
    *(Row(name=key, fills=f"flyer.{answer}", read=read.flyer_answer) for answer, key in KEYS.items()),
)

PAGE_WHOLES: dict[str, type] = {"flyer": Answers}
"""As ``WHOLES``, of a page."""
