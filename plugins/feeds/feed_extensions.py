"""What feedgen cannot write itself, as extensions of it: archives (RFC 5005, 4) and Atom's elements in RSS."""

from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension

from .feed import Enclosure

_HISTORY = "http://purl.org/syndication/history/1.0"
_ATOM = "http://www.w3.org/2005/Atom"


class ArchiveExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Marks the document as one that a subscription document points back to."""

    def extend_ns(self) -> dict[str, str]:
        """The prefix of RFC 5005."""
        return {"fh": _HISTORY}

    def extend_atom(self, feed: Any) -> Any:  # noqa: ANN401 - an element of lxml
        """``fh:archive`` stands before the entries."""
        first = next((place for place, child in enumerate(feed) if child.tag.endswith("}entry")), len(feed))
        feed.insert(first, feed.makeelement(f"{{{_HISTORY}}}archive"))
        return feed


class HubExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Names the hubs in RSS, as Atom does (WebSub, 4): in links of Atom, of which feedgen writes the one to itself."""

    hubs: tuple[str, ...] = ()

    def extend_rss(self, feed: Any) -> Any:  # noqa: ANN401 - an element of lxml
        """An ``atom:link`` for each, behind that one."""
        own = feed.find(f"channel/{{{_ATOM}}}link")
        for hub in reversed(self.hubs):
            own.addnext(own.makeelement(f"{{{_ATOM}}}link", {"href": hub, "rel": "hub"}))
        return feed


class ItemExtension(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """RSS has no date of a change and one enclosure an item; Atom's own elements say the rest (RSS 2.0, „Extending“).

    A second ``enclosure`` would be the W3C validator's warning DuplicateEnclosure.
    """

    updated_at: str = ""
    further: tuple[Enclosure, ...] = ()

    def extend_rss(self, item: Any) -> Any:  # noqa: ANN401 - an element of lxml
        """``atom:updated``, and an ``atom:link`` for each enclosure after the first."""
        updated = item.makeelement(f"{{{_ATOM}}}updated")
        updated.text = self.updated_at
        item.append(updated)
        for each in self.further:
            attributes = {"rel": "enclosure", "href": each.url, "type": each.media_type, "length": str(each.length)}
            if each.title:
                attributes["title"] = each.title
            item.append(item.makeelement(f"{{{_ATOM}}}link", attributes))
        return item
