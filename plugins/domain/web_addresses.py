"""The parts of web addresses, and those that open something other than a page."""

import re
from urllib.parse import urlsplit


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


def tel(number: str) -> str:
    """A telephone number to dial: digits, and the plus of a country (RFC 3966, 5.1.4: signs between them say nothing).

    >>> tel("04261 71-0"), tel("(04261) 71/0"), tel("+49 (0) 4261 71 0")
    ('tel:04261710', 'tel:04261710', 'tel:+494261710')
    """
    plus = "+" if number.lstrip("( ").startswith("+") else ""
    return f"tel:{plus}{re.sub(r'[^0-9]', '', number.replace('(0)', '') if plus else number)}"
