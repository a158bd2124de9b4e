"""The head of a file as written, and the table of everything an editor may write in it.

One row per key. To allow a new key: add its row here and read it in ``reading.py`` (``pages.py`` for pages).
"""

import difflib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Item:
    """One list item: its literal ``text``, or the ``parts`` of a nested map (``- Zeit: …`` / ``  Text: …``)."""

    line: int
    text: str
    parts: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One key of the head with the line it stands on; either ``value`` or ``items`` is filled.

    ``value_line`` is the line on which the value begins: the next one for a block.
    """

    key: str
    line: int
    value: str = ""
    items: tuple[Item, ...] = ()
    is_block: bool = False

    @property
    def value_line(self) -> int:
        """Where the value begins."""
        return self.line + 1 if self.is_block else self.line


class Head(NamedTuple):
    """What the grammar makes of a file: fields in file order, and the body with the line it begins on."""

    fields: tuple[Field, ...]
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A key: whether a file needs it, whether it may be a list, the parts of its nested maps, its Pelican name."""

    name: str
    required: bool = False
    takes_list: bool = False
    parts: tuple[str, ...] = ()
    english: tuple[str, ...] = ()


ANNOUNCEMENT_ROWS = (
    Row("Titel", required=True, english=("Title",)),
    Row("Datum", required=True, english=("Date",)),
    Row("Thema", required=True, english=("Category", "Topic")),
    Row("Kurztext", required=True, english=("Summary", "Description")),
    Row("Ortsteile", takes_list=True, english=("Tags", "Districts")),
    Row("Dringlichkeit", english=("Urgency", "Priority")),
    Row("Gültig ab", english=("Valid from",)),
    Row("Gültig bis", english=("Valid until", "Expires")),
    Row("Beginn", english=("Start", "Begin")),
    Row("Ende", english=("End",)),
    Row("Ort", english=("Location", "Place")),
    Row("Bild", english=("Image", "Cover")),
    Row("Bildbeschreibung", english=("Alt",)),
    Row("Bildnachweis", english=("Credit",)),
    Row("Anhänge", takes_list=True, parts=("Datei", "Beschriftung"), english=("Attachments",)),
    Row("Kontakt", english=("Contact", "Author", "Authors")),
    Row("Änderungen", takes_list=True, parts=("Zeit", "Text"), english=("Modified", "Changes")),
    Row("Aufgehoben", takes_list=True, parts=("Zeit", "Grund"), english=("Withdrawn",)),
    Row("WhatsApp"),
    Row("Im Kanal", takes_list=True, english=("Posted",)),
    Row("Status"),
    Row("Frühere Adressen", takes_list=True, english=("Slug", "Aliases", "Url", "Save_as")),
)

PAGE_ROWS = (
    Row("Titel", required=True, english=("Title",)),
    Row("Adresse", required=True, english=("Slug", "Url", "Save_as")),
    Row("Navigation"),
    Row("Reihenfolge", english=("Order", "Sortorder")),
)


def folded(text: str) -> str:
    """Text as keys and fixed words are compared: without regard to case, Unicode normal form and spacing.

    >>> folded("GU\u0308LTIG  bis") == folded("Gültig bis")
    True
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def row_named(key: str, rows: tuple[Row, ...]) -> Row | None:
    """The row a written key means."""
    return next((row for row in rows if folded(row.name) == folded(key)), None)


def advice_for_unknown(key: str, rows: tuple[Row, ...]) -> tuple[str | None, str]:
    """The key that was probably meant, and what to write instead of one that does not exist."""
    wanted = folded(key)
    for row in rows:
        if wanted in map(folded, row.english):
            return row.name, f"Bitte auf Deutsch schreiben: »{row.name}«."
    meant = nearest(key, [row.name for row in rows])
    if meant:
        return meant, f"Meinten Sie »{meant}«?"
    return None, f"Möglich sind: {', '.join(row.name for row in rows)}."


def nearest(word: str, choices: list[str]) -> str | None:
    """The choice that was probably meant, or ``None`` when nothing is near.

    >>> nearest("Gueltig bis", ["Gültig ab", "Gültig bis"])
    'Gültig bis'
    """
    by_folded = {folded(choice): choice for choice in choices}
    found = difflib.get_close_matches(folded(word), by_folded, n=1, cutoff=0.7)
    return by_folded[found[0]] if found else None
