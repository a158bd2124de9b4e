"""What is new in a text since its announcement was last posted, as far as its file tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from itertools import groupby

from ..domain.parts import Revision, Withdrawal
from ..domain.post import Post
from ..domain.standing import ChannelText


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole lines of a text, new or known."""

    text: str
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What has happened since the posting at ``at``: ``notes`` newest first, and a withdrawal.

    ``is_unsaid``: facts are others than those posted, and no note says from what.
    """

    at: datetime
    notes: tuple[Revision, ...]
    withdrawal: Withdrawal | None
    is_unsaid: bool


def since_posting(post: Post, text: ChannelText) -> Since | None:
    """What the readers of the channel do not know yet; ``None`` where they know nothing of it, or everything."""
    standing = post.standing
    if not text.is_due or not standing.posted_at:
        return None
    return Since(
        at=standing.posted_at[-1],
        notes=() if standing.is_altered else standing.news,
        withdrawal=None if standing.is_withdrawal_told else standing.withdrawal,
        is_unsaid=standing.is_altered,
    )


def passages(whole: str, before: str) -> Iterator[Passage]:
    r"""The whole text, its new lines apart from those that stood in the one ``before``; line ends join them again.

    A line without words is never new.

    >>> [passage.text for passage in passages("Titel\n\nNeu.\n\nText", "Titel\n\nText") if passage.is_new]
    ['Neu.']
    """
    known, lines = before.split("\n"), whole.split("\n")
    changes = SequenceMatcher(None, known, lines, autojunk=False).get_opcodes()
    is_new = [what != "equal" for what, _, _, start, stop in changes for _ in range(start, stop)]
    marked = zip(lines, is_new, strict=True)
    for new, run in groupby(marked, lambda each: each[1] and bool(each[0])):
        yield Passage("\n".join(line for line, _ in run), new)
