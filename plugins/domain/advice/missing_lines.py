"""Lines that a head lacks, as they could be written."""

import re
from datetime import datetime

from ..fields import Head
from ..sentences import sentences
from ..town import Town

_HEADING = re.compile(r"^\s*(?:#|\||```|<).*$", re.MULTILINE)
_SIGNS = re.compile(r"^[\s>•–-]+|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|!?\[([^\]]*)\]\([^)]*\)", re.MULTILINE)
_SHORTEST, _LONGEST = 12, 280


def example_for(key: str, head: Head, town: Town, now: datetime) -> str | None:
    """A value for a required key that can be had from what is there: the first topic, the body's first sentence."""
    if key == "Datum":
        return f"{now:%Y-%m-%d %H:%M}"
    if key == "Thema":
        return town.topics[0].name
    return _first_sentence(head.body) if key == "Kurztext" else None


def _first_sentence(body: str) -> str | None:
    r"""Without its Markdown; none that is very short or long.

    >>> _first_sentence("## Sperrung\n\nDie **Straße** ist ab 8.30 Uhr zu. Bitte ausweichen.")
    'Die Straße ist ab 8.30 Uhr zu.'
    """
    text = _SIGNS.sub(lambda match: match[1] or "", _HEADING.sub("", body)).strip()
    return next((text[slice(*each)] for each in sentences(text) if _SHORTEST <= each[1] - each[0] <= _LONGEST), None)
