"""The stem of an announcement that was an entry elsewhere."""

import re
from datetime import datetime
from hashlib import sha256
from urllib.parse import unquote, urlsplit

from ..domain.file_names import dated, slug, without_day

_DAY = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})-(?P<rest>[a-z0-9-]+)")
_ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp|do)$", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"\d*|index|detail|details|news|artikel|aktuelles|archiv|meldung|meldungen|pressemitteilung|show|view|item|post|\w{1,2}"
)


def stem(published_at: datetime, link: str, own_slug: str, title: str, identity: str) -> str:
    """The name for an entry: its day and its short name there, else its headline; the same whenever it is asked.

    A name that is one of ours already stays.
    """
    last = _last_part(link)
    ours = _DAY.fullmatch(last)
    if ours and _is_day(ours["day"]):
        return last
    for words in (own_slug, last, title):
        found = without_day(slug(unquote(words)))
        if not _SAYS_NOTHING.fullmatch(found):
            break
    else:
        found = f"meldung-{sha256(identity.encode()).hexdigest()[:8]}"
    return dated(published_at, found)


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
