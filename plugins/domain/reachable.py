"""Whom a text says one can reach, and the address that does it: telephone numbers and e-mail addresses."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from .country import Country
from .telephone import numbers, tel
from .web_addresses import ascii_host

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
MAIL = rf"(?<![\w.+=@-])[^\W_](?:[\w.+-]|['’](?=\w))*@(?:{_LABEL}\.)+(?:xn--[a-z0-9-]+|[^\W\d_]{{2,63}})(?![\w@]|\.\w)"
"""A bare e-mail address, as people use it (RFC 5321, 2.3.11); the signs of the sentence around it are none of it."""

_ALLOWED = "!$'*+-._~"
_MAIL = re.compile(MAIL)
_FURTHEST = 200
_IN_ADDRESS = re.compile(r"(?:://|www\.)\S*$")


_SIGN = re.compile("[0-9@]")


class Reachable(NamedTuple):
    """From ``start`` to ``end``, and where it leads."""

    start: int
    end: int
    address: str


def mailto(mail: str) -> str:
    """The address that writes to an e-mail address, in ASCII (RFC 6068, 2).

    >>> mailto("bürgerbüro@müller.example")
    'mailto:b%C3%BCrgerb%C3%BCro@xn--mller-kva.example'
    """
    name, at, host = mail.rpartition("@")
    return f"mailto:{quote(name, safe=_ALLOWED)}{at}{ascii_host(host)}"


def may_reach(text: str) -> bool:
    """Whether there may be anything to find: a number has digits, an e-mail address its sign."""
    return _SIGN.search(text) is not None


def reachable(text: str, country: Country = Country.DE) -> Iterator[Reachable]:
    """All of a text, in their order; numbers are dialled as from ``country``.

    >>> [each.address for each in reachable("Rathaus, 04261 71-0, info@stadt.example.")]
    ['tel:+494261710', 'mailto:info@stadt.example']
    """
    if not may_reach(text):
        return
    mails = (
        Reachable(*match.span(), mailto(match.group()))
        for match in (_MAIL.finditer(text) if "@" in text else ())
        if not _IN_ADDRESS.search(text, max(0, match.start() - _FURTHEST), match.start())
    )
    calls = (Reachable(start, end, tel(text[start:end], country)) for start, end in numbers(text, country))
    end = 0
    for each in sorted([*mails, *calls]):
        if each.start >= end:
            end = each.end
            yield each
