"""Which announcements go into the channel, in which order, and what may not stand in their texts."""

import re
from collections.abc import Iterable, Mapping
from html.entities import html5

from .html_elements import HTML_ELEMENTS
from .order import latest_first
from .parts import Urgency
from .post import Post, Site
from .standing import ChannelText


def takes_part(post: Post) -> bool:
    """Whether a post has a channel text: its editor wants one, and it is recent."""
    return post.announcement.is_for_channel and post.standing.is_recent


def due(site: Site, texts: Mapping[str, ChannelText]) -> list[tuple[Post, ChannelText]]:
    """The posts whose text should go into the channel now, with it, the most urgent first, then newest happening."""
    chosen = [post for post in site.posts if post.stem in texts and texts[post.stem].is_due]
    return [(post, texts[post.stem]) for post in most_urgent_first(chosen)]


def most_urgent_first(posts: Iterable[Post]) -> list[Post]:
    """In the order in which they should be posted, of the same urgency what happened last first.

    An all-clear is as urgent as what it takes back; what is over by itself is urgent no more.
    """
    return sorted(latest_first(posts), key=_rank)


def _rank(post: Post) -> int:
    is_just_over = post.standing.is_over and not post.standing.withdrawal
    return (Urgency.NORMAL if is_just_over else post.announcement.urgency).rank


_HTML = re.compile(
    r"</?(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<!--|&(?P<entity>[A-Za-z][A-Za-z0-9]*;)|&#\d+;|&#[xX][0-9A-Fa-f]+;"
)


def left_over_html(text: str) -> list[tuple[int, str]]:
    """HTML in a channel text, each with its line in the text, from 0: WhatsApp would show it to everyone.

    ``<neu>`` and ``A&B;`` are words, for HTML knows no such element and no such sign.
    """
    return [
        (number, match.group())
        for number, line in enumerate(text.split("\n"))
        for match in _HTML.finditer(line)
        if _is_known(match)
    ]


def _is_known(match: re.Match[str]) -> bool:
    if match["entity"]:
        return match["entity"] in html5
    return match["name"] is None or match["name"].lower() in HTML_ELEMENTS


def html_complaint(tag: str) -> str:
    """What to say of such a piece of HTML."""
    return f"Im Kanaltext bleibt »{tag}« stehen, WhatsApp zeigt das jedem an. Bitte ohne HTML schreiben."
