"""Addresses as they stand in a channel text."""

import re
from urllib.parse import quote, urlsplit, urlunsplit


def written_address(url: str) -> str:
    """An address in which no client sees markup or an end: markers and non-ASCII encoded, the host in punycode.

    Raises ``ValueError`` when it is no address at all.

    >>> written_address("https://müller.example/a_b*c/(ü)?x=~1&y=2")
    'https://xn--mller-kva.example/a%5Fb%2Ac/%28%C3%BC%29?x=%7E1&y=2'
    """
    parts = urlsplit(url)
    try:
        host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    except UnicodeError:
        host = parts.netloc
    safe = [
        re.sub(r"[_~*()]", lambda found: f"%{ord(found.group()):02X}", quote(part, safe="/%&=+:;,@!$?-."))
        for part in (parts.path, parts.query, parts.fragment)
    ]
    return urlunsplit((parts.scheme, host, *safe))


def is_same_address(text: str, href: str) -> bool:
    """Whether the words of a link are its address, so that it need not be said twice."""
    plain = (re.sub(r"^https?://", "", each).rstrip("/") for each in (text, href))
    return text.startswith(("http://", "https://", "www.")) and len(set(plain)) == 1


def labelled(label: str, address: str) -> str:
    """An address behind the words that lead to it."""
    if not label:
        return address
    return f"{label} {address}" if label.endswith(":") else f"{label}: {address}"
