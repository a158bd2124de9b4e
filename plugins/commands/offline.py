"""A page of the site as it is read from a disk, where no address begins with a slash."""

import re
from collections.abc import Callable, Container
from html import escape, unescape
from posixpath import dirname, relpath
from urllib.parse import quote, unquote

_TAG = re.compile(r"<[a-z][^<>]*>")
_ADDRESSES = re.compile(r'(?<= )(?P<name>href|src|srcset)="(?P<value>[^"]*)"')
_PARTED = re.compile(r"(?P<path>[^?#]*)(?P<rest>.*)", re.DOTALL)


def offline(page: str, path: str, kept: Container[str], absolute: Callable[[str], str]) -> str:
    """The ``page`` at a ``path``, with relative links to the files that are ``kept`` and full ones to all others.

    ``absolute`` makes a full address of one that begins with a slash.

    >>> offline('<a href="/b/#c">', "a/index.html", {"b/index.html"}, "https://stadt.example{}".format)
    '<a href="../b/index.html#c">'
    """

    def address(written: str) -> str:
        if not written.startswith("/") or written.startswith("//"):
            return written
        parts = _PARTED.fullmatch(written)
        target = unquote(parts["path"] if parts else written).lstrip("/")
        target += "index.html" if not target or target.endswith("/") else ""
        if target not in kept:
            return absolute(written)
        return quote(relpath(target, dirname(path) or ".")) + (parts["rest"] if parts else "")

    def attribute(found: re.Match[str]) -> str:
        value = unescape(found["value"])
        if found["name"] == "srcset":
            pieces = (piece.strip().partition(" ") for piece in value.split(","))
            value = ", ".join(f"{address(url)} {width}".rstrip() for url, _, width in pieces)
        else:
            value = address(value)
        return f'{found["name"]}="{escape(value)}"'

    return _TAG.sub(lambda tag: _ADDRESSES.sub(attribute, tag.group()), page)
