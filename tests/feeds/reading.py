"""Feeds as a strict program reads them: what is not well-formed is an error, and nothing is guessed."""

import json
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"


class File(NamedTuple):
    """An enclosure; ``length`` in bytes."""

    url: str
    media_type: str
    length: int


class Item(NamedTuple):
    """What the three formats have in common; instants are aware."""

    id: str
    title: str
    url: str
    published: datetime
    updated: datetime
    categories: list[str]
    files: list[File]
    html: str


def feeds(site: Path, ending: str) -> dict[str, bytes]:
    """Every feed of a built site by root-relative address; ``ending`` is ``atom``, ``rss`` or ``json``."""
    found = {f"/{file.relative_to(site)}": file.read_bytes() for file in sorted(site.rglob(f"feed.{ending}"))}
    assert f"/feed.{ending}" in found
    return found


def items(raw: bytes) -> list[Item]:
    """The items of a feed in any of the three formats."""
    if raw.startswith(b"{"):
        return [_json_item(each) for each in json.loads(raw)["items"]]
    root = etree.fromstring(raw)
    return list(_rss_items(root) if root.tag == "rss" else _atom_items(root))


def _atom_items(root: etree._Element) -> Iterator[Item]:
    for entry in root.findall(f"{ATOM}entry"):
        links = entry.findall(f"{ATOM}link")
        yield Item(
            id=_text(entry, f"{ATOM}id"),
            title=_text(entry, f"{ATOM}title"),
            url=" ".join(str(link.get("href")) for link in links if link.get("rel") == "alternate"),
            published=datetime.fromisoformat(_text(entry, f"{ATOM}published")),
            updated=datetime.fromisoformat(_text(entry, f"{ATOM}updated")),
            categories=[str(each.get("term")) for each in entry.findall(f"{ATOM}category")],
            files=[_link(link) for link in links if link.get("rel") == "enclosure"],
            html=_text(entry, f"{ATOM}content"),
        )


def _rss_items(root: etree._Element) -> Iterator[Item]:
    for item in root.findall("channel/item"):
        files = [
            File(str(each.get("url")), str(each.get("type")), int(str(each.get("length"))))
            for each in item.findall("enclosure")
        ]
        yield Item(
            id=_text(item, "guid"),
            title=_text(item, "title"),
            url=_text(item, "link"),
            published=parsedate_to_datetime(_text(item, "pubDate")),
            updated=datetime.fromisoformat(_text(item, f"{ATOM}updated")),
            categories=[str(each.text) for each in item.findall("category")],
            files=files + [_link(link) for link in item.findall(f"{ATOM}link")],
            html=_text(item, f"{CONTENT}encoded"),
        )


def _json_item(item: dict[str, Any]) -> Item:
    files = [File(each["url"], each["mime_type"], each["size_in_bytes"]) for each in item.get("attachments", [])]
    return Item(
        id=item["id"],
        title=item["title"],
        url=item["url"],
        published=datetime.fromisoformat(item["date_published"]),
        updated=datetime.fromisoformat(item["date_modified"]),
        categories=item["tags"],
        files=files,
        html=item["content_html"],
    )


def _link(link: etree._Element) -> File:
    return File(str(link.get("href")), str(link.get("type")), int(str(link.get("length"))))


def _text(parent: etree._Element, tag: str) -> str:
    found = parent.findall(tag)
    assert len(found) == 1, f"{tag} stands {len(found)} times"
    return found[0].text or ""
