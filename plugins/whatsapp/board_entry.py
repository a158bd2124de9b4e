"""One text on the editors' board, with all that its editor does with it."""

from dataclasses import dataclass

from ..bridge.stages import Build
from ..domain.channel import due
from ..domain.link_preview import link_preview
from ..domain.order import latest_first
from ..domain.pictures import Picture
from ..domain.post import Post
from ..domain.standing import ChannelState, ChannelText
from .addresses import leads_to, previewed_address
from .attached import Attached, attached
from .noting import Noting, noting
from .since import Passage, Since, passages, since_posting

_SIGNS = {
    ChannelState.NEW: "+",
    ChannelState.UPDATED: "↻",
    ChannelState.WITHDRAWN: "×",
    ChannelState.POSTED: "✓",
    ChannelState.NOT_NEEDED: "–",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state in a sign and a word, with how many texts are in it."""

    sign: str
    word: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardEntry:
    """One text on the board.

    ``picture`` and ``preview`` are what WhatsApp shows of the link, ``whole`` the text for those who know nothing yet,
    ``attached`` the picture for elsewhere.
    """

    post: Post
    text: ChannelText
    sign: str
    noting: Noting
    has_link_preview: bool
    picture: Picture | None
    preview: str
    since: Since | None
    whole: tuple[Passage, ...]
    attached: Attached | None


def entries(build: Build) -> list[BoardEntry]:
    """Every text, what happened last first."""
    texts = build.offers.channel_texts
    return [_entry(build, post, texts[post.stem]) for post in latest_first(build.site.posts) if post.stem in texts]


def in_order_of_posting(build: Build, found: list[BoardEntry]) -> list[BoardEntry]:
    """Those that are due."""
    by_stem = {entry.post.stem: entry for entry in found}
    return [by_stem[post.stem] for post, _ in due(build.site, build.offers.channel_texts)]


def states(found: list[BoardEntry]) -> list[State]:
    """How many texts are in which state, of the states that occur."""
    all_states = [entry.text.state for entry in found]
    return [
        State(sign=sign, word=state.value, count=all_states.count(state))
        for state, sign in _SIGNS.items()
        if state in all_states
    ]


def _entry(build: Build, post: Post, text: ChannelText) -> BoardEntry:
    site, shown = build.site, link_preview(post, build.offers)
    return BoardEntry(
        post=post,
        text=text,
        sign=_SIGNS[text.state],
        noting=noting(post.announcement, site.now, site.town.forge),
        has_link_preview=leads_to(previewed_address(text.text), site.town.absolute(post.url)),
        picture=shown.picture,
        preview=shown.preview,
        since=since_posting(post, text),
        whole=tuple(passages(text.whole, text.whole_before or text.whole)) if text.whole else (),
        attached=attached(post, build.offers),
    )
