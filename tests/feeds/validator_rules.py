"""The documented rules of the W3C feed validator (validator.w3.org/feed/docs) that can be broken by a feed like ours.

By the validator's own names; ``RULES`` says for one document whether a rule is kept, and ``broken_feeds.py`` has a feed
that does not keep it. Rules about what no feed of ours holds are left out: no namespace, element or attribute gets past
the closed lists here.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from tests.feeds.feed_document import (
    ADDED,
    HISTORY,
    MIME,
    RELATIONS,
    RISKY,
    TAG,
    URL,
    XML,
    Document,
    alternates_once,
    atom_has,
    attributes,
    bare_text,
    children_once,
    dates_2822,
    dates_3339,
    declared,
    description_first,
    enclosures,
    filled,
    has,
    has_content,
    headed,
    ids,
    image,
    is_utf_8,
    is_xml,
    items_last,
    known_elements,
    own_address,
    own_namespaces,
    plain,
    prefixes,
    references,
    rss_has,
    titles,
    trimmed,
    unique,
    updated,
)
from tests.feeds.reading import ATOM, DC

Check = Callable[[Document], bool]
_KEPT_BY: dict[str, Check] = {
    # The document as such.
    "SAXError UndeclaredPrefix": is_xml,
    "UndefinedNamedEntity": lambda it: not re.search(rb"&(?!(amp|lt|gt|quot|apos);|#)", it.raw),
    "WPBlankLine": lambda it: it.raw.startswith(b"<?xml "),
    "UnicodeError": is_utf_8,
    "NotUTF8 MissingEncoding NonstdEncoding ObscureEncoding UnknownEncoding EncodingMismatch": lambda it: (
        declared(it)[1] == b"UTF-8"
    ),
    "BadXmlVersion": lambda it: declared(it)[0] == b"1.0",
    "UnexpectedText": bare_text,
    "UnexpectedWhitespace": trimmed,
    "InvalidDoctype DeprecatedDTD ContainsSystemEntity": lambda it: b"<!DOCTYPE" not in it.raw,
    "BadCharacters": lambda it: not re.search("[\x7f-\x9f\ufffd]", it.raw.decode()),
    "InvalidRSSVersion ObsoleteVersion": lambda it: it.is_atom or it.root.get("version") == "2.0",
    "MissingNamespace NotInANamespace ObsoleteNamespace InvalidNamespace UnknownNamespace MediaRssNamespace "
    "ObsoleteWikiNamespace": own_namespaces,
    "NonstdPrefix": prefixes,
    "UseOfExtensionAttr UnexpectedAttribute": attributes,
    # What must be there, and once.
    "DuplicateElement": children_once,
    "UndefinedElement": known_elements,
    "MissingElement": atom_has("updated"),
    "MissingId": atom_has("id"),
    "MissingTitle": atom_has("title"),
    "MissingLink": rss_has("link"),
    "MissingDescription": rss_has("description"),
    "ItemMustContainTitleOrDescription": headed,
    "MissingContentOrAlternate": has_content,
    "NotBlank": filled,
    "MissingGuid": lambda it: it.is_atom or has(it.items, "guid"),
    "DuplicateIds": lambda it: unique(ids(it)),
    "DuplicateUpdated": lambda it: unique(updated(it)),
    "MissingDCLanguage InvalidLanguage": lambda it: (
        {it.root.get(f"{XML}lang"), it.root.findtext("channel/language")} == {"de", None}
    ),
    "DuplicateSemantics DuplicateItemSemantics": lambda it: not [
        *it.root.iter("author", f"{DC}date", f"{DC}subject", f"{DC}source"),
        *(it.root.iter(f"{ATOM}id", f"{ATOM}published") if not it.is_atom else ()),
    ],
    # Addresses and identities.
    "InvalidLink InvalidFullLink InvalidUriChar InvalidURI InvalidIRI InvalidURLAttribute SchemeNotIANARegistered "
    "NonCanonicalURI SameDocumentReference": lambda it: all(URL.fullmatch(each) for each in it.addresses()),
    "InvalidTAG InvalidURN InvalidUUID": lambda it: all(TAG.fullmatch(each) for each in it.texts(f"{ATOM}id", "guid")),
    "InvalidPermalink InvalidHttpGUID InvalidBooleanAttribute": lambda it: (
        {each.get("isPermaLink") for each in it.root.iter("guid")} <= {"false"}
    ),
    "MissingSelf MissingAtomSelfLink SelfDoesntMatchLocation RelativeSelf": own_address,
    "SelfNotAtom": lambda it: {link.get("type") for link in it.links("self")} <= {
        "application/atom+xml", "application/rss+xml",
    },
    "DuplicateAtomLink": alternates_once,
    "MissingHref AttrNotBlank": lambda it: all(link.get("href") for link in it.root.iter(f"{ATOM}link")),
    "MissingTypeAttr": lambda it: all(
        link.get("type") for link in it.root.iter(f"{ATOM}link") if link.get("rel") != "hub"
    ),
    "AtomLinkNotEmpty": lambda it: not any(it.texts(f"{ATOM}link")),
    "UnregisteredAtomLinkRel": lambda it: {link.get("rel") for link in it.root.iter(f"{ATOM}link")} <= RELATIONS,
    "FeedHistoryRelInEntry": lambda it: (
        {link.get("rel") for link in it.root.findall(f"{ATOM}entry/{ATOM}link")} <= {"alternate", "enclosure"}
    ),
    "FeedRelInCompleteFeed": lambda it: it.root.find(f"{HISTORY}complete") is None,
    "MissingCurrentInArchive": lambda it: it.root.find(f"{HISTORY}archive") is None or bool(it.links("current")),
    # Dates.
    "InvalidRFC3339Date": dates_3339,
    "InvalidRFC2822Date IncorrectDOW ProblematicalRFC822Date UseZeroForMidnight SlashDate": dates_2822,
    "ImplausibleDate": lambda it: all(text.startswith("20") for text in it.texts(f"{ATOM}updated", f"{ATOM}published")),
    # Enclosures, pictures, people.
    "InvalidMIMEAttribute InvalidMIMEType": lambda it: all(
        MIME.fullmatch(each.get("type") or "") for each in enclosures(it)
    ),
    "InvalidIntegerAttribute InvalidNonNegativeInteger UseZeroForUnknown": lambda it: all(
        re.fullmatch(r"\d+", each.get("length") or "") for each in enclosures(it)
    ),
    "DuplicateEnclosure": lambda it: all(len(item.findall("enclosure")) <= 1 for item in it.items),
    "ImageLinkDoesntMatch": image("link"),
    "ImageTitleDoesntMatch": image("title"),
    "ImageUrlFormat": lambda it: all(each.endswith(".png") for each in it.texts("url")),
    "InvalidWidth InvalidHeight": lambda it: all(0 < int(each) <= 144 for each in it.texts("width", "height")),
    "InvalidContact EmailFormat MissingRealName": lambda it: all(
        re.fullmatch(r"\S+@\S+ \(.+\)", each) for each in it.texts("managingEditor", "webMaster")
    ),
    "InvalidAddrSpec": lambda it: all(re.fullmatch(r"[^\s@]+@[^\s@]+", each) for each in it.texts(f"{ATOM}email")),
    "ContainsEmail": lambda it: not any("@" in each for each in it.texts(f"{ATOM}name", f"{DC}creator")),
    # Text and HTML.
    "ContainsHTML ContainsUndeclaredHTML": lambda it: plain(*titles(it)),
    "InvalidTextType MissingXhtmlDiv": lambda it: {
        each.get("type") for each in it.root.iter(*(f"{ATOM}{tag}" for tag in ("title", "summary", "content")))
    } <= {None, "text", "html"},
    "NotEscaped": lambda it: not list(it.root.iter("{http://www.w3.org/1999/xhtml}*")),
    "ContainsRelRef": lambda it: all(urlsplit(each).scheme for each in references(it)),
    "SecurityRisk": lambda it: not [each for content in it.contents() for each in content.iter() if each.tag in RISKY],
    "SecurityRiskAttr": lambda it: not [
        each for content in it.contents() for each in content.xpath(".//@*[starts-with(name(), 'on')]")
    ],
    "DangerousStyleAttr": lambda it: not [each for content in it.contents() for each in content.xpath(".//@style")],
    "MisplacedItem MisplacedMetadata": items_last,
    "NeedDescriptionBeforeContent": description_first,
    "AvoidTextInput CommentRSS": lambda it: not list(it.root.iter(*ADDED)),
}  # fmt: skip
RULES: dict[str, Check] = {name: check for names, check in _KEPT_BY.items() for name in names.split()}
