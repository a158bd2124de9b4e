"""Which topic and which districts an entry's categories mean."""

import re
from collections.abc import Iterable, Mapping, Sequence

from ..domain.fields import folded
from ..domain.file_names import slug
from ..domain.town import District, Topic, Town

_USUAL = ("rathaus", "aktuelles", "allgemeines", "stadt", "gemeinde", "verwaltung")
_PARTS = re.compile(r"\s*[/>|]\s*|\s+(?:»|›)\s+")


def keys(name: str) -> set[str]:
    """How a name is compared: without regard to case, spelling of umlauts, and signs.

    >>> keys("Bücherei") & keys("Buecherei") != set()
    True
    """
    return {folded(name), slug(name)} - {""}


def usual_topic(town: Town) -> Topic:
    """Where news goes of which nobody says where it belongs."""
    return next((topic for topic in town.topics if topic.slug.split("-")[0] in _USUAL), town.topics[0])


def wished(text: str, town: Town) -> dict[str, Topic]:
    """Categories and their topics, from ``Sport = Veranstaltungen; Bauen = Stadtentwicklung``.

    Raises ``ValueError`` with a German sentence.
    """
    found = dict[str, Topic]()
    for pair in filter(str.strip, re.split(r"[;\n]", text)):
        category, equals, name = pair.partition("=")
        if not equals:
            raise ValueError(f"»{pair.strip()}« ist keine Zuordnung. Bitte »Kategorie = Thema« schreiben.")
        for key in keys(category):
            found[key] = topic_named(name, town)
    return found


def topic_named(name: str, town: Town) -> Topic:
    """The topic of that name. Raises ``ValueError`` with a German sentence."""
    for topic in town.topics:
        if keys(name) & (keys(topic.name) | {topic.slug}):
            return topic
    raise ValueError(
        f"Ein Thema »{name.strip()}« gibt es nicht. Es gibt: {', '.join(each.name for each in town.topics)}."
    )


def topic_of(categories: Iterable[str], town: Town, wishes: Mapping[str, Topic]) -> Topic | None:
    """The first topic that a category means."""
    for name in _names(categories):
        for key in sorted(keys(name)):
            if key in wishes:
                return wishes[key]
        for topic in town.topics:
            if keys(name) & (keys(topic.name) | {topic.slug}):
                return topic
    return None


def districts_of(categories: Iterable[str], town: Town) -> Sequence[District]:
    """The districts that categories mean, in the town's order."""
    named = set[str]().union(*map(keys, _names(categories)))
    return [each for each in town.districts if named & (keys(each.name) | {each.slug})]


def _names(categories: Iterable[str]) -> Iterable[str]:
    """Each category, and then the parts of its path."""
    every = list(categories)
    return [*every, *(part for name in every for part in reversed(_PARTS.split(name)) if part != name)]
