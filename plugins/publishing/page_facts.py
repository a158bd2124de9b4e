"""What a page says about itself to a checker: where it leads, which places it has, what is wrong with it."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from plugins.domain.placeholder import is_missing
from plugins.publishing.record import Facts

_PARSER = etree.HTMLParser(encoding="utf-8")


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
_MAIN = _found("normalize-space((//main | //body[not(//main)])[1])")


def facts(content: bytes, address: str, path: str) -> tuple[Facts, tuple[str, ...]]:
    """The facts of a page, and a sentence for each fault; ``path`` is its file's, ``address`` the site's.

    ``address`` has no slash at the end. Links that leave the site are none of its facts. An Eilmeldung changes every
    page, and so has every page read: what is asked of one is asked in XPath, not element by element.
    """
    page = etree.fromstring(content, parser=_PARSER)
    if page is None:
        return Facts((), ()), ("Die Seite ist leer.",)
    own = f"{address}/{path.removesuffix('index.html')}"
    found = (own_path(written.strip(), own, address) for written in _written(page))
    links = sorted({link for link in found if link is not None})
    return Facts(tuple(links), tuple(sorted({*_PLACES(page)} - {""}))), tuple(_faults(page))


def _faults(page: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's own type
    if _REFRESHES(page):
        return
    if not _MAIN(page) or not _TITLE(page):
        yield "Die Seite ist leer."
    if is_missing(_TEXT(page)):
        yield "Auf der Seite steht noch ein Platzhalter."


def _written(page: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    yield from _ADDRESSES(page)
    for addresses in _LISTS(page):
        yield from (each.split()[0] for each in addresses.split(",") if each.strip())
    for refresh in _REFRESHES(page):
        yield refresh.get("content", "").partition("url=")[2]


def own_path(written: str, own: str, address: str) -> str | None:
    """Where a link on the page ``own`` leads on the site at ``address``; ``None`` when it leaves the site."""
    if written.startswith("#"):
        return _within(f"{own}{written}", address)
    if written.startswith("/") and not written.startswith("//"):
        return _of_root(written, address)
    return _within(urljoin(own, written), address)


@cache
def _of_root(written: str, address: str) -> str | None:
    return _within(urljoin(address, written), address)


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
