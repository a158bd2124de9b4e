"""A feed reader as most are: asks with what it was told last time, knows items by their id and forgets nothing."""

from dataclasses import dataclass, field
from datetime import datetime
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.feeds.reading import Item, items

NOT_MODIFIED = 304


@dataclass
class Subscriber:
    """Subscribed to one address; ``shown`` is every item it ever put before its reader, as it was first."""

    address: str
    shown: dict[str, Item] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    updated: dict[str, datetime] = field(default_factory=dict)

    def poll(self) -> list[str] | None:
        """The titles that are new to its reader; ``None`` when the server says that nothing has changed."""
        request = Request(self.address, headers=self.tags)  # noqa: S310 - our own server
        try:
            with urlopen(request) as answer:  # noqa: S310 - as above
                raw, headers = answer.read(), answer.headers
        except HTTPError as error:
            with error:
                if error.code != NOT_MODIFIED:
                    raise
            return None
        self.tags = {"If-None-Match": headers["ETag"], "If-Modified-Since": headers["Last-Modified"]}
        found = items(raw)
        new = [item for item in found if item.id not in self.shown]
        self.shown |= {item.id: item for item in new}
        self.updated |= {item.id: item.updated for item in found}
        return [item.title for item in new]
