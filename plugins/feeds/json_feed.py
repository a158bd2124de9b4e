"""JSON Feed 1.1 (jsonfeed.org)."""

import json

from .feed import Entry, Feed


def json_feed(feed: Feed) -> bytes:
    """The document as UTF-8; its ``feed_url`` is ``feed.base`` + ``feed.json``."""
    document: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.base,
        "feed_url": f"{feed.base}feed.json",
        "language": feed.language,
        "authors": [_author(feed)],
    }
    if feed.icon:
        document |= {"icon": feed.icon, "favicon": feed.icon}
    if feed.hubs:
        document["hubs"] = [{"type": "WebSub", "url": hub} for hub in feed.hubs]
    document["items"] = [_item(entry) for entry in feed.entries]
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _author(feed: Feed) -> dict[str, str]:
    return {"name": feed.author, "url": f"mailto:{feed.email}"} if feed.email else {"name": feed.author}


def _item(entry: Entry) -> dict[str, object]:
    words = entry.words()
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": words.title,
        "summary": words.summary,
        "content_html": words.html,
        "date_published": entry.published_at.isoformat(),
        "date_modified": entry.updated_at.isoformat(),
        "tags": list(words.categories),
    }
    if words.enclosures:
        item["attachments"] = [
            {"url": each.url, "mime_type": each.media_type, "title": each.title, "size_in_bytes": each.length}
            for each in words.enclosures
        ]
    return item
