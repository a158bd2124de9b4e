"""What a page says about itself to a checker: where it leads, which places it has, what is wrong with it."""

from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

from plugins.domain.placeholder import is_missing
from plugins.publishing.record import Facts

_ADDRESSES = ("href", "src", "action", "data", "poster", "cite")
_LISTS = ("srcset", "imagesrcset")
_SPEAKING = ("og:url", "og:image")
_PARSER = html.HTMLParser(encoding="utf-8")


def facts(content: bytes, address: str, path: str) -> tuple[Facts, tuple[str, ...]]:
    """The facts of a page, and a sentence for each fault; ``path`` is its file's, ``address`` the site's.

    ``address`` has no slash at the end. Links that leave the site are none of its facts.
    """
    try:
        page = html.document_fromstring(content, parser=_PARSER)
    except etree.ParserError:
        return Facts((), ()), ("Die Seite ist leer.",)
    own = f"{address}/{path.removesuffix('index.html')}"
    found = (own_path(written.strip(), own, address) for written in _written(page))
    links = sorted({link for link in found if link is not None})
    places = sorted({place for element in page.iter(etree.Element) if (place := element.get("id"))})
    return Facts(tuple(links), tuple(places)), tuple(_faults(page))


def _faults(page: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's own type
    if page.xpath("//meta[@http-equiv='refresh']"):
        return
    main = page.xpath("//main") or page.xpath("//body")
    if not main or not main[0].text_content().strip() or not (page.findtext(".//title") or "").strip():
        yield "Die Seite ist leer."
    if is_missing(page.text_content()):
        yield "Auf der Seite steht noch ein Platzhalter."


def _written(page: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    for element in page.iter(etree.Element):
        for name, value in element.items():
            if name in _ADDRESSES:
                yield value
            elif name in _LISTS:
                yield from (each.split()[0] for each in value.split(",") if each.strip())
            elif name == "content" and element.get("property") in _SPEAKING:
                yield value
            elif name == "content" and element.get("http-equiv") == "refresh":
                yield value.partition("url=")[2]


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
