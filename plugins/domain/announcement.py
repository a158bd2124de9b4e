"""An announcement as an editor wrote it (parsed, valid, not yet rendered), and how it stands at an instant."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import zip_longest

from .approval import Approval
from .facts import facts_digest
from .moments import Moment
from .parts import (
    Attachment,
    Event,
    FormerAddress,
    Image,
    Revision,
    Status,
    Urgency,
    Validity,
    Withdrawal,
)
from .placeholder import is_missing
from .seal import Sealed
from .standing import Standing, all_clear_ends
from .town import District, Topic

_ALWAYS = Validity()
_JUST_AFTER = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """Everything the head of a file says, and its Markdown body.

    ``stem`` is the identity for ever; ``districts`` is empty when the whole town is meant; ``lines`` says on which line
    of ``source`` each key stands that is there. ``posted_facts`` are, for each of ``posted_at``, the digest of the
    facts as they stood then (``facts.py``), ``None`` where nobody noted it. ``sealed`` is there where an approval is
    given or asked for (``seal.py``), ``review_on`` the day from which on somebody should look at it again.
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
    validity: Validity = _ALWAYS
    event: Event | None = None
    image: Image | None = None
    attachments: tuple[Attachment, ...] = ()
    contact: str | None = None
    revisions: tuple[Revision, ...] = ()
    withdrawal: Withdrawal | None = None
    is_for_channel: bool = True
    own_channel_text: str | None = None
    posted_at: tuple[datetime, ...] = ()
    posted_facts: tuple[str | None, ...] = ()
    status: Status = Status.PUBLISHED
    approval: Approval | None = None
    review_on: dt.date | None = None
    former_addresses: tuple[FormerAddress, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    sealed: Sealed | None = None

    def line_of(self, key: str) -> int:
        """The line of a key, the first when it is not there, as in an announcement that was never a file."""
        return self.lines.get(key, 1)

    @property
    def contact_lines(self) -> list[str]:
        """Whom to ask, a line each; what nobody has filled in yet is none."""
        lines = (line.strip() for line in (self.contact or "").splitlines())
        return [line for line in lines if line and not is_missing(line)]

    @property
    def facts(self) -> str:
        """The digest of when it holds, when and where it takes place."""
        return facts_digest(self.validity, self.event)

    def is_to_review(self, now: datetime) -> bool:
        """Whether the day has come on which somebody should look at it again (``Prüfen am``)."""
        return self.review_on is not None and self.review_on <= now.date()

    def as_of(self, now: datetime, window: timedelta) -> Standing:
        """How it stands at ``now``, the one place where the clock is spent.

        ``window`` is the time for which news counts as recent (``kanal.tage``).
        """
        revisions = tuple(revision for revision in reversed(self.revisions) if revision.at <= now)
        withdrawal, taken_back = self._withdrawal_at(now)
        posted_at = tuple(at for at in self.posted_at if at <= now)
        upcoming = self.event.upcoming(now) if self.event else ()
        is_past_event = self.event is not None and not upcoming
        is_over = self.validity.is_over(now) or is_past_event
        is_current = withdrawal is None and not is_over
        newest_at = max([self.date.at, *(each.at for each in (*revisions, withdrawal) if each)])
        ends_at, all_clear_ends_at = min(self._ends(), default=None), self._all_clear_ends_at(withdrawal)
        is_banner = is_current and self.urgency is Urgency.EMERGENCY
        turns = tuple(self._turns(newest_at + window))
        return Standing(
            is_visible=self.status is Status.PUBLISHED and self.date.at <= now,
            revisions=revisions,
            withdrawal=withdrawal,
            taken_back=taken_back,
            posted_at=posted_at,
            upcoming=upcoming,
            is_altered=withdrawal is None and self._is_altered(posted_at, revisions),
            is_past_event=is_past_event,
            is_over=is_over,
            is_pinned=is_current and self.urgency is not Urgency.NORMAL,
            is_banner=now < all_clear_ends_at if all_clear_ends_at else is_banner,
            banner_ends_at=all_clear_ends_at or ends_at,
            is_recent=now - newest_at <= window,
            newest_at=newest_at,
            ends_at=ends_at,
            holds_from=max((at for at in turns if at <= now), default=None),
            changes_at=min((at for at in turns if at > now), default=None),
        )

    def _withdrawal_at(self, now: datetime) -> tuple[Withdrawal | None, Withdrawal | None]:
        """The withdrawal that stands, or else the one that is taken back; a revision of its minute is a later one."""
        withdrawal = self.withdrawal
        if withdrawal is None or withdrawal.at > now:
            return None, None
        is_valid_again = any(each.is_valid_again and withdrawal.at <= each.at <= now for each in self.revisions)
        return (None, withdrawal) if is_valid_again else (withdrawal, None)

    def _all_clear_ends_at(self, withdrawal: Withdrawal | None) -> datetime | None:
        """Until when the banner says that what stood in it is withdrawn; ``None`` when it did not stand there."""
        if withdrawal is None or self.urgency is not Urgency.EMERGENCY or withdrawal.at < self.date.at:
            return None
        is_over = self.validity.is_over(withdrawal.at) or (self.event is not None and self.event.is_over(withdrawal.at))
        return None if is_over else all_clear_ends(withdrawal.at)

    def _is_altered(self, posted_at: tuple[datetime, ...], revisions: tuple[Revision, ...]) -> bool:
        """Whether the facts are others than those last posted, and no revision since then says so."""
        noted = dict(zip_longest(self.posted_at, self.posted_facts))
        last = noted.get(posted_at[-1]) if posted_at else None
        return last is not None and last != self.facts and not any(each.at > posted_at[-1] for each in revisions)

    def _ends(self) -> Iterator[datetime]:
        if self.validity.ends:
            yield self.validity.ends.closes_at
        if self.event:
            yield self.event.closes_at

    def _turns(self, window_closes_at: datetime) -> Iterator[datetime]:
        """The instants at which the standing changes, each the first at which it is another."""
        yield self.date.at
        yield from (revision.at for revision in self.revisions)
        yield from self.posted_at
        if self.withdrawal:
            yield self.withdrawal.at
            yield all_clear_ends(self.withdrawal.at)
        # An instant written as an end still counts, a day ends with the midnight behind it (see ``Moment.is_over``).
        dates = (occurrence.end for occurrence in self.event.occurrences) if self.event else ()
        for end in (*((self.validity.ends,) if self.validity.ends else ()), *dates):
            yield end.closes_at if end.is_day else end.closes_at + _JUST_AFTER
        yield window_closes_at + _JUST_AFTER
