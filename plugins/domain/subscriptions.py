"""What can be followed: each is a folder with ``feed.atom``, ``feed.rss`` and ``feed.json``."""

from dataclasses import dataclass
from functools import cached_property

from .digest import digest
from .local_topic import LocalTopic
from .town import District, Topic, Town


@dataclass(frozen=True, kw_only=True)
class Subscription:
    """Some announcements that can be followed.

    ``base`` is the root-relative folder of their feeds, ``key`` their place below the tag authority, for ever.
    """

    title: str
    description: str
    base: str
    key: str

    @cached_property
    def digest(self) -> str:
        """The digest of everything about it: it stands on many pages."""
        return digest(self.title, self.description, self.base, self.key)


def whole_site(town: Town) -> Subscription:
    """All announcements."""
    description = f"Alle Meldungen {town.words.genitive}."
    return Subscription(title=f"{town.name}: Aktuelles", description=description, base="/", key="feed/alles")


def of_topic(town: Town, topic: Topic) -> Subscription:
    """The announcements of one topic."""
    description = town.german("Meldungen {} zum Thema „{}“.").format(town.words.genitive, topic.name)
    title = f"{town.name}: {topic.name}"
    return Subscription(title=title, description=description, base=topic.url, key=f"feed/thema/{topic.slug}")


def of_district(town: Town, district: District) -> Subscription:
    """The announcements for one district, and those for the whole town."""
    description = f"Meldungen für {district.name} und für alle {town.words.part.many}."
    title = f"{town.name}: {district.name}"
    return Subscription(title=title, description=description, base=district.url, key=f"feed/ortsteil/{district.slug}")


def of_local_topic(town: Town, local: LocalTopic) -> Subscription:
    """The announcements of one topic for one district, and those of the topic for the whole town."""
    topic, district = local.topic, local.district
    text = "Meldungen zum Thema „{}“ für {} und für alle {}."
    return Subscription(
        title=f"{town.name}: {local.name}",
        description=town.german(text).format(topic.name, district.name, town.words.part.many),
        base=local.url,
        key=f"feed/thema/{topic.slug}/ortsteil/{district.slug}",
    )


def of_channel(town: Town) -> Subscription:
    """The texts of the WhatsApp channel, for people without WhatsApp."""
    description = f"Die Texte aus dem WhatsApp-Kanal {town.words.genitive}, zum Mitlesen ohne WhatsApp."
    return Subscription(title=f"{town.name}: Aus dem Kanal", description=description, base="/kanal/", key="feed/kanal")


def of_year(town: Town, year: int) -> Subscription:
    """One year, to read back, not to subscribe to: a part of the whole site's feed, whose key it has (RFC 5005, 4)."""
    description = f"Alle Meldungen {town.words.genitive} aus dem Jahr {year}."
    title = f"{town.name}: {year}"
    return Subscription(title=title, description=description, base=f"/archiv/{year}/", key="feed/alles")
