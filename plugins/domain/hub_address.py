"""The address of a WebSub hub, which passes on what is new to those who have subscribed with it (W3C REC, 2018)."""

import re
from urllib.parse import urlsplit, urlunsplit

from .web_addresses import ascii_address

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_UNFIT = re.compile(r'[\s<>"\\^`{|}]')
_HOST = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?|\[[0-9a-f:.]+\]")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def hub_address(text: str) -> str:
    """The address as feeds name it: in ASCII, scheme and host in small letters, the rest as it is written.

    Raises ``ValueError`` with a German sentence when no hub can be asked there. Without encryption anybody on the way
    could keep news from subscribers, so only a hub on the same machine does without.

    >>> hub_address(" HTTPS://Hub.Müller.example/Push?x=1")
    'https://hub.xn--mller-kva.example/Push?x=1'
    """
    text = text.strip()
    if not _SCHEME.match(text):
        raise ValueError(f"»{text}« passt hier nicht. Bitte mit »https://« beginnen.")
    if _UNFIT.search(text):
        raise ValueError(f"»{text}«: Darin steht ein Leerzeichen oder ein Zeichen, das nicht geht. Bitte prüfen.")
    unreadable = ValueError(f"»{text}«: Der Name des Servers ist nicht lesbar. Bitte prüfen.")
    try:
        parts = urlsplit(text)
        name, port = parts.hostname or "", parts.port
    except ValueError:
        raise unreadable from None
    if "@" in parts.netloc:
        raise ValueError("Bitte ohne Benutzernamen und Passwort schreiben: Die Adresse steht öffentlich in jedem Feed.")
    if not _HOST.fullmatch(f"[{name}]" if ":" in name else name) or ".." in name or port == 0:
        raise unreadable
    if "#" in text:
        raise ValueError(f"»{text}«: Bitte ohne »#« schreiben.")
    if parts.scheme == "http" and name not in _LOOPBACK:
        raise ValueError(f"»{text}« ist nicht verschlüsselt. Bitte mit »https://« beginnen.")
    return ascii_address(urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, parts.query, "")))
