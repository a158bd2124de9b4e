"""Names of files: the stem of an announcement, and of what it shows."""

import re
import unicodedata
from collections.abc import Container
from datetime import datetime
from hashlib import sha256
from urllib.parse import unquote, urlsplit

_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "&": " und "}
)
_LONGEST = 80
_DAY = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})-(?P<rest>[a-z0-9-]+)")
_ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp|do)$", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"\d*|index|detail|details|news|artikel|aktuelles|archiv|meldung|meldungen|pressemitteilung|show|view|item|post|\w{1,2}"
)


def slug(text: str) -> str:
    """Small ASCII letters, digits and hyphens, at most so many that a name stays handy; may be empty.

    >>> slug("Straßensperrung: Ömer-Çelik-Weg"), slug("Москва")
    ('strassensperrung-oemer-celik-weg', '')
    """
    text = unicodedata.normalize("NFC", text).lower().translate(_GERMAN)
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", ascii_)).strip("-")
    if len(words) <= _LONGEST:
        return words
    return words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]


def stem(published_at: datetime, link: str, own_slug: str, title: str, identity: str) -> str:
    """The name for an entry: its day and its short name there, else its headline; the same whenever it is asked.

    A name that is one of ours already stays.
    """
    last = _last_part(link)
    ours = _DAY.fullmatch(last)
    if ours and _is_day(ours["day"]):
        return last
    for words in (own_slug, last, title):
        found = re.sub(r"^\d{4}-\d{2}-\d{2}-", "", slug(unquote(words)))
        if not _SAYS_NOTHING.fullmatch(found):
            break
    else:
        found = f"meldung-{sha256(identity.encode()).hexdigest()[:8]}"
    # Nothing that is named as our samples are may be published.
    return f"{published_at:%Y-%m-%d}-{found}".replace("-beispiel-", "-beispielhaft-")


def unique(name: str, taken: Container[str]) -> str:
    """The name, or the first of ``name-2``, ``name-3`` … that is not taken."""
    number, found = 2, name
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found


def _last_part(link: str) -> str:
    try:
        path = urlsplit(link).path
    except ValueError:
        return ""
    return _ENDING.sub("", path.rstrip("/").rpartition("/")[2])


def _is_day(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
