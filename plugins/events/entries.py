"""From posts to calendar entries."""

from datetime import UTC, date, datetime, timedelta

from plugins.domain.parts import Event
from plugins.domain.post import Post
from plugins.domain.town import Town
from plugins.events.calendar_file import CalendarEntry


def entry(town: Town, post: Post) -> CalendarEntry:
    """What calendars say of a post that is an event. Raises ``ValueError`` when it is none."""
    found = post.announcement
    if found.event is None:
        raise ValueError(post.stem)
    note = (
        post.standing.withdrawal.reason
        if post.standing.withdrawal
        else post.standing.revisions[0].note
        if post.standing.revisions
        else ""
    )
    address = town.absolute(post.url)
    starts, ends = _span(found.event)
    return CalendarEntry(
        uid=f"{post.stem}@{town.tag_host}",
        starts=starts,
        ends=ends,
        summary=f"Abgesagt: {found.title}" if post.standing.withdrawal else found.title,
        description="\n\n".join(part for part in (note, found.summary, address) if part),
        place=found.event.place,
        url=address,
        categories=(found.topic.name, *(district.name for district in found.districts)),
        changed_at=post.standing.newest_at.astimezone(UTC),
        sequence=len(post.standing.revisions) + (1 if post.standing.withdrawal else 0),
        is_cancelled=post.standing.withdrawal is not None,
    )


def _span(event: Event) -> tuple[date | datetime, date | datetime | None]:
    """Begin and exclusive end, both days or both instants (RFC 5545, 3.6.1); the end is later or absent (3.8.2.2)."""
    if event.starts.is_day and (event.ends is None or event.ends.is_day):
        return event.starts.day, (event.ends or event.starts).day + timedelta(days=1)
    ends = event.ends.closes_at if event.ends else None
    return event.starts.at, ends if ends and ends > event.starts.at else None
