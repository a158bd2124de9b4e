"""Fetches from the old website, only when asked, and only from there."""

import ipaddress
import socket
from collections.abc import Collection
from hashlib import sha256
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from ..domain.web_addresses import ascii_address
from .luggage import LARGEST, NotBroughtError

_SECONDS = 20
_AGENT = "Aktuelles-Umzug/1.0"
_BLOCK = 65_536
_ELSEWHERE = "liegt auf einem anderen Server (»{}«)"
_INSIDE = "liegt auf einem Server im eigenen Netz (»{}«)"
_UNREACHABLE = "lässt sich nicht laden ({})"
_SIZE = "ist größer als {} MB"


class _SameHost(HTTPRedirectHandler):
    """Follows a redirect on the same host, or to the same with ``www.``; else nobody knows what would be fetched."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if _site(newurl) != _site(req.full_url):
            raise NotBroughtError(_ELSEWHERE.format(urlsplit(newurl).hostname))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class Fetching:
    """Fetches files into a folder; ``sites`` are the hosts that are the old website.

    What a person has named may be in the own network; what a source names may not: ``named`` holds the former.
    """

    def __init__(self, folder: Path, sites: Collection[str], named: Collection[str]) -> None:
        self._folder = folder
        self._sites = {_site(each) for each in (*sites, *named)} - {""}
        self._named = {_site(each) for each in named}

    def __call__(self, address: str) -> Path | None:
        """The file, fetched. Raises ``NotBroughtError``."""
        if _site(address) not in self._sites:
            raise NotBroughtError(_ELSEWHERE.format(urlsplit(address).hostname))
        if _site(address) not in self._named and not _is_public(urlsplit(address).hostname or ""):
            raise NotBroughtError(_INSIDE.format(urlsplit(address).hostname))
        file = self._folder / sha256(address.encode()).hexdigest()
        file.write_bytes(fetched(address, LARGEST))
        return file


def fetched(address: str, most: int) -> bytes:
    """At most so many bytes from a web address. Raises ``NotBroughtError``."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"}:
        raise NotBroughtError("hat keine Adresse im Netz")
    path, query = quote(parts.path, safe="/%:@!$&'*+,;=~()"), quote(parts.query, safe="/%:@!$&'*+,;=~?()")
    clean = ascii_address(urlunsplit((parts.scheme, parts.netloc, path, query, "")))
    request = Request(clean, headers={"User-Agent": _AGENT})  # noqa: S310 - looked at above
    opener = build_opener(_SameHost, ProxyHandler())
    content = bytearray()
    try:
        with opener.open(request, timeout=_SECONDS) as answer:
            while block := answer.read(_BLOCK):
                content += block
                if len(content) > most:
                    raise NotBroughtError(_SIZE.format(most // 1_000_000))
    except HTTPError as error:
        raise NotBroughtError(_UNREACHABLE.format(f"der Server antwortet {error.code}")) from None
    except (OSError, HTTPException, ValueError) as error:
        raise NotBroughtError(_UNREACHABLE.format(error)) from None
    return bytes(content)


def _site(address: str) -> str:
    """Host and port of a web address, without ``www.``; empty when it is none."""
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in {"http", "https"} and parts.hostname
        host = (parts.hostname or "").removeprefix("www.")
        return f"{host}:{parts.port or ''}".rstrip(":") if is_web else ""
    except ValueError:
        return ""


def _is_public(host: str) -> bool:
    try:
        found = socket.getaddrinfo(host, None)
    except OSError:
        return True  # fetching it will say so
    return all(ipaddress.ip_address(str(each[4][0]).partition("%")[0]).is_global for each in found)
