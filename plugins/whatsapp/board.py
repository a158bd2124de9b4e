"""The editors' board ``/redaktion/`` with the bare texts beside it, and ``/kanal/`` for everybody else.

In which order the texts stand is decided in ``domain/channel.py``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..bridge.output import Output
from ..bridge.stages import Build
from ..domain.forge import new_announcement, repository_path
from ..domain.post import Post, Site
from ..domain.subscriptions import of_channel
from .board_entry import entries, in_order_of_posting, states

PLACES = frozenset({"/kanal/", "/redaktion/"})


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
    site, found = build.site, entries(build)
    held = list(_held(site))
    yield build.page(
        "board.html", "/redaktion/", is_indexed=False,
        due=in_order_of_posting(build, found),
        done=[entry for entry in found if not entry.text.is_due],
        states=states(found),
        held=held,
        waiting=len(site.held) - len(held),  # everybody can read the board: what is not public yet has no name on it
        reviews=_reviews(site),
        creating=site.town.forge.create(new_announcement(site.now.date())),
    )  # fmt: skip
    yield build.page("channel.html", "/kanal/", feeds=[of_channel(site.town)], entries=found)
    for entry in found:
        yield build.output(f"redaktion/{entry.post.stem}.txt", _file, entry.text.text, about=entry.post)


def _reviews(site: Site) -> list[Review]:
    """The longest waiting first."""
    waiting = [(post.announcement.review_on, post) for post in site.posts if post.announcement.is_to_review(site.now)]
    edit = site.town.forge.edit
    found = [Review(post=post, since=on, editing=edit(repository_path(post.source))) for on, post in waiting if on]
    return sorted(found, key=lambda each: each.since)


def _held(site: Site) -> Iterator[HeldEntry]:
    titles = {post.stem: post.title for post in site.posts}
    for stem, is_public in site.held.items():
        if is_public or stem in titles:
            yield HeldEntry(stem, titles.get(stem))


def _file(text: str) -> bytes:
    return f"{text}\n".encode()
