"""From posts to calendar entries: UID, SEQUENCE, status and words of each date."""

from datetime import UTC, date, datetime, timedelta

from ..domain.parts import Occurrence
from ..domain.post import Post
from ..domain.town import Town
from .calendar_entry import CalendarEntry


def entries(town: Town, post: Post) -> dict[str, CalendarEntry]:
    """What calendars say of each date of a post, by the key of the date; nothing when it is no event."""
    event = post.announcement.event
    return {date.key: _entry(town, post, date) for date in event.occurrences} if event else {}


def _entry(town: Town, post: Post, date: Occurrence) -> CalendarEntry:
    announcement, is_cancelled = post.announcement, date.is_cancelled or post.standing.withdrawal is not None
    news = [revision.note for revision in post.standing.since_withdrawal[:1]]
    address = town.absolute(post.url)
    starts, ends = _span(date)
    return CalendarEntry(
        uid=f"{date.name(post.stem)}@{town.tag_host}",
        starts=starts,
        ends=ends,
        summary=f"Abgesagt: {announcement.title}" if is_cancelled else announcement.title,
        description="\n\n".join([*news, post.in_short, address]),
        place=date.place,
        url=address,
        categories=(announcement.topic.name, *(district.name for district in announcement.districts)),
        changed_at=post.standing.newest_at.astimezone(UTC),
        sequence=sequence(post),
        is_cancelled=is_cancelled,
    )


def sequence(post: Post) -> int:
    """How often it was revised, as calendar programs ask (RFC 5545, 3.8.7.4): a number that grows and never falls.

    Minutes on the town's clock from the day of the stem to the newest revision or withdrawal that has taken effect, be
    it taken back, at least 0: a count would fall when an editor deletes an old entry, and then programs keep what is
    outdated.
    """
    standing = post.standing
    withdrawal = standing.withdrawal or standing.taken_back
    changed = [each.at for each in (*standing.revisions, withdrawal) if each]
    began = datetime.fromisoformat(post.stem[:10])
    minutes = ((at.replace(tzinfo=None) - began) // timedelta(minutes=1) for at in changed)
    return max(0, *minutes, 0)


def _span(event: Occurrence) -> tuple[date | datetime, date | datetime | None]:
    """Begin and exclusive end, both days or both instants (RFC 5545, 3.6.1); the end is later or absent (3.8.2.2)."""
    if event.starts.is_day and (event.ends is None or event.ends.is_day):
        return event.starts.day, (event.ends or event.starts).day + timedelta(days=1)
    ends = event.ends.closes_at if event.ends else None
    return event.starts.at, ends if ends and ends > event.starts.at else None
