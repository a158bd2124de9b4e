"""From posts to what a feed says of them."""

from collections.abc import Sequence
from datetime import datetime

from plugins.bridge.stages import Render
from plugins.domain.moments import Moment
from plugins.domain.order import instant, published_at
from plugins.domain.post import ChannelText, File, Post
from plugins.domain.subscriptions import Subscription
from plugins.domain.town import Town
from plugins.formats import chat_markup
from plugins.formats.feed import Enclosure, Entry, Feed, History
from plugins.formats.html import with_absolute_addresses


def feed(town: Town, subscription: Subscription, entries: Sequence[Entry], history: History | None = None) -> Feed:
    """A feed of some entries, newest first."""
    email = town.contact.email
    return Feed(
        id=f"{town.tag_authority}:{subscription.key}",
        title=subscription.title,
        description=subscription.description,
        base=town.absolute(subscription.base),
        author=town.contact.name,
        email=email if "@" in email else None,
        rights=town.name,
        updated_at=max((entry.updated_at for entry in entries), default=_beginning(town)),
        entries=tuple(entries),
        history=history,
    )


def announcement_entry(town: Town, post: Post, render: Render) -> Entry:
    """An announcement in full, as its page shows it."""
    html = with_absolute_addresses(render("feed-eintrag.html", post=post), town.absolute(post.url))
    return _entry(town, post, "meldung", post.announcement.summary, html)


def channel_entry(town: Town, post: Post, text: ChannelText) -> Entry:
    """The same announcement in the words of the channel: an entry of its own, with an id of its own."""
    return _entry(town, post, "kanal", post.announcement.summary, chat_markup.html(text.text))


def _entry(town: Town, post: Post, kind: str, summary: str, html: str) -> Entry:
    found = post.announcement
    published = published_at(post)
    changes = [Moment(revision.at, is_day=False) for revision in post.revisions]
    if post.withdrawal:
        changes.append(Moment(post.withdrawal.at, is_day=False))
    return Entry(
        id=f"{town.tag_authority}:{kind}/{post.stem}",
        url=town.absolute(post.url),
        title=f"Aufgehoben: {found.title}" if post.withdrawal else found.title,
        summary=post.withdrawal.reason if post.withdrawal else summary,
        html=html,
        published_at=published,
        updated_at=max([published, *(instant(change, post.stem) for change in changes)]),
        categories=(found.topic.name, *(district.name for district in found.districts)),
        enclosures=tuple(
            Enclosure(url=town.absolute(file.url), length=file.size, media_type=file.media_type, title=title)
            for file, title in _files(post)
        ),
    )


def _beginning(town: Town) -> datetime:
    """What an empty feed was last updated at: the day its tag authority begins (RFC 4151, 2.1), never the build."""
    date = town.tag_authority.rsplit(",", 1)[1]
    return datetime.fromisoformat(f"{date}-01-01"[:10]).replace(tzinfo=town.zone)


def _files(post: Post) -> list[tuple[File, str]]:
    files = [(file, file.caption) for file in post.attachments]
    if post.image and post.announcement.image:
        files.insert(0, (post.image, post.announcement.image.description))
    return files
