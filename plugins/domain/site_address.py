"""The address of a site: where the town's file, or whoever asks for a preview, says that it stands."""

import re
import unicodedata
from urllib.parse import quote, unquote, urlsplit

_EXAMPLE = "zum Beispiel »https://www.stadt.de/aktuelles«"
_SCHEME = re.compile(r"https?://(?=[^/?#])", re.IGNORECASE)
_HOST = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?|\[[0-9a-f:.]+\]")
_PART = re.compile(r"[\w~-][\w.~-]*")
_USUAL_PORTS = {"http": 80, "https": 443}


def site_address(text: str) -> str:
    """The address as it is kept: host in small letters, no slash at the end, a path as people read it.

    Raises ``ValueError`` with a German sentence when no site can stand there.

    >>> site_address("HTTPS://WWW.Stadt.example:443/Aktuelles/"), site_address("http://müller.example:8080/b%C3%BCro")
    ('https://www.stadt.example/Aktuelles', 'http://müller.example:8080/büro')
    """
    if not _SCHEME.match(text):
        raise ValueError(f"»{text}« passt hier nicht. Bitte mit »https://« beginnen.")
    if "?" in text or "#" in text:
        raise ValueError(f"»{text}«: Bitte nur Server und Pfad schreiben, ohne »?« und »#«, {_EXAMPLE}.")
    scheme, host, port, path = _parted(text)
    shown = f":{port}" if port not in {None, _USUAL_PORTS[scheme]} else ""
    return f"{scheme}://{host}{shown}{_checked(path.removesuffix('/'), text)}"


def folder_of(address: str) -> str:
    """The path of a site's address as it stands in links; empty at the root of its host.

    >>> folder_of("https://stadt.example/büro"), folder_of("https://stadt.example")
    ('/b%C3%BCro', '')
    """
    _, slash, path = address.partition("://")[2].partition("/")
    return quote(f"{slash}{path}")


def _parted(text: str) -> tuple[str, str, int | None, str]:
    unreadable = ValueError(f"»{text}«: Der Name des Servers ist nicht lesbar. Bitte prüfen, {_EXAMPLE}.")
    try:
        parts = urlsplit(unicodedata.normalize("NFC", text))
        name, port = parts.hostname or "", parts.port
    except ValueError:
        raise unreadable from None
    host = f"[{name}]" if ":" in name else name
    if not _HOST.fullmatch(host) or ".." in host or "@" in parts.netloc or port == 0:
        raise unreadable
    return parts.scheme, host, port, parts.path


def _checked(path: str, text: str) -> str:
    try:
        read = unicodedata.normalize("NFC", unquote(path, errors="strict"))
    except UnicodeDecodeError:
        read = "/%"
    if "//" in f"{read}/":
        raise ValueError(f"»{text}«: Im Pfad steht »//«. Bitte nur einen Schrägstrich schreiben, {_EXAMPLE}.")
    if not all(map(_PART.fullmatch, read.split("/")[1:])):
        raise ValueError(
            f"»{text}«: Im Pfad gehen nur Buchstaben, Ziffern, »-«, »_« und, nicht am Anfang, ».«. "
            f"Bitte ändern, {_EXAMPLE}."
        )
    return read
