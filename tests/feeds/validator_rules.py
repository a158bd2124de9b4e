"""The documented rules of the W3C feed validator (validator.w3.org/feed/docs), each with what keeps it.

By the validator's own names; ``RULES`` says for one document whether a rule is kept. ``NOT_OURS`` are rules for formats
and modules that no feed of ours uses, which the rules on namespaces and elements keep so.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from tests.feeds.reading import ATOM, CONTENT, DC, items

XML = "{http://www.w3.org/XML/1998/namespace}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
_URL = re.compile(r"https://[\w.-]+(:\d+)?/([A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*")
_MIME = re.compile(r"[a-z]+/[A-Za-z0-9.+-]+")
_TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+")  # RFC 4151
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_RISKY = {"script", "style", "iframe", "object", "embed", "form", "input", "meta", "link", "base", "frame"}


class Document(NamedTuple):
    """An Atom or RSS document at a root-relative address of a site."""

    path: str
    raw: bytes
    root: etree._Element

    @property
    def is_atom(self) -> bool:
        return self.path.endswith("atom")

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


def _plain(*texts: str) -> bool:
    return not any(_MARKUP.search(text) for text in texts)


def _titles(it: Document) -> list[str]:
    titles = it.texts(f"{ATOM}title", f"{ATOM}subtitle", f"{ATOM}rights", "title", "copyright", "category")
    return [*titles, *(str(link.get("title") or "") for link in it.root.iter(f"{ATOM}link"))]


def _references(it: Document) -> list[str]:
    return [str(each) for content in it.contents() for each in content.xpath(".//@href | .//@src")]


def _children_once(it: Document) -> bool:
    many = {"item", "category", f"{ATOM}entry", f"{ATOM}category", f"{ATOM}link", f"{DC}creator"}
    parents = list(it.root.iter("*"))
    tags = [[child.tag for child in parent if child.tag not in many] for parent in parents]
    return all(len(each) == len(set(each)) for each in tags)


def _namespaces(it: Document) -> set[str]:
    return {etree.QName(each).namespace or "" for each in it.root.iter("*")}


def _own_namespaces(it: Document) -> bool:
    known = {ATOM.strip("{}"), CONTENT.strip("{}"), DC.strip("{}"), HISTORY.strip("{}")}
    return _namespaces(it) <= (known if it.is_atom else known | {""})


def _dates_3339(it: Document) -> bool:
    return all(datetime.fromisoformat(text).tzinfo for text in it.texts(f"{ATOM}updated", f"{ATOM}published"))


def _dates_2822(it: Document) -> bool:
    """The same text again when it is written from what was read, the weekday included."""
    texts = it.texts("pubDate", "lastBuildDate")
    return all(format_datetime(parsedate_to_datetime(text)) == text for text in texts)


def _alternates_once(it: Document) -> bool:
    parents = (it.root, *it.root.iter(f"{ATOM}entry", "item"))
    found = [[(each.get("rel"), each.get("href")) for each in parent.findall(f"{ATOM}link")] for parent in parents]
    return all(len(each) == len(set(each)) for each in found)


def _image(it: Document) -> bool:
    images = it.root.findall("channel/image")
    channel = [it.root.findtext("channel/title"), it.root.findtext("channel/link")]
    return all([image.findtext("title"), image.findtext("link")] == channel for image in images)


def _self(it: Document) -> bool:
    found = [str(link.get("href")) for link in it.links("self")]
    return len(found) == 1 and bool(urlsplit(found[0]).netloc) and urlsplit(found[0]).path == it.path


def _enclosures(it: Document) -> bool:
    all_files = [file for item in items(it.raw) for file in item.files]
    return all(file.length >= 0 and _MIME.fullmatch(file.media_type) for file in all_files)


def _people(it: Document) -> bool:
    return not any("@" in text and not re.fullmatch(r"\S+@\S+( \(.+\))?", text) for text in it.texts("managingEditor"))


def _items_last(it: Document) -> bool:
    tags = [child.tag for channel in it.root.iter("channel") for child in channel]
    return it.is_atom or tags == sorted(tags, key=lambda tag: tag == "item")


def _description_first(it: Document) -> bool:
    tags = [[child.tag for child in item] for item in it.root.iter("item")]
    return all(each.index("description") < each.index(f"{CONTENT}encoded") for each in tags)


def _unique(values: list[object]) -> bool:
    return len(values) == len(set(values))


Check = Callable[[Document], bool]
_KEPT_BY: dict[str, Check] = {
    # The document as such.
    "SAXError UnicodeError WPBlankLine UndefinedNamedEntity UnexpectedText UnexpectedWhitespace MissingNamespace "
    "NotInANamespace BadXmlVersion NotUTF8 MissingEncoding NonstdEncoding ObscureEncoding UnknownEncoding "
    "EncodingMismatch": lambda it: it.raw.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n"),
    "InvalidDoctype DeprecatedDTD ContainsSystemEntity FatalSecurityRisk": lambda it: b"<!" not in it.raw,
    "BadCharacters": lambda it: not re.search("[\x7f-\x9f\ufffd]", it.raw.decode()),
    "InvalidRSSVersion ObsoleteVersion": lambda it: it.is_atom or it.root.get("version") == "2.0",
    "ObsoleteNamespace InvalidNamespace UnknownNamespace UnsupportedNamespace MediaRssNamespace "
    "ObsoleteWikiNamespace": _own_namespaces,
    "ReservedPrefix NonstdPrefix UndeclaredPrefix AvoidNamespacePrefix": lambda it: (
        {prefix or "" for prefix in it.root.nsmap} <= {"", "atom", "content", "dc", "fh"}
    ),
    "UseOfExtensionAttr UnexpectedAttribute": lambda it: not [
        name for each in it.root.iter() for name in each.attrib if str(name).startswith("{") and "lang" not in str(name)
    ],
    # What must be there, and once.
    "DuplicateElement TooMany ConflictingCatAttr ConflictingCatChildren": _children_once,
    "MissingElement MissingDescription MissingLink MissingTitle UndefinedElement "
    "MissingRecommendedElement": lambda it: (
        all(it.texts(f"{ATOM}id", f"{ATOM}title", f"{ATOM}name"))
        if it.is_atom
        else all(it.root.findtext(f"channel/{tag}") for tag in ("title", "link", "description"))
    ),
    "ItemMustContainTitleOrDescription MissingContentOrAlternate MissingSummary MissingTextualContent "
    "NotBlank": lambda it: (
        all(it.texts(f"{ATOM}content", f"{ATOM}summary", f"{CONTENT}encoded", "description", "title", "guid"))
    ),
    "MissingGuid MissingId DuplicateIds DuplicateValue NotSufficientlyUnique DuplicateEntries": lambda it: (
        _unique([each.id for each in items(it.raw)])
    ),
    "DuplicateUpdated": lambda it: _unique([each.updated for each in items(it.raw)]),
    "MissingDCLanguage InvalidLanguage": lambda it: (
        {it.root.get(f"{XML}lang"), it.root.findtext("channel/language")} == {"de", None}
    ),
    "DuplicateSemantics DuplicateItemSemantics DuplicateDescriptionSemantics": lambda it: not [
        *it.root.iter("author", f"{DC}date", f"{DC}subject", f"{DC}source"),
        *(it.root.iter(f"{ATOM}id", f"{ATOM}published") if not it.is_atom else ()),
    ],
    # Addresses and identities.
    "InvalidLink InvalidIRI UriNotIri InvalidFullLink InvalidUriChar InvalidURI InvalidURIAttribute "
    "InvalidURLAttribute "
    "NotURLEncoded NonCanonicalURI SchemeNotIANARegistered SameDocumentReference UnknownHost": lambda it: (
        all(_URL.fullmatch(each) for each in it.addresses())
    ),
    "InvalidTAG InvalidURN InvalidNSS InvalidUUID": lambda it: (
        all(_TAG.fullmatch(each) for each in it.texts(f"{ATOM}id", "guid"))
    ),
    "InvalidPermalink InvalidHttpGUID InvalidBooleanAttribute": lambda it: (
        {each.get("isPermaLink") for each in it.root.iter("guid")} <= {"false"}
    ),
    "MissingSelf MissingAtomSelfLink SelfDoesntMatchLocation RelativeSelf": _self,
    "SelfNotAtom": lambda it: {link.get("type") for link in it.links("self")} <= {
        "application/atom+xml", "application/rss+xml",
    },
    "DuplicateAtomLink": _alternates_once,
    "MissingHref MissingAttribute AtomLinkNotEmpty AttrNotBlank MissingTypeAttr "
    "MissingRecommendedAttribute": lambda it: (
        all(link.get("href") and link.get("type") and link.text is None for link in it.root.iter(f"{ATOM}link"))
    ),
    "UnregisteredAtomLinkRel": lambda it: {link.get("rel") for link in it.root.iter(f"{ATOM}link")} <= {
        "self", "alternate", "enclosure", "prev-archive", "next-archive", "current",
    },
    "FeedHistoryRelInEntry FeedRelInCompleteFeed CurrentNotSelfInCompleteFeed LinkPastEnd "
    "ArchiveIncomplete": lambda it: (
        not it.root.findall(f"{HISTORY}complete")
        and {link.get("rel") for link in it.root.findall(f"{ATOM}entry/{ATOM}link")} <= {"alternate", "enclosure"}
    ),
    "MissingCurrentInArchive": lambda it: it.root.find(f"{HISTORY}archive") is None or bool(it.links("current")),
    # Dates.
    "InvalidRFC3339Date InvalidISO8601Date InvalidISO8601DateTime InvalidW3CDTFDate": _dates_3339,
    "InvalidRFC2822Date IncorrectDOW ProblematicalRFC822Date UseZeroForMidnight SlashDate": _dates_2822,
    "ImplausibleDate": lambda it: all(2000 < each.published.year < 2100 for each in items(it.raw)),
    # Enclosures, pictures, people.
    "InvalidMIMEAttribute InvalidMIMEType InvalidMediaRange UndefinedParam InvalidIntegerAttribute InvalidInteger "
    "InvalidNonNegativeInteger InvalidPositiveInteger UseZeroForUnknown IntegerOverflow": _enclosures,
    "DuplicateEnclosure": lambda it: all(len(item.findall("enclosure")) <= 1 for item in it.root.iter("item")),
    "ImageLinkDoesntMatch ImageTitleDoesntMatch": _image,
    "ImageUrlFormat": lambda it: all(each.endswith(".png") for each in it.texts("url")),
    "InvalidWidth InvalidHeight": lambda it: all(0 < int(each) <= 144 for each in it.texts("width", "height")),
    "InvalidContact InvalidAddrSpec ContainsEmail EmailFormat MissingRealName": _people,
    # Text and HTML.
    "ContainsHTML CharacterData ContainsUndeclaredHTML InvalidTextType": lambda it: _plain(*_titles(it)),
    "NotEscaped NotHtml HtmlFragment NotInline InvalidContentMode NotBase64 MissingXhtmlDiv MisplacedXHTMLContent":
        lambda it: not list(it.root.iter("{http://www.w3.org/1999/xhtml}*")),
    "ContainsRelRef": lambda it: all(urlsplit(each).scheme for each in _references(it)),
    "SecurityRisk": lambda it: not [each for content in it.contents() for each in content.iter() if each.tag in _RISKY],
    "SecurityRiskAttr DangerousStyleAttr": lambda it: not [
        each for content in it.contents() for each in content.xpath(".//@*[starts-with(name(), 'on')] | .//@style")
    ],
    "MisplacedItem MisplacedMetadata": _items_last,
    "NeedDescriptionBeforeContent": _description_first,
    "AvoidTextInput CommentRSS MissingSourceElement QuestionableUsage": lambda it: not [
        *it.root.iter("textInput", "comments", "source", "skipHours", "skipDays", "cloud", "ttl", "rating")
    ],
}  # fmt: skip
RULES: dict[str, Check] = {name: check for names, check in _KEPT_BY.items() for name in names.split()}

OF_THE_SERVER = (
    "HttpError HttpErrorWithPossibleFeed HttpProtocolError HttpsProtocolError HttpsProtocolWarning IOError "
    "TempRedirect "
    "UnexpectedContentType NonSpecificMediaType TextXml Uncompressed ValidatorLimit"
)
"""Kept by ``test_readers.py``, which fetches every feed, and by the town's server."""

NOT_OURS = {
    "iTunes": "InvalidItunesCategory InvalidItunesEpisodeType MissingItunesElement UnsupportedItunesFormat",
    "Media RSS": "InvalidMediaHash InvalidMediaRating DeprecatedMediaAdult MediaGroupWithoutAlternatives",
    "GeoRSS, KML": "InvalidCoord CoordComma InvalidLatitude InvalidLongitude InvalidKmlUnits DeprecatedRootHref",
    "OPML": "InvalidOPMLVersion MissingXmlURL InvalidOutlineType MissingOutlineType MissingTitleAttr MissingUrlAttr",
    "RSS 1.0": "InvalidRDF",
    "OpenSearch": "ShouldIncludeExample InvalidAdultContent InvalidSyndicationRight InvalidLocalRole",
    "Google Base": "InvalidCountryCode InvalidCurrencyUnit InvalidPriceType InvalidSalaryType",
    "Simple Sharing": "SinceAfterUntil MissingByAndWhenAttrs InvalidSseType",
    "channel schedules": "NotEnoughHoursInTheDay EightDaysAWeek InvalidHour InvalidDay InvalidUpdatePeriod",
    "threads": "NoThrWhen",
}
