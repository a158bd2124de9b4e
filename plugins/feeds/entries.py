"""From posts to what a feed says of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from ..bridge.stages import Build
from ..domain.digest import digest
from ..domain.moments import Moment
from ..domain.order import ordered_at, published_at
from ..domain.parts import Urgency, Withdrawal
from ..domain.post import File, Post
from ..domain.standing import ChannelText
from ..domain.wording import iso
from ..formats import chat_markup
from ..formats.html import with_absolute_addresses, with_absolute_links
from ..formats.legal_text import legal
from ..formats.served_html import served
from .feed import Enclosure, Entry, Saying, Words

_WITHDRAWALS = {"Aufgehoben": "Aufhebung", "Abgesagt": "Absage"}
_SECOND = timedelta(seconds=1)


def announcement_entries(build: Build, post: Post) -> Iterator[Entry]:
    """An announcement in full, and as items of their own what readers must not miss.

    Many readers never show an edited entry again. So a change of an Eilmeldung and every withdrawal also come as a new
    item, which holds the note and the way to the announcement, and never changes afterwards. So does „Gilt wieder:“,
    which takes a withdrawal back.
    """
    announcement = post.announcement
    saying = _saying(build, post, partial(_in_full, build, post))
    yield _entry(build, post, f"meldung/{post.stem}", saying)
    notes: dict[datetime, list[str]] = {}
    earlier = _earlier_withdrawals(post)
    for revision in reversed(post.standing.revisions):
        if revision.earlier_withdrawal in earlier:
            continue
        if announcement.urgency is Urgency.EMERGENCY or revision.is_valid_again:
            notes.setdefault(revision.at, []).append(revision.note)
    for at, parts in notes.items():
        yield _news(build, post, f"aenderung/{iso(at)[:16]}", at, " ".join(parts))
    last = post.standing.withdrawal or post.standing.taken_back
    for withdrawal in (*earlier, *((last,) if last else ())):
        key, word = _withdrawal_key(post, withdrawal.at), post.outcome_of(withdrawal)
        yield _news(build, post, key, withdrawal.at, withdrawal.reason, withdrawn=word)


def channel_entry(build: Build, post: Post, text: ChannelText) -> Entry:
    """The same announcement in the words of the channel: an entry of its own, with an id of its own."""
    saying = _saying(build, post, lambda: _words(build, post, _bubbles(text)), text)
    return _entry(build, post, f"kanal/{post.stem}", saying)


def _bubbles(text: ChannelText) -> str:
    """What stands in the channel now, above what it brings up to date."""
    return "\n<hr>\n".join(chat_markup.html(each) for each in (text.text, *text.earlier))


def apart(entries: Iterable[Entry]) -> list[Entry]:
    """Newest first, no two of the same second: of two that tie, the one with the later id moves on by one.

    Seconds from the stem keep ties rare, not away: sixty seconds for ten announcements of one minute tie every other
    time.
    """
    placed: list[Entry] = []
    for entry in sorted(entries, key=lambda each: (each.updated_at, each.id)):
        at = max(entry.updated_at, placed[-1].updated_at + _SECOND) if placed else entry.updated_at
        if at != entry.updated_at:
            is_unchanged = entry.published_at == entry.updated_at
            entry = replace(entry, updated_at=at, published_at=at if is_unchanged else entry.published_at)  # noqa: PLW2901 - moved
        placed.append(entry)
    return placed[::-1]


def _withdrawal_key(post: Post, at: datetime) -> str:
    """A second withdrawal, after the first was taken back, is an item of its own."""
    is_second = any(revision.is_valid_again and revision.at < at for revision in post.standing.revisions)
    return f"aufhebung/{iso(at)[:16]}" if is_second else "aufhebung"


def _earlier_withdrawals(post: Post) -> list[Withdrawal]:
    """Those that were taken back before a second one took their place in the head, oldest first."""
    revisions = post.standing.revisions
    return [
        revision.earlier_withdrawal
        for revision in reversed(revisions)
        if revision.earlier_withdrawal and any(each.is_valid_again and each.at >= revision.at for each in revisions)
    ]


def _title(post: Post) -> str:
    return f"{post.outcome}: {post.title}" if post.outcome else post.title


def _saying(build: Build, post: Post, find: Callable[[], Words], *values: object) -> Saying:
    """What is said of a post and its pictures in this theme and town; kept by the year, which an archive shows."""
    made_of = digest(build.around, post, build.pictures(post), values)
    kind = f"feed-{post.announcement.date.day.year}"
    return Saying(made_of, partial(build.store.remembered, kind, made_of, find))


def _filled(build: Build, post: Post, template: str, *, body: str = "", **context: object) -> str:
    """HTML for readers outside the site."""
    page, folder = build.site.town.absolute(post.url), build.site.town.folder
    if not _is_canonical(post, body):
        html = served(build.render(template, post=post, body=body, **context), folder)
        return legal(with_absolute_addresses(html, page))
    # Cleaning takes most of the time, and the body is clean: it comes in where a word of its own kept its place.
    around = served(build.render(template, post=post, body=post.digest, **context), folder)
    body = with_absolute_links(served(body, folder), page)
    return legal(with_absolute_addresses(around, page).replace(post.digest, body))


def _in_full(build: Build, post: Post) -> Words:
    image = build.offers.pictures.get(post.image.path) if post.image else None
    body = build.pictured(post.html, is_in_feed=True)
    return _words(build, post, _filled(build, post, "feed_entry.html", body=body, image=image))


def _words(build: Build, post: Post, html: str) -> Words:
    enclosures = (
        Enclosure(
            url=build.site.town.absolute(file.url),
            length=_size(build, file),
            media_type=file.media_type,
            title=legal(title),
        )
        for file, title in _files(post)
    )
    return Words(
        title=legal(_title(post)),
        summary=legal(post.in_short),
        html=html,
        categories=_categories(post),
        enclosures=tuple(enclosures),
    )


def _is_canonical(post: Post, body: str) -> bool:
    """Whether there is a body that cleaning would not change, as neither the theme nor an editor's HTML is in it."""
    return body != "" and body == post.html and "<" not in post.announcement.body


def _entry(build: Build, post: Post, key: str, saying: Saying) -> Entry:
    town = build.site.town
    published = published_at(post)
    changes = [revision.at for revision in post.standing.revisions]
    if post.standing.withdrawal:
        changes.append(post.standing.withdrawal.at)
    return Entry(
        id=f"{town.tag_authority}:{key}",
        url=town.absolute(post.url),
        published_at=published,
        updated_at=max([published, *(_in_feeds(change, post) for change in changes)]),
        saying=saying,
    )


def _news(build: Build, post: Post, key: str, at: datetime, note: str, withdrawn: str = "") -> Entry:
    town, what = build.site.town, _WITHDRAWALS.get(withdrawn, withdrawn) or "Aktualisiert"

    def words() -> Words:
        html = _filled(build, post, "feed_change.html", is_withdrawal=bool(withdrawn), at=at, note=note)
        title = legal(f"{what}: {post.title}")
        return Words(title=title, summary=legal(note), html=html, categories=_categories(post))

    stands_above_its_announcement = _in_feeds(at, post) + _SECOND
    return Entry(
        id=f"{town.tag_authority}:meldung/{post.stem}/{key}",
        url=town.absolute(post.url),
        published_at=stands_above_its_announcement,
        updated_at=stands_above_its_announcement,
        saying=_saying(build, post, words, at, note, withdrawn),
    )


def _in_feeds(at: datetime, post: Post) -> datetime:
    return ordered_at(Moment(at, is_day=False), post.stem)


def _categories(post: Post) -> tuple[str, ...]:
    return (post.announcement.topic.name, *(district.name for district in post.announcement.districts))


def _size(build: Build, file: File) -> int:
    """In bytes: a picture is published without what its camera wrote."""
    picture = build.offers.pictures.get(file.path)
    return (picture.size if picture else None) or file.size


def _files(post: Post) -> list[tuple[File, str]]:
    files = [(file, file.caption) for file in post.attachments]
    if post.image and post.announcement.image:
        files.insert(0, (post.image, post.announcement.image.description))
    return files
