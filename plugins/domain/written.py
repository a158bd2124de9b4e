"""Single values as editors write them; each raises ``ValueError`` with the German sentence that says what to write."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from plugins.domain.file_kinds import refusal, refusal_as_picture
from plugins.domain.moments import instant
from plugins.domain.parts import Attachment

_TIMED_TEXT = re.compile(r"(\d[\d.-]*(?:(?:,?\s+|T)\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*Uhr)?)?)(?::(.*))?", re.DOTALL)
_POSTING = re.compile(r"(?P<at>.*\S)\s*\[\s*(?P<facts>[^\]]*?)\s*\]")
_PAGE_ADDRESS = re.compile(r"/(?:[a-z0-9-]+/)+")

Finder = Callable[[str], PurePosixPath | None]
"""Finds a file below ``content/`` whatever its Unicode normal form; ``None`` when it is missing or outside.

Raises ``ValueError`` with a German sentence when it is there but must not be published."""


def timed_text(text: str, zone: ZoneInfo) -> tuple[datetime, str]:
    """An instant and the text behind it, from ``JJJJ-MM-TT HH:MM: Text``."""
    match = _TIMED_TEXT.fullmatch(text)
    written = (match.group(2) or "").strip() if match else ""
    if match and written:
        return instant(match.group(1), zone), written
    if match:
        raise ValueError(
            "Nach dem Zeitpunkt fehlt der Text. Bitte hinter die Uhrzeit einen Doppelpunkt und den Text setzen."
        )
    raise ValueError(
        f"Vor »{text}« fehlt der Zeitpunkt. Bitte »JJJJ-MM-TT HH:MM: Text« schreiben, "
        f"zum Beispiel »2026-11-25 14:00: {text}«"
    )


def posting(text: str, zone: ZoneInfo) -> tuple[datetime, str | None]:
    """When it was posted, and what ``invoke posted`` noted beside it, from ``JJJJ-MM-TT HH:MM [ab12cd34]``."""
    match = _POSTING.fullmatch(text)
    if match is None:
        return instant(text, zone), None
    if not re.fullmatch(r"[0-9a-fA-F]{8}", match["facts"]):
        advice = "Bitte samt Klammern löschen, »invoke posted« schreibt dort selbst etwas hin."
        raise ValueError(f"»[{match['facts']}]« gehört nicht hierher. {advice}")
    return instant(match["at"], zone), match["facts"].lower()


def file(text: str, find: Finder) -> PurePosixPath:
    """A file that may be published, by its path below ``content/``."""
    reason = refusal(text)
    if reason:
        raise ValueError(reason)
    path = find(text)
    if path is None:
        raise ValueError(
            f"Die Datei »{text}« gibt es im Ordner »content« nicht. Bitte hochladen oder den Namen prüfen."
        )
    return path


def picture(text: str, find: Finder) -> PurePosixPath:
    """A file made of pixels."""
    path = file(text, find)
    unfit = refusal_as_picture(path)
    if unfit:
        raise ValueError(unfit)
    return path


def attachment(text: str, find: Finder) -> Attachment:
    """A file and its caption, from ``dokumente/datei.pdf: Beschriftung``."""
    if re.match(r"[a-z]+://|[A-Za-z]:\\", text):
        return Attachment(path=file(text, find), caption="")
    path, _, caption = text.partition(":")
    if not caption.strip():
        raise ValueError(f"Zu »{text}« fehlt die Beschriftung. Bitte »dokumente/datei.pdf: Beschriftung« schreiben.")
    return Attachment(path=file(path.strip(), find), caption=caption.strip())


def page_address(text: str) -> str:
    """The address of a page of the town, such as ``/impressum/``."""
    if not _PAGE_ADDRESS.fullmatch(text):
        raise ValueError(
            f"»{text}« ist keine Adresse. Bitte mit »/« beginnen und enden und nur Kleinbuchstaben ohne Umlaute, "
            "Ziffern und Bindestriche verwenden, zum Beispiel »/impressum/«."
        )
    return text


def whole_number(text: str) -> int:
    """A number without fractions, such as ``10``."""
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"»{text}« ist keine Zahl. Bitte zum Beispiel 10 schreiben.") from None
