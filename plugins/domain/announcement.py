"""An announcement as an editor wrote it: parsed, valid, not yet rendered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.domain.moments import Moment
from plugins.domain.town import District, Topic


class Urgency(Enum):
    """Dringlichkeit; the value is the word editors write and templates put into ``data-urgency``."""

    NORMAL = "normal"
    IMPORTANT = "wichtig"
    EMERGENCY = "eilmeldung"


class Status(Enum):
    """Whether the announcement is meant to be seen at all."""

    PUBLISHED = "veröffentlicht"
    DRAFT = "entwurf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """The time during which an announcement applies („Gültigkeit“); both ends count, each may be open."""

    starts: Moment | None = None
    ends: Moment | None = None

    def includes(self, now: datetime) -> bool:
        """Whether the announcement applies at ``now``."""
        return self.has_begun(now) and not self.is_over(now)

    def has_begun(self, now: datetime) -> bool:
        """Whether the first moment has come."""
        return self.starts is None or self.starts.at <= now

    def is_over(self, now: datetime) -> bool:
        """Whether the last moment has passed."""
        return self.ends is not None and self.ends.is_over(now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A Termin: when it begins, when it ends, where it is; a day alone means all day."""

    starts: Moment
    ends: Moment | None = None
    place: str | None = None

    @property
    def end(self) -> Moment:
        """Its end; without one, the day it begins on."""
        return self.ends or Moment(self.starts.at.replace(hour=0, minute=0), is_day=True)

    @property
    def closes_at(self) -> datetime:
        """The instant at which its end is reached."""
        return self.end.closes_at

    def is_over(self, now: datetime) -> bool:
        """Whether its end has passed."""
        return self.end.is_over(now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """An Änderung: when it was made, what changed, in one sentence, and the line it was written on."""

    at: datetime
    note: str
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """An Aufhebung: from when on the announcement no longer holds, and why."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture below ``content/`` with what a blind reader and the law need."""

    path: PurePosixPath
    description: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file below ``content/`` and the words that link to it."""

    path: PurePosixPath
    caption: str


class FormerAddress(NamedTuple):
    """A root-relative path that redirects here, and the line it was written on."""

    line: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """Everything the head of a file says, and its Markdown body.

    ``stem`` is the identity for ever; ``districts`` is empty when the whole town is meant; ``lines`` says on which line
    of ``source`` each field stands.
    """

    stem: str
    source: str
    title: str
    date: Moment
    topic: Topic
    summary: str
    body: str
    body_line: int
    districts: tuple[District, ...] = ()
    urgency: Urgency = Urgency.NORMAL
    validity: Validity = Validity()
    event: Event | None = None
    image: Image | None = None
    attachments: tuple[Attachment, ...] = ()
    contact: str | None = None
    revisions: tuple[Revision, ...] = ()
    withdrawal: Withdrawal | None = None
    is_for_channel: bool = True
    own_channel_text: str | None = None
    posted_at: tuple[datetime, ...] = ()
    status: Status = Status.PUBLISHED
    former_addresses: tuple[FormerAddress, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)

    def is_visible(self, now: datetime) -> bool:
        """Neither a draft nor under embargo."""
        return self.status is Status.PUBLISHED and self.date.at <= now
