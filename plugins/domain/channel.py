"""What is in the channel, and what an editor still has to post."""

import re
from datetime import datetime, timedelta

from plugins.domain.announcement import Announcement
from plugins.domain.post import ChannelState, Post, Site
from plugins.domain.town import Channel


def is_inside_window(post: Post, channel: Channel) -> bool:
    """Whether the newest thing about it is at most ``kanal.tage`` days old."""
    return post.now - post.newest_at <= timedelta(days=channel.days)


def takes_part(post: Post, channel: Channel) -> bool:
    """Whether it has a channel text at all."""
    return post.announcement.is_for_channel and is_inside_window(post, channel)


def posted_until(found: Announcement, now: datetime) -> list[datetime]:
    """When it was posted, oldest first; an instant to come (a wrong year) does not count."""
    return [at for at in found.posted_at if at <= now]


def state(found: Announcement, now: datetime) -> ChannelState:
    """Only ``Im Kanal``, ``Änderungen`` and ``Aufgehoben`` decide, so it survives rebuilds, clones and typo fixes."""
    posted = posted_until(found, now)
    if found.withdrawal and found.withdrawal.at <= now:
        # What never stood in the channel need not be taken back there.
        if not posted:
            return ChannelState.NOT_NEEDED
        return ChannelState.WITHDRAWN if posted[-1] < found.withdrawal.at else ChannelState.POSTED
    if not posted:
        return ChannelState.NEW
    is_revised = any(posted[-1] < revision.at <= now for revision in found.revisions)
    return ChannelState.UPDATED if is_revised else ChannelState.POSTED


def due(site: Site) -> list[Post]:
    """The posts whose text should go into the channel now, newest happening first."""
    chosen = [post for post in site.posts if post.channel_text and post.channel_text.is_due]
    return sorted(chosen, key=lambda post: post.newest_at, reverse=True)


_HTML = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|&(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9A-Fa-f]+);")


def left_over_html(text: str) -> list[tuple[int, str]]:
    """HTML in a channel text, each with its line in the text, from 0: WhatsApp would show it to everyone."""
    return [(number, tag) for number, line in enumerate(text.split("\n")) for tag in _HTML.findall(line)]


def html_complaint(tag: str) -> str:
    """What to do about it."""
    return f"Im Kanaltext bleibt »{tag}« stehen, WhatsApp zeigt das jedem an. Bitte ohne HTML schreiben."
