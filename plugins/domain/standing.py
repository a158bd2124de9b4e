"""How an announcement stands at one instant: what has taken effect, what is over, what is recent.

``Announcement.as_of`` works it out, and there the clock is spent, once. Everything behind it (pages, feeds, papers,
channel) asks the standing, never the time, so an output changes when a standing does and at no other time.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from plugins.domain.parts import Occurrence, Revision, Withdrawal


class ChannelState(Enum):
    """What an editor still has to do with a channel text; the value is shown on the board."""

    NEW = "neu"
    UPDATED = "aktualisiert"
    WITHDRAWN = "aufgehoben"
    POSTED = "im Kanal"
    NOT_NEEDED = "nicht nötig"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelText:
    """Text ready to paste into the channel (WhatsApp markup, LF, no final newline)."""

    text: str
    state: ChannelState

    @property
    def is_due(self) -> bool:
        """Whether it should be posted now."""
        return self.state not in {ChannelState.POSTED, ChannelState.NOT_NEEDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What holds until ``changes_at`` (``None``: for ever).

    ``revisions`` (newest first), ``withdrawal`` and ``posted_at`` (oldest first) are those that have taken effect; an
    instant to come, such as a wrong year, does not count yet.
    """

    is_visible: bool
    """Neither a draft nor under embargo."""
    revisions: tuple[Revision, ...]
    withdrawal: Withdrawal | None
    posted_at: tuple[datetime, ...]
    upcoming: tuple[Occurrence, ...]
    """The dates of the event that are not over, earliest first, cancelled ones among them."""
    is_altered: bool
    """When it holds or takes place, or where, is not what was posted last, and no revision says so."""
    is_past_event: bool
    """An event whose last date is over."""
    is_over: bool
    """„beendet“: the validity has ended, or the event is past."""
    is_current: bool
    """Neither withdrawn nor outside the validity."""
    is_pinned: bool
    """Stands on top of the start page."""
    is_banner: bool
    """Stands on every page."""
    is_recent: bool
    """The newest thing about it is inside the window."""
    newest_at: datetime
    """When something last happened to it: first published, revised or withdrawn."""
    ends_at: datetime | None
    """The instant from which on it is over, when that is known: the earlier of its two ends."""
    channel_state: ChannelState
    changes_at: datetime | None = field(compare=False)

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


def channel_state(
    posted_at: tuple[datetime, ...],
    revisions: tuple[Revision, ...],
    withdrawal: Withdrawal | None,
    *,
    is_altered: bool = False,
) -> ChannelState:
    """Only ``Im Kanal``, ``Änderungen`` and ``Aufgehoben`` decide, so it survives rebuilds, clones and typo fixes.

    ``is_altered`` says that the facts noted beside ``Im Kanal`` are no longer true, which an editor forgot to say.
    """
    if withdrawal:
        # What never stood in the channel need not be taken back there.
        if not posted_at:
            return ChannelState.NOT_NEEDED
        return ChannelState.WITHDRAWN if posted_at[-1] < withdrawal.at else ChannelState.POSTED
    if not posted_at:
        return ChannelState.NEW
    is_revised = is_altered or any(posted_at[-1] < revision.at for revision in revisions)
    return ChannelState.UPDATED if is_revised else ChannelState.POSTED
