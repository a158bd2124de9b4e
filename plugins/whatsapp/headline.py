"""The first line of a channel text: how urgent it is, and what has become of it."""

from typing import NamedTuple

from ..domain.parts import Urgency
from ..domain.post import Post
from .lines import Segment, Style, marked_up

_SIGNS = {Urgency.EMERGENCY: "🚨", Urgency.IMPORTANT: "❗"}


class Headline(NamedTuple):
    """The one emoji, and the bold words behind it."""

    sign: str
    text: str


def headline(post: Post, *, is_update: bool = False) -> Headline:
    """Urgency first; an all-clear must not look like an alarm, so the topic's emoji stands before it."""
    announcement, standing = post.announcement, post.standing
    if post.outcome:
        word = post.outcome
    elif announcement.urgency.word:
        word = announcement.urgency.word
    elif is_update:
        word = "Gilt wieder" if any(each.is_valid_again for each in standing.news) else "Aktualisiert"
    else:
        word = ""
    sign = (
        announcement.topic.emoji if standing.withdrawal else _SIGNS.get(announcement.urgency, announcement.topic.emoji)
    )
    is_said = not word or post.begins_with(word)
    words = announcement.title if is_said else f"{word}: {announcement.title}"
    return bold(sign, words)


def bold(sign: str, words: str) -> Headline:
    """The words as they stand behind a sign."""
    return Headline(sign, marked_up([Segment(words, frozenset({Style.BOLD}))]))
