"""Atom 1.0 (RFC 4287) and RSS 2.0, written by feedgen.

feedgen is pinned to 0.9.0: version 1.0.0 drops ``rel``, ``type`` and ``length`` of entry links in Atom. What else is to
know of it: it takes „now“ for every date that is not set, reverses entries unless told to ``append``, takes the link
added last for RSS, and writes one enclosure, no hub, no date of a change and no author without e-mail into an RSS item.
``tests/feeds/test_feedgen.py`` fails for each of these when it shows.
"""

from html import escape

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from .feed import Entry, Feed, History, Words
from .feed_extensions import ArchiveExtension, HubExtension, ItemExtension

_ICON_SIDE = "144"


def atom(feed: Feed) -> bytes:
    """The Atom document; its self link is ``feed.base`` + ``feed.atom``."""
    generator = _generator(feed, "feed.atom", "application/atom+xml")
    if feed.logo:
        generator.logo(feed.logo)
    for hub in feed.hubs:
        generator.link(href=hub, rel="hub")
    if feed.history:
        _place_in_history(generator, feed.history)
    for entry in feed.entries:
        words = entry.words()
        item = _entry(generator, entry, words)
        item.link(href=entry.url, rel="alternate", type="text/html")
        item.summary(words.summary)
        item.content(words.html, type="html")
        for enclosure in words.enclosures:
            item.link(
                href=enclosure.url,
                rel="enclosure",
                type=enclosure.media_type,
                length=str(enclosure.length),
                title=enclosure.title,
            )
    return _styled(generator.atom_str(pretty=True), feed.stylesheet)


def rss(feed: Feed) -> bytes:
    """The RSS document; descriptions are HTML there, so a summary's ``<`` and ``&`` are escaped once more."""
    generator = _generator(feed, "feed.rss", "application/rss+xml")
    generator.load_extension("dc", atom=False, rss=True)
    generator.register_extension("hub", HubExtension, atom=False, rss=True)
    generator.hub.hubs = feed.hubs
    if feed.icon:
        generator.image(feed.icon, title=feed.title, link=feed.base, width=_ICON_SIDE, height=_ICON_SIDE)
    for entry in feed.entries:
        words = entry.words()
        item = _entry(generator, entry, words)
        item.link(href=entry.url)
        item.description(escape(words.summary, quote=False))
        item.content(words.html)
        item.dc.dc_creator(feed.author)
        if words.enclosures:
            first = words.enclosures[0]
            item.enclosure(first.url, str(first.length), first.media_type)
        item.register_extension("more", ItemExtension, atom=False, rss=True)
        item.more.updated_at, item.more.further = entry.updated_at.isoformat(), words.enclosures[1:]
    return _styled(generator.rss_str(pretty=True), feed.stylesheet)


def _generator(feed: Feed, name: str, media_type: str) -> FeedGenerator:
    """The head of a feed; the page's own link comes last, as feedgen takes the last one for RSS."""
    generator = FeedGenerator()
    generator.id(feed.id)
    generator.title(feed.title)
    generator.subtitle(feed.description)
    generator.description(feed.description)
    generator.author({"name": feed.author, "email": feed.email} if feed.email else {"name": feed.author})
    generator.rights(feed.rights)
    generator.copyright(feed.rights)
    generator.language(feed.language)
    generator.updated(feed.updated_at)
    generator.lastBuildDate(feed.updated_at)
    generator.generator("Aktuelles")
    if feed.icon:
        generator.icon(feed.icon)
    generator.docs("https://www.rssboard.org/rss-specification")
    generator.link(href=feed.base + name, rel="self", type=media_type)
    generator.link(href=feed.base, rel="alternate", type="text/html")
    return generator


def _styled(document: bytes, stylesheet: str | None) -> bytes:
    """The document with its style sheet named below the XML declaration (W3C, „Associating Style Sheets with XML“)."""
    if stylesheet is None:
        return document
    declaration, _, rest = document.partition(b"\n")
    instruction = f'<?xml-stylesheet type="text/css" href="{stylesheet}"?>'
    return b"\n".join([declaration, instruction.encode(), rest])


def _place_in_history(generator: FeedGenerator, history: History) -> None:
    relations = {"prev-archive": history.previous, "next-archive": history.following, "current": history.current}
    for relation, address in relations.items():
        if address:
            generator.link(href=address, rel=relation, type="application/atom+xml")
    if history.current:
        generator.register_extension("fh", ArchiveExtension, atom=True, rss=False)


def _entry(generator: FeedGenerator, entry: Entry, words: Words) -> FeedEntry:
    item = generator.add_entry(order="append")
    item.guid(entry.id, permalink=False)
    item.id(entry.id)
    item.title(words.title)
    item.published(entry.published_at)
    item.updated(entry.updated_at)
    for category in words.categories:
        item.category(term=category)
    return item
