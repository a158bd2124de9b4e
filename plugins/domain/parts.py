"""What an announcement is made of: urgency, validity, event, revisions, picture, attachments."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import PurePosixPath
from typing import NamedTuple

from .moments import Moment

_VALID_AGAIN = re.compile(r"gilt\s+wieder\s*:\s*", re.IGNORECASE)
_WITHDRAWN = re.compile(r"aufgehoben\s*:\s*(?=\S)", re.IGNORECASE)
ALL_CLEAR = "Entwarnung"
_ALL_CLEAR = re.compile(r"(?<!keine )\bentwarnung\b", re.IGNORECASE)


class Urgency(Enum):
    """Dringlichkeit; the value is the word editors write and templates put into ``data-urgency``."""

    NORMAL = "normal"
    IMPORTANT = "wichtig"
    EMERGENCY = "eilmeldung"

    @property
    def word(self) -> str:
        """How it is said to residents; nothing for what is normal."""
        return "" if self is Urgency.NORMAL else self.value.capitalize()

    @property
    def rank(self) -> int:
        """What is read first when several wait: the lowest."""
        return -list(Urgency).index(self)


class Status(Enum):
    """Whether the announcement is meant to be seen at all."""

    PUBLISHED = "veröffentlicht"
    DRAFT = "entwurf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """The time during which an announcement applies („Gültigkeit“); both ends count, each may be open."""

    starts: Moment | None = None
    ends: Moment | None = None

    def is_over(self, now: datetime) -> bool:
        """Whether the last moment has passed."""
        return self.ends is not None and self.ends.is_over(now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One date of a Termin: when it begins, when it ends, where it is; a day alone means all day.

    ``is_cancelled`` says that this date alone does not take place („fällt aus“); ``line`` is where it was written.
    ``key`` tells it from the other dates of a series for ever, and is empty for the date of ``Beginn``.
    """

    starts: Moment
    ends: Moment | None = None
    place: str | None = None
    is_cancelled: bool = False
    key: str = ""
    line: int = field(default=1, compare=False)

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

    def name(self, of: str) -> str:
        """What tells it from all other dates for ever, given the name of what it is a date ``of``."""
        return f"{of}-{self.key}" if self.key else of


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A Termin: what takes place on one date, or on several, earliest first; two at once stay as they were written.

    ``place`` is the ``Ort`` of every date that has none of its own.
    """

    occurrences: tuple[Occurrence, ...]
    place: str | None = None

    @property
    def is_series(self) -> bool:
        """Whether it was written as ``Termine``, be it with one line."""
        return bool(self.occurrences[0].key)

    @property
    def starts(self) -> Moment:
        """When its first date begins."""
        return self.occurrences[0].starts

    @property
    def closes_at(self) -> datetime:
        """The instant at which its last end is reached."""
        return max(occurrence.closes_at for occurrence in self.occurrences)

    def is_over(self, now: datetime) -> bool:
        """Whether the end of its last date has passed."""
        return not self.upcoming(now)

    def upcoming(self, now: datetime) -> tuple[Occurrence, ...]:
        """The dates that are not over, those that are cancelled among them."""
        return tuple(occurrence for occurrence in self.occurrences if not occurrence.is_over(now))


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAsWritten:
    """What the keys ``Beginn``, ``Ende``, ``Ort`` and ``Termine`` say, each for itself."""

    starts: Moment | None = None
    ends: Moment | None = None
    place: str | None = None
    dates: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """An Änderung: when it was made, what changed, in one sentence, and the line it was written on."""

    at: datetime
    note: str
    line: int = field(default=1, compare=False)

    @property
    def is_valid_again(self) -> bool:
        """Whether it takes a withdrawal back."""
        return _VALID_AGAIN.match(self.note) is not None

    @property
    def earlier_withdrawal(self) -> "Withdrawal | None":
        """The withdrawal that it was before a second one took its place in the head, written ``Aufgehoben: Grund``."""
        match = _WITHDRAWN.match(self.note)
        return Withdrawal(at=self.at, reason=self.note[match.end() :]) if match else None

    @property
    def bare_note(self) -> str:
        """What it says besides „Gilt wieder:“, which a headline may say; all of it when that is nothing.

        >>> Revision(at=datetime(2026, 11, 23), note="Gilt wieder: Der Markt ist offen.").bare_note
        'Der Markt ist offen.'
        """
        return _VALID_AGAIN.sub("", self.note, count=1) or self.note


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """An Aufhebung: from when on the announcement no longer holds, and why."""

    at: datetime
    reason: str

    @property
    def word(self) -> str:
        """What it is in one word: an all-clear only where its reason says so.

        >>> noon = datetime(2026, 11, 23, 12)
        >>> [Withdrawal(at=noon, reason=reason).word for reason in ("Entwarnung! Heim.", "Noch keine Entwarnung.")]
        ['Entwarnung', 'Aufgehoben']
        """
        return ALL_CLEAR if _ALL_CLEAR.search(" ".join(self.reason.split())) else "Aufgehoben"


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
