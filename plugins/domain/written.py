"""Single values as editors write them; each raises ``ValueError`` with the German sentence that says what to write."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from .advice.date_messages import Around, example_of, instants_of
from .advice.typed_dates import keeps_all, opens_with_time_in_words, says_only_when
from .fields import folded
from .file_kinds import meant_path, refusal, refusal_as_picture
from .moments import instant
from .parts import Attachment
from .problems import UnfitError
from .spelling import is_spelt

_COLON = re.compile(r":(?!\d\d)")
_ENDS_AN_INSTANT = re.compile(r"(?:\d|(?<![^\W\d_])(?:Uhr|h))[.,;]?\Z", re.IGNORECASE)
_LONGEST_INSTANT = 60
_MOST_WORDS_OF_AN_INSTANT = 8
_POSTING = re.compile(r"(?P<at>.*\S)\s*\[\s*(?P<facts>[^\]]*?)\s*\]")
_LINKED = re.compile(r"!?\[(?P<caption>[^\]]+)\]\((?P<path>[^)]+)\)")
_PARTED = re.compile(r"(?P<path>\S+\.\w{2,5})(?:\s*[-–—=,;|]\s*|\s+)(?P<caption>\S.*)")
_YES = {"ja", "yes", "x", "true", "wahr"}
_REASON = "Hier der Grund in einem Satz."
_PAGE_ADDRESS = re.compile(r"/(?:[a-z0-9-]+/)+")

Finder = Callable[[str], PurePosixPath | None]
"""Finds a file below ``content/`` whatever its Unicode normal form; ``None`` when it is missing or outside.

Raises ``ValueError`` with a German sentence when it is there but must not be published."""


def timed_text(text: str, zone: ZoneInfo, around: Around, key: str = "") -> tuple[datetime, str]:
    """An instant and the text behind it, from ``JJJJ-MM-TT HH:MM: Text``; ``key`` is shown before an example."""
    colons = _COLON.finditer(text[:_LONGEST_INSTANT])
    colon = next((each for each in colons if says_only_when(text[: each.start()])), None)
    when, words = (text[: colon.start()], text[colon.end() :].strip()) if colon else (text, "")
    if colon and words:
        return instant(when, zone, around), words
    if says_only_when(when):
        raise ValueError(
            "Nach dem Zeitpunkt fehlt der Text. Bitte hinter die Uhrzeit einen Doppelpunkt und den Text setzen."
        )
    when, words = _without_colon(text)
    if folded(words) in _YES:
        words = _REASON
    if when and (opens_with_time_in_words(words) or not keeps_all(when, around.now, has_end=False)):
        advice = f"Bitte »{key}JJJJ-MM-TT HH:MM: Text« schreiben."
        raise UnfitError(f"In »{text}« ist der Zeitpunkt nicht eindeutig. {advice}", text)
    right = f"{example_of(when, around)}: {words}"
    if when:
        advice = f"Bitte »{key}{right}« schreiben."
        raise UnfitError(f"Hinter dem Zeitpunkt »{when}« fehlt der Doppelpunkt. {advice}", text, right)
    advice = f"Bitte »JJJJ-MM-TT HH:MM: Text« schreiben, zum Beispiel »{key}{right}«"
    raise UnfitError(f"Vor »{text}« fehlt der Zeitpunkt. {advice}", text, right)


def _without_colon(text: str) -> tuple[str, str]:
    """The longest beginning that says only when, possibly nothing, and the words behind it."""
    words = text.split()
    for number in range(min(len(words) - 1, _MOST_WORDS_OF_AN_INSTANT), 0, -1):
        when = " ".join(words[:number])
        if _ENDS_AN_INSTANT.search(when) and says_only_when(when):
            return when.rstrip(",;"), " ".join(words[number:]).lstrip("-–—,; ")
    return "", text


def posting(text: str, zone: ZoneInfo, around: Around) -> tuple[datetime, str | None]:
    """When it was posted, and what ``invoke posted`` noted beside it, from ``JJJJ-MM-TT HH:MM [ab12cd34]``."""
    match = _POSTING.fullmatch(text)
    several = [] if is_spelt(match["at"] if match else text) else instants_of(text, around)
    if several[1:]:
        lines = "".join(f"\n  - {each}" for each in several)
        raise ValueError(f"»{text}« sind mehrere Zeitpunkte. Bitte jeden in eine eigene Zeile schreiben:{lines}")
    if match is None:
        return instant(text, zone, around), None
    if not re.fullmatch(r"[0-9a-fA-F]{8}", match["facts"]):
        advice = "Bitte samt Klammern löschen, »invoke posted« schreibt dort selbst etwas hin."
        raise ValueError(f"»[{match['facts']}]« gehört nicht hierher. {advice}")
    return instant(match["at"], zone, around), match["facts"].lower()


def file(text: str, find: Finder) -> PurePosixPath:
    """A file that may be published, by its path below ``content/``."""
    reason = refusal(text)
    if reason:
        raise UnfitError(reason, text, meant_path(text))
    path = find(text)
    if path is None:
        said = f"Die Datei »{text}« gibt es im Ordner »content« nicht. Bitte hochladen oder den Namen prüfen."
        raise UnfitError(said, text, _spelt_otherwise(text, find))
    return path


def _spelt_otherwise(text: str, find: Finder) -> str | None:
    """The file whose name differs in capitals or in how its ending is written."""
    bare, _, ending = text.rpartition(".")
    endings = (ending, ending.lower(), ending.upper(), "jpg", "jpeg", "JPG", "png")
    for each in dict.fromkeys(f"{name}.{end}" for name in (bare, bare.lower()) for end in endings):
        with suppress(ValueError):
            if find(each):
                return each
    return None


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
        right = _with_colon(text)
        advice = f"Bitte »{right or 'dokumente/datei.pdf: Beschriftung'}« schreiben."
        raise UnfitError(f"Zu »{text}« fehlt die Beschriftung. {advice}", text, right)
    return Attachment(path=file(path.strip(" \"'"), find), caption=caption.strip())


def _with_colon(text: str) -> str | None:
    """A file and its caption that were parted otherwise, as they should be; ``None`` without a caption."""
    match = _LINKED.fullmatch(text) or _PARTED.fullmatch(text)
    return f"{match['path']}: {match['caption']}" if match else None


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
