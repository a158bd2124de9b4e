"""An Atom or RSS document and what can be asked of it, for the rules of the feed validator."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.utils import format_datetime, parsedate_to_datetime
from functools import cached_property
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from tests.feeds.reading import ATOM, CONTENT, DC

XML = "{http://www.w3.org/XML/1998/namespace}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
URL = re.compile(r"https://[\w.-]+(:\d+)?/([A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*")
MIME = re.compile(r"[a-z]+/[A-Za-z0-9.+-]+")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+")  # RFC 4151
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
RISKY = {"script", "style", "iframe", "object", "embed", "form", "input", "meta", "link", "base", "frame"}
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
_DECLARATION = re.compile(rb"\s*<\?xml version='([^']*)'(?: encoding='([^']*)')?\?>")
_ELEMENTS = {
    *("rss", "channel", "item", "title", "link", "description", "copyright", "docs", "generator", "image", "url"),
    *("width", "height", "language", "lastBuildDate", "guid", "category", "enclosure", "pubDate"),
}
_ATTRIBUTES = {
    *("version", "href", "rel", "type", "title", "length", "url", "term", "isPermaLink", f"{XML}lang"),
}
RELATIONS = {"self", "alternate", "enclosure", "prev-archive", "next-archive", "current", "hub"}
_HOLDERS = {f"{ATOM}feed", f"{ATOM}entry", f"{ATOM}author", "rss", "channel", "item", "image"}
ADDED = ("textInput", "comments", "source", "skipHours", "skipDays", "cloud", "ttl", "rating")


@dataclass(frozen=True)
class Document:
    """An Atom or RSS document at a root-relative address of a site; ``root`` raises when it is no XML."""

    path: str
    raw: bytes

    @cached_property
    def root(self) -> etree._Element:
        return etree.fromstring(self.raw)

    @property
    def is_atom(self) -> bool:
        return self.path.endswith("atom")

    @property
    def items(self) -> list[etree._Element]:
        return [*self.root.iter(f"{ATOM}entry", "item")]

    def elements(self) -> list[etree._Element]:
        return list(self.root.iter("*"))

    def texts(self, *tags: str) -> list[str]:
        return [element.text or "" for tag in tags for element in self.root.iter(tag)]

    def links(self, relation: str) -> list[etree._Element]:
        return [link for link in self.root.iter(f"{ATOM}link") if link.get("rel") == relation]

    def addresses(self) -> Iterator[str]:
        yield from (str(link.get("href")) for link in self.root.iter(f"{ATOM}link"))
        yield from (str(each.get("url")) for each in self.root.iter("enclosure"))
        yield from self.texts("link", "url", "docs", f"{ATOM}icon", f"{ATOM}logo")

    def contents(self) -> list[lxml_html.HtmlElement]:
        texts = self.texts(f"{ATOM}content", f"{CONTENT}encoded")
        return [lxml_html.fragment_fromstring(text, create_parent="div") for text in texts]


def is_xml(it: Document) -> bool:
    try:
        etree.fromstring(it.raw)
    except etree.XMLSyntaxError:
        return False
    return True


def is_utf_8(it: Document) -> bool:
    try:
        it.raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def declared(it: Document) -> tuple[bytes, bytes]:
    found = _DECLARATION.match(it.raw)
    return (found[1], found[2] or b"") if found else (b"", b"")


def bare_text(it: Document) -> bool:
    """Only blanks stand directly in what holds elements."""
    holders = [each for each in it.elements() if each.tag in _HOLDERS]
    return not any((text or "").strip() for each in holders for text in (each.text, *(child.tail for child in each)))


def trimmed(it: Document) -> bool:
    dates = (f"{ATOM}updated", f"{ATOM}published", "pubDate", "lastBuildDate")
    return all(text == text.strip() for text in it.texts(f"{ATOM}id", "guid", "link", "url", f"{ATOM}icon", *dates))


def prefixes(it: Document) -> bool:
    return {prefix or "" for each in it.elements() for prefix in each.nsmap} <= {"", "atom", "content", "dc", "fh"}


def attributes(it: Document) -> bool:
    return {str(name) for each in it.elements() for name in each.attrib} <= _ATTRIBUTES


def known_elements(it: Document) -> bool:
    return {str(each.tag) for each in it.elements() if "{" not in str(each.tag)} <= _ELEMENTS


def has(parents: list[etree._Element], *tags: str) -> bool:
    return all(parent.findtext(tag) for parent in parents for tag in tags)


def atom_has(tag: str) -> Callable[[Document], bool]:
    return lambda it: not it.is_atom or has([it.root, *it.items], f"{ATOM}{tag}")


def rss_has(tag: str) -> Callable[[Document], bool]:
    return lambda it: it.is_atom or has([it.root], f"channel/{tag}")


def headed(it: Document) -> bool:
    return it.is_atom or all(item.findtext("title") or item.findtext("description") for item in it.items)


def has_content(it: Document) -> bool:
    return not it.is_atom or all(
        item.findtext(f"{ATOM}content") or "alternate" in {link.get("rel") for link in item.iter(f"{ATOM}link")}
        for item in it.items
    )


def filled(it: Document) -> bool:
    tags = ("content", "summary", "title", "id", "subtitle", "name")
    texts = it.texts(*(f"{ATOM}{tag}" for tag in tags), f"{CONTENT}encoded", "description", "title", "guid")
    return all(text.strip() for text in texts)


def plain(*texts: str) -> bool:
    return not any(_MARKUP.search(text) for text in texts)


def titles(it: Document) -> list[str]:
    titles = it.texts(f"{ATOM}title", f"{ATOM}subtitle", f"{ATOM}rights", "title", "copyright", "category")
    return [*titles, *(str(link.get("title") or "") for link in it.root.iter(f"{ATOM}link"))]


def references(it: Document) -> list[str]:
    return [str(each) for content in it.contents() for each in content.xpath(".//@href | .//@src")]


def children_once(it: Document) -> bool:
    many = {"item", "category", f"{ATOM}entry", f"{ATOM}category", f"{ATOM}link", f"{DC}creator"}
    tags = [[child.tag for child in parent if child.tag not in many] for parent in it.elements()]
    return all(len(each) == len(set(each)) for each in tags)


def own_namespaces(it: Document) -> bool:
    known = {ATOM.strip("{}"), CONTENT.strip("{}"), DC.strip("{}"), HISTORY.strip("{}")}
    found = {etree.QName(each).namespace or "" for each in it.elements()}
    declared = {uri for each in it.elements() for uri in each.nsmap.values()}
    return found <= (known if it.is_atom else known | {""}) and declared <= known


def dates_3339(it: Document) -> bool:
    return all(_DATE.fullmatch(text) for text in it.texts(f"{ATOM}updated", f"{ATOM}published"))


def dates_2822(it: Document) -> bool:
    """The same text again when it is written from what was read, the weekday included."""
    try:
        texts = it.texts("pubDate", "lastBuildDate")
        return all(format_datetime(parsedate_to_datetime(text)) == text for text in texts)
    except ValueError:
        return False


def alternates_once(it: Document) -> bool:
    links = [
        [(each.get("rel"), each.get("href")) for each in parent.findall(f"{ATOM}link")] for parent in it.elements()
    ]
    return all(len(each) == len(set(each)) for each in links)


def image(part: str) -> Callable[[Document], bool]:
    return lambda it: all(
        image.findtext(part) == it.root.findtext(f"channel/{part}") for image in it.root.findall("channel/image")
    )


def own_address(it: Document) -> bool:
    found = [str(link.get("href")) for link in it.links("self")]
    return len(found) == 1 and bool(urlsplit(found[0]).netloc) and urlsplit(found[0]).path == it.path


def enclosures(it: Document) -> list[etree._Element]:
    return [*it.links("enclosure"), *it.root.iter("enclosure")]


def items_last(it: Document) -> bool:
    parents = [it.root] if it.is_atom else it.root.findall("channel")
    tags = [[child.tag in {f"{ATOM}entry", "item"} for child in parent] for parent in parents]
    return tags == [sorted(each) for each in tags]


def description_first(it: Document) -> bool:
    tags = [[child.tag for child in item] for item in it.root.iter("item")]
    return all(each.index("description") < each.index(f"{CONTENT}encoded") for each in tags)


def ids(it: Document) -> list[str]:
    return [item.findtext(f"{ATOM}id") or item.findtext("guid") or "" for item in it.items]


def updated(it: Document) -> list[str]:
    return [item.findtext(f"{ATOM}updated") or "" for item in it.items]


def unique(values: list[str]) -> bool:
    return len(values) == len(set(values))
