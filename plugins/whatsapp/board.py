"""The editors' board ``/redaktion/`` with the bare texts beside it, and ``/kanal/`` for everybody else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from plugins.domain.order import latest_first
from plugins.domain.post import ChannelText, Post, Site
from plugins.domain.subscriptions import of_channel
from plugins.whatsapp.addresses import leads_to, preview_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text on the board: ``mark`` is what its file's head must say once it is posted."""

    post: Post
    text: ChannelText
    mark: str
    has_link_preview: bool


def outputs(build: Build) -> Iterator[Output]:
    """Both pages, and ``<stem>.txt`` (UTF-8, LF, one final newline) for every post with a channel text."""
    site = build.site
    entries = [_entry(site, post, post.channel_text) for post in latest_first(site.posts) if post.channel_text]
    due = [entry for entry in entries if entry.text.is_due]
    done = [entry for entry in entries if not entry.text.is_due]
    yield build.page("redaktion.html", "/redaktion/", is_indexed=False, due=due, done=done)
    posts = [entry.post for entry in entries]
    yield build.page("kanal.html", "/kanal/", feeds=[of_channel(site.town)], posts=posts)
    for entry in entries:
        yield Output(f"redaktion/{entry.post.stem}.txt", f"{entry.text.text}\n".encode())


def _entry(site: Site, post: Post, text: ChannelText) -> Entry:
    has_link_preview = leads_to(preview_address(text.text), site.town.absolute(post.url))
    return Entry(post=post, text=text, mark=_mark(post, site.now), has_link_preview=has_link_preview)


def _mark(post: Post, now: datetime) -> str:
    instants = [f"{at:%Y-%m-%d %H:%M}" for at in (*post.announcement.posted_at, now)]
    if len(instants) == 1:
        return f"Im Kanal: {instants[0]}"
    return "\n".join(["Im Kanal:", *(f"  - {instant}" for instant in instants)])
