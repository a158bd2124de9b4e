"""Addresses as they stand in a channel text."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

from ..domain.web_addresses import ascii_host

_ADDRESS = re.compile(r"(?<![\w@./-])(?:https?://|www\.)[^\s<>„“”»«\"]+", re.IGNORECASE)
_AROUND = ".,;:!?…'’*_~`|]}"


def written_address(url: str) -> str:
    """An address in which no client sees markup or an end: markers and non-ASCII encoded, the host in punycode.

    Raises ``ValueError`` when it is no address at all.

    >>> written_address("https://müller.example/a_b*c/(ü)?x=~1&y=2")
    'https://xn--mller-kva.example/a%5Fb%2Ac/%28%C3%BC%29?x=%7E1&y=2'
    """
    parts = urlsplit(url)
    safe = [
        re.sub(r"[_~*()]", lambda match: f"%{ord(match.group()):02X}", quote(part, safe="/%&=+:;,@!$?-."))
        for part in (parts.path, parts.query, parts.fragment)
    ]
    return urlunsplit((parts.scheme, ascii_host(parts.netloc), *safe))


def addresses(text: str) -> list[str]:
    """Every address as a phone links it, also without a scheme; what closes a sentence or a span is no part of it.

    >>> addresses("Mehr (siehe www.bar.de), auch https://a.example/b_(c). Mail: a@www.b.de")
    ['www.bar.de', 'https://a.example/b_(c)']
    """
    return [_trimmed(address) for address in _ADDRESS.findall(text)]


def _trimmed(address: str) -> str:
    while address[-1] in _AROUND or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address


def previewed_address(text: str) -> str | None:
    """The address whose link preview WhatsApp shows: the first one in a text."""
    return next(iter(addresses(text)), None)


def leads_to(address: str | None, page: str) -> bool:
    """Whether an address, however it is written, is that of a page.

    >>> leads_to("http://a.example/b", "https://a.example/b/"), leads_to("https://a.example/b/c.pdf", "https://a.example/b/")
    (True, False)
    """
    return address is not None and _bare(address) == _bare(page)


def _bare(address: str) -> tuple[str, str]:
    """Host and path, which decide what page it is."""
    try:
        parts = urlsplit(written_address(address if "://" in address else f"https://{address}"))
    except ValueError:
        return address, ""
    return parts.netloc.casefold(), parts.path.rstrip("/")


def is_same_address(text: str, href: str) -> bool:
    """Whether the words of a link are its address, so that it need not be said twice."""
    plain = (re.sub(r"^https?://", "", each, flags=re.IGNORECASE).rstrip("/") for each in (text, href))
    return text.lower().startswith(("http://", "https://", "www.")) and len(set(plain)) == 1


def labelled(label: str, address: str) -> str:
    """An address behind the words that lead to it."""
    if not label:
        return address
    return f"{label} {address}" if label.endswith(":") else f"{label}: {address}"
