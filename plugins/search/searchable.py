"""The part of a page that is to be found: what Pagefind is given, and so all that it can read.

A page is cut down to its marked element (``data-pagefind-body``) and to what its head says for filtering, sorting and
showing. Banner, menus, footer, and notes inside that are not to be found may change without anything to index again;
what the index holds cannot depend on them, as Pagefind never sees them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..bridge.output import Output
from ..bridge.references import Files
from ..bridge.stages import Desk
from ..domain.digest import digest

_MARK = b"data-pagefind-body"

# A start tag up to one attribute. Neither templates nor sanitised HTML leave a bare "<" in text or in an attribute.
_BODY = re.compile(rb'<(\w+)(?:\s+[\w:-]+(?:="[^"]*")?)*?\s+data-pagefind-body(?=[\s>])')
_HEAD = re.compile(rb'<meta(?:\s+[\w:-]+="[^"]*")*?\s+data-pagefind-[^>"]*(?:"[^"]*"[^>"]*)*>')
# Not one that holds another of its kind; Pagefind leaves that out by itself.
_IGNORED = re.compile(
    rb'<(p|div|section)(?:\s+[\w:-]+(?:="[^"]*")?)*?\s+data-pagefind-ignore(?=[\s>])(?:(?!<\1\b).)*?</\1>', re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page with something to find: its path below the site's folder, and the digest of path and searchable part."""

    path: str
    digest: str
    contents: Files = field(compare=False)

    def html(self) -> bytes:
        """What is searched, as a page of its own."""
        return searchable(self.contents[self.path])


def pages(desk: Desk, outputs: Iterable[Output], contents: Files) -> Iterator[Page]:
    """The pages with something to find; one that was made of the same as before is not even read."""
    for output in outputs:
        if output.findable_at and output.path in contents:
            seen = desk.remembered("suche", _seen, output.path, output.inputs, tools=(contents,))
            if seen:
                yield Page(output.path, seen, contents)


def _seen(path: str, _inputs: str, contents: Files) -> str | None:
    part = searchable(contents[path])
    return digest(path, part) if part else None


def searchable(html: bytes) -> bytes:
    """The page cut down; empty when it marks nothing.

    >>> searchable(b'<nav>a</nav><main><div data-pagefind-body><p>b</p><p data-pagefind-ignore>c</p></div></main>')
    b'<html><head></head><body><div data-pagefind-body><p>b</p></div></body></html>'
    >>> searchable(b"<p>data-pagefind-body</p>")
    b''
    """
    start = _marked(html)
    if start is None:
        return b""
    end = b"</%b>" % start[1]
    body, found, _ = html[start.start() : html.rfind(b"</main>")].rpartition(end)
    if not found:
        raise ValueError("what is to be found ends nowhere in <main>")
    head = b"".join(_HEAD.findall(html, 0, start.start()))
    return b"<html><head>%b</head><body>%b%b</body></html>" % (head, _IGNORED.sub(b"", body), end)


def _marked(html: bytes) -> re.Match[bytes] | None:
    """The start tag of what is to be found. The mark may also be a word of a text or in an attribute."""
    place = html.find(_MARK)
    while place >= 0:
        start = _BODY.match(html, html.rfind(b"<", 0, place))
        if start:
            return start
        place = html.find(_MARK, place + 1)
    return None
