"""The parts of web addresses, and those that open something other than a page."""

import string
import unicodedata
from urllib.parse import quote, urlsplit, urlunsplit


def host(address: str) -> str:
    """Where it leads, in small letters; empty when it is no web address. Raises ``ValueError`` when it is broken.

    >>> host("https://Aktuelles.Stadt.example:8080/a/"), host("/a/")
    ('aktuelles.stadt.example', '')
    """
    return urlsplit(address).hostname or ""


def bare(address: str) -> str:
    """As people read it aloud: without ``https://`` and the final slash.

    >>> bare("https://www.stadt.example/")
    'www.stadt.example'
    """
    return address.partition("://")[2].removesuffix("/")


def webcal(address: str) -> str:
    """A calendar that programs subscribe to instead of importing it once.

    >>> webcal("https://www.stadt.example/termine.ics")
    'webcal://www.stadt.example/termine.ics'
    """
    return f"webcal://{address.partition('://')[2]}"


def ascii_address(address: str) -> str:
    """The address as a programme without Unicode reads it: the host in punycode, the rest in percent signs.

    What is ASCII already stays as it is. Raises ``ValueError`` when it is broken.

    >>> ascii_address("https://aktuelles.müsterstädt.example:8443/ä/?b=%C3%BC#Ö")
    'https://aktuelles.xn--msterstdt-12a1x.example:8443/%C3%A4/?b=%C3%BC#%C3%96'
    """
    if address.isascii():
        return address
    parts = urlsplit(address)
    rest = (quote(part, safe=string.punctuation) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, ascii_host(parts.netloc), *rest))


def ascii_host(host: str) -> str:
    """A host in punycode, whatever stands before or behind it; ß stays a letter of its own (UTS 46, 4; IDNA 2008).

    >>> ascii_host("müller.example:8080"), ascii_host("Großstadt.example"), ascii_host("A.example")
    ('xn--mller-kva.example:8080', 'xn--grostadt-sya.example', 'A.example')
    """
    before, at, named = host.rpartition("@")
    name, colon, port = named.partition(":")
    labels = [label if label.isascii() else f"xn--{_folded(label)}" for label in name.split(".")]
    return f"{quote(before, safe=string.punctuation)}{at}{'.'.join(labels)}{colon}{port}"


def _folded(label: str) -> str:
    return unicodedata.normalize("NFKC", label.lower()).encode("punycode").decode()
