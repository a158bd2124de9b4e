"""Dates as other systems write them."""

import re
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from ..domain.spelling import YEARS

_FORMATS = ("%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y", "%d-%m-%y %H:%M", "%d-%m-%Y %H:%M", "%d-%m-%y")
"""After ISO 8601: as Germans write, and as TYPO3 shows a time by default."""


def instant(text: str, zone: ZoneInfo) -> datetime | None:
    """An instant, without a zone of its own in the given one; ``None`` when it is none, or of no year to write about.

    >>> str(instant("1764145800", ZoneInfo("Europe/Berlin"))), str(instant("26-11-25 09:30", ZoneInfo("Europe/Berlin")))
    ('2025-11-26 09:30:00+01:00', '2025-11-26 09:30:00+01:00')
    >>> instant("0000-00-00 00:00:00", ZoneInfo("UTC")), instant("0", ZoneInfo("UTC"))
    (None, None)
    """
    text = text.strip()
    with suppress(ValueError, OverflowError, OSError):
        at = _read(text)
        at = at.replace(tzinfo=zone) if at.tzinfo is None else at.astimezone(zone)
        return at if at.year in YEARS else None
    return None


def _read(text: str) -> datetime:
    if re.fullmatch(r"[1-9]\d{4,11}", text):
        return datetime.fromtimestamp(int(text), UTC)
    with suppress(ValueError):
        return datetime.fromisoformat(text)
    for form in _FORMATS:
        with suppress(ValueError):
            return datetime.strptime(text, form)  # noqa: DTZ007 - the caller knows the zone
    return parsedate_to_datetime(text)
