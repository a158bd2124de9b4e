"""What a feed says, before it is written as Atom, RSS or JSON."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cached_property

from ..domain.digest import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file that belongs to an entry; ``length`` in bytes, ``url`` absolute."""

    url: str
    length: int
    media_type: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What an entry says. ``html`` has only absolute addresses."""

    title: str
    summary: str
    html: str
    categories: tuple[str, ...]
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that are found when a feed is made that shows them, and kept by the store, not here.

    ``digest`` is that of all that they are made of.
    """

    digest: str
    find: Callable[[], Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item; both instants carry a zone."""

    id: str
    url: str
    published_at: datetime
    updated_at: datetime
    saying: Saying

    def words(self) -> Words:
        """What it says, found anew each time."""
        return self.saying.find()


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Where a document stands among its feed's archives (RFC 5005, 4); addresses absolute, ``None`` at the ends.

    ``current`` is set in archive documents and names the document to subscribe to.
    """

    previous: str | None = None
    following: str | None = None
    current: str | None = None


@dataclass(frozen=True, kw_only=True)
class Feed:
    """``base`` is the absolute address of the folder that holds ``feed.atom``, ``feed.rss`` and ``feed.json``.

    ``icon`` (square, 144 pixels) and ``logo`` (twice as wide as high) are absolute addresses of PNG files,
    ``stylesheet`` is the address of the CSS with which a browser shows the document; ``hubs`` are told when it changes
    (WebSub, 4).
    """

    id: str
    title: str
    description: str
    base: str
    author: str
    email: str | None
    rights: str
    updated_at: datetime
    entries: tuple[Entry, ...]
    language: str
    history: History | None = None
    icon: str | None = None
    logo: str | None = None
    stylesheet: str | None = None
    hubs: tuple[str, ...] = ()

    @cached_property
    def digest(self) -> str:
        """The digest of everything in it: three files are made of it."""
        return digest(*(getattr(self, field.name) for field in fields(self)))
