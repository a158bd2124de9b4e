"""The first line of a channel text: how urgent it is, and what has become of it."""

import re
from typing import NamedTuple

from plugins.domain.parts import Urgency
from plugins.domain.post import Post
from plugins.whatsapp.lines import Segment, Style, marked_up

_SIGNS = {Urgency.EMERGENCY: "🚨", Urgency.IMPORTANT: "❗"}


class Headline(NamedTuple):
    """The one emoji, and the bold words behind it."""

    sign: str
    text: str


def headline(post: Post, *, is_update: bool = False) -> Headline:
    """Urgency first; an all-clear must not look like an alarm, so the topic's emoji stands before it."""
    found, standing = post.announcement, post.standing
    if post.outcome:
        word = post.outcome
    elif found.urgency.word:
        word = found.urgency.word
    elif is_update:
        word = "Gilt wieder" if any(each.is_valid_again for each in standing.news) else "Aktualisiert"
    else:
        word = ""
    sign = found.topic.emoji if standing.withdrawal else _SIGNS.get(found.urgency, found.topic.emoji)
    words = found.title if not word or _says(found.title, word) else f"{word}: {found.title}"
    return Headline(sign, marked_up([Segment(words, frozenset({Style.BOLD}))]))


def _says(title: str, word: str) -> bool:
    """Whether the title begins with the word itself, for „Abgesagte Proben“ says nothing of being cancelled."""
    return re.match(rf"{word}(?![\w-])", title, re.IGNORECASE) is not None
