"""The whole channel text of a post, through the one template an editor's office may adapt (``channel_text.txt``)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from typing import NamedTuple

from plugins.bridge.frame import Render
from plugins.domain.post import Post
from plugins.domain.town import Town
from plugins.formats.served_html import served
from plugins.whatsapp import news
from plugins.whatsapp.addresses import written_address
from plugins.whatsapp.facts import FEWER_DATES, facts, names_of_facts, names_of_many
from plugins.whatsapp.headline import Headline, headline
from plugins.whatsapp.lines import plain
from plugins.whatsapp.markup import blocks
from plugins.whatsapp.repetition import says

_BLANK_LINES = re.compile(r"\n{3,}")
_MARKERS = re.compile(r"[*_~`]")
_QUOTED = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A channel text (LF, no final newline), and in words what did not fit into it."""

    text: str
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """What a text could be made of."""

    blocks: Sequence[str]
    facts: Sequence[str] = ()
    left_out: tuple[str, ...] = ()
    is_whole: bool = field(default=True)


def channel_text(post: Post, town: Town, render: Render) -> Composed:
    """What should stand in the channel now; what cannot be made to fit ``kanal.zeichen`` is left to the checks.

    Whoever has read the announcement there learns what has happened since; otherwise, and where nobody has written
    down what is new, it is the whole text.
    """
    if post.standing.is_altered:
        return whole_text(post, town, render, is_update=True)
    if post.standing.withdrawal or post.standing.told_at:
        drafts = (
            _Draft(blocks=each.blocks, facts=each.facts, left_out=each.left_out, is_whole=not each.left_out)
            for each in news.drafts(post, town)
        )
        return _fitting(drafts, headline(post, is_update=True), post, town, render)
    return whole_text(post, town, render)


def whole_text(post: Post, town: Town, render: Render, *, is_update: bool = False) -> Composed:
    """Everything that holds now, for those who never saw it: what was changed stands before the text it changes.

    When that is too long: the Kurztext and as many whole leading blocks as fit; never a cut sentence.
    """
    announcement = post.announcement
    # An own text knows nothing of what came after it.
    if announcement.own_channel_text and post.standing.told_at is None and not is_update:
        return Composed(text=announcement.own_channel_text)
    body = blocks(served(post.html, town.folder), town.absolute(post.url), town.language)
    return _fitting(_drafts(post, body, town), headline(post, is_update=is_update), post, town, render)


def _drafts(post: Post, body: list[str], town: Town) -> Iterator[_Draft]:
    """The best first; what holds the others up is shortened one after the other."""
    summary, notes = plain(post.announcement.summary), news.change_notes(post, town)
    said_by, lost = _blocks_that_say(post, body), names_of_many(post, town)
    whole = [*notes, *body] if len(body) >= said_by else [summary, *notes, *body]
    said = "\n".join(whole)
    yield _Draft(blocks=whole, facts=facts(post, town, said=said))
    if lost:
        yield _Draft(blocks=whole, facts=facts(post, town, names_districts=False, said=said), left_out=lost)
    for has_contact in (True, False):
        yield from _shortened(post, body, town, _Kept(summary, notes, lost, said_by, has_contact))
    lost = (*lost, *((_beginning(body[0]),) if body else ()))
    without_contact = (*lost, *(("Kontakt",) if post.announcement.contact_lines else ()))
    yield from _newest(summary, notes, facts(post, town, names_districts=False, has_contact=False), without_contact)
    for most in FEWER_DATES:
        lines = facts(post, town, names_districts=False, has_contact=False, most_dates=most)
        left_out = (*without_contact, "weitere Termine")
        yield _Draft(blocks=[summary, *notes], facts=lines, left_out=left_out, is_whole=False)
    lost = (*lost, *filter(None, (names_of_facts(post, town),)))
    yield _Draft(blocks=[summary, *notes], left_out=lost, is_whole=False)
    yield from _newest(summary, notes, [], lost)
    yield _Draft(blocks=[summary], left_out=(*lost, "Änderungen"), is_whole=False)
    yield _Draft(blocks=[], left_out=("alles außer der Überschrift",), is_whole=False)


def _newest(summary: str, notes: list[str], lines: list[str], lost: tuple[str, ...]) -> Iterator[_Draft]:
    """Ever fewer changes, without the oldest; one is left at least, for the Kurztext alone may be outdated."""
    for count in range(len(notes) - 1, 0, -1):
        left_out = (*lost, news.older(len(notes) - count))
        yield _Draft(blocks=[summary, *notes[:count]], facts=lines, left_out=left_out, is_whole=False)


class _Kept(NamedTuple):
    """What every shortened text holds, and what none does."""

    summary: str
    notes: list[str]
    lost: tuple[str, ...]
    said_by: int
    has_contact: bool


def _blocks_that_say(post: Post, body: list[str]) -> int:
    """How many leading blocks say what the Kurztext says, one or two; more than there are when they do not."""
    found = post.announcement
    counts = (count for count in (1, 2) if says("\n".join(body[:count]), found.summary, found.date.day))
    return next(counts, len(body) + 1)


def _shortened(post: Post, body: list[str], town: Town, kept: _Kept) -> Iterator[_Draft]:
    """Ever fewer leading blocks, each time with the names of the districts, and with their number."""
    parted = body if kept.has_contact else [*body, ""]  # without it, all of the body may fit
    for count in range(_most(parted, town.longest_channel_text), -1, -1):
        if count and _leads_on(body[count - 1]):
            continue
        shown = [*([] if count >= kept.said_by else [kept.summary]), *kept.notes, *body[:count]]
        rest = (*(() if kept.has_contact else ("Kontakt",)), *((_beginning(body[count]),) if count < len(body) else ()))
        for lost in ((), kept.lost) if kept.lost else ((),):
            lines = facts(post, town, names_districts=not lost, has_contact=kept.has_contact, said="\n".join(shown))
            yield _Draft(blocks=shown, facts=lines, left_out=(*lost, *rest), is_whole=False)


def _most(body: list[str], longest: int) -> int:
    """How many leading blocks, but not all, could fit at best: trying more would only take time."""
    lengths = accumulate(len(block) + 1 for block in body[:-1])
    return sum(1 for _ in takewhile(lambda length: length <= longest, lengths))


def _leads_on(block: str) -> bool:
    """Whether a block announces the next one, which is left out: a heading, or „Das gilt:“."""
    last = block.rsplit("\n", 1)[-1]
    return last.endswith(":") or (block == last and last.startswith("*") and last.endswith("*"))


def _beginning(block: str) -> str:
    """A block by its first words."""
    line = _MARKERS.sub("", block.split("\n", 1)[0])
    words = line if len(line) <= _QUOTED else line[:_QUOTED].rsplit(" ", 1)[0] + " …"
    return f"der Text ab »{words}«"


def _fitting(drafts: Iterable[_Draft], head: Headline, post: Post, town: Town, render: Render) -> Composed:
    """The first that fits, else the last."""
    composed = Composed(text="")
    for draft in drafts:
        composed = Composed(text=_filled(render, post, town, head, draft), left_out=draft.left_out)
        if len(composed.text) <= town.longest_channel_text:
            break
    return composed


def _filled(render: Render, post: Post, town: Town, head: Headline, draft: _Draft) -> str:
    text = render(
        "channel_text.txt",
        emoji=head.sign,
        headline=head.text,
        blocks=draft.blocks,
        facts=draft.facts,
        is_whole=draft.is_whole,
        address=written_address(town.absolute(post.url)),
    )
    return _BLANK_LINES.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()
