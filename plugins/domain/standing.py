"""How an announcement stands at one instant: what has taken effect, what is over, what is recent.

``Announcement.as_of`` works it out, and there the clock is spent, once. Everything behind it (pages, feeds, papers,
channel) asks the standing, never the time, so an output changes when a standing does and at no other time.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum

from .parts import Occurrence, Revision, Withdrawal

ALL_CLEAR_LASTS = timedelta(hours=12)
"""How long the banner says that what stood in it no longer holds: until whoever saw it has seen that, too."""


def all_clear_ends(withdrawn_at: datetime) -> datetime:
    """When the banner stops saying so: hours that pass, also in the night in which the clocks change.

    >>> from zoneinfo import ZoneInfo
    >>> zone = ZoneInfo("Europe/Berlin")
    >>> all_clear_ends(datetime(2026, 10, 24, 20, tzinfo=zone)).isoformat()
    '2026-10-25T07:00:00+01:00'
    """
    return (withdrawn_at.astimezone(UTC) + ALL_CLEAR_LASTS).astimezone(withdrawn_at.tzinfo)


class ChannelState(Enum):
    """What an editor still has to do with a channel text; the value is shown on the board."""

    NEW = "neu"
    UPDATED = "aktualisiert"
    WITHDRAWN = "aufgehoben"
    POSTED = "im Kanal"
    NOT_NEEDED = "nicht nötig"
    """Never posted, and withdrawn or over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelText:
    """Text ready to paste into the channel (WhatsApp markup, LF, no final newline).

    ``whole`` is the whole current text when ``text`` only says what is new, and ``whole_before`` what it was at the
    last posting, as far as the file tells; ``earlier`` are those that ``text`` brings up to date, as they stood in the
    channel, newest first.
    """

    text: str
    state: ChannelState
    whole: str | None = None
    whole_before: str | None = None
    earlier: tuple[str, ...] = ()

    @property
    def is_due(self) -> bool:
        """Whether it should be posted now."""
        return self.state not in {ChannelState.POSTED, ChannelState.NOT_NEEDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What holds from ``holds_from`` (``None``: since ever) until ``changes_at`` (``None``: for ever).

    ``revisions`` (newest first), ``withdrawal`` and ``posted_at`` (oldest first) are those that have taken effect; an
    instant to come, such as a wrong year, does not count yet. ``taken_back`` is a withdrawal that has taken effect and
    no longer stands, for a later revision says „Gilt wieder:“.
    """

    is_visible: bool
    """Neither a draft nor under embargo."""
    revisions: tuple[Revision, ...]
    withdrawal: Withdrawal | None
    taken_back: Withdrawal | None
    posted_at: tuple[datetime, ...]
    upcoming: tuple[Occurrence, ...]
    """The dates of the event that are not over, earliest first, cancelled ones among them."""
    is_altered: bool
    """When it holds or takes place, or where, is not what was posted last, and no revision says so."""
    is_past_event: bool
    """An event whose last date is over."""
    is_over: bool
    """„beendet“: the validity has ended, or the event is past."""
    is_pinned: bool
    """Stands on top of the start page."""
    is_banner: bool
    """Stands on every page; what stood there when it was withdrawn stays for ``ALL_CLEAR_LASTS``."""
    banner_ends_at: datetime | None
    """The instant at which it leaves the banner by itself, when that is known."""
    is_recent: bool
    """The newest thing about it is inside the window."""
    newest_at: datetime
    """When something last happened to it: first published, revised or withdrawn."""
    ends_at: datetime | None
    """The instant from which on it is over, when that is known: the earlier of its two ends."""
    holds_from: datetime | None = field(compare=False)
    changes_at: datetime | None = field(compare=False)

    @property
    def is_current(self) -> bool:
        """Neither withdrawn nor over; what begins later is announced before."""
        return self.withdrawal is None and not self.is_over

    @property
    def channel_state(self) -> ChannelState:
        """Only ``Im Kanal``, ``Änderungen`` and ``Aufgehoben`` decide, so it survives rebuilds, clones and typo fixes.

        And, of what was never posted, whether it is over; of facts that an editor forgot to say are others, the digest
        that stands beside ``Im Kanal``.
        """
        if not self.posted_at:
            # What never stood in the channel need not be taken back there, nor announced when it is over.
            return ChannelState.NEW if self.is_current else ChannelState.NOT_NEEDED
        if self.withdrawal and self.posted_at[-1] < self.withdrawal.at:
            return ChannelState.WITHDRAWN
        # What was changed before a withdrawal that is posted was told with it, or no longer matters.
        is_revised = self.is_altered or any(self.posted_at[-1] < revision.at for revision in self.revisions)
        return ChannelState.UPDATED if is_revised else ChannelState.POSTED

    @property
    def next_occurrence(self) -> Occurrence | None:
        """The next date on which the event takes place, or the one on which it does just now."""
        return next((occurrence for occurrence in self.upcoming if not occurrence.is_cancelled), None)

    @property
    def further_dates(self) -> int:
        """How many take place after the next one."""
        return max(0, sum(not occurrence.is_cancelled for occurrence in self.upcoming) - 1)

    @property
    def is_on_display(self) -> bool:
        """Recent or pinned, so worth a notice for the display case and a picture where a link to it is shared."""
        return self.is_recent or self.is_pinned

    @property
    def changes(self) -> tuple[Revision, ...]:
        """What readers are told of as changed, newest first: also the withdrawal that was taken back.

        When a withdrawal stands, only what is news about it.
        """
        former = self.taken_back
        if former is None:
            return self.since_withdrawal
        withdrawn = Revision(at=former.at, note=f"Aufgehoben: {former.reason}")
        return tuple(sorted((*self.revisions, withdrawn), key=lambda each: each.at, reverse=True))

    @property
    def told_at(self) -> datetime | None:
        """The last posting that news has followed: the channel text tells its readers what is new.

        ``None``: nothing has happened since the first posting, or nothing is posted.
        """
        happened = [revision.at for revision in self.revisions]
        newest = max([*happened, self.withdrawal.at] if self.withdrawal else happened, default=None)
        return max((at for at in self.posted_at if newest and at < newest), default=None)

    @property
    def is_withdrawal_told(self) -> bool:
        """Whether the readers of the last posting know of the withdrawal already."""
        return bool(self.withdrawal and self.told_at and self.told_at >= self.withdrawal.at)

    @property
    def news(self) -> tuple[Revision, ...]:
        """The revisions that the channel text tells, newest first; those before a withdrawal no longer matter."""
        return tuple(
            revision for revision in self.since_withdrawal if self.told_at is None or revision.at > self.told_at
        )

    @property
    def since_withdrawal(self) -> tuple[Revision, ...]:
        """The revisions that are news about the withdrawal, newest first; all of them when none stands."""
        return tuple(each for each in self.revisions if not self.withdrawal or each.at >= self.withdrawal.at)

    @property
    def before_withdrawal(self) -> tuple[Revision, ...]:
        """The revisions that no longer hold, newest first."""
        return tuple(each for each in self.revisions if self.withdrawal and each.at < self.withdrawal.at)
