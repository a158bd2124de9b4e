"""For each rule of the feed validator that is kept here, a feed of ours with one thing changed that breaks it."""

import re
from typing import NamedTuple

ATOM, RSS, ARCHIVE = "feed.atom", "feed.rss", "archiv/2025/feed.atom"
HOST = "https://aktuelles.musterfelde.example"
_SELF = f'<link href="{HOST}/feed.atom" rel="self" type="application/atom+xml"/>'
_ALTERNATE = f'<link href="{HOST}/" rel="alternate" type="text/html"/>'
_NEWEST = "<updated>2026-11-23T10:00:02+01:00</updated>"
_BUILT = "Mon, 23 Nov 2026 10:00:02 +0100"
_PARAGRAPH = "&lt;p&gt;"


class Fault(NamedTuple):
    """The first ``right`` in the file becomes ``wrong``; all is then written in ``encoding``, whatever it says."""

    file: str
    right: str | re.Pattern[str]
    wrong: str
    encoding: str = "utf-8"

    def put_into(self, text: str) -> bytes:
        """The broken feed."""
        pattern = self.right if isinstance(self.right, re.Pattern) else re.compile(re.escape(self.right))
        changed, count = pattern.subn(
            self.wrong.replace("\\", "\\\\") if isinstance(self.right, str) else self.wrong, text, 1
        )
        assert count == 1, f"{self.right!r} is not in {self.file}"
        return changed.encode(self.encoding)


def _without(file: str, right: str) -> Fault:
    return Fault(file, right, "")


def _before_generator(file: str, wrong: str) -> Fault:
    return Fault(file, "<generator>", f"{wrong}<generator>")


FAULTS = {
    # The document as such.
    "SAXError": _without(ATOM, "</feed>"),
    "UndeclaredPrefix": _before_generator(ATOM, "<x:y/>"),
    "UndefinedNamedEntity": Fault(ATOM, "<rights>©", "<rights>&copy;"),
    "WPBlankLine": Fault(RSS, "<?xml ", "\n<?xml "),
    "UnicodeError": Fault(ATOM, re.compile(r">[^<>]*<(?=entry)(.|\n)*"), "><x>©</x></feed>", "latin-1"),
    "NotUTF8": Fault(ATOM, "encoding='UTF-8'", "encoding='ISO-8859-1'"),
    "MissingEncoding": Fault(RSS, " encoding='UTF-8'", ""),
    "NonstdEncoding": Fault(RSS, "encoding='UTF-8'", "encoding='windows-1252'"),
    "ObscureEncoding": Fault(ATOM, "encoding='UTF-8'", "encoding='cp1047'"),
    "UnknownEncoding": Fault(ATOM, "encoding='UTF-8'", "encoding='x-rathaus'"),
    "EncodingMismatch": Fault(RSS, "encoding='UTF-8'", "encoding='UTF-16'"),
    "BadXmlVersion": Fault(ATOM, "version='1.0'", "version='1.1'"),
    "UnexpectedText": Fault(ATOM, "<entry>", "<entry>Text"),
    "UnexpectedWhitespace": Fault(ATOM, "<id>tag:", "<id> tag:"),
    "InvalidDoctype": Fault(ATOM, "<feed ", "<!DOCTYPE feed><feed "),
    "DeprecatedDTD": Fault(
        RSS, "<rss ", '<!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss '
    ),
    "ContainsSystemEntity": Fault(RSS, "<rss ", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss '),
    "BadCharacters": Fault(ATOM, "<rights>©", "<rights>\x80"),
    "InvalidRSSVersion": Fault(RSS, 'version="2.0"', 'version="3.0"'),
    "ObsoleteVersion": Fault(RSS, 'version="2.0"', 'version="0.91"'),
    "MissingNamespace": _without(ATOM, ' xmlns="http://www.w3.org/2005/Atom"'),
    "NotInANamespace": _before_generator(ATOM, '<x xmlns=""/>'),
    "ObsoleteNamespace": Fault(ATOM, "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
    "InvalidNamespace": Fault(RSS, "purl.org/dc/elements/1.1/", "purl.org/dc/elements/1.1"),
    "UnknownNamespace": _before_generator(RSS, '<x xmlns="urn:rathaus"/>'),
    "MediaRssNamespace": _before_generator(RSS, '<x xmlns="http://search.yahoo.com/mrss"/>'),
    "ObsoleteWikiNamespace": _before_generator(RSS, '<x xmlns="http://purl.org/rss/1.0/modules/wiki/"/>'),
    "NonstdPrefix": Fault(RSS, "<rss ", '<rss xmlns:dublin="http://purl.org/dc/elements/1.1/" '),
    "UseOfExtensionAttr": Fault(ATOM, "<generator>", '<generator xmlns:x="urn:x" x:y="1">'),
    "UnexpectedAttribute": Fault(RSS, "<generator>", '<generator wert="1">'),
    # What must be there, and once.
    "DuplicateElement": _before_generator(RSS, "<language>de</language>"),
    "UndefinedElement": _before_generator(RSS, "<erfunden/>"),
    "MissingElement": _without(ATOM, _NEWEST),
    "MissingId": Fault(ATOM, re.compile(r"(<entry>\s*)<id>.*?</id>"), r"\1"),
    "MissingTitle": Fault(ATOM, re.compile(r"(<entry>.*?)<title>.*?</title>", re.DOTALL), r"\1"),
    "MissingLink": _without(RSS, f"<link>{HOST}/</link>"),
    "MissingDescription": _without(RSS, "<description>Alle Meldungen der Stadt Musterfelde.</description>"),
    "ItemMustContainTitleOrDescription": Fault(
        RSS, re.compile(r"<item>.*?</item>", re.DOTALL), "<item><guid>x</guid></item>"
    ),
    "MissingContentOrAlternate": Fault(ATOM, re.compile(r"(<entry>.*?)<content.*?/>", re.DOTALL), r"\1"),
    "NotBlank": Fault(ATOM, "<title>Stadt Musterfelde: Aktuelles</title>", "<title> </title>"),
    "MissingGuid": Fault(RSS, re.compile(r"<guid.*?</guid>"), ""),
    "DuplicateIds": Fault(ATOM, re.compile(r"<entry>.*?</entry>", re.DOTALL), r"\g<0>\g<0>"),
    "DuplicateUpdated": Fault(
        ATOM, re.compile(r"(<entry>.*?)(<updated>.*?</updated>)(.*?)<updated>.*?</updated>", re.DOTALL), r"\1\2\3\2"
    ),
    "MissingDCLanguage": _without(RSS, "<language>de</language>"),
    "InvalidLanguage": Fault(ATOM, 'xml:lang="de"', 'xml:lang="deutsch"'),
    "DuplicateSemantics": _before_generator(RSS, "<dc:date>2026-11-23T10:00:02+01:00</dc:date>"),
    "DuplicateItemSemantics": Fault(RSS, "<item>", "<item><author>presse@musterfelde.example</author>"),
    # Addresses and identities.
    "InvalidLink": Fault(ATOM, f"{HOST}/feed.atom", "https://stadt.example/a b"),
    "InvalidFullLink": Fault(RSS, f"<link>{HOST}/</link>", "<link>/</link>"),
    "InvalidUriChar": Fault(ATOM, f'href="{HOST}/"', f'href="{HOST}/ä"'),
    "InvalidURI": Fault(ATOM, f'href="{HOST}/"', 'href="https://[x/"'),
    "InvalidIRI": Fault(ATOM, f"<icon>{HOST}", f"<icon>{HOST}/%zz"),
    "InvalidURLAttribute": Fault(RSS, f'url="{HOST}', 'url="ftp://stadt.example'),
    "SchemeNotIANARegistered": Fault(ATOM, f'href="{HOST}/"', 'href="rathaus://stadt.example/"'),
    "NonCanonicalURI": Fault(ATOM, f'href="{HOST}/"', f'href="{HOST.replace("https", "HTTPS")}/"'),
    "SameDocumentReference": Fault(ATOM, f'href="{HOST}/"', 'href="#oben"'),
    "InvalidTAG": Fault(ATOM, "<id>tag:musterfelde", "<id>tag:Müsterfelde"),
    "InvalidURN": Fault(ATOM, "<id>tag:musterfelde", "<id>urn:-:musterfelde"),
    "InvalidUUID": Fault(ATOM, re.compile("<id>.*?</id>"), "<id>urn:uuid:1</id>"),
    "InvalidPermalink": Fault(RSS, 'isPermaLink="false"', 'isPermaLink="true"'),
    "InvalidHttpGUID": _without(RSS, ' isPermaLink="false"'),
    "InvalidBooleanAttribute": Fault(RSS, 'isPermaLink="false"', 'isPermaLink="nein"'),
    "MissingSelf": _without(ATOM, _SELF),
    "MissingAtomSelfLink": Fault(RSS, re.compile("<atom:link [^>]*/>"), ""),
    "SelfDoesntMatchLocation": Fault(ATOM, "/feed.atom", "/anders.atom"),
    "RelativeSelf": Fault(ATOM, f'href="{HOST}/feed.atom"', 'href="/feed.atom"'),
    "SelfNotAtom": Fault(ATOM, 'rel="self" type="application/atom+xml"', 'rel="self" type="text/html"'),
    "DuplicateAtomLink": Fault(ATOM, _ALTERNATE, _ALTERNATE * 2),
    "MissingHref": _without(ATOM, f'href="{HOST}/" '),
    "AttrNotBlank": Fault(ATOM, f'href="{HOST}/"', 'href=""'),
    "MissingTypeAttr": Fault(ATOM, 'rel="alternate" type="text/html"', 'rel="alternate"'),
    "AtomLinkNotEmpty": Fault(ATOM, _ALTERNATE, f"{_ALTERNATE[:-2]}>Start</link>"),
    "UnregisteredAtomLinkRel": Fault(ATOM, 'rel="alternate"', 'rel="rathaus"'),
    "FeedHistoryRelInEntry": Fault(ATOM, "</entry>", '<link rel="prev-archive" href="x" type="x/x"/></entry>'),
    "FeedRelInCompleteFeed": Fault(ARCHIVE, "<fh:archive/>", "<fh:complete/>"),
    "MissingCurrentInArchive": Fault(ARCHIVE, re.compile(r'<link [^>]*rel="current"[^>]*/>'), ""),
    # Dates.
    "InvalidRFC3339Date": Fault(ATOM, _NEWEST, "<updated>2026-11-23 10:00</updated>"),
    "InvalidRFC2822Date": Fault(RSS, _BUILT, "2026-11-23T10:00:02+01:00"),
    "IncorrectDOW": Fault(RSS, _BUILT, _BUILT.replace("Mon", "Tue")),
    "ProblematicalRFC822Date": Fault(RSS, _BUILT, _BUILT.replace("2026", "26")),
    "UseZeroForMidnight": Fault(RSS, _BUILT, _BUILT.replace("10:00:02", "24:00:00")),
    "SlashDate": Fault(RSS, _BUILT, "23/11/2026"),
    "ImplausibleDate": Fault(ATOM, "<published>20", "<published>19"),
    # Enclosures, pictures, people.
    "InvalidMIMEAttribute": Fault(ATOM, 'type="image/png"', 'type="image"'),
    "InvalidMIMEType": Fault(RSS, 'type="image/png"', 'type="Bild/png"'),
    "InvalidIntegerAttribute": Fault(RSS, 'length="78"', 'length="klein"'),
    "InvalidNonNegativeInteger": Fault(ATOM, 'length="78"', 'length="-78"'),
    "UseZeroForUnknown": Fault(RSS, 'length="78"', 'length=""'),
    "DuplicateEnclosure": Fault(RSS, re.compile("<enclosure [^>]*/>"), r"\g<0>\g<0>"),
    "ImageLinkDoesntMatch": Fault(RSS, re.compile("(<image>.*?<link>)[^<]*", re.DOTALL), rf"\1{HOST}/anders/"),
    "ImageTitleDoesntMatch": Fault(RSS, re.compile("(<image>.*?<title>)[^<]*", re.DOTALL), r"\1Anders"),
    "ImageUrlFormat": Fault(RSS, ".png</url>", ".svg</url>"),
    "InvalidWidth": Fault(RSS, "<width>144", "<width>145"),
    "InvalidHeight": Fault(RSS, "<height>144", "<height>0"),
    "InvalidContact": _before_generator(RSS, "<managingEditor>Pressestelle</managingEditor>"),
    "EmailFormat": _before_generator(RSS, "<managingEditor>Pressestelle presse@a.example</managingEditor>"),
    "MissingRealName": _before_generator(RSS, "<managingEditor>presse@a.example</managingEditor>"),
    "InvalidAddrSpec": Fault(ATOM, "<email>presse@musterfelde.example", "<email>presse at musterfelde.example"),
    "ContainsEmail": Fault(ATOM, "<name>Pressestelle", "<name>presse@musterfelde.example"),
    # Text and HTML.
    "ContainsHTML": Fault(ATOM, "<subtitle>", "<subtitle>&lt;b&gt;"),
    "ContainsUndeclaredHTML": Fault(RSS, "<title>", "<title>&amp;nbsp;"),
    "InvalidTextType": Fault(ATOM, 'type="html"', 'type="markdown"'),
    "MissingXhtmlDiv": Fault(ATOM, 'type="html"', 'type="xhtml"'),
    "NotEscaped": Fault(ATOM, 'type="html">', 'type="html"><p xmlns="http://www.w3.org/1999/xhtml"/>'),
    "ContainsRelRef": Fault(ATOM, _PARAGRAPH, f'{_PARAGRAPH}&lt;a href="/x"&gt;x&lt;/a&gt;'),
    "SecurityRisk": Fault(RSS, _PARAGRAPH, f"&lt;script&gt;x&lt;/script&gt;{_PARAGRAPH}"),
    "SecurityRiskAttr": Fault(ATOM, _PARAGRAPH, '&lt;p onclick="x"&gt;'),
    "DangerousStyleAttr": Fault(RSS, _PARAGRAPH, '&lt;p style="position: fixed"&gt;'),
    "MisplacedItem": Fault(RSS, "</channel>", "<ttl>60</ttl></channel>"),
    "MisplacedMetadata": Fault(ATOM, "</feed>", "<contributor><name>x</name></contributor></feed>"),
    "NeedDescriptionBeforeContent": Fault(RSS, "<item>", "<item><content:encoded>x</content:encoded>"),
    "AvoidTextInput": _before_generator(RSS, "<textInput/>"),
    "CommentRSS": Fault(RSS, "<item>", "<item><!-- --><comments>https://a.example/</comments>"),
}
