"""What a rule finds."""

from typing import NamedTuple


class Spot(NamedTuple):
    """A place in a text: its line from 0, the words, what to say when it is the first, and what to write instead.

    ``also`` is what to say of it when another of its kind comes first.
    """

    line: int
    words: str
    text: str
    right: str | None = None
    also: str = ""
