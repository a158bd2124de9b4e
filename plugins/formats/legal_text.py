"""Text without the characters that feeds and calendars cannot hold."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def is_printable(text: str) -> bool:
    """Whether there are only lines of visible signs and blanks: then nothing is to be taken out."""
    return text.replace("\n", "").isprintable()


def legal(text: str) -> str:
    r"""Only what XML 1.0 (2.2) and iCalendar (RFC 5545, 3.1) both allow and XML does not discourage; lines end in LF.

    An editor's file is clean when it is read; this keeps every other source from making a document unreadable.

    >>> legal("Hoch\x0bwasser\r\n\x85🚧")
    'Hochwasser\n🚧'
    """
    if is_printable(text):
        return text
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
