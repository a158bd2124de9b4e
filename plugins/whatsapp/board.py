"""The editors' board ``/redaktion/`` with the bare texts beside it, and ``/kanal/`` for everybody else.

In which order the texts stand is decided in ``domain/channel.py``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.channel import due as in_order_of_posting
from ..domain.forge import new_announcement, repository_path
from ..domain.link_preview import link_preview
from ..domain.order import latest_first
from ..domain.pictures import Picture
from ..domain.post import Post, Site
from ..domain.standing import ChannelText
from ..domain.subscriptions import of_channel
from .addresses import leads_to, previewed_address

PLACES = frozenset({"/kanal/", "/redaktion/"})


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardEntry:
    """One text on the board: ``mark`` is what its file's head must say once it is posted.

    ``picture`` and ``preview`` are what WhatsApp shows of the link, ``editing`` where its file is edited, if anywhere.
    """

    post: Post
    text: ChannelText
    mark: str
    has_link_preview: bool
    picture: Picture | None
    preview: str
    editing: str | None


@dataclass(frozen=True, slots=True)
class HeldEntry:
    """An announcement whose file has a fault, so that it is shown as it was, or not yet: then it has no ``title``."""

    stem: str
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """An announcement that somebody wanted to look at again, ``since`` when, and where its file is edited."""

    post: Post
    since: date
    editing: str | None


def outputs(build: Build) -> Iterator[Output]:
    """Both pages, and ``<stem>.txt`` (UTF-8, LF, one final newline) for every post with a channel text."""
    site, texts = build.site, build.offers.channel_texts
    entries = [_entry(build, post, texts[post.stem]) for post in latest_first(site.posts) if post.stem in texts]
    by_stem = {entry.post.stem: entry for entry in entries}
    due = [by_stem[post.stem] for post, _ in in_order_of_posting(site, texts)]
    titles = {post.stem: post.title for post in site.posts}
    done = [entry for entry in entries if not entry.text.is_due]
    held = [HeldEntry(stem, titles.get(stem)) for stem, is_public in site.held.items() if is_public or stem in titles]
    waiting = len(site.held) - len(held)  # everybody can read the board: what is not public yet has no name on it
    creating = site.town.forge.create(new_announcement(site.now.date()))
    yield build.page(
        "board.html", "/redaktion/", is_indexed=False,
        due=due, done=done, held=held, waiting=waiting, creating=creating, reviews=_reviews(site),
    )  # fmt: skip
    yield build.page("channel.html", "/kanal/", feeds=[of_channel(site.town)], entries=entries)
    for entry in entries:
        yield build.output(f"redaktion/{entry.post.stem}.txt", _file, entry.text.text, about=entry.post)


def _reviews(site: Site) -> list[Review]:
    """The longest waiting first."""
    waiting = [(post.announcement.review_on, post) for post in site.posts if post.announcement.is_to_review(site.now)]
    edit = site.town.forge.edit
    found = [Review(post=post, since=on, editing=edit(repository_path(post.source))) for on, post in waiting if on]
    return sorted(found, key=lambda each: each.since)


def _file(text: str) -> bytes:
    return f"{text}\n".encode()


def _entry(build: Build, post: Post, text: ChannelText) -> BoardEntry:
    site, shown = build.site, link_preview(post, build.offers)
    has_link_preview = leads_to(previewed_address(text.text), site.town.absolute(post.url))
    return BoardEntry(
        post=post,
        text=text,
        mark=_mark(post, site.now),
        has_link_preview=has_link_preview,
        picture=shown.picture,
        preview=shown.preview,
        editing=site.town.forge.edit(repository_path(post.source)),
    )


def _mark(post: Post, now: datetime) -> str:
    announcement = post.announcement
    noted = [*zip_longest(announcement.posted_at, announcement.posted_facts), (now, announcement.facts)]
    entries = [f"{at:%Y-%m-%d %H:%M}{f' [{facts}]' if facts else ''}" for at, facts in noted]
    if len(entries) == 1:
        return f"Im Kanal: {entries[0]}"
    return "\n".join(["Im Kanal:", *(f"  - {entry}" for entry in entries)])
