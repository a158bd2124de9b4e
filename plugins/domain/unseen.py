"""Characters that nobody sees, and blanks that look like the one on the keyboard."""

import re

from .problems import DIRECTION_MARKS

_UNSEEN = f"\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff{DIRECTION_MARKS}"
_ANY = re.compile(f"[{_UNSEEN}]")
_ENDS = re.compile(rf"\A[\s{_UNSEEN}]+|[\s{_UNSEEN}]+\Z")


def bare(text: str) -> str:
    r"""A fixed word, a date, an address as it is meant: one plain blank between its parts, and nothing unseen.

    >>> bare("\ufeffGültig\u00a0 bis\u200b ")
    'Gültig bis'
    """
    return " ".join((text if text.isascii() else _ANY.sub("", text)).split())


def trimmed(text: str) -> str:
    r"""Text without blanks and unseen characters at its ends; what has nothing to see is empty.

    >>> trimmed("\u200b\u00a0Verkehr\u200e"), trimmed("\u200b")
    ('Verkehr', '')
    """
    text = text.strip()
    if text[:1].isascii() and text[-1:].isascii():
        return text
    return _ENDS.sub("", text)


def unbroken(text: str) -> str:
    r"""Text without what only tells a typesetter where a word may be divided, or a program where a file begins.

    >>> unbroken("Straßen\u00adsperrung")
    'Straßensperrung'
    """
    return text.replace("\u00ad", "").replace("\ufeff", "")


def is_unseen(sign: str) -> bool:
    """Whether nobody sees the character."""
    return _ANY.fullmatch(sign) is not None
