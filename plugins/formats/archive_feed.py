"""Archive documents of an Atom feed (RFC 5005, 4), as an extension of feedgen."""

from typing import Any

from feedgen.ext.base import BaseExtension

_NAMESPACE = "http://purl.org/syndication/history/1.0"


class ArchiveExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Marks the document as one that a subscription document points back to."""

    def extend_ns(self) -> dict[str, str]:
        """The prefix of RFC 5005."""
        return {"fh": _NAMESPACE}

    def extend_atom(self, feed: Any) -> Any:  # noqa: ANN401 - an element of lxml
        """``fh:archive`` stands before the entries."""
        first = next((place for place, child in enumerate(feed) if child.tag.endswith("}entry")), len(feed))
        feed.insert(first, feed.makeelement(f"{{{_NAMESPACE}}}archive"))
        return feed
