"""A channel text with what stands beside it: the whole text beside an update, and what it brings up to date."""

from dataclasses import replace
from typing import NamedTuple

from ..bridge.frame import Render
from ..domain.post import Post
from ..domain.standing import ChannelText
from ..domain.town import Town
from .composition import channel_text, whole_text
from .fitting import Composed


class Told(NamedTuple):
    """A post's text as it was composed, for the checks, and as the board and the read-along show it."""

    composed: Composed
    offered: ChannelText


def told(post: Post, town: Town, render: Render) -> Told:
    """All that the channel is told of a post."""
    composed = channel_text(post, town, render)
    offered = ChannelText(
        text=composed.text,
        state=post.standing.channel_state,
        whole=_whole(post, town, render),
        whole_before=_whole_before(post, town, render),
        earlier=_earlier(post, town, render),
    )
    return Told(composed, offered)


def _whole(post: Post, town: Town, render: Render) -> str | None:
    """What those need who never saw it; of a withdrawal, which is told whole, only when its text tells what came later.

    What it was before no longer holds.
    """
    standing = post.standing
    if standing.is_withdrawal_told:
        return channel_text(replace(post, standing=replace(standing, posted_at=())), town, render).text
    return whole_text(post, town, render).text if standing.told_at and not standing.withdrawal else None


def _whole_before(post: Post, town: Town, render: Render) -> str | None:
    """What those needed who did not know it at the last posting; words that were changed since read as they are now.

    An own text is no measure of the one that takes its place.
    """
    told_at = post.standing.told_at
    if told_at is None or post.announcement.own_channel_text:
        return None
    then = replace(post.announcement.as_of(told_at, town.window), posted_at=())
    return channel_text(replace(post, standing=then), town, render).text


def _earlier(post: Post, town: Town, render: Render) -> tuple[str, ...]:
    """The text of each posting that ``post``'s own text brings up to date, newest first.

    They read as the file is now: only what was changed, withdrawn or posted later is left away.
    """
    if post.standing.told_at is None:
        return ()
    texts: dict[str, None] = {}
    for at in reversed([at for at in post.standing.posted_at if at <= post.standing.told_at]):
        before = tuple(each for each in post.standing.posted_at if each < at)
        then = replace(post.announcement.as_of(at, town.window), posted_at=before)
        texts.setdefault(channel_text(replace(post, standing=then), town, render).text)
    return tuple(texts)
