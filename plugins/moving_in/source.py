"""What another system has published, whatever its format: entries not yet in our words."""

from dataclasses import dataclass
from datetime import datetime


class UnreadableError(Exception):
    """The source cannot be read at all; the message is a German sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that stands above the text there: its address, and what is known of it."""

    address: str
    description: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file to download: its address and its label."""

    address: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece of news.

    ``identity`` is what stays the same there for ever (a guid, a uid); ``summary`` and ``text`` are HTML, ``title`` is
    plain; ``link`` is its page there, absolute, or empty; ``slug`` is its short name there, when that is told apart.
    """

    identity: str
    title: str
    text: str = ""
    summary: str = ""
    published_at: datetime | None = None
    link: str = ""
    slug: str = ""
    categories: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    documents: tuple[Document, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """All of them in the order of the source; ``site`` is the old website's address, as far as the source tells it."""

    kind: str
    entries: tuple[Entry, ...]
    site: str = ""
    remarks: tuple[str, ...] = ()
