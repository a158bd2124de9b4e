"""Addresses that pages had before, as an editor copies them, and the paths at which their redirects stand."""

import re
from urllib.parse import unquote

_LONGEST_NAME = 200
"""Bytes of one part; a file system takes 255, and some of them are needed while it is written."""

_LONGEST_PATH = 1_000
_SEPARATORS = re.compile(r"[\s,]")
"""They part addresses that stand in one line; within an address they are written ``%20``, ``%2C``."""

_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f?#\\\"<>|*:]|//|/\.|\s/|/\s|\s$")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def former_address(text: str) -> str:
    """The path that a server looks for when a browser asks for ``text``: decoded once (RFC 3986, 2.1).

    Upper and lower case digits mean the same, ``%2F`` is a slash as servers read it, ``+`` is a plus. Raises
    ``ValueError`` with a German sentence when no file can stand there.

    >>> former_address("/stra%C3%9Fe/"), former_address("/stra%c3%9fe/"), former_address("/100%25/")
    ('/straße/', '/straße/', '/100%/')
    """
    if _LONE_PERCENT.search(text):
        raise ValueError(
            f"»{text}« ist keine vollständige Adresse: Nach »%« gehören zwei Ziffern oder Buchstaben von A bis F. "
            "Bitte aus der Adresszeile des Browsers kopieren oder mit Umlauten schreiben."
        )
    try:
        path = unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise ValueError(
            f"»{text}« ist nicht in UTF-8 verschlüsselt. Bitte mit Umlauten schreiben, zum Beispiel »/straße/«."
        ) from None
    if _SEPARATORS.search(text) or _FORBIDDEN.search(path) or _is_long(path):
        raise ValueError(
            f"»{text}« passt hier nicht. Bitte nur den Pfad der alten Seite schreiben, "
            "jede Adresse auf eine eigene Zeile mit »- «."
        )
    if not path.startswith("/") or path == "/":
        raise ValueError(f"»{text}« ist keine Adresse dieser Seite. Bitte wie »/alte/adresse/« schreiben.")
    return path


def _is_long(path: str) -> bool:
    encoded = path.encode(errors="surrogatepass")
    return len(encoded) > _LONGEST_PATH or any(len(part) > _LONGEST_NAME for part in encoded.split(b"/"))
