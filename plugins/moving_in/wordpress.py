"""Reads an export of WordPress (WXR, ``Werkzeuge → Daten exportieren``; lxml)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from lxml import etree

from .credits import credit_in
from .plain import as_html, plain
from .source import Entry, Picture, Source
from .times import instant
from .wordpress_text import rendered
from .xml_document import document, value

_EXPORT = "http://wordpress.org/export/"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_STATES = {
    "draft": "Entwürfe",
    "private": "private",
    "pending": "nicht freigegebene",
    "future": "geplante",
    "trash": "gelöschte",
}
_SKIPPED = "Nicht übernommen, denn dort nicht öffentlich: {}."
_NO_POSTS = "Der Export enthält keine Beiträge. Bitte in WordPress »Alle Inhalte« oder »Beiträge« exportieren."
_PAGES = "Seiten ({}) werden nicht übernommen: {}. Was davon gebraucht wird, bitte in »content/seiten/« neu schreiben."
_PASSWORD = "Der Beitrag »{}« war mit einem Passwort geschützt und wurde nicht übernommen."  # noqa: S105 - a sentence


class _Wordpress(NamedTuple):
    """The export's own namespaces, whose version differs, and the time zone."""

    names: Mapping[str, str]
    zone: ZoneInfo

    def of(self, item: etree._Element, name: str) -> str:
        return value(item, f"{{{self.names['wp']}}}{name}")

    def meta(self, item: etree._Element, key: str) -> str:
        for meta in item.iterfind(f"{{{self.names['wp']}}}postmeta"):
            if self.of(meta, "meta_key") == key:
                return self.of(meta, "meta_value")
        return ""

    def excerpt(self, item: etree._Element) -> str:
        return value(item, f"{{{self.names['excerpt']}}}encoded")


def is_export(raw: bytes) -> bool:
    """Whether an RSS document is an export: it has WordPress's own namespace."""
    return _EXPORT.encode() in raw[:20_000]


def export(raw: bytes, zone: ZoneInfo) -> Source:
    """Its published posts. Raises ``UnreadableError``."""
    root = document(raw)
    items = list(root.iterfind("channel/item"))
    press = _Wordpress(_namespaces(root), zone)
    attachments = dict(_attachments(items, press))
    posts = [item for item in items if press.of(item, "post_type") == "post"]
    public = [item for item in posts if press.of(item, "status") in {"publish", ""}]
    entries = [_entry(item, press, attachments) for item in public if not press.of(item, "post_password")]
    channel = root.find("channel")
    site = "" if channel is None else press.of(channel, "base_blog_url") or value(channel, "link")
    return Source(kind="WordPress", entries=tuple(entries), site=site, remarks=tuple(_remarks(items, posts, press)))


def _namespaces(root: etree._Element) -> dict[str, str]:
    found = {uri for uri in root.nsmap.values() if uri and str(uri).startswith(_EXPORT)}
    excerpt = next((str(uri) for uri in sorted(map(str, found)) if "excerpt" in str(uri)), f"{_EXPORT}1.2/excerpt/")
    own = next((str(uri) for uri in sorted(map(str, found)) if "excerpt" not in str(uri)), f"{_EXPORT}1.2/")
    return {"wp": own, "excerpt": excerpt}


def _attachments(items: list[etree._Element], press: _Wordpress) -> Iterator[tuple[str, Picture]]:
    """Pictures by their number."""
    for item in items:
        address = press.of(item, "attachment_url") or value(item, "guid")
        if press.of(item, "post_type") == "attachment" and address:
            caption = plain(press.excerpt(item))
            description = plain(press.meta(item, "_wp_attachment_image_alt"))
            credit = credit_in(caption) or credit_in(plain(value(item, _CONTENT)))
            yield press.of(item, "post_id"), Picture(address=address, description=description, credit=credit)


def _remarks(items: list[etree._Element], posts: list[etree._Element], press: _Wordpress) -> Iterator[str]:
    if not posts:
        yield _NO_POSTS
    states = Counter(press.of(item, "status") for item in posts if press.of(item, "status") not in {"publish", ""})
    if states:
        named = (f"{_STATES.get(state, f'»{state}«')} ({count})" for state, count in sorted(states.items()))
        yield _SKIPPED.format(", ".join(named))
    for item in posts:
        if press.of(item, "post_password"):
            yield _PASSWORD.format(plain(as_html(value(item, "title"))))
    pages = [value(item, "title") for item in items if press.of(item, "post_type") == "page"]
    if pages:
        yield _PAGES.format(len(pages), ", ".join(f"»{plain(as_html(title))}«" for title in pages[:10]))


def _entry(item: etree._Element, press: _Wordpress, attachments: Mapping[str, Picture]) -> Entry:
    text, remarks = rendered(value(item, _CONTENT), attachments)
    lead = attachments.get(press.meta(item, "_thumbnail_id"))
    return Entry(
        identity=value(item, "guid") or value(item, "link"),
        title=plain(value(item, "title")),
        text=text,
        summary=as_html(press.excerpt(item)) if "<" not in press.excerpt(item) else press.excerpt(item),
        published_at=_published(item, press),
        link=value(item, "link"),
        slug=press.of(item, "post_name"),
        categories=tuple(dict.fromkeys(plain(category.text or "") for category in item.iterfind("category"))),
        pictures=(lead,) if lead else (),
        remarks=tuple(remarks),
    )


def _published(item: etree._Element, press: _Wordpress) -> datetime | None:
    """WordPress writes nothing but zeros where it does not know Greenwich time."""
    greenwich = instant(press.of(item, "post_date_gmt"), ZoneInfo("UTC"))
    if greenwich:
        return greenwich.astimezone(UTC)
    return instant(press.of(item, "post_date"), press.zone) or instant(value(item, "pubDate"), press.zone)
