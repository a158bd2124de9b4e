"""The name that a file should have."""

import re
import unicodedata
from datetime import date

_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa"})
_ISO = re.compile(r"(?<!\d)(\d{4})[-._ ]?(\d{2})[-._ ]?(\d{2})(?!\d)")
_GERMAN = re.compile(r"(?<!\d)(?P<day>\d{1,2})[-._ ]{1,2}(?P<month>\d{1,2})[-._ ]{1,2}(?P<year>\d{4})(?!\d)")
_NOTHING_SAID = "meldung"


def meant_stem(name: str, day: date) -> str:
    """A stem for a file: its date in front, ``day`` when it has none, then its words in small ASCII letters.

    >>> meant_stem("2026-11-20 Sperrung Straße", date(2026, 1, 1)), meant_stem("Fest 20.11.2026", date(2026, 1, 1))
    ('2026-11-20-sperrung-strasse', '2026-11-20-fest')
    >>> meant_stem("sperrung", date(2026, 1, 1))
    '2026-01-01-sperrung'
    """
    written, rest = _day_and_rest(name)
    letters = unicodedata.normalize("NFC", rest).lower().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return f"{written or day}-{words or _NOTHING_SAID}"


def _day_and_rest(name: str) -> tuple[str | None, str]:
    for pattern in (_ISO, _GERMAN):
        for match in pattern.finditer(name):
            parts = match.groups() if pattern is _ISO else (match["year"], match["month"], match["day"])
            try:
                day = date(*map(int, parts))
            except ValueError:
                continue
            return day.isoformat(), f"{name[: match.start()]} {name[match.end() :]}"
    return None, name
