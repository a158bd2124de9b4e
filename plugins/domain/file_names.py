"""How files are named after words: small ASCII letters, digits and hyphens, whatever the words were written in."""

import re
import unicodedata
from collections.abc import Container
from datetime import date

_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "&": " und "}
)
_LONGEST = 80
_DAY_BEFORE = re.compile(r"^\d{4}-\d{2}-\d{2}(?:-|$)")
_SAYS_TOO_LITTLE = re.compile(r"(?:\d+|\w)?")
_LITTLE_WORDS = re.compile(
    "ab|am|an|auf|aus|bei|bis|das|dem|den|der|des|die|eine?|eine[nr]|fuer|im|ins?|ist|mit|oder|sind|und|vo[mnr]|wegen"
    "|wird|zu[mr]?"
)
_SHORT = 40


def slug(text: str, longest: int = _LONGEST) -> str:
    """Small ASCII letters, digits and hyphens, at most so many, whole words where possible; may be empty.

    >>> slug("Straßensperrung: Ömer-Çelik-Weg"), slug("Москва"), slug("Café am Markt", 9)
    ('strassensperrung-oemer-celik-weg', '', 'cafe-am')
    """
    text = unicodedata.normalize("NFC", text).lower().translate(_GERMAN)
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", ascii_)).strip("-")
    if len(words) <= longest:
        return words
    return words[: longest + 1].rpartition("-")[0] or words[:longest]


def short_name(headline: str) -> str:
    """What tells an announcement of a day from the others, from its headline; it ends with a word that says something.

    >>> short_name("Straßensperrung: Bahnhofstraße ab Montag dicht"), short_name("🎉🎉"), short_name("24.12.2026")
    ('strassensperrung-bahnhofstrasse', 'meldung', '24-12-2026')
    """
    whole = without_day(slug(headline, len(headline) * 2))
    words = slug(whole, _SHORT)
    pieces = words.split("-")
    while words != whole and len(pieces) > 1 and _LITTLE_WORDS.fullmatch(pieces[-1]):
        pieces.pop()
    return "meldung" if _SAYS_TOO_LITTLE.fullmatch(words) else "-".join(pieces)


def without_day(name: str) -> str:
    """A name without the day that it begins with.

    >>> without_day("2026-11-26-markt"), without_day("markt-2026")
    ('markt', 'markt-2026')
    """
    return _DAY_BEFORE.sub("", name)


def dated(day: date, name: str) -> str:
    """The stem of an announcement; nothing that is named as the demo's samples are may be published.

    >>> dated(date(2026, 11, 26), "beispiel-satzung")
    '2026-11-26-beispielhaft-satzung'
    """
    return f"{day:%Y-%m-%d}-{name}".replace("-beispiel-", "-beispielhaft-")


def unique(name: str, taken: Container[str]) -> str:
    """The name, or the first of ``name-2``, ``name-3`` … that is not taken."""
    number, found = 2, name
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found
