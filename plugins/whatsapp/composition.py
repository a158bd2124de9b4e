"""The whole channel text of a post, through the one template an editor's office may adapt (``channel_text.txt``)."""

from functools import partial

from ..bridge.frame import Render
from ..domain.post import Post
from ..domain.town import Town
from ..formats.served_html import served
from . import news
from .addresses import written_address
from .facts import facts, names_of_facts, names_of_many
from .fitting import Composed, Draft, Sheet
from .headline import headline
from .lines import plain
from .markup import blocks
from .repetition import says_at_once
from .shortening import Matter, drafts


def channel_text(post: Post, town: Town, render: Render) -> Composed:
    """What should stand in the channel now; what cannot be made to fit ``kanal.zeichen`` is left to the checks.

    Whoever has read the announcement there learns what has happened since; otherwise, and where nobody has written
    down what is new, it is the whole text.
    """
    if post.standing.is_altered:
        return whole_text(post, town, render, is_update=True)
    if post.standing.withdrawal or post.standing.told_at:
        found = (
            Draft(blocks=each.blocks, facts=each.facts, left_out=each.left_out, is_whole=not each.left_out)
            for each in news.drafts(post, town)
        )
        return _sheet(post, town, render, is_update=True).first_fitting(found)
    return whole_text(post, town, render)


def whole_text(post: Post, town: Town, render: Render, *, is_update: bool = False) -> Composed:
    """Everything that holds now, for those who never saw it: what was changed stands before the text it changes.

    When that is too long: the Kurztext and as many whole leading blocks as fit; never a cut sentence.
    """
    announcement = post.announcement
    # An own text knows nothing of what came after it.
    if announcement.own_channel_text and post.standing.told_at is None and not is_update:
        return Composed(text=announcement.own_channel_text)
    found = drafts(_matter(post, town), town.longest_channel_text)
    return _sheet(post, town, render, is_update=is_update).first_fitting(found)


def _sheet(post: Post, town: Town, render: Render, *, is_update: bool) -> Sheet:
    address = written_address(town.absolute(post.url))
    return Sheet(headline(post, is_update=is_update), address, town.longest_channel_text, render)


def _matter(post: Post, town: Town) -> Matter:
    announcement = post.announcement
    body = blocks(served(post.html, town.folder), town.absolute(post.url), town.language)
    return Matter(
        body=body,
        summary=plain(announcement.summary),
        repeats=partial(says_at_once, summary=announcement.summary, written_on=announcement.date.day),
        notes=news.change_notes(post, town),
        facts=partial(facts, post, town),
        names=names_of_many(post, town),
        contact=("Kontakt",) if announcement.contact_lines else (),
        others=tuple(filter(None, (names_of_facts(post, town),))),
    )
