"""What a page says about itself to a checker: where it leads, which places it has, what is wrong with it.

An Eilmeldung changes every page, but of most only what stands above their own words. So a page is looked at in pieces:
its head, what stands above ``<main>``, that, and what stands below. Of a piece that was looked at before, in the same
place of whatever page, the facts are known.
"""

import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from ..domain.placeholder import is_missing
from .record import Facts

_PARSER = etree.HTMLParser(encoding="utf-8")
_WHOLE, _HEAD, _ABOVE, _MAIN, _BELOW = range(5)
_EMPTY = "Die Seite ist leer."


def _found(path: str) -> Callable[[Any], Any]:
    """What an XPath finds on a page: a list, or the string that it makes."""
    return etree.XPath(path, smart_strings=False)


_ADDRESSES = _found(
    "//@href | //@src | //@action | //@data | //@poster | //@cite"
    " | //*[@property='og:url' or @property='og:image']/@content"
)
_LISTS, _REFRESHES = _found("//@srcset | //@imagesrcset"), _found("//*[@http-equiv='refresh']")
_PLACES = _found("//@id")
_TITLE, _TEXT = _found("normalize-space(//title)"), _found("string(/)")
_WORDS = _found("normalize-space((//main | //body[not(//main)])[1])")


def pieces(content: bytes) -> Iterator[tuple[str, int, bytes]]:
    """The pieces of a page in order, each with its name and place; a page that is made otherwise is one piece."""
    head, main, end = content.find(b"</head>"), content.find(b"<main"), content.rfind(b"</main>")
    if not 0 < head < main < end or b"refresh" in content[:head]:
        yield _named(_WHOLE, content)
        return
    cuts = (0, head, main, end, len(content))
    for place, start, stop in zip((_HEAD, _ABOVE, _MAIN, _BELOW), cuts, cuts[1:], strict=False):
        yield _named(place, content[start:stop])


def _named(place: int, piece: bytes) -> tuple[str, int, bytes]:
    return f"{place}{hashlib.sha256(piece).hexdigest()}", place, piece


def facts(piece: bytes, address: str, place: int = _WHOLE) -> tuple[Facts, tuple[str, ...]]:
    """The facts of a piece of a page of the site at an address, and a sentence for each fault.

    ``address`` has no slash at the end. Links that leave the site are none of its facts. What is asked is asked in
    XPath, not element by element: there are tens of thousands of pages.
    """
    page = etree.fromstring(piece, parser=_PARSER) if piece.strip() else None
    if page is None:
        return Facts((), ()), ((_EMPTY,) if place in {_WHOLE, _HEAD, _MAIN} else ())
    found = (_kept(written.strip(), address) for written in _written(page))
    links = sorted({link for link in found if link})
    return Facts(tuple(links), tuple(sorted({*_PLACES(page)} - {""}))), tuple(_faults(page, place))


def _faults(page: Any, place: int) -> Iterator[str]:  # noqa: ANN401 - lxml's own type
    if _REFRESHES(page):
        return
    if (place in {_WHOLE, _MAIN} and not _WORDS(page)) or (place in {_WHOLE, _HEAD} and not _TITLE(page)):
        yield _EMPTY
    if is_missing(_TEXT(page)):
        yield "Auf der Seite steht noch ein Platzhalter."


def _written(page: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    yield from _ADDRESSES(page)
    for addresses in _LISTS(page):
        yield from (each.split()[0] for each in addresses.split(",") if each.strip())
    for refresh in _REFRESHES(page):
        yield refresh.get("content", "").partition("url=")[2]


@cache
def _kept(written: str, address: str) -> str | None:
    """Where an address leads on the site; one that hangs on its page as it is written."""
    if written.startswith("/") or urlsplit(written).scheme:
        return own_path(written, address, address)
    return written


def own_path(written: str, own: str, address: str) -> str | None:
    """Where a link on the page ``own`` leads on the site at ``address``; ``None`` when it leaves the site."""
    return _within(urljoin(own, written), address)


def _within(url: str, address: str) -> str | None:
    """The path below the site's address, and the place on it; ``None`` when it is another's."""
    whole = f"https:{url.removeprefix('webcal:')}" if url.startswith("webcal:") else url
    parts, site = urlsplit(whole), urlsplit(address)
    if parts.scheme not in {"http", "https"} or parts.netloc.lower() != site.netloc.lower():
        return None
    if parts.path.rstrip("/") != site.path and not parts.path.startswith(f"{site.path}/"):
        return None
    path = unquote(parts.path.removeprefix(site.path)) or "/"
    return f"{path}#{unquote(parts.fragment)}" if parts.fragment else path
