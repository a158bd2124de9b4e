"""Reads RSS and Atom feeds of any version (feedparser)."""

import calendar
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import feedparser

from .plain import as_html, is_html, plain
from .source import Document, Entry, Picture, Source, UnreadableError
from .times import instant

_NOT_A_FEED = "Das ist kein Feed, der sich lesen lässt."
_SHORT = (
    "Der Feed enthält keine ganzen Texte, nur Kurzfassungen. Die Texte bitte aus der alten Website ergänzen, oder "
    "dort im Feed »vollständiger Text« einstellen und noch einmal in einen leeren Ordner einlesen."
)
_FEW = "Der Feed hat {} Einträge. Feeds enthalten meist nur die neuesten: Bitte vergleichen, ob ältere fehlen."
_USUAL_LENGTHS = {10, 15, 20, 25, 50, 100}


def feed(raw: bytes, zone: ZoneInfo, address: str = "") -> Source:
    """The entries of a feed that stands at ``address``; nothing is fetched. Raises ``UnreadableError``."""
    # Scripts are told of later, so the feed's own sanitising would only hide them.
    headers = {"content-location": address} if address else {}
    read: Any = feedparser.parse(BytesIO(raw), response_headers=headers, sanitize_html=False)
    if not read.get("version") and not read.entries:
        raise UnreadableError(_NOT_A_FEED)
    site = str(read.feed.get("link", "")) or address
    entries = tuple(_entry(each, zone) for each in read.entries)
    return Source(kind="Feed", entries=entries, site=site, remarks=tuple(_remarks(read.entries, entries)))


def _remarks(written: Iterable[Mapping[str, Any]], entries: tuple[Entry, ...]) -> Iterator[str]:
    if entries and not any(each.get("content") for each in written) and not any(each.text for each in entries):
        yield _SHORT
    if len(entries) in _USUAL_LENGTHS:
        yield _FEW.format(len(entries))


def _entry(each: Any, zone: ZoneInfo) -> Entry:  # noqa: ANN401 - feedparser has no types
    link = str(each.get("link", ""))
    published = _at(each, "published", zone) or _at(each, "created", zone) or _at(each, "updated", zone)
    title = _title(each)
    text, summary = _texts(each)
    return Entry(
        identity=str(each.get("id", "")) or link or f"{title} {published}",
        title=title,
        text=text,
        summary=summary,
        published_at=published,
        link=link,
        categories=tuple(_categories(each)),
        pictures=tuple(_pictures(each)),
        documents=tuple(
            Document(address=address, label=str(enclosure.get("title", "")))
            for enclosure, address in _enclosures(each)
            if not _is_picture(enclosure)
        ),
    )


def _title(each: Mapping[str, Any]) -> str:
    value, kind = str(each.get("title", "")), str((each.get("title_detail") or {}).get("type", ""))
    return plain(value) if "html" in kind or is_html(value) else plain(as_html(value))


def _texts(each: Mapping[str, Any]) -> tuple[str, str]:
    """The whole text and the summary; where a feed has only one of them, that is which one its length says."""
    contents = [_html(content) for content in each.get("content", ())]
    text = max(contents, key=len, default="")
    detail = each.get("summary_detail")
    summary = _html(detail) if detail else ""
    return text, "" if summary.strip() == text.strip() else summary


def _html(detail: Mapping[str, Any]) -> str:
    value = str(detail.get("value", ""))
    return value if "html" in str(detail.get("type", "")) and is_html(value) else as_html(value)


def _at(each: dict[str, Any], name: str, zone: ZoneInfo) -> datetime | None:
    """``feedparser`` gives UTC; what it cannot read may still be a date to us."""
    parsed = dict.get(each, f"{name}_parsed")  # its own ``get`` warns that one date stands in for another
    if parsed:
        text = datetime.fromtimestamp(calendar.timegm(parsed), UTC).isoformat()
        return instant(text, zone)
    return instant(str(dict.get(each, name, "")), zone)


def _categories(each: Mapping[str, Any]) -> Iterator[str]:
    for tag in each.get("tags") or ():
        yield from (str(name) for name in dict.fromkeys((tag.get("label"), tag.get("term"))) if name)


def _enclosures(each: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], str]]:
    for enclosure in each.get("enclosures", ()):
        address = str(enclosure.get("href") or enclosure.get("url") or "")
        if address:
            yield enclosure, address


def _pictures(each: Mapping[str, Any]) -> Iterator[Picture]:
    found = {address: "" for enclosure, address in _enclosures(each) if _is_picture(enclosure)}
    for media in (*each.get("media_content", ()), *each.get("media_thumbnail", ())):
        is_picture = media.get("medium", "image") == "image" and str(media.get("type", "image/")).startswith("image/")
        if media.get("url") and is_picture and not found:
            found[str(media["url"])] = ""
    yield from (Picture(address=address) for address in found)


def _is_picture(enclosure: Mapping[str, Any]) -> bool:
    return str(enclosure.get("type", "")).startswith("image/")
